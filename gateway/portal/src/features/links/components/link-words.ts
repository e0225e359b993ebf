import type { Tone } from '@/shared/ui/state-pill.tsx';
import { formatDate } from '@/shared/ui/date-time.tsx';
import type { TrackedLink } from '../api/get-links.ts';

export const linkStates: Record<TrackedLink['state'], { word: string; tone: Tone }> = {
  ACTIVE: { word: 'Active', tone: 'done' },
  EXPIRED: { word: 'Ended', tone: 'idle' },
  DISABLED: { word: 'Switched off', tone: 'refused' },
};

export const linkHappenings = {
  'materials.link-created': 'Made',
  'materials.link-changed': 'Changed',
  'materials.link-disabled': 'Switched off',
  'materials.link-enabled': 'Switched on again',
  'materials.link-expired': 'Ended',
};

/** The address as people read it aloud: without `https://`. */
export function spoken(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The last day on which a link that ends then still leads somewhere. */
export function lastDay(expiresAt: string, zone: string): string {
  return formatDate(new Date(Date.parse(expiresAt) - 1), 'date', zone);
}

/** `2.4`, `0.35`: as many digits as tell something. */
export function ratio(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 2 });
}
