import { Button, CloseButton, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChangeEvent } from 'react';
import { paths } from '@/shared/paths.ts';
import { countries } from '@/shared/places.ts';
import { useSession } from '@/shared/session.tsx';
import { DateField } from '@/shared/ui/date-field.tsx';
import { FieldGroup, FieldRow, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PersonSelect } from '@/shared/ui/person-select.tsx';
import { meetupQuery } from '../api/get-meetups.ts';
import type { Meetup } from '../api/get-meetups.ts';
import { changePlan, planMeetup } from '../api/plan-meetup.ts';
import { formats, kinds } from './meetup-words.ts';
import { PeopleSelect } from './people-select.tsx';
import { hasPlace, hasStream, planOf, planSchema } from './plan-values.ts';
import type { PlanValues } from './plan-values.ts';
import { laterBy, timeZones } from '@/shared/zoned-time.ts';
import css from './meetups.module.css';

/** Plans a meetup, or plans it differently. Who reads it first is a person with a phone on a tram. */
export function PlanForm({ meetup: read, initial }: { meetup?: Meetup; initial: PlanValues }) {
  const [meetup] = useState(read);
  const [start] = useState(initial);
  const me = useSession().person.id;
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = usePortalForm<PlanValues>({
    draftKey: `meetup.${meetup?.id ?? 'new'}`,
    initial: start,
    schema: planSchema,
  });
  const { fields } = form;
  const values = fields.getValues();
  const announced = meetup?.state === 'ANNOUNCED';
  const error = (path: string) => fields.errors[path] as string | undefined;

  return (
    <FormShell
      form={form}
      label={meetup ? 'Change the meetup' : 'Plan a meetup'}
      submit={meetup ? 'Save' : 'Save the plan'}
      call
      names={{ organiserIds: 'Organisers' }}
      onSubmit={async (typed) => {
        const saved = await (meetup ? changePlan(meetup, planOf(typed)) : planMeetup(planOf(typed)));
        client.setQueryData(meetupQuery(saved.id).queryKey, saved);
        for (const key of ['meetups', 'todo', 'me', 'members'])
          void client.invalidateQueries({ queryKey: [key] });
        void navigate({ to: paths.meetup(saved.id) });
      }}
      aside={
        <Link to={meetup ? paths.meetup(meetup.id) : paths.meetups} look="quiet">
          Not now
        </Link>
      }
    >
      <FieldGroup title="What">
        <TextInput label="Title" required maxLength={160} {...field(form, 'title')} />
        <FieldRow>
          <Select label="Kind" allowDeselect={false} data={kinds} {...field(form, 'kind')} />
          <Select label="Format" allowDeselect={false} data={formats} {...field(form, 'format')} />
        </FieldRow>
      </FieldGroup>

      <FieldGroup title="When">
        <FieldRow>
          <DateField
            label="Starts"
            time
            required
            {...field(form, 'startsAt')}
            onChange={({ currentTarget: { value: startsAt } }: ChangeEvent<HTMLInputElement>) => {
              fields.setFieldValue('startsAt', startsAt);
              const { endsAt: end } = form.fields.getValues();
              if (startsAt !== '' && end <= startsAt) fields.setFieldValue('endsAt', laterBy(3, startsAt));
            }}
          />
          <DateField label="Ends" time required {...field(form, 'endsAt')} />
        </FieldRow>
        <Select
          label="Time zone"
          description="Of the place; both times are meant on its clocks."
          required
          searchable
          allowDeselect={false}
          limit={60}
          data={timeZones()}
          {...field(form, 'timeZone')}
        />
      </FieldGroup>

      <FieldGroup
        title="Where"
        {...(announced ? {} : { hint: 'May stay open in a draft; it has to be known to announce it.' })}
      >
        {hasPlace(values.format) && (
          <>
            <TextInput
              label="Venue"
              description="Name, street, which door."
              maxLength={300}
              {...field(form, 'venue')}
            />
            <FieldRow>
              <TextInput label="City" maxLength={100} {...field(form, 'city')} />
              <Select
                label="Country"
                searchable
                clearable
                limit={60}
                data={countries()}
                {...field(form, 'country')}
                value={values.country === '' ? null : values.country}
                onChange={(country: string | null) => fields.setFieldValue('country', country ?? '')}
              />
            </FieldRow>
          </>
        )}
        {hasStream(values.format) && (
          <TextInput
            label="Where to follow it online"
            type="url"
            inputMode="url"
            placeholder="https://"
            maxLength={500}
            {...field(form, 'onlineUrl')}
          />
        )}
      </FieldGroup>

      <FieldGroup title="For whom">
        <NumberInput
          label="How many people do you expect?"
          description="The kit is chosen by it; a careful guess is fine."
          required
          min={1}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          inputMode="numeric"
          {...field(form, 'expectedAttendance')}
        />
        <Textarea
          label="Agenda"
          description="What happens, in which order, and who it is for."
          autosize
          minRows={4}
          maxRows={16}
          maxLength={8000}
          {...field(form, 'description')}
        />
      </FieldGroup>

      <FieldGroup title="Who">
        <PeopleSelect
          label="Organisers"
          description="They may change, cancel and report it."
          value={values.organiserIds}
          me={me}
          path="organiserIds"
          error={error('organiserIds') ?? error('organiserIds.0')}
          onChange={(people) => {
            fields.setFieldValue('organiserIds', people);
            fields.clearFieldError('organiserIds');
          }}
        />
        {values.speakers.map((speaker, at) => (
          <fieldset key={`${values.speakers.length}.${at}`} className={css.speaker}>
            <legend>Talk {at + 1}</legend>
            <PersonSelect
              label="Speaker"
              required
              value={speaker.personId}
              path={`speakers.${at}.personId`}
              error={error(`speakers.${at}.personId`)}
              onChange={(person) => {
                fields.setFieldValue(`speakers.${at}.personId` as never, person);
                fields.clearFieldError(`speakers.${at}.personId`);
              }}
            />
            <TextInput
              label="Title of the talk"
              required
              maxLength={160}
              {...field(form, `speakers.${at}.talk`)}
            />
            <CloseButton
              className={css.takeOff}
              aria-label={`Take talk ${at + 1} off`}
              onClick={() => {
                fields.setFieldValue(
                  'speakers',
                  values.speakers.filter((_, other) => other !== at),
                );
                fields.clearErrors();
              }}
            />
          </fieldset>
        ))}
        <Button
          type="button"
          variant="default"
          className={css.add}
          disabled={values.speakers.length >= 50}
          onClick={() => fields.setFieldValue('speakers', [...values.speakers, { personId: null, talk: '' }])}
        >
          {values.speakers.length === 0 ? 'Add a talk' : 'Add another talk'}
        </Button>
      </FieldGroup>
    </FormShell>
  );
}
