import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { FieldGroup, FormShell, addRow, field, usePortalForm } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { changeVocabulary, vocabularyQuery } from '../api/vocabulary.ts';
import type { Vocabulary } from '../api/vocabulary.ts';
import { MessagesNav } from '../components/messages-nav.tsx';
import css from '../components/messages.module.css';

interface TermValue {
  id: string;
  label: string;
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type Lists = { audiences: TermValue[]; competitors: TermValue[]; useCases: TermValue[] };

const terms = z
  .array(z.object({ id: z.string(), label: z.string().trim().min(1, 'How is it called?').max(60) }))
  .min(1, 'At least one.');
const schema = z.object({ audiences: terms, competitors: terms, useCases: terms });

export default function VocabularyPage() {
  const vocabulary = useQuery(vocabularyQuery);
  return (
    <>
      <PageHeader title="What messages are filed under">
        Who we talk to, what they have, and what they want to do. A new name shows everywhere at once.
      </PageHeader>
      <MessagesNav />
      {vocabulary.isPending ? (
        <Skeleton kind="record" />
      ) : !vocabulary.data ? (
        <ErrorState error={vocabulary.error} retry={() => void vocabulary.refetch()} />
      ) : (
        <ListsForm key={vocabulary.data.version} vocabulary={vocabulary.data} />
      )}
    </>
  );
}

function ListsForm({ vocabulary: read }: { vocabulary: Vocabulary }) {
  const [vocabulary] = useState(read);
  const client = useQueryClient();
  const form = usePortalForm<Lists>({
    draftKey: `message-vocabulary.${vocabulary.version}`,
    initial: {
      audiences: vocabulary.audiences.map((term) => ({ ...term })),
      competitors: vocabulary.competitors.map((term) => ({ ...term })),
      useCases: vocabulary.useCases.map((term) => ({ ...term })),
    },
    schema,
  });
  const sent = (list: readonly TermValue[]) =>
    list.map(({ id, label }) => (id === '' ? { label } : { id, label }));
  return (
    <FormShell
      form={form}
      label="Lists"
      submit="Save the lists"
      onSubmit={async (typed) => {
        await changeVocabulary(vocabulary.version, {
          audiences: sent(typed.audiences),
          competitors: sent(typed.competitors),
          useCases: sent(typed.useCases),
        });
        await client.invalidateQueries({ queryKey: ['messages'] });
      }}
    >
      <List form={form} name="audiences" title="Audiences" one="Audience" />
      <List form={form} name="competitors" title="Competitors" one="Competitor" />
      <List form={form} name="useCases" title="Use cases" one="Use case" />
    </FormShell>
  );
}

function List({
  form,
  name,
  title,
  one,
}: {
  form: PortalForm<Lists>;
  name: keyof Lists;
  title: string;
  one: string;
}) {
  const values = form.fields.getValues()[name];
  return (
    <FieldGroup title={title}>
      <div className={css.terms}>
        {values.map((term, at) => (
          <div key={at} className={css.term}>
            <TextInput
              aria-label={`${one} ${at + 1}`}
              maxLength={60}
              {...field(form, `${name}.${at}.label`)}
            />
            <Button
              variant="subtle"
              aria-label={`Take out ${term.label === '' ? `${one} ${at + 1}` : term.label}`}
              disabled={values.length === 1}
              onClick={() => form.fields.removeListItem(name, at)}
            >
              Take out
            </Button>
          </div>
        ))}
      </div>
      <div>
        <Button
          variant="default"
          disabled={values.length >= 40}
          onClick={() => addRow(form, name, { id: '', label: '' })}
        >
          Add: {one.toLowerCase()}
        </Button>
      </div>
    </FieldGroup>
  );
}
