import type { Board, HallOfFame, Rank } from './public-views.ts';
import { sentence } from './ui/words.ts';

const kinds: Partial<Record<string, string>> = {
  MEETUP_ORGANISED: 'Meetups',
  TALK: 'Talks',
  WORKSHOP: 'Workshops',
  ARTICLE: 'Articles',
  VIDEO: 'Videos',
  PODCAST: 'Podcasts',
  BOOK: 'Books',
  CODE: 'Code',
  TRANSLATION: 'Translations',
  MENTORING: 'Mentoring',
  OTHER: 'And more',
};

const reached: Partial<Record<string, string>> = {
  ATTENDEES: 'people who came',
  MERGED_CHANGES: 'merged changes',
};

/** The name of a board. */
export function contributionKind(kind: string): string {
  return kinds[kind] ?? sentence(kind);
}

/** What the reach of a board counts. */
export function reachWord(figure: string): string {
  return reached[figure] ?? sentence(figure).toLowerCase();
}

export type Foremost = Rank & { kind: Board['kind'] };

/** The first of each board, as many as are wanted; nobody twice. */
export function foremost(hall: HallOfFame | undefined, wanted: number): Foremost[] {
  const seen = new Set<string>();
  return (hall?.boards ?? [])
    .flatMap((board) => board.ranks.slice(0, 1).map((rank) => ({ ...rank, kind: board.kind })))
    .filter((rank) => !seen.has(rank.person.id) && seen.add(rank.person.id))
    .slice(0, wanted);
}
