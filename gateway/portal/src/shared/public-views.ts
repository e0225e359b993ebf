/** What visitors may read, as ambassador-service and recognition-service publish it. */

export interface PublicMeetup {
  id: string;
  title: string;
  kind: string;
  format: string;
  state: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  city: string;
  country?: string | null;
  venue?: string | null;
  description?: string | null;
  organisers: { id: string; name: string }[];
  speakers: { person: { id: string; name: string }; talk: string }[];
}

export interface PublicMember {
  id: string;
  name: string;
  city: string;
  country?: string | null;
  skills: { name: string; level: string }[];
  languages: string[];
  topics: string[];
  links: string[];
  bio: string;
  memberSince: string;
}

export interface ProgrammeFigure {
  code: string;
  value: number;
  low?: number | null;
  high?: number | null;
  source: string;
  at: string;
}

export interface Honour {
  rank: number;
  person: { id: string; name: string };
  contributions: number;
  reach: { value: number; low?: number | null; high?: number | null; source: string };
  /** How the rank came about, in one sentence per line. */
  because: string[];
}

export interface HallOfFame {
  month: string;
  items: Honour[];
}
