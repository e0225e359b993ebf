import { Button, Checkbox, Select, TagsInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { languages } from '@/shared/places.ts';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { fileSize, materialKinds } from '@/shared/ui/kit-words.ts';
import type { Material, MaterialKind } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { plural } from '@/shared/ui/words.ts';
import { createMaterial, describeMaterial } from '../api/change-material.ts';
import {
  giveUpUpload,
  markOf,
  readMaterial,
  sendFile,
  unfinishedQuery,
  uploadTouches,
} from '../api/send-file.ts';
import type { Sending, UnfinishedUpload } from '../api/send-file.ts';
import { licences } from '../components/description-fields.tsx';
import { DropZone } from '../components/drop-zone.tsx';
import { FileProgress } from '../components/file-progress.tsx';
import { guessKind, guessTitle } from '../components/guess.ts';
import css from '../components/library.module.css';

type State =
  | { kind: 'waiting' }
  | { kind: 'going'; share: number }
  | { kind: 'paused'; share: number }
  | { kind: 'done'; material: Material }
  | { kind: 'refused'; reason: string };

interface Entry {
  key: number;
  file: File;
  title: string;
  materialKind: MaterialKind;
  /** The draft that this file belongs to; a second try goes into the same one. */
  draft?: Material;
  /** Part of it has arrived already, for this upload. */
  upload?: string;
  state: State;
}

interface Common {
  language: string;
  licence: string;
  audience: string;
  tags: string[];
  publish: boolean;
}

const remembered = 'embassy.upload';

function rememberedCommon(): Pick<Common, 'language' | 'licence'> {
  try {
    const { language, licence } = JSON.parse(localStorage.getItem(remembered) ?? '{}') as Partial<Common>;
    return { language: language ?? 'en', licence: licence ?? 'CC-BY-4.0' };
  } catch {
    return { language: 'en', licence: 'CC-BY-4.0' };
  }
}

export default function UploadPage() {
  const client = useQueryClient();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [common, setCommon] = useState<Common>(() => ({
    ...rememberedCommon(),
    audience: '',
    tags: [],
    publish: true,
  }));
  const [running, setRunning] = useState(false);
  const busy = running || entries.some((entry) => entry.state.kind === 'going');
  const [tried, setTried] = useState(false);
  const next = useRef(1);
  const sendings = useRef(new Map<number, Sending>());
  const unfinished = useQuery(unfinishedQuery);
  const waiting = (unfinished.data?.items ?? []).filter(
    (one) => !entries.some((entry) => entry.upload === one.id),
  );
  useBlocker({
    shouldBlockFn: () =>
      busy && !window.confirm('Files are still on their way. Leave? You can go on with them later.'),
    enableBeforeUnload: () => busy,
  });

  const change = (key: number, changed: Partial<Entry>) =>
    setEntries((before) => before.map((entry) => (entry.key === key ? { ...entry, ...changed } : entry)));
  const add = (files: File[]) =>
    setEntries((before) => [
      ...before,
      ...files.map((file): Entry => {
        const begun = waiting.find((one) => one.mark === markOf(file));
        return {
          key: next.current++,
          file,
          title: guessTitle(file.name),
          materialKind: guessKind(file.name),
          ...(begun ? { upload: begun.id } : {}),
          state: begun ? { kind: 'paused', share: begun.offset / begun.length } : { kind: 'waiting' },
        };
      }),
    ]);

  const send = async (entry: Entry) => {
    const begun = unfinished.data?.items.find((one) => one.id === entry.upload);
    let share = entry.state.kind === 'paused' ? entry.state.share : 0;
    change(entry.key, { state: { kind: 'going', share } });
    try {
      const draft = entry.draft ?? (begun ? await readMaterial(begun.materialId) : undefined);
      const material = entry.upload && draft ? draft : await draftFor(entry, draft);
      change(entry.key, { draft: material });
      const sending = sendFile(entry.file, {
        material: material.id,
        upload: entry.upload,
        publish: common.publish,
        onProgress: (now) => {
          share = now;
          change(entry.key, { state: { kind: 'going', share } });
        },
        onBegun: (upload) => change(entry.key, { upload }),
      });
      sendings.current.set(entry.key, sending);
      const how = await sending.done;
      if (how === 'paused') change(entry.key, { state: { kind: 'paused', share } });
      else change(entry.key, { state: { kind: 'done', material: await readMaterial(material.id) } });
    } catch (problem) {
      const lost = !(problem instanceof ApiProblem) || problem.offline || problem.status >= 500;
      if (lost) {
        change(entry.key, { state: { kind: 'paused', share } });
        return;
      }
      const reason = [problem.detail, ...problem.errors.map((one) => one.message)].join(' ');
      setEntries((before) =>
        before.map((one) => {
          if (one.key !== entry.key) return one;
          const refused: Entry = { ...one, state: { kind: 'refused', reason } };
          delete refused.upload;
          return refused;
        }),
      );
    } finally {
      sendings.current.delete(entry.key);
    }
  };
  const draftFor = (entry: Entry, draft: Material | undefined): Promise<Material> => {
    const description = {
      title: entry.title.trim(),
      kind: entry.materialKind,
      language: common.language,
      licence: common.licence.trim(),
      tags: common.tags,
      ...(common.audience.trim() === '' ? {} : { audience: common.audience.trim() }),
    };
    return draft ? describeMaterial(draft, description) : createMaterial(description);
  };
  const resume = async (entry: Entry) => {
    await send(entry);
    for (const queryKey of uploadTouches) void client.invalidateQueries({ queryKey });
  };
  const giveUp = async (id: string) => {
    try {
      await giveUpUpload(id);
    } finally {
      void client.invalidateQueries({ queryKey: unfinishedQuery.queryKey });
    }
  };

  const open = entries.filter((entry) => entry.state.kind === 'waiting' || entry.state.kind === 'refused');
  const done = entries.filter((entry) => entry.state.kind === 'done');
  const sendAll = async () => {
    setTried(true);
    if (common.licence.trim() === '' || open.some((entry) => entry.title.trim() === '')) return;
    try {
      const { language, licence } = common;
      localStorage.setItem(remembered, JSON.stringify({ language, licence }));
    } catch {
      // Then it is chosen again next time.
    }
    setRunning(true);
    // One after the other: the line is the same, and each refusal is seen while it can still be put right.
    for (const entry of open) await send(entry);
    setRunning(false);
    setTried(false);
    for (const queryKey of uploadTouches) void client.invalidateQueries({ queryKey });
  };

  return (
    <>
      <PageHeader title="Upload materials">
        One or several files. What a file is, is read from its content; programs, macros and active SVG are
        not taken.
      </PageHeader>
      <form
        className={css.upload}
        aria-label="Upload materials"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && open.length > 0) void sendAll();
        }}
      >
        <DropZone multiple label={entries.length === 0 ? 'Choose files' : 'Choose more files'} onFiles={add}>
          Drop files here. Slides, handouts, logos, stickers, posters, videos, speaker notes.
        </DropZone>
        {waiting.length > 0 && <Unfinished uploads={waiting} onGiveUp={(id) => void giveUp(id)} />}
        {entries.length > 0 && (
          <>
            <ul className={css.files} aria-label="Files">
              {entries.map((entry) => (
                <FileCard
                  key={entry.key}
                  entry={entry}
                  tried={tried}
                  onChange={(changed) => change(entry.key, changed)}
                  onRemove={() => setEntries((before) => before.filter((one) => one.key !== entry.key))}
                  onPause={() => sendings.current.get(entry.key)?.pause()}
                  onResume={() => void resume(entry)}
                  onGiveUp={() => {
                    setEntries((before) => before.filter((one) => one.key !== entry.key));
                    if (entry.upload !== undefined) void giveUp(entry.upload);
                  }}
                />
              ))}
            </ul>
            {open.length > 0 && (
              <div className={css.common} role="group" aria-label="For all of these files">
                <Select
                  label="Language"
                  required
                  searchable
                  allowDeselect={false}
                  data={languages()}
                  value={common.language}
                  onChange={(language) => setCommon({ ...common, language: language ?? 'en' })}
                />
                <TextInput
                  label="Licence"
                  required
                  maxLength={200}
                  list="licences"
                  value={common.licence}
                  error={tried && common.licence.trim() === '' ? 'What may people do with it?' : undefined}
                  onChange={(event) => setCommon({ ...common, licence: event.currentTarget.value })}
                />
                <datalist id="licences">
                  {licences.map((licence) => (
                    <option key={licence} value={licence} />
                  ))}
                </datalist>
                <TextInput
                  label="Audience"
                  maxLength={200}
                  value={common.audience}
                  onChange={(event) => setCommon({ ...common, audience: event.currentTarget.value })}
                />
                <TagsInput
                  label="Tags"
                  maxTags={20}
                  value={common.tags}
                  onChange={(tags) => setCommon({ ...common, tags })}
                />
              </div>
            )}
            <div className={css.end}>
              {open.length > 0 && (
                <>
                  <Button type="submit" data-call loading={busy}>
                    {common.publish ? 'Upload and publish' : 'Upload'} {plural(open.length, 'file')}
                  </Button>
                  <Checkbox
                    label="Publish at once"
                    checked={common.publish}
                    disabled={busy}
                    onChange={(event) => setCommon({ ...common, publish: event.currentTarget.checked })}
                  />
                </>
              )}
              <p role="status" className={css.soft}>
                {done.length > 0 && !busy && `${plural(done.length, 'file')} uploaded.`}
              </p>
              {done.length > 0 && open.length === 0 && (
                <Link to="/materials" look="button">
                  To the library
                </Link>
              )}
            </div>
          </>
        )}
      </form>
    </>
  );
}

function FileCard({
  entry,
  tried,
  onChange,
  onRemove,
  onPause,
  onResume,
  onGiveUp,
}: {
  entry: Entry;
  tried: boolean;
  onChange: (changed: Partial<Entry>) => void;
  onRemove: () => void;
  onPause: () => void;
  onResume: () => void;
  onGiveUp: () => void;
}) {
  const { file, state } = entry;
  const editable = state.kind === 'waiting' || state.kind === 'refused';
  return (
    <li className={css.file} data-state={state.kind}>
      <div className={css.fileHead}>
        <h2>
          <bdi>{file.name}</bdi>
        </h2>
        <span className={css.soft}>
          {fileSize(file.size)}
          {editable && (
            <>
              {' · '}
              <button type="button" aria-label={`Leave out ${file.name}`} onClick={onRemove}>
                Leave out
              </button>
            </>
          )}
        </span>
      </div>
      {editable && (
        <div className={css.fields}>
          <TextInput
            label="Title"
            aria-label={`Title of ${file.name}`}
            required
            maxLength={200}
            value={entry.title}
            error={tried && entry.title.trim() === '' ? 'What is it called?' : undefined}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <Select
            label="Kind"
            aria-label={`Kind of ${file.name}`}
            required
            allowDeselect={false}
            data={materialKinds}
            value={entry.materialKind}
            onChange={(kind) => onChange({ materialKind: kind ?? 'SLIDES' })}
          />
        </div>
      )}
      {state.kind === 'refused' && (
        <Note tone="refused" role="alert">
          <p>{state.reason}</p>
        </Note>
      )}
      {(state.kind === 'going' || state.kind === 'paused') && (
        <FileProgress
          share={state.share}
          name={file.name}
          paused={state.kind === 'paused'}
          onPause={onPause}
          onResume={onResume}
          onGiveUp={onGiveUp}
        />
      )}
      {state.kind === 'done' && (
        <p role="status">
          {state.material.state === 'PUBLISHED' ? 'Published as ' : 'Kept as a draft: '}
          <Link to={`/materials/${state.material.id}`}>
            <bdi>{state.material.title}</bdi>
          </Link>
          .
        </p>
      )}
    </li>
  );
}

/** What a reload, a crash or another device has left: choosing the file again goes on where it stopped. */
function Unfinished({
  uploads,
  onGiveUp,
}: {
  uploads: readonly UnfinishedUpload[];
  onGiveUp: (id: string) => void;
}) {
  return (
    <section className={css.unfinished} aria-labelledby="unfinished">
      <h2 id="unfinished">Not finished yet</h2>
      <p className={css.soft}>Choose or drop the same file again, and it goes on where it stopped.</p>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id}>
            <span>
              <bdi>{upload.fileName}</bdi>{' '}
              <span className={css.soft}>
                {fileSize(upload.offset)} of {fileSize(upload.length)} have arrived · kept until{' '}
                <DateTime at={upload.expiresAt} />
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Give up ${upload.fileName}`}
              onClick={() => onGiveUp(upload.id)}
            >
              Give up
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
