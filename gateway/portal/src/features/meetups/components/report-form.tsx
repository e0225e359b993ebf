import { NumberInput, Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { FieldGroup, FieldRow, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { kitOfMeetupQuery } from '../api/get-kit-of-meetup.ts';
import { meetupQuery } from '../api/get-meetups.ts';
import type { Meetup } from '../api/get-meetups.ts';
import { reportMeetup } from '../api/report-meetup.ts';
import { emptyReport, reportOf, reportSchema, sources } from './report-values.ts';
import type { ReportValues } from './report-values.ts';

/** Three minutes on the way home: only the number has to be there. */
export function ReportForm({ meetup }: { meetup: Meetup }) {
  const client = useQueryClient();
  const kit = useQuery(kitOfMeetupQuery(meetup.id));
  const [initial] = useState(() => emptyReport(meetup));
  const form = usePortalForm<ReportValues>({
    draftKey: `meetup-report.${meetup.id}`,
    initial,
    schema: reportSchema,
  });
  const values = form.fields.getValues();
  // Another organiser may have asked for the kit; then nothing is known of it here, and the field is offered anyway.
  const maybeKit =
    (kit.data !== undefined && kit.data !== null) || kit.isError || meetup.organisers.length > 1;

  return (
    <FormShell
      form={form}
      label="Report the meetup"
      submit="Send the report"
      call
      names={Object.fromEntries(
        values.talks.map((talk, at) => [`talks.${at}.attendance`, `People in “${talk.title}”`]),
      )}
      onSubmit={async (typed) => {
        const reported = await reportMeetup(meetup, reportOf(typed));
        client.setQueryData(meetupQuery(meetup.id).queryKey, reported);
        for (const key of ['meetups', 'contributions', 'kit-requests', 'todo', 'me'])
          void client.invalidateQueries({ queryKey: [key] });
      }}
      aside={
        <Link to={paths.meetup(meetup.id)} look="quiet">
          Not now
        </Link>
      }
    >
      <FieldRow>
        <NumberInput
          label="How many people came?"
          description={`You expected ${meetup.expectedAttendance.toLocaleString('en')}.`}
          required
          min={0}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          inputMode="numeric"
          hideControls
          {...field(form, 'attendance')}
        />
        <Select
          label="How do you know?"
          description="Both are fine; the figure says which."
          data={sources}
          allowDeselect={false}
          {...field(form, 'attendanceSource')}
        />
      </FieldRow>
      {values.talks.length > 0 && (
        <FieldGroup
          title="How many listened to each talk?"
          hint="Leave it empty where everybody who came did."
        >
          {values.talks.map((talk, at) => (
            <NumberInput
              key={`${talk.speakerId}.${at}`}
              label={talk.title}
              description={meetup.speakers.find((one) => one.person.id === talk.speakerId)?.person.name}
              min={0}
              max={100_000}
              allowDecimal={false}
              allowNegative={false}
              inputMode="numeric"
              hideControls
              {...field(form, `talks.${at}.attendance`)}
            />
          ))}
        </FieldGroup>
      )}
      <FieldGroup title="What did you hear?">
        <Textarea
          label="Questions people asked"
          description="One on each line; the programme learns from them."
          autosize
          minRows={3}
          maxRows={14}
          {...field(form, 'questions')}
        />
        {maybeKit && (
          <Textarea
            label="What is left of the kit?"
            description="Such as: 12 stickers, 2 shirts in S."
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1000}
            {...field(form, 'kitLeftover')}
          />
        )}
        <Textarea
          label="Anything else"
          description="Only its people and the programme team read this."
          autosize
          minRows={2}
          maxRows={12}
          maxLength={8000}
          {...field(form, 'notes')}
        />
      </FieldGroup>
    </FormShell>
  );
}
