import type { RecognitionSchemas } from '../api.ts';
import { sentence } from './words.ts';

export type Contribution = RecognitionSchemas['ContributionView'];
export type ContributionKind = Contribution['kind'];

const kinds: Partial<Record<ContributionKind, string>> = {
  MEETUP_ORGANISED: 'Meetup organised',
  FORUM_ANSWERS: 'Forum answers',
  STACK_OVERFLOW_ANSWERS: 'Stack Overflow answers',
  HAND_OVER: 'Hand-over',
};

const figures: Record<Contribution['figure'], string> = {
  ATTENDEES: 'people who came',
  VIEWS: 'views',
  LISTENERS: 'listeners',
  READERS: 'readers',
  MERGED_CHANGES: 'merged changes',
  WORDS: 'words',
  ANSWERS: 'answers',
  PEOPLE: 'people',
  MINUTES: 'minutes',
  LEADS: 'leads',
};

/** What kind of contribution it is, of a single one: `Talk`, `Meetup organised`. */
export function kindOfContribution(kind: ContributionKind): string {
  return kinds[kind] ?? sentence(kind);
}

/** What the reach of a contribution counts: `people who came`. */
export function figureWord(figure: Contribution['figure']): string {
  return figures[figure];
}

export const contributionHappenings: Record<string, string> = {
  'recognition.contribution-drafted': 'Draft begun',
  'recognition.contribution-proposed': 'Proposed from the meetup report',
  'recognition.contribution-proposal-renewed': 'Proposed anew from the meetup report',
  'recognition.contribution-revised': 'Corrected',
  'recognition.contribution-submitted': 'Sent to be validated',
  'recognition.contribution-vouched': 'A peer vouched for it',
  'recognition.contribution-validated': 'Validated',
  'recognition.contribution-declined': 'Declined',
  'recognition.contribution-reopened': 'Validation taken back',
  'recognition.contribution-appealed': 'Asked to look again',
  'recognition.contribution-withdrawn': 'Withdrawn',
  'recognition.contribution-retracted': 'Taken back with the report',
};
