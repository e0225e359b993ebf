import { sentence } from '@/shared/ui/words.ts';
import type { State } from './api/review.ts';

export const toReview: readonly State[] = ['SUBMITTED', 'SCREENING'];

const criteria: Partial<Record<string, readonly [name: string, asks: string]>> = {
  motivation: ['Motivation', 'Is it about people and the craft, more than about a title?'],
  'community-work': ['Community work', 'Have they done something for others already, however small?'],
  communication: ['Communication', 'Would you like to listen to them for half an hour?'],
};

export function criterion(code: string): readonly [name: string, asks: string] {
  return criteria[code] ?? [sentence(code), ''];
}

export const timelineWords = {
  'ambassador.application-submitted': 'Handed in',
  'ambassador.application-withdrawn': 'Withdrawn by the applicant',
  'ambassador.application-screening': 'Reading began',
  'ambassador.application-scored': 'A score was given',
  'ambassador.application-accepted': 'Accepted',
  'ambassador.application-declined': 'Declined',
  'ambassador.application-waitlisted': 'Put on the waiting list',
};
