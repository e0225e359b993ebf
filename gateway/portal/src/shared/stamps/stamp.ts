/** What a passport stamp is drawn from. Nothing else goes in, so the same meetup always gives the same stamp. */
export interface StampFacts {
  id: string;
  city: string;
  /** ISO 3166 alpha-2. */
  country: string;
  /** The day of the meetup, ISO-8601; only its date part is printed. */
  date: string;
  kind: string;
}

export type StampShape = 'ring' | 'oval' | 'plate' | 'octagon' | 'scallop' | 'shield';
export type StampInk = 'stamp' | 'ink' | 'laurel' | 'plum' | 'teal' | 'ochre';
export type StampMotif = 'door' | 'star' | 'wave' | 'peaks' | 'sun' | 'leaf' | 'lantern' | 'bird';

export interface StampDesign {
  shape: StampShape;
  ink: StampInk;
  motif: StampMotif;
  /** Degrees; nobody stamps perfectly straight. */
  tilt: number;
  /** Where the ink is thin: small gaps as dash offsets of the rim, 0 to 1. */
  wear: number;
  city: string;
  upper: string;
  lower: string;
  day: string;
  month: string;
  year: string;
  serial: string;
}

const shapes: readonly StampShape[] = ['ring', 'oval', 'plate', 'octagon', 'scallop', 'shield'];
const inks: readonly StampInk[] = ['stamp', 'ink', 'laurel', 'plum', 'teal', 'ochre'];
const motifs: readonly StampMotif[] = ['door', 'star', 'wave', 'peaks', 'sun', 'leaf', 'lantern', 'bird'];
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;

/** FNV-1a, 32 bit, followed by murmur's finaliser so that neighbouring texts give unlike numbers. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function pick<T>(choices: readonly T[], facts: string, purpose: string): T {
  return choices[fingerprint(`${purpose}|${facts}`) % choices.length] as T;
}

const kinds: Record<string, string> = { GRASSROOTS: 'MEETUP', ENTERPRISE: 'CONFERENCE' };

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** Decides how the stamp of a meetup looks. Pure: no clock, no locale, no chance. */
export function designStamp(facts: StampFacts): StampDesign {
  const date = facts.date.slice(0, 10);
  const all = [facts.id, facts.city, facts.country, date, facts.kind].join('|');
  const [year = '', month = '', day = ''] = date.split('-');
  // A city keeps its shape, so that somebody's home town is recognised on the page; colour and motif vary.
  const shape = pick(shapes, `${facts.city}|${facts.country}`, 'shape');
  return {
    shape,
    ink: pick(inks, all, 'ink'),
    motif: pick(motifs, all, 'motif'),
    tilt: (fingerprint(`tilt|${all}`) % 23) - 11,
    wear: (fingerprint(`wear|${all}`) % 100) / 100,
    city: facts.city.toLocaleUpperCase('en'),
    upper: countryName(facts.country).toLocaleUpperCase('en'),
    lower: kinds[facts.kind] ?? facts.kind.replaceAll('_', ' ').toLocaleUpperCase('en'),
    day,
    month: months[Number(month) - 1] ?? '',
    year,
    serial: (fingerprint(`serial|${all}`) % 1_000_000).toString().padStart(6, '0'),
  };
}

/** The size, in the stamp's own units, at which a word of `letters` characters fills a line of `width`. */
export function fit(text: string, width: number, largest: number, smallest = 4): number {
  const units = [...text].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/.test(letter) ? 1.05 : 0.68), 0);
  return Math.max(smallest, Math.min(largest, width / Math.max(units, 1)));
}

/** The day of a moment on the clocks of a place, which is the day that its stamp shows: `2026-05-30`. */
export function dayAt(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
