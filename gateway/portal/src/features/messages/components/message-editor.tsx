import { Button, Select, TextInput, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateField } from '@/shared/ui/date-field.tsx';
import { FieldGroup, FieldRow, FormShell, addRow, field, usePortalForm } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { linkQuestion } from '../api/answer-question.ts';
import { publishMessage } from '../api/change-message.ts';
import type { MessageBody, Seen } from '../api/change-message.ts';
import { pageCheckQuery } from '../api/get-messages.ts';
import type { Message, MessageText } from '../api/get-messages.ts';
import { vocabularyQuery } from '../api/vocabulary.ts';
import type { Vocabulary } from '../api/vocabulary.ts';
import { MessageReading } from './message-reading.tsx';
import { stopsSaving, useServerDraft } from './use-server-draft.ts';
import type { ServerDraft } from './use-server-draft.ts';
import css from './messages.module.css';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type MessageValues = {
  audience: string;
  competitor: string;
  useCase: string;
  claim: string;
  argument: string;
  evidence: { text: string; url: string }[];
  whenHappy: string;
  neverSay: string;
  reviewBy: string;
  note: string;
};

const schema = z.object({
  audience: z.string(),
  competitor: z.string(),
  useCase: z.string(),
  claim: z.string().max(200, 'At most 200 letters.'),
  argument: z.string().max(8000, 'At most 8000 letters.'),
  evidence: z.array(
    z.object({
      text: z.string().max(300, 'At most 300 letters.'),
      url: z
        .string()
        .trim()
        .regex(/^(https?:\/\/[^\s/\\@?#]+([/?#]\S*)?)?$/i, 'Begin it with https://.'),
    }),
  ),
  whenHappy: z.string().max(4000, 'At most 4000 letters.'),
  neverSay: z.string().max(4000, 'At most 4000 letters.'),
  reviewBy: z.string(),
  note: z.string().max(500, 'At most 500 letters.'),
});

function valuesOf(text: MessageText | undefined, topic: Topic | undefined): MessageValues {
  return {
    audience: text?.audience?.id ?? topic?.audience ?? '',
    competitor: text?.competitor?.id ?? topic?.competitor ?? '',
    useCase: text?.useCase?.id ?? topic?.useCase ?? '',
    claim: text?.claim ?? '',
    argument: text?.argument ?? '',
    evidence: text?.evidence.map((one) => ({ text: one.text, url: one.url ?? '' })) ?? [],
    whenHappy: text?.whenHappy ?? '',
    neverSay: text?.neverSay ?? '',
    reviewBy: text?.reviewBy ?? '',
    note: '',
  };
}

function bodyOf(values: MessageValues): MessageBody {
  const named = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const { audience, competitor, useCase, reviewBy } = values;
  return {
    claim: values.claim,
    argument: values.argument,
    evidence: values.evidence
      .filter((one) => one.text.trim() !== '')
      .map((one) => ({ text: one.text, ...(named(one.url) ? { url: one.url.trim() } : {}) })),
    whenHappy: values.whenHappy,
    neverSay: values.neverSay,
    ...(named(audience) ? { audience } : {}),
    ...(named(competitor) ? { competitor } : {}),
    ...(named(useCase) ? { useCase } : {}),
    ...(named(reviewBy) ? { reviewBy } : {}),
  };
}

interface Topic {
  audience: string;
  competitor: string;
  useCase: string;
}

interface EditorProps {
  message?: Message;
  topic?: Topic;
  /** The question heard at meetups that it will answer. */
  question?: string;
}

/** Writes a message: saved while typing, on this device and on the server, with what readers will see beside it. */
export function MessageEditor(props: EditorProps) {
  const vocabulary = useQuery(vocabularyQuery);
  if (vocabulary.isPending) return <Skeleton kind="record" />;
  if (!vocabulary.data)
    return <ErrorState error={vocabulary.error} retry={() => void vocabulary.refetch()} />;
  return <Loaded {...props} vocabulary={vocabulary.data} />;
}

function Loaded({ message: read, topic, question, vocabulary }: EditorProps & { vocabulary: Vocabulary }) {
  const [message] = useState(read);
  const client = useQueryClient();
  const navigate = useNavigate();
  const created = useCallback(
    (fresh: Message) => (question === undefined ? undefined : linkQuestion({ id: question }, fresh.id)),
    [question],
  );
  const draft = useServerDraft(message && { id: message.id, version: message.version }, created);
  const [initial] = useState(() => valuesOf(message?.working ?? message?.text, topic));
  const form = usePortalForm<MessageValues>({
    draftKey: `message.${message?.id ?? `new.${Object.values(topic ?? {}).join('.')}.${question ?? ''}`}`,
    initial,
    schema,
    onPause: (values) => {
      const worthKeeping = draft.seen !== undefined || values.claim.trim() !== '';
      if (!worthKeeping || stopsSaving(draft.problem) || !schema.safeParse(values).success) return;
      // A refusal is shown below the form; the device has the text.
      draft.save(bodyOf(values)).then(form.sent, () => undefined);
    },
  });
  const values = form.fields.getValues();

  const away = async (to: string) => {
    await client.invalidateQueries({ queryKey: ['messages'] });
    void navigate({ to });
  };
  return (
    <div className={css.editor}>
      <FormShell
        form={form}
        label={message ? 'Edit the message' : 'New message'}
        submit={message?.state === 'PUBLISHED' ? 'Publish this edition' : 'Publish'}
        call
        guard={draft.state === 'failed' || draft.seen === undefined}
        onSubmit={async (typed) => {
          const seen = await draft.save(bodyOf(typed));
          await publishMessage(seen, typed.note.trim());
          await away(`/messages/${seen.id}`);
        }}
        aside={
          <Button
            variant="default"
            onClick={() =>
              void draft.save(bodyOf(values)).then(
                (seen) => {
                  form.sent();
                  return away(`/messages/${seen.id}`);
                },
                () => undefined,
              )
            }
          >
            Save for later
          </Button>
        }
      >
        <Fields form={form} vocabulary={vocabulary} edited={message?.state === 'PUBLISHED'} />
        <Saved draft={draft} />
      </FormShell>
      <Preview values={values} vocabulary={vocabulary} seen={draft.seen} />
    </div>
  );
}

function Fields({
  form,
  vocabulary,
  edited,
}: {
  form: PortalForm<MessageValues>;
  vocabulary: Vocabulary;
  edited: boolean;
}) {
  const { evidence } = form.fields.getValues();
  const choices = (terms: Vocabulary['audiences']) => terms.map(({ id, label }) => ({ value: id, label }));
  return (
    <>
      <FieldGroup title="For whom">
        <FieldRow>
          <Select
            label="Audience"
            placeholder="Who listens"
            data={choices(vocabulary.audiences)}
            {...chosen(form, 'audience')}
          />
          <Select
            label="Competitor"
            placeholder="What they have now"
            data={choices(vocabulary.competitors)}
            {...chosen(form, 'competitor')}
          />
          <Select
            label="Use case"
            placeholder="What they want to do"
            data={choices(vocabulary.useCases)}
            {...chosen(form, 'useCase')}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="What we say">
        <TextInput
          label="Claim"
          description="One sentence that somebody can say aloud."
          maxLength={200}
          {...field(form, 'claim')}
        />
        <Textarea
          label="Why it is true"
          description="Markdown: **bold**, *italic*, lists, links. No HTML, no pictures."
          autosize
          minRows={5}
          maxRows={20}
          maxLength={8000}
          {...field(form, 'argument')}
        />
      </FieldGroup>
      <FieldGroup title="Evidence" hint="At least one thing that can be looked up.">
        <div className={css.evidence} data-path="evidence">
          {evidence.map((_, at) => (
            <div key={at} className={css.line}>
              <TextInput
                label={`What it shows, ${at + 1}`}
                maxLength={300}
                {...field(form, `evidence.${at}.text`)}
              />
              <TextInput
                label={`Where to read it, ${at + 1}`}
                type="url"
                placeholder="https://"
                maxLength={500}
                {...field(form, `evidence.${at}.url`)}
              />
              <Button
                variant="subtle"
                aria-label={`Take out evidence ${at + 1}`}
                onClick={() => form.fields.removeListItem('evidence', at)}
              >
                Take out
              </Button>
            </div>
          ))}
        </div>
        <div>
          <Button
            variant="default"
            disabled={evidence.length >= 12}
            onClick={() => addRow(form, 'evidence', { text: '', url: '' })}
          >
            Add evidence
          </Button>
        </div>
      </FieldGroup>
      <FieldGroup title="In the conversation">
        <Textarea
          label="If they are happy with what they have"
          description="Markdown."
          autosize
          minRows={2}
          maxRows={12}
          maxLength={4000}
          {...field(form, 'whenHappy')}
        />
        <Textarea
          label="Never say"
          description="Markdown."
          autosize
          minRows={2}
          maxRows={12}
          maxLength={4000}
          {...field(form, 'neverSay')}
        />
      </FieldGroup>
      <FieldGroup title="How long it is true">
        <FieldRow>
          <DateField
            label="Review by"
            description="After this day readers see that it has expired, and you are asked."
            {...field(form, 'reviewBy')}
          />
        </FieldRow>
        {edited && (
          <TextInput
            label="What changed"
            description="For those who knew the edition before."
            maxLength={500}
            {...field(form, 'note')}
          />
        )}
      </FieldGroup>
    </>
  );
}

/** Mantine's Select says null for nothing; the form says ''. */
function chosen(form: PortalForm<MessageValues>, path: 'audience' | 'competitor' | 'useCase') {
  const props = field(form, path);
  const value = form.fields.getValues()[path];
  return {
    ...props,
    clearable: true,
    value: value === '' ? null : value,
    onChange: (to: string | null) => form.fields.setFieldValue(path, to ?? ''),
  };
}

function Saved({ draft }: { draft: ServerDraft }) {
  if (draft.state === 'failed')
    return <ProblemNote error={draft.problem} reload={() => window.location.reload()} />;
  const words = {
    idle: 'It is saved while you type.',
    saving: 'Saving …',
    saved: 'Saved.',
  };
  return (
    <p className={css.saved} role="status">
      {words[draft.state]}
    </p>
  );
}

function Preview({
  values,
  vocabulary,
  seen,
}: {
  values: MessageValues;
  vocabulary: Vocabulary;
  seen: Seen | undefined;
}) {
  const topic = [
    vocabulary.audiences.find((term) => term.id === values.audience)?.label,
    vocabulary.competitors.find((term) => term.id === values.competitor)?.label,
    vocabulary.useCases.find((term) => term.id === values.useCase)?.label,
  ].filter(Boolean);
  return (
    <section className={css.preview} aria-label="Preview">
      <h2>What readers will see</h2>
      {topic.length > 0 && <p className={css.topic}>{topic.join(' · ')}</p>}
      <p className={css.claim}>{values.claim === '' ? 'The claim' : values.claim}</p>
      <MessageReading
        text={{
          claim: values.claim,
          argument: values.argument,
          evidence: values.evidence
            .filter((one) => one.text.trim() !== '')
            .map((one) => (/^https?:\/\//i.test(one.url) ? one : { text: one.text })),
          whenHappy: values.whenHappy,
          neverSay: values.neverSay,
        }}
      />
      {seen && <PageMeter seen={seen} />}
    </section>
  );
}

function PageMeter({ seen }: { seen: Seen }) {
  const check = useQuery({
    ...pageCheckQuery(seen.id, seen.version),
    placeholderData: (before) => before,
  });
  if (!check.data) return null;
  const { percent, fits } = check.data;
  return (
    <div className={css.meter} data-full={!fits}>
      <progress max={100} value={Math.min(percent, 100)} aria-label="How full its one page is" />
      <p>
        {fits ? `Fills ${percent} % of its one page.` : `${percent} % of its one page: shorten it.`}{' '}
        <a href={`/api/messages/${seen.id}/page.pdf?working=true`} download>
          Look at the page, PDF
        </a>
      </p>
    </div>
  );
}
