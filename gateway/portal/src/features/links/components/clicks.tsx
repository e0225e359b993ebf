import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DateTime, formatDate } from '@/shared/ui/date-time.tsx';
import { DayChart } from '@/shared/ui/day-chart.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { plural } from '@/shared/ui/words.ts';
import { linkClicksQuery } from '../api/get-links.ts';
import type { LinkClicks, TrackedLink } from '../api/get-links.ts';
import { ratio } from './link-words.ts';
import css from './links.module.css';

const spans = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
];

/** The first of so many days up to today, in UTC as they are counted. */
export function firstDay(days: number, now = new Date()): string {
  return new Date(now.getTime() - (days - 1) * 86_400_000).toISOString().slice(0, 10);
}

/** Every day from one on, also those on which nobody came. */
export function everyDay(clicks: Pick<LinkClicks, 'days'>, from: string, days: number) {
  const counted = new Map(clicks.days.map((one) => [one.day, one]));
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10);
    return counted.get(day) ?? { day, people: 0, robots: 0 };
  });
}

export function Clicks({ link }: { link: TrackedLink }) {
  const [span, setSpan] = useState('30');
  const from = firstDay(Number(span));
  const clicks = useQuery(linkClicksQuery(link.id, from));
  return (
    <>
      <Facts
        title="Clicks"
        aside={
          <div className={`${css.aside ?? ''} no-print`}>
            <SegmentedControl
              aria-label="How far back"
              size="xs"
              data={spans}
              value={span}
              onChange={setSpan}
            />
            <CsvLink
              path={`/api/links/${encodeURIComponent(link.id)}/clicks.csv`}
              what="clicks by day"
              filters={{ from }}
            />
          </div>
        }
      >
        {clicks.isPending ? (
          <Skeleton lines={5} />
        ) : !clicks.data ? (
          <ErrorState error={clicks.error} retry={() => void clicks.refetch()} />
        ) : (
          <Counted clicks={clicks.data} from={from} days={Number(span)} />
        )}
        <p className={css.soft}>
          Counted is how often the link was followed, by day in UTC. Nothing is kept of who did: no address,
          no cookie, no browser. Crawlers, link previews and what browsers fetch ahead are told apart by what
          they say of themselves.
        </p>
      </Facts>
      {clicks.data && clicks.data.meetups.length > 0 && <ByMeetup clicks={clicks.data} />}
    </>
  );
}

function Counted({ clicks, from, days }: { clicks: LinkClicks; from: string; days: number }) {
  const shown = everyDay(clicks, from, days);
  const people = shown.reduce((sum, one) => sum + one.people, 0);
  return (
    <>
      <div className={css.totals}>
        <p>
          <Figure
            size="large"
            value={clicks.total.people}
            source={clicks.total.source}
            at={clicks.total.countedAt}
          />
          <span>{clicks.total.people === 1 ? 'click of a person' : 'clicks of people'}</span>
        </p>
        <p>
          <Figure
            size="large"
            value={clicks.total.robots}
            source={clicks.total.source}
            at={clicks.total.countedAt}
          />
          <span>of robots, apart</span>
        </p>
        {clicks.total.countedAt !== undefined && (
          <p className={css.soft}>
            Last one <DateTime at={clicks.total.countedAt} show="relative" />
          </p>
        )}
      </div>
      <DayChart
        label={`Clicks of people on each of ${days} days: ${plural(people, 'click')}`}
        unit="click"
        days={shown.map((one) => ({ day: one.day, value: one.people, more: [one.robots] }))}
        columns={['People', 'Robots']}
      />
    </>
  );
}

function ByMeetup({ clicks }: { clicks: LinkClicks }) {
  return (
    <Facts title="By meetup">
      <div className={css.scroll}>
        <table className={css.table}>
          <caption className="visually-hidden">Clicks by the meetup the link belonged to</caption>
          <thead>
            <tr>
              <th scope="col">Meetup</th>
              <th scope="col" data-align="end">
                Clicks
              </th>
              <th scope="col" data-align="end">
                Attendance
              </th>
              <th scope="col" data-align="end">
                Per attendee
              </th>
            </tr>
          </thead>
          <tbody>
            {clicks.meetups.map((one) => (
              <tr key={one.meetup?.id ?? 'none'}>
                <th scope="row">
                  {one.meetup ? (
                    <>
                      <Link to={paths.meetup(one.meetup.id)}>
                        <bdi>{one.meetup.title ?? 'A meetup'}</bdi>
                      </Link>
                      {one.meetup.day !== undefined && (
                        <span className={css.sub}>{formatDate(one.meetup.day, 'date', 'UTC')}</span>
                      )}
                    </>
                  ) : (
                    'Without a meetup'
                  )}
                </th>
                <td data-align="end">
                  <Figure value={one.clicks.people} source={one.clicks.source} at={one.clicks.countedAt} />
                </td>
                <td data-align="end">
                  {one.meetup?.attendance !== undefined ? (
                    <Figure value={one.meetup.attendance} source="SELF_REPORTED" />
                  ) : one.meetup ? (
                    <span className={css.soft}>Not reported yet</span>
                  ) : (
                    ''
                  )}
                </td>
                <td data-align="end">{one.perAttendee === undefined ? '' : ratio(one.perAttendee)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Facts>
  );
}
