import { NumberInput, Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { FieldGroup, FieldRow, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { kitOfMeetupQuery } from '../api/get-kit-of-meetup.ts';
import { meetupQuery } from '../api/get-meetups.ts';
import type { Meetup } from '../api/get-meetups.ts';
import { correctReport, reportMeetup } from '../api/report-meetup.ts';
import {
  correctionOf,
  emptyReport,
  reportOf,
  reportSchema,
  reportedValues,
  sourcesWith,
} from './report-values.ts';
import type { ReportValues } from './report-values.ts';
import { ReportedTalk } from './reported-talk.tsx';

/** Three minutes on the way home: only the number has to be there. */
export function ReportForm({ meetup }: { meetup: Meetup }) {
  const taken = useTaken(meetup);
  const [initial] = useState(() => emptyReport(meetup));
  const form = usePortalForm<ReportValues>({
    draftKey: `meetup-report.${meetup.id}`,
    initial,
    schema: reportSchema,
  });

  return (
    <FormShell
      form={form}
      label="Report the meetup"
      submit="Send the report"
      call
      names={namesOf(form.fields.getValues())}
      onSubmit={async (typed) => taken(await reportMeetup(meetup, reportOf(typed)))}
      aside={
        <Link to={paths.meetup(meetup.id)} look="quiet">
          Not now
        </Link>
      }
    >
      <ReportFields meetup={meetup} form={form} />
    </FormShell>
  );
}

/** The same fields, filled in with what was reported. */
export function CorrectionForm({
  meetup,
  report,
}: {
  meetup: Meetup;
  report: NonNullable<Meetup['report']>;
}) {
  const taken = useTaken(meetup);
  const navigate = useNavigate();
  // What others put right meanwhile is not overwritten: the version is that of the report in these fields.
  const [seen] = useState(meetup);
  const [initial] = useState(() => reportedValues(meetup, report));
  const form = usePortalForm<ReportValues>({
    // What was typed over one report is not put over a newer one.
    draftKey: `meetup-report-correction.${seen.id}.${seen.version}`,
    initial,
    schema: reportSchema,
  });

  return (
    <FormShell
      form={form}
      label="Correct the report"
      submit="Save the correction"
      names={namesOf(form.fields.getValues())}
      onSubmit={async (typed) => {
        taken(await correctReport(seen, correctionOf(typed)));
        await navigate({ to: paths.meetup(meetup.id) });
      }}
      aside={
        <Link to={paths.meetup(meetup.id)} look="quiet">
          Leave it as it is
        </Link>
      }
    >
      <ReportFields meetup={meetup} form={form} />
      <Textarea
        label="Why do you correct it?"
        description="The people of the meetup read this. You may leave it empty."
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1000}
        {...field(form, 'note')}
      />
    </FormShell>
  );
}

function namesOf(values: ReportValues) {
  return Object.fromEntries(
    values.talks.flatMap((talk, at) => [
      [`talks.${at}.attendance`, `People in “${talk.title}”`],
      [`talks.${at}.standInId`, `Who gave “${talk.title}”`],
      [`talks.${at}.guest`, `Who gave “${talk.title}”`],
    ]),
  );
}

/** Shows what the server has taken wherever it matters. */
function useTaken(meetup: Meetup) {
  const client = useQueryClient();
  return (reported: Meetup) => {
    client.setQueryData(meetupQuery(meetup.id).queryKey, reported);
    for (const key of ['meetups', 'contributions', 'kit-requests', 'todo', 'me'])
      void client.invalidateQueries({ queryKey: [key] });
  };
}

function ReportFields({ meetup, form }: { meetup: Meetup; form: PortalForm<ReportValues> }) {
  const kit = useQuery(kitOfMeetupQuery(meetup.id));
  const values = form.fields.getValues();
  // Another organiser may have asked for the kit; then nothing is known of it here, and the field is offered anyway.
  const maybeKit =
    (kit.data !== undefined && kit.data !== null) ||
    kit.isError ||
    meetup.organisers.length > 1 ||
    values.kitLeftover !== '';
  return (
    <>
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
          data={sourcesWith(values.attendanceSource)}
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
            <ReportedTalk
              key={`${talk.speakerId}.${at}`}
              form={form}
              at={at}
              talk={talk}
              planned={
                talk.speaker ??
                meetup.speakers.find((one) => one.person.id === talk.speakerId)?.person.name ??
                'The speaker'
              }
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
    </>
  );
}
