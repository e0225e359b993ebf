import { useSyncExternalStore } from 'react';
import { once } from '../once.ts';

export const deviceTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let personZone = deviceTimeZone;
const watchers = new Set<() => void>();

function known(timeZone: string | null | undefined): string {
  if (!timeZone) return deviceTimeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return deviceTimeZone;
  }
}

/** Dates are shown in the zone that the person chose; in the device's where none is, and until it is known. */
export function showDatesIn(timeZone: string | null | undefined): void {
  const zone = known(timeZone);
  if (zone === personZone) return;
  personZone = zone;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The zone that dates are shown in; what was drawn before it was known is drawn again. */
export function useTimeZone(): string {
  return useSyncExternalStore(watch, () => personZone);
}

export type DateStyle = 'date' | 'time' | 'both' | 'relative' | 'short';

const styles: Record<Exclude<DateStyle, 'relative'>, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  both: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};

const formats = once((timeZone: string) =>
  once((style: keyof typeof styles) => new Intl.DateTimeFormat('en-GB', { ...styles[style], timeZone })),
);

/** A day without a time is the same day in every zone. */
export function formatDate(
  at: string | Date,
  style: Exclude<DateStyle, 'relative'> = 'date',
  timeZone = personZone,
): string {
  const isDay = typeof at === 'string' && at.length === 10;
  return formats(isDay ? 'UTC' : timeZone)(style).format(new Date(at));
}

const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `3 days ago`, `in 2 hours`, `just now`. */
export function relative(at: string | Date, now = new Date()): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return relativeFormat.format(Math.trunc(seconds / length), unit);
  }
  return 'just now';
}

/**
 * A moment, in the person's time zone; `zone` shows a meetup's own instead and names it when it differs, unless it is
 * named right beside.
 */
export function DateTime({
  at,
  show = 'both',
  zone,
  named = true,
}: {
  at: string;
  show?: DateStyle;
  zone?: string | null | undefined;
  named?: boolean;
}) {
  const mine = useTimeZone();
  const shownZone = zone ?? mine;
  const foreign =
    named && zone !== null && zone !== undefined && zone !== mine && (show === 'both' || show === 'time');
  const exact = formatDate(at, 'both', shownZone);
  const text = show === 'relative' ? relative(at) : formatDate(at, show, shownZone);
  return (
    <time dateTime={at} title={`${exact} (${shownZone})`}>
      {text}
      {foreign ? ` ${zoneName(at, zone)}` : ''}
    </time>
  );
}

const zoneFormats = once(
  (timeZone: string) => new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }),
);

function zoneName(at: string, timeZone: string): string {
  const parts = zoneFormats(timeZone).formatToParts(new Date(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** From–to on one day is said once. */
export function DateSpan({ from, to, zone }: { from: string; to: string; zone?: string | null | undefined }) {
  const mine = useTimeZone();
  const shown = zone ?? mine;
  const sameDay = formatDate(from, 'date', shown) === formatDate(to, 'date', shown);
  return (
    <span>
      <DateTime at={from} zone={zone} named={!sameDay} />
      {'–'}
      <DateTime at={to} show={sameDay ? 'time' : 'both'} zone={zone} />
    </span>
  );
}
