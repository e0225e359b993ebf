import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { meQuery } from '@/shared/me.ts';
import { paths } from '@/shared/paths.ts';
import { dayAt } from '@/shared/stamps/stamp.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { figureWord, kindOfContribution } from '@/shared/ui/contribution-words.ts';
import type { Contribution, ContributionKind } from '@/shared/ui/contribution-words.ts';
import { DateField } from '@/shared/ui/date-field.tsx';
import { useTimeZone } from '@/shared/ui/date-time.tsx';
import { FieldRow, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { instantOf } from '@/shared/zoned-time.ts';
import { addContribution, reviseContribution } from '../api/change-contribution.ts';
import { contributionKindsQuery } from '../api/get-contributions.ts';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type Values = {
  kind: string;
  title: string;
  happenedAt: string;
  reach: number | string;
  source: string;
  link: string;
  description: string;
};

/**
 * The moment that stands for a day: its noon on the person's clocks, kept within the same day in UTC, in whose month it
 * counts, and never ahead of now.
 */
function momentOf(day: string, zone: string): string {
  const noon = Date.parse(instantOf(`${day}T12:00`, zone));
  const first = Date.parse(`${day}T00:00:00Z`);
  const last = Date.parse(`${day}T23:59:59Z`);
  return new Date(Math.min(Math.max(noon, first), last, Date.now())).toISOString();
}

const schemaIn = (zone: string) =>
  z.object({
    kind: z.string().min(1, 'What did you do?'),
    title: z.string().trim().min(1, 'Give it a title.').max(200, 'At most 200 letters.'),
    happenedAt: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'On which day?')
      .refine((day) => day <= dayAt(new Date().toISOString(), zone), 'A contribution has happened already.'),
    reach: z
      .union([z.number(), z.string()])
      .refine((n) => n !== '' && Number(n) >= 0, 'How many? A careful guess is fine.'),
    source: z.string().min(1),
    link: z
      .string()
      .trim()
      .max(2000, 'At most 2000 letters.')
      .refine((link) => link === '' || /^https?:\/\/\S+$/.test(link), 'A link begins with https://'),
    description: z.string().max(4000, 'At most 4000 letters.'),
  });

const sources = [
  { value: 'SELF_REPORTED', label: 'I counted' },
  { value: 'ESTIMATED', label: 'I guess' },
];

export function ContributionForm({ contribution }: { contribution?: Contribution }) {
  const kinds = useQuery(contributionKindsQuery);
  const me = useQuery(meQuery);
  const zone = useTimeZone();
  if (kinds.isError) return <ErrorState error={kinds.error} retry={() => void kinds.refetch()} />;
  if (!kinds.data || me.isPending) return <Skeleton kind="record" />;
  return <Loaded zone={zone} kinds={kinds.data.items} {...(contribution ? { contribution } : {})} />;
}

function Loaded({
  contribution: read,
  kinds,
  zone,
}: {
  contribution?: Contribution;
  /** In which days are typed and shown. */
  zone: string;
  kinds: readonly { kind: ContributionKind; figure: Contribution['figure'] }[];
}) {
  const [contribution] = useState(read);
  const navigate = useNavigate();
  const client = useQueryClient();
  const proposed = contribution?.state === 'PROPOSED';
  const [initial] = useState<Values>(() => ({
    kind: contribution?.kind ?? '',
    title: contribution?.title ?? '',
    happenedAt: contribution ? dayAt(contribution.happenedAt, zone) : '',
    reach: contribution?.reach.value ?? '',
    source: contribution?.reach.source === 'ESTIMATED' ? 'ESTIMATED' : 'SELF_REPORTED',
    link: contribution?.link ?? '',
    description: contribution?.description ?? '',
  }));
  const schema = useMemo(() => schemaIn(zone), [zone]);
  const form = usePortalForm<Values>({
    draftKey: `contribution.${contribution?.id ?? 'new'}`,
    initial,
    schema,
  });
  const chosen = kinds.find((one) => one.kind === form.fields.getValues().kind);

  return (
    <FormShell
      form={form}
      label={contribution ? 'Correct the contribution' : 'Add a contribution'}
      submit={contribution ? 'Save' : 'Save and look it over'}
      call
      onSubmit={async (typed) => {
        const body = {
          kind: typed.kind as ContributionKind,
          title: typed.title.trim(),
          happenedAt:
            contribution && (proposed || typed.happenedAt === initial.happenedAt)
              ? contribution.happenedAt
              : momentOf(typed.happenedAt, zone),
          reach: {
            value: Number(typed.reach),
            source: typed.source as 'SELF_REPORTED' | 'ESTIMATED',
          },
          ...(typed.link.trim() === '' ? {} : { link: typed.link.trim() }),
          ...(typed.description.trim() === '' ? {} : { description: typed.description.trim() }),
        };
        const saved = await (contribution ? reviseContribution(contribution, body) : addContribution(body));
        await client.invalidateQueries({ queryKey: ['contributions'] });
        void navigate({ to: paths.contribution(saved.id) });
      }}
      aside={
        <Link to={contribution ? paths.contribution(contribution.id) : '/contributions'} look="quiet">
          Not now
        </Link>
      }
    >
      <Select
        label="What did you do?"
        required
        searchable
        disabled={proposed}
        allowDeselect={false}
        data={kinds.map((one) => ({ value: one.kind, label: kindOfContribution(one.kind) }))}
        {...field(form, 'kind')}
      />
      <TextInput label="Title" required maxLength={200} {...field(form, 'title')} />
      <DateField
        label="Day"
        required
        disabled={proposed}
        {...(proposed ? { description: 'It comes from the meetup, as does what you did.' } : {})}
        {...field(form, 'happenedAt')}
      />
      <FieldRow>
        <NumberInput
          label="How many"
          description={chosen ? figureWord(chosen.figure) : 'What is counted follows from what you did.'}
          required
          min={0}
          max={10_000_000}
          allowDecimal={false}
          allowNegative={false}
          {...field(form, 'reach')}
        />
        <Select
          label="How do you know?"
          description="Both are fine; the figure says which."
          data={sources}
          allowDeselect={false}
          {...field(form, 'source')}
        />
      </FieldRow>
      <TextInput
        label="Where to see it"
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={2000}
        {...field(form, 'link')}
      />
      <Textarea
        label="Anything to add"
        description="Those who validate it read this."
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        {...field(form, 'description')}
      />
    </FormShell>
  );
}
