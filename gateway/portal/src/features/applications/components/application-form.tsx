import { Button, Checkbox, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { drafts } from '@/shared/drafts.ts';
import { ApiProblem, onReachability } from '@/shared/http.ts';
import { useSession } from '@/shared/session.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FieldGroup, FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import {
  LanguagesField,
  LinksField,
  PlaceFields,
  SkillsField,
  TopicsField,
} from '@/shared/ui/profile-fields.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import {
  useSaveMyApplication,
  useShowMyApplication,
  useSubmitMyApplication,
  useThrowDraftAway,
  wasHandedIn,
} from '../api/my-application.ts';
import type { MyApplication } from '../api/my-application.ts';
import { CodeOfConduct } from './code-of-conduct.tsx';
import { applicationSchema, contestedDraft, draftKey, draftOf, fieldsOf, takeDraft } from './draft.ts';
import type { ApplicationFields } from './draft.ts';
import { WhichDraft } from './which-draft.tsx';
import css from './application-form.module.css';

type Saving =
  | { state: 'nothing' | 'saving' | 'device' }
  | { state: 'saved'; at: string }
  /** The server answers, and takes it no more: such as after a hand-in from another tab. */
  | { state: 'refused'; why: string };

interface ApplicationFormProps {
  mine: MyApplication;
  /** The draft is gone, from the server and from here: the form begins anew. */
  onThrownAway: () => void;
}

/** The form, once it is clear which draft it goes on with. */
export function ApplicationForm(props: ApplicationFormProps) {
  const person = useSession().person.id;
  const [kept, setKept] = useState(() => contestedDraft(person, props.mine));
  const application = props.mine.application;
  if (!kept || !application) return <Loaded {...props} />;
  return (
    <WhichDraft
      kept={kept}
      application={application}
      onChoose={(taken) => {
        if (taken === 'device') takeDraft(person, kept, application.version);
        else drafts.discard(person, draftKey);
        setKept(undefined);
      }}
    />
  );
}

function Loaded({ mine, onThrownAway }: ApplicationFormProps) {
  const application = mine.application?.state === 'DRAFT' ? mine.application : undefined;
  const [start] = useState(() => fieldsOf(application, mine.codeOfConductVersion));
  const save = useSaveMyApplication();
  const submit = useSubmitMyApplication();
  const [saving, setSaving] = useState<Saving>({ state: 'nothing' });
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const sent = useRef(JSON.stringify(application ? draftOf(start, mine.codeOfConductVersion) : ''));
  /** The last save met no answer, or none that counts. */
  const unsent = useRef(false);

  const keepOnServer = (values: ApplicationFields) => {
    const draft = draftOf(values, mine.codeOfConductVersion);
    const text = JSON.stringify(draft);
    if (text === sent.current) return;
    sent.current = text;
    unsent.current = false;
    setSaving({ state: 'saving' });
    running.current = running.current
      .then(() => save(draft))
      .then(
        (saved) => {
          form.fields.setFieldValue('basedOn', saved.application?.version ?? 0);
          setSaving({ state: 'saved', at: saved.application?.updatedAt ?? new Date().toISOString() });
        },
        (problem: unknown) => {
          sent.current = '';
          const refused = problem instanceof ApiProblem && problem.refusal;
          unsent.current = !refused;
          setSaving(
            refused && problem.status !== 401
              ? { state: 'refused', why: problem.detail }
              : { state: 'device' },
          );
        },
      );
  };
  const form = usePortalForm<ApplicationFields>({
    draftKey,
    initial: start,
    schema: applicationSchema,
    onPause: keepOnServer,
  });

  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    again.current = () => keepOnServer(form.fields.getValues());
  });
  const restored = form.restoredAt !== undefined;
  useEffect(() => {
    if (restored) again.current();
    const retry = () => {
      if (unsent.current) again.current();
    };
    window.addEventListener('online', retry);
    const stop = onReachability((reachable) => {
      if (reachable) retry();
    });
    return () => {
      window.removeEventListener('online', retry);
      stop();
    };
  }, [restored]);

  return (
    <>
      <FormShell
        form={form}
        label="Application"
        submit="Hand in the application"
        call
        guard={saving.state !== 'saved'}
        onSubmit={async (values) => {
          await running.current;
          await submit(draftOf(values, mine.codeOfConductVersion));
        }}
        names={{
          agreed: 'Code of conduct',
          skills: 'Skills',
          links: 'Links',
          codeOfConductVersion: 'Code of conduct',
        }}
        aside={<SavingNote saving={saving} />}
      >
        <FieldGroup title="Why you">
          <Textarea
            label="What draws you to this"
            description="A few honest sentences do. People of the team read them."
            required
            autosize
            minRows={4}
            maxRows={18}
            maxLength={4000}
            {...field(form, 'motivation')}
          />
          <Textarea
            label="What you already do for people around you"
            description="Meetups, talks, answers, translations, a study group in your kitchen: everything counts."
            required
            autosize
            minRows={4}
            maxRows={18}
            maxLength={4000}
            {...field(form, 'communityWork')}
          />
          <LinksField form={form} hint="Where we can see some of it. They help, and they are not required." />
        </FieldGroup>
        <FieldGroup title="What you know">
          <SkillsField form={form} required />
          <LanguagesField form={form} required />
          <TopicsField form={form} />
        </FieldGroup>
        <FieldGroup title="Where you are">
          <PlaceFields form={form} required />
          <Checkbox
            label="Show me in the public directory once I am a member"
            description="Your name, city, skills, languages and topics. You can change it at any time."
            {...field(form, 'listed', 'checkbox')}
          />
        </FieldGroup>
        <FieldGroup title="How we treat each other">
          <CodeOfConduct version={mine.codeOfConductVersion} />
          <div data-path="codeOfConductVersion">
            <Checkbox
              label="I have read the code of conduct and agree to it"
              required
              {...field(form, 'agreed', 'checkbox')}
            />
          </div>
        </FieldGroup>
      </FormShell>
      {application && (
        <ThrowAway
          latest={async () => {
            form.keep();
            await running.current;
            return form.fields.getValues().basedOn;
          }}
          onThrownAway={() => {
            form.sent();
            onThrownAway();
          }}
        />
      )}
    </>
  );
}

interface ThrowAwayProps {
  /** The version saved last. Nothing is saved any more once it resolves: what came later would be a draft again. */
  latest: () => Promise<number>;
  onThrownAway: () => void;
}

function ThrowAway(props: ThrowAwayProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className={css.away}>
      {asking ? (
        <ThrowAwayQuestion {...props} onCancel={() => setAsking(false)} />
      ) : (
        <Button variant="subtle" onClick={() => setAsking(true)}>
          Throw the draft away
        </Button>
      )}
    </div>
  );
}

function ThrowAwayQuestion({ latest, onThrownAway, onCancel }: ThrowAwayProps & { onCancel: () => void }) {
  const throwAway = useThrowDraftAway();
  const show = useShowMyApplication();
  const newer = throwAway.data?.gone === false ? throwAway.data.mine : undefined;
  const application = newer?.application;
  if (newer && wasHandedIn(application)) {
    return (
      <Note tone="refused" role="alert" title="It was handed in meanwhile">
        <p>
          This application was handed in while this page was open, in another tab or on another device, so
          there is no draft left to throw away. It stays as it is, and what you typed here is still in the
          form.
        </p>
        <p>
          <StatePill state={application.state} />
        </p>
        <button type="button" onClick={() => show(newer)}>
          Show the application
        </button>
      </Note>
    );
  }
  return (
    <PanelForm
      label="Throw the draft away"
      send="Throw it away"
      grave
      ready
      busy={throwAway.isPending}
      onSubmit={() => {
        void latest().then((version) =>
          throwAway.mutate(Math.max(version, application?.version ?? 0), {
            onSuccess: ({ gone }) => {
              if (gone) onThrownAway();
            },
          }),
        );
      }}
      onCancel={onCancel}
    >
      {application ? (
        <Note tone="refused" role="alert" title="It was changed meanwhile">
          <p>
            The draft was saved <DateTime at={application.updatedAt} show="relative" /> in another tab or on
            another device, so it is still there. Throw that away as well?
          </p>
        </Note>
      ) : (
        <p>Throw the draft away? What you typed is then gone, here and on the server.</p>
      )}
      <ProblemNote error={throwAway.error} />
    </PanelForm>
  );
}

function SavingNote({ saving }: { saving: Saving }) {
  return (
    <span className={css.saving} role="status">
      {saving.state === 'saving' && 'Saving…'}
      {saving.state === 'saved' && (
        <>
          Draft saved at <DateTime at={saving.at} show="time" />
        </>
      )}
      {saving.state === 'device' && 'Kept on this device; the server gets it as soon as it answers.'}
      {saving.state === 'refused' && `Kept on this device only. ${saving.why}`}
    </span>
  );
}
