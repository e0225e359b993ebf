import { NumberInput, Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { paths } from '@/shared/paths.ts';
import { useSession } from '@/shared/session.tsx';
import { FieldRow, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonSelect } from '@/shared/ui/person-select.tsx';
import type { ChosenPerson } from '@/shared/ui/person-select.tsx';
import { nominate } from '../api/change-reward.ts';
import { swagChoicesQuery } from '../api/get-rewards.ts';
import { mostSwag, swagOf, swagOptions } from '../components/reward-words.ts';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type Values = {
  receiver: ChosenPerson | null;
  kind: string;
  swag: string;
  quantity: number | string;
  citation: string;
};

const schema = z
  .object({
    receiver: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .refine((person) => person !== null, 'Who is it for?'),
    kind: z.enum(['THANK_YOU_NOTE', 'SWAG']),
    swag: z.string(),
    quantity: z.union([z.number(), z.string()]),
    citation: z.string().trim().min(1, 'Say what for; they read it.').max(1000, 'At most 1000 letters.'),
  })
  .superRefine((values, context) => {
    if (values.kind !== 'SWAG') return;
    if (values.swag === '')
      context.addIssue({ code: 'custom', path: ['swag'], message: 'Choose something that is in stock.' });
    const quantity = Number(values.quantity);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostSwag)
      context.addIssue({ code: 'custom', path: ['quantity'], message: `How many? One to ${mostSwag}.` });
  });

export default function NominatePage() {
  const me = useSession().person.id;
  const navigate = useNavigate();
  const client = useQueryClient();
  const choices = useQuery(swagChoicesQuery);
  const form = usePortalForm<Values>({
    draftKey: 'reward.new',
    initial: { receiver: null, kind: 'SWAG', swag: '', quantity: 1, citation: '' },
    schema: schema,
  });
  const values = form.fields.getValues();
  const receiver = form.fields.getInputProps('receiver') as {
    error?: string;
    onBlur?: () => void;
  };
  return (
    <>
      <PageHeader title="Thank somebody">
        Somebody else on staff approves it. Swag is reserved then, and they are asked for their address.
      </PageHeader>
      <FormShell
        form={form}
        label="Thank somebody"
        submit="Nominate"
        call
        onSubmit={async (typed) => {
          const reward = await nominate({
            receiverId: typed.receiver?.id ?? '',
            kind: typed.kind as 'THANK_YOU_NOTE' | 'SWAG',
            citation: typed.citation.trim(),
            ...(typed.kind === 'SWAG' ? { swag: swagOf(typed.swag, Number(typed.quantity)) } : {}),
          });
          await client.invalidateQueries({ queryKey: ['rewards'] });
          void navigate({ to: paths.reward(reward.id) });
        }}
        names={{
          receiverId: 'Who is it for',
          receiver: 'Who is it for',
          'swag.itemId': 'What',
          'swag.quantity': 'How many',
        }}
        aside={
          <Link to="/rewards" look="quiet">
            Not now
          </Link>
        }
      >
        <PersonSelect
          label="Who is it for?"
          required
          except={[me]}
          value={values.receiver}
          error={receiver.error}
          path="receiver"
          {...(receiver.onBlur ? { onBlur: receiver.onBlur } : {})}
          onChange={(person) => {
            form.fields.setFieldValue('receiver', person);
            form.fields.clearFieldError('receiver');
          }}
        />
        <Textarea
          label="What for"
          description="They read this, and so does everybody who approves it."
          required
          autosize
          minRows={3}
          maxRows={10}
          maxLength={1000}
          {...field(form, 'citation')}
        />
        <Select
          label="What do they get?"
          allowDeselect={false}
          data={[
            { value: 'SWAG', label: 'Something from the warehouse' },
            { value: 'THANK_YOU_NOTE', label: 'A thank-you note' },
          ]}
          {...field(form, 'kind')}
        />
        {values.kind === 'SWAG' && (
          <>
            {choices.data?.items.length === 0 && (
              <Note tone="waiting">
                <p>Nothing is in stock. A thank-you note needs none.</p>
              </Note>
            )}
            <FieldRow>
              <Select
                label="What"
                required
                searchable
                allowDeselect={false}
                placeholder={choices.isPending ? 'Looking what is there…' : 'Choose from the warehouse'}
                data={swagOptions(choices.data?.items ?? [], Number(values.quantity) || 1)}
                {...field(form, 'swag')}
              />
              <NumberInput
                label="How many"
                min={1}
                description={`One to ${mostSwag}`}
                max={mostSwag}
                allowDecimal={false}
                allowNegative={false}
                {...field(form, 'quantity')}
              />
            </FieldRow>
          </>
        )}
      </FormShell>
    </>
  );
}
