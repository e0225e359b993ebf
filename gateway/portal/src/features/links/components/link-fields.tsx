import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '@/shared/session.tsx';
import { DateField } from '@/shared/ui/date-field.tsx';
import { formatDate, useTimeZone } from '@/shared/ui/date-time.tsx';
import { FieldGroup, FieldRow, field } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { kindWord } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { meetupsForLinksQuery, publishedMaterialsQuery } from '../api/get-choices.ts';
import { destinationsQuery } from '../api/get-links.ts';
import type { TrackedLink } from '../api/get-links.ts';
import type { LinkValues } from './link-values.ts';
import css from './links.module.css';

export function LinkFields({ form, link }: { form: PortalForm<LinkValues>; link?: TrackedLink }) {
  const staff = useSession().has('staff');
  const values = form.fields.getValues();
  return (
    <>
      <FieldGroup title="Where it leads">
        <TextInput
          label="What it is for"
          description="You find the link by it; visitors never see it."
          placeholder="Slides of Graphs in an hour"
          required
          maxLength={120}
          {...field(form, 'label')}
        />
        <div className={css.kind}>
          <SegmentedControl
            aria-label="Leads to"
            data={[
              { value: 'page', label: 'A page' },
              { value: 'material', label: 'A material of the library' },
            ]}
            {...form.fields.getInputProps('kind')}
          />
        </div>
        {values.kind === 'page' ? <PageField form={form} /> : <MaterialField form={form} />}
      </FieldGroup>
      <FieldGroup title="What it counts for">
        <MeetupField form={form} all={staff} {...(link ? { link } : {})} />
        <FieldRow>
          <TextInput
            label="Campaign"
            description="Joins links that belong together."
            placeholder="autumn-2026"
            maxLength={60}
            {...field(form, 'campaign')}
          />
          <DateField
            label="Last day"
            description="After it the link leads nowhere. Empty: no end."
            {...field(form, 'lastDay')}
          />
        </FieldRow>
      </FieldGroup>
      {link === undefined && staff && (
        <FieldGroup
          title="The code"
          hint="Drawn by lot, so that nobody guesses it. For a poster you may choose a word instead; it stays this link’s for good."
        >
          <TextInput
            label="Word"
            placeholder="graphs-berlin"
            leftSection={<span className={css.soft}>/l/</span>}
            maxLength={40}
            {...field(form, 'word')}
          />
        </FieldGroup>
      )}
    </>
  );
}

function PageField({ form }: { form: PortalForm<LinkValues> }) {
  const allowed = useQuery(destinationsQuery);
  const hosts = allowed.data?.hosts ?? [];
  return (
    <>
      <TextInput
        label="Address of the page"
        description={
          hosts.length > 0
            ? `On one of these sites: ${hosts.slice(0, 6).join(', ')}${hosts.length > 6 ? ' …' : ''}`
            : undefined
        }
        placeholder="https://"
        inputMode="url"
        required
        maxLength={2000}
        {...field(form, 'url')}
      />
      {allowed.data && hosts.length === 0 && (
        <Note tone="waiting">
          <p>
            No site is on the list yet, so links lead to materials only.{' '}
            {allowed.data.actions.includes('change') ? (
              <Link to="/links/destinations">Put sites on the list</Link>
            ) : (
              'Staff can put sites on it.'
            )}
          </p>
        </Note>
      )}
    </>
  );
}

function MaterialField({ form }: { form: PortalForm<LinkValues> }) {
  const materials = useQuery(publishedMaterialsQuery);
  return (
    <Select
      label="Material"
      description="Whoever follows the link gets its newest version, without signing in. Speaker notes stay with members."
      required
      searchable
      nothingFoundMessage="No published material is called like that."
      disabled={materials.isPending}
      data={(materials.data?.items ?? []).map((material) => ({
        value: material.id,
        label: `${material.title} (${kindWord(material.kind)})`,
      }))}
      {...field(form, 'materialId')}
    />
  );
}

function MeetupField({
  form,
  all,
  link,
}: {
  form: PortalForm<LinkValues>;
  all: boolean;
  link?: TrackedLink;
}) {
  const zone = useTimeZone();
  const meetups = useQuery(meetupsForLinksQuery(all));
  const offered = (meetups.data?.items ?? [])
    .filter((meetup) => meetup.state !== 'CANCELLED')
    .map((meetup) => ({
      value: meetup.id,
      label: `${meetup.title} (${formatDate(meetup.startsAt, 'date', zone)})`,
    }));
  const kept =
    link?.meetup && !offered.some((one) => one.value === link.meetup?.id)
      ? [{ value: link.meetup.id, label: link.meetup.title ?? 'The meetup it has' }]
      : [];
  const props = field(form, 'meetupId') as { value: string; onChange: (value: string) => void };
  return (
    <Select
      label="Meetup"
      description="Clicks count for the meetup the link has at that moment. Change it before the next one."
      searchable
      clearable
      disabled={meetups.isPending}
      data={[...kept, ...offered]}
      {...props}
      value={props.value === '' ? null : props.value}
      onChange={(value) => props.onChange(value ?? '')}
    />
  );
}
