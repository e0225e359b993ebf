import { sentence } from './words.ts';
import css from './state-pill.module.css';

export type Tone = 'idle' | 'going' | 'waiting' | 'done' | 'refused' | 'attention';

const tones: Record<string, Tone> = {
  DRAFT: 'idle',
  PLANNED: 'idle',
  PROPOSED: 'attention',
  SUBMITTED: 'waiting',
  NOMINATED: 'waiting',
  SCREENING: 'going',
  INTERVIEW: 'going',
  NEEDS_INFO: 'attention',
  ADDRESS_ASKED: 'waiting',
  AWAITING_ADDRESS: 'waiting',
  REQUESTED: 'waiting',
  WAITLISTED: 'waiting',
  ANNOUNCED: 'going',
  ONBOARDING: 'going',
  APPROVED: 'done',
  PARTIALLY_APPROVED: 'done',
  ACCEPTED: 'done',
  ACTIVE: 'done',
  READY: 'going',
  ADDRESS_GIVEN: 'going',
  PICKING: 'going',
  PACKED: 'going',
  ISSUED: 'going',
  SHIPPED: 'going',
  DELIVERED: 'done',
  HELD: 'attention',
  REPORTED: 'done',
  VALIDATED: 'done',
  PUBLISHED: 'done',
  FULFILLED: 'done',
  CLOSED: 'done',
  RENEWAL_DUE: 'waiting',
  ON_HOLD: 'waiting',
  CUSTOMS_HOLD: 'waiting',
  HELD_BY_CUSTOMS: 'waiting',
  OUT_OF_STOCK: 'attention',
  DECLINED: 'refused',
  LOST: 'refused',
  RETURNED: 'refused',
  DISMISSED: 'refused',
  DEAD: 'refused',
  DOWN: 'refused',
  UP: 'done',
  WITHDRAWN: 'idle',
  CANCELLED: 'idle',
  RETIRED: 'idle',
  ALUMNI: 'idle',
  ARCHIVED: 'idle',
};

const words: Record<string, string> = {
  NEEDS_INFO: 'Needs info',
  PARTIALLY_APPROVED: 'Approved in part',
  ADDRESS_ASKED: 'Waiting for the address',
  AWAITING_ADDRESS: 'Waiting for the address',
  ADDRESS_GIVEN: 'Ready to pick',
  CUSTOMS_HOLD: 'At customs',
  HELD_BY_CUSTOMS: 'At customs',
  OUT_OF_STOCK: 'Out of stock',
  HELD: 'Report due',
  WAITLISTED: 'On the waiting list',
};

const shapes: Record<Tone, string> = {
  idle: 'M3.5 8h9',
  going: 'M4 8h7.5M8.5 4.8 11.8 8l-3.3 3.2',
  waiting: 'M8 4.6V8l2.4 1.6M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2',
  done: 'M3.4 8.4l3 3 6.2-6.4',
  refused: 'M4.4 4.4l7.2 7.2M11.6 4.4l-7.2 7.2',
  attention: 'M8 3.4v5.2M8 11.9v.4',
};

export function stateWord(state: string): string {
  return words[state] ?? sentence(state);
}

/** A record's state as colour, icon and word. `word` and `tone` are for states that a feature names itself. */
export function StatePill({ state, word, tone }: { state: string; word?: string; tone?: Tone }) {
  const shown = tone ?? tones[state] ?? 'idle';
  return (
    <span className={css.pill} data-tone={shown}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d={shapes[shown]} />
      </svg>
      {word ?? stateWord(state)}
    </span>
  );
}
