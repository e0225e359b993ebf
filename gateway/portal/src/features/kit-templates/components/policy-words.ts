import { countryName } from '@/shared/stamps/stamp.ts';
import { formatMoney } from '@/shared/ui/money.tsx';
import { plural } from '@/shared/ui/words.ts';
import type { KitNumbers } from '../api/kit-policy.ts';

type Simple = Exclude<keyof KitNumbers, 'transitDays'>;

const euros = (cents: number) => formatMoney({ amount: cents, currency: 'EUR' });
const people = (count: number) => plural(count, 'person', 'people');
const days = (count: number) => plural(count, 'day');

const words: Record<Simple, { name: string; say: (value: number) => string }> = {
  valueLimitSmall: { name: 'Value limit of an S kit', say: euros },
  valueLimitAbove: { name: 'Value limit of larger kits', say: euros },
  leastInPerson: { name: 'Least people in person', say: people },
  moreThanOnline: { name: 'More than so many online', say: people },
  reportGraceDays: { name: 'Days for a report', say: days },
  kitsPerMeetup: { name: 'Kits per meetup', say: (count) => plural(count, 'kit') },
  trustedAfterReports: {
    name: 'Trusted after reports in a row',
    say: (count) => (count === 0 ? 'nobody is trusted' : plural(count, 'report')),
  },
  handlingDays: { name: 'Handling days', say: days },
  defaultTransitDays: { name: 'Transit to other countries', say: days },
  peopleSmall: { name: 'An S kit is for up to', say: people },
  peopleMedium: { name: 'An M kit is for up to', say: people },
  peopleLarge: { name: 'An L kit is for up to', say: people },
};

export const numberNames = Object.keys(words) as Simple[];

export interface NumberChange {
  name: string;
  before: string;
  after: string;
}

/** What differs between two sets of numbers, each as a person says it. */
export function changesBetween(before: KitNumbers, after: KitNumbers): NumberChange[] {
  const simple = numberNames
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      name: words[name].name,
      before: words[name].say(before[name]),
      after: words[name].say(after[name]),
    }));
  const countries = [
    ...new Set([...Object.keys(before.transitDays), ...Object.keys(after.transitDays)]),
  ].sort();
  const transit = countries
    .filter((country) => before.transitDays[country] !== after.transitDays[country])
    .map((country) => ({
      name: `Transit to ${countryName(country)}`,
      before: inTransit(before.transitDays[country]),
      after: inTransit(after.transitDays[country]),
    }));
  return [...simple, ...transit];
}

function inTransit(count: number | undefined): string {
  return count === undefined ? 'as other countries' : days(count);
}
