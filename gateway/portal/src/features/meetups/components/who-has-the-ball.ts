import { listing } from '@/shared/ui/words.ts';
import type { Meetup } from '../api/get-meetups.ts';

/** Who has to do something now, and what. */
export function whoHasTheBall(meetup: Meetup, mine: boolean, now = Date.now()): string {
  const organisers = mine
    ? 'You have'
    : `${listing(meetup.organisers.map((one) => one.name))} ${meetup.organisers.length === 1 ? 'has' : 'have'}`;
  const over = Date.parse(meetup.endsAt) <= now;
  const begun = Date.parse(meetup.startsAt) <= now;
  switch (meetup.state) {
    case 'DRAFT':
      return over
        ? `${organisers} the ball: report it, or say that it did not take place. It was never announced.`
        : `${organisers} the ball: announce it, and it stands in the public calendar.`;
    case 'ANNOUNCED':
      if (over) return `${organisers} the ball: report how it went. Three minutes are enough.`;
      if (begun) return 'It is on. Afterwards the report takes three minutes.';
      return mine
        ? 'It stands in the public calendar. Ask for a kit while there is time to send it.'
        : 'It stands in the public calendar.';
    case 'HELD':
      return `${organisers} the ball: report how it went. Three minutes are enough.`;
    case 'REPORTED':
      return 'Reported. What its people did is proposed to them as contributions.';
    case 'CANCELLED':
      return begun
        ? 'It did not take place. Nothing more to do.'
        : 'It does not take place. Nothing more to do.';
  }
}
