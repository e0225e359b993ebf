import { Radio, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDate, useTimeZone } from '@/shared/ui/date-time.tsx';
import { field } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { meetupsNearbyQuery } from '../api/get-meetups-nearby.ts';
import type { FollowUpLineValues, FollowUpValues } from './follow-up-values.ts';
import css from './follow-up-form.module.css';

/** What becomes of the pieces of one line that are left. */
export function LeftOverChoice({
  form,
  at,
  line,
  requestId,
}: {
  form: PortalForm<FollowUpValues>;
  at: number;
  line: FollowUpLineValues;
  requestId: string;
}) {
  const zone = useTimeZone();
  const nearby = useQuery(meetupsNearbyQuery(requestId));
  const meetups = nearby.data?.items ?? [];
  return (
    <>
      <Radio.Group
        label={`What becomes of the ${Number(line.left)} that are left?`}
        {...field(form, `lines.${at}.leftOver`)}
      >
        <div className={css.choices}>
          <Radio value="KEPT" label="I keep them for my next meetup" />
          <Radio value="SENT_BACK" label="I send them back" />
          <Radio value="PASSED_ON" label="I pass them on to a meetup nearby" />
        </div>
      </Radio.Group>
      {line.leftOver === 'PASSED_ON' &&
        (nearby.isError ? (
          <ProblemNote error={nearby.error} reload={() => void nearby.refetch()} />
        ) : nearby.data && meetups.length === 0 ? (
          <p className={css.none}>
            No meetup of somebody else is announced in this country. Keep them, or send them back.
          </p>
        ) : (
          <Select
            label="To which meetup?"
            description="Its organiser hears of it, and finds them under what they hold."
            placeholder={nearby.isPending ? 'Looking …' : 'Choose a meetup'}
            data={meetups.map((one) => ({
              value: one.id,
              label: [one.title, one.city, formatDate(one.startsAt, 'short', zone), one.organiser.name]
                .filter((part) => part !== undefined && part !== '')
                .join(' · '),
            }))}
            {...field(form, `lines.${at}.passedOnTo`)}
          />
        ))}
    </>
  );
}
