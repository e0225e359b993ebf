import { dayAt } from '@/shared/stamps/stamp.ts';
import type { StampFacts } from '@/shared/stamps/stamp.ts';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import type { Meetup } from '../api/get-meetups.ts';

export const kinds = [
  { value: 'GRASSROOTS', label: 'Community meetup' },
  { value: 'ENTERPRISE', label: 'Conference or company event' },
];

export const formats = [
  { value: 'IN_PERSON', label: 'In person' },
  { value: 'ONLINE', label: 'Online' },
  { value: 'HYBRID', label: 'In person and online' },
];

export function kindWord(kind: Meetup['kind']): string {
  return kinds.find((one) => one.value === kind)?.label ?? kind;
}

export function whereOf(meetup: Meetup): string {
  return placeOf(meetup) || (meetup.format === 'ONLINE' ? 'Online' : '');
}

/** What the meetup's stamp is drawn from; its day is the one of its own place. */
export function stampOf(meetup: Meetup): StampFacts {
  return {
    id: meetup.id,
    city: meetup.city ?? 'Online',
    country: meetup.country ?? '',
    date: dayAt(meetup.startsAt, meetup.timeZone),
    kind: meetup.kind,
  };
}

export const meetupHappenings: Record<string, string> = {
  'ambassador.meetup-planned': 'Planned',
  'ambassador.meetup-changed': 'Plan changed',
  'ambassador.meetup-announced': 'Announced',
  'ambassador.meetup-cancelled': 'Cancelled',
  'ambassador.meetup-held': 'It took place',
  'ambassador.meetup-report-reminded': 'Reminded of the report',
  'ambassador.meetup-reported': 'Reported',
  'ambassador.meetup-report-corrected': 'Report corrected',
};
