import { Button, Checkbox, Select, TagsInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { languages } from '@/shared/places.ts';
import { fileSize, materialKinds } from '@/shared/ui/kit-words.ts';
import type { Material, MaterialKind } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { plural } from '@/shared/ui/words.ts';
import {
  createMaterial,
  describeMaterial,
  materialTouches,
  publishMaterial,
} from '../api/change-material.ts';
import { uploadContent } from '../api/upload-content.ts';
import { licences } from '../components/description-fields.tsx';
import { DropZone, UploadProgress } from '../components/drop-zone.tsx';
import { guessKind, guessTitle } from '../components/guess.ts';
import css from '../components/library.module.css';

type State =
  | { kind: 'waiting' }
  | { kind: 'going'; share: number }
  | { kind: 'done'; material: Material }
  | { kind: 'refused'; reason: string };

interface Entry {
  key: number;
  file: File;
  title: string;
  materialKind: MaterialKind;
  /** The draft that this file belongs to; a second try goes into the same one. */
  draft?: Material;
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
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const next = useRef(1);
  useBlocker({
    shouldBlockFn: () => busy && !window.confirm('Files are still on their way. Leave and stop them?'),
    enableBeforeUnload: () => busy,
  });

  const change = (key: number, changed: Partial<Entry>) =>
    setEntries((before) => before.map((entry) => (entry.key === key ? { ...entry, ...changed } : entry)));
  const add = (files: File[]) =>
    setEntries((before) => [
      ...before,
      ...files.map((file): Entry => ({
        key: next.current++,
        file,
        title: guessTitle(file.name),
        materialKind: guessKind(file.name),
        state: { kind: 'waiting' },
      })),
    ]);

  const send = async (entry: Entry) => {
    change(entry.key, { state: { kind: 'going', share: 0 } });
    const description = {
      title: entry.title.trim(),
      kind: entry.materialKind,
      language: common.language,
      licence: common.licence.trim(),
      tags: common.tags,
      ...(common.audience.trim() === '' ? {} : { audience: common.audience.trim() }),
    };
    try {
      let material = entry.draft
        ? await describeMaterial(entry.draft, description)
        : await createMaterial(description);
      change(entry.key, { draft: material });
      material = await uploadContent(material, entry.file, (share) =>
        change(entry.key, { state: { kind: 'going', share } }),
      );
      change(entry.key, { draft: material });
      if (common.publish) material = await publishMaterial(material);
      change(entry.key, { state: { kind: 'done', material } });
    } catch (problem) {
      const reason =
        problem instanceof ApiProblem
          ? [problem.detail, ...problem.errors.map((one) => one.message)].join(' ')
          : 'It did not arrive. Try again in a moment.';
      change(entry.key, { state: { kind: 'refused', reason } });
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
    setBusy(true);
    // One after the other: the line is the same, and each refusal is seen while it can still be put right.
    for (const entry of open) await send(entry);
    setBusy(false);
    setTried(false);
    for (const queryKey of materialTouches) void client.invalidateQueries({ queryKey });
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
}: {
  entry: Entry;
  tried: boolean;
  onChange: (changed: Partial<Entry>) => void;
  onRemove: () => void;
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
      {state.kind === 'going' && <UploadProgress share={state.share} name={file.name} />}
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
