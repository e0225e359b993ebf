import { Button } from '@mantine/core';
import { Note } from '@/shared/ui/note.tsx';
import type { Application } from '../api/my-application.ts';
import { ApplicationContent } from './application-state.tsx';
import { fieldsOf } from './draft.ts';
import type { KeptDraft } from './draft.ts';

/** Two drafts that know nothing of each other: neither is dropped before the person said which goes on. */
export function WhichDraft({
  kept,
  application,
  onChoose,
}: {
  kept: KeptDraft;
  application: Application;
  onChoose: (taken: 'device' | 'server') => void;
}) {
  const { country, ...typed } = { ...fieldsOf(application, ''), ...kept.values };
  return (
    <>
      <Note tone="waiting" role="status" title="There are two drafts of your application">
        <p>
          What you typed on this device and what the server has are not the same. Choose the one to go on
          with; the other is then gone.
        </p>
      </Note>
      <ApplicationContent
        title="From this device"
        when={['Typed', kept.savedAt]}
        content={{ ...typed, ...(country === null ? {} : { country }) }}
        aside={<Button onClick={() => onChoose('device')}>Take the one from this device</Button>}
      />
      <ApplicationContent
        title="From the server"
        when={['Saved', application.updatedAt]}
        content={application.content}
        aside={
          <Button variant="default" onClick={() => onChoose('server')}>
            Take the one from the server
          </Button>
        }
      />
    </>
  );
}
