import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { languageName } from '@/shared/places.ts';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FormShell, usePortalForm } from '@/shared/ui/form.tsx';
import { dayWords, fileSize, kindWord, typeWord } from '@/shared/ui/kit-words.ts';
import type { Material } from '@/shared/ui/kit-words.ts';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { plural } from '@/shared/ui/words.ts';
import {
  describeMaterial,
  materialTouches,
  useDiscardMaterial,
  usePublishMaterial,
  useRetireMaterial,
} from '../api/change-material.ts';
import { materialQuery, materialTimelineQuery } from '../api/get-materials.ts';
import { sendFile, uploadTouches } from '../api/send-file.ts';
import type { Sending } from '../api/send-file.ts';
import {
  DescriptionFields,
  described,
  descriptionOf,
  descriptionSchema,
} from '../components/description-fields.tsx';
import { DropZone } from '../components/drop-zone.tsx';
import { FileProgress } from '../components/file-progress.tsx';
import css from '../components/library.module.css';
import { Pages } from '../components/previews.tsx';

const happenings = {
  'materials.material-drafted': 'Draft begun',
  'materials.material-described': 'Described anew',
  'materials.material-uploaded': 'File uploaded',
  'materials.material-published': 'Published',
  'materials.material-retired': 'Retired',
  'materials.material-review-due': 'Owner reminded to review it',
};

export default function MaterialPage() {
  const id = useParam('id');
  const material = useQuery(materialQuery(id));
  if (material.isPending) return <Skeleton kind="record" />;
  if (!material.data) return <ErrorState error={material.error} retry={() => void material.refetch()} />;
  return <Record material={material.data} reload={() => void material.refetch()} />;
}

function ballOf(material: Material, staff: boolean): string {
  const newest = material.versions.at(-1);
  if (staff && material.state === 'PUBLISHED' && newest && !newest.publishedAt)
    return `Version ${newest.number} waits: everybody still gets version ${material.content?.number ?? 0} until you publish it.`;
  if (staff && material.state === 'PUBLISHED' && material.reviewOverdue)
    return `${material.owner.name} has to look whether it is still right.`;
  if (material.state === 'PUBLISHED')
    return `Everybody in the programme can download it. ${plural(material.downloads, 'download')} so far.`;
  if (material.state === 'RETIRED')
    return 'It is not offered any more. Publish it again if that was too early.';
  if (!staff) return 'Not published yet.';
  return material.content ? 'Only staff sees it. Publish it when it is ready.' : 'A file is still missing.';
}

function Record({ material, reload }: { material: Material; reload: () => void }) {
  const staff = useSession().has('staff');
  const [doing, setDoing] = useState<'describe' | 'upload' | 'discard'>();
  const publish = usePublishMaterial(material);
  const retire = useRetireMaterial(material);
  const may = (action: string) => material.actions.includes(action);
  const { content } = material;
  return (
    <RecordLayout
      title={material.title}
      up={{ to: '/materials', label: 'Library' }}
      state={<StatePill state={material.state} />}
      ball={ballOf(material, staff)}
      actions={
        doing === undefined && (
          <>
            {may('publish') && (
              <Button data-call loading={publish.isPending} onClick={() => publish.mutate(undefined)}>
                {material.state === 'PUBLISHED' ? 'Publish the new version' : 'Publish'}
              </Button>
            )}
            {content && may('download') && (
              <Button
                component="a"
                href={content.url}
                download
                variant={may('publish') ? 'default' : 'filled'}
              >
                Download {typeWord(content.mediaType)}, {fileSize(content.size)}
              </Button>
            )}
            {may('upload') && (
              <Button variant="default" onClick={() => setDoing('upload')}>
                {content ? 'Upload a new version' : 'Upload the file'}
              </Button>
            )}
            {may('describe') && (
              <Button variant="default" onClick={() => setDoing('describe')}>
                Edit
              </Button>
            )}
            {may('retire') && (
              <Button variant="subtle" loading={retire.isPending} onClick={() => retire.mutate(undefined)}>
                Retire
              </Button>
            )}
            {may('discard') && (
              <Button variant="subtle" onClick={() => setDoing('discard')}>
                Discard draft
              </Button>
            )}
          </>
        )
      }
      panel={
        doing === 'describe' ? (
          <Describe material={material} onClose={() => setDoing(undefined)} />
        ) : doing === 'upload' ? (
          <NewVersion material={material} onClose={() => setDoing(undefined)} />
        ) : doing === 'discard' ? (
          <Discard material={material} reload={reload} onClose={() => setDoing(undefined)} />
        ) : (
          (publish.error ?? retire.error) && (
            <ProblemNote error={publish.error ?? retire.error} reload={reload} />
          )
        )
      }
      {...(staff ? { timeline: <History id={material.id} /> } : {})}
    >
      <Pages material={material} />
      <Facts title="About it">
        <FactList
          facts={[
            ['Kind', kindWord(material.kind)],
            ['Language', languageName(material.language)],
            ['Licence', material.licence],
            ['Audience', material.audience],
            ['Tags', material.tags.length > 0 ? material.tags.join(', ') : undefined],
            ['File', content && <bdi>{content.fileName}</bdi>],
            ['Owner', <PersonName key="owner" person={material.owner} />],
            [
              'Review by',
              material.reviewBy && (
                <span key="review" className={material.reviewOverdue ? css.overdue : undefined}>
                  {dayWords(material.reviewBy)}
                  {material.reviewOverdue && ' (overdue)'}
                </span>
              ),
            ],
            ['Downloads', staff ? material.downloads.toLocaleString('en') : undefined],
            ['Last change', <DateTime key="changed" at={material.updatedAt} />],
          ]}
        />
      </Facts>
      {material.versions.length > 0 && (
        <Facts title="Versions">
          <ol className={css.versions} reversed>
            {[...material.versions].reverse().map((version) => (
              <li key={version.number}>
                <span>
                  {version.number}.{' '}
                  <a
                    href={version.url}
                    download
                    aria-label={`Download version ${version.number}: ${version.fileName}`}
                  >
                    <bdi>{version.fileName}</bdi>
                  </a>
                  {version.number === material.content?.number && material.state === 'PUBLISHED' && (
                    <span className={css.given}>given out</span>
                  )}
                  {!version.publishedAt && <span className={css.hidden}>not published</span>}
                </span>
                {version.note && <span>{version.note}</span>}
                <span className={css.soft}>
                  {typeWord(version.mediaType)}, {fileSize(version.size)} ·{' '}
                  <PersonName person={version.uploadedBy} /> ·{' '}
                  <DateTime at={version.uploadedAt} show="relative" />
                  {staff && ` · ${plural(version.downloads, 'download')}`}
                </span>
              </li>
            ))}
          </ol>
        </Facts>
      )}
    </RecordLayout>
  );
}

function Describe({ material: read, onClose }: { material: Material; onClose: () => void }) {
  const [material] = useState(read);
  const client = useQueryClient();
  const form = usePortalForm({
    draftKey: `material.${material.id}`,
    initial: descriptionOf(material),
    schema: descriptionSchema,
  });
  return (
    <FormShell
      form={form}
      label={`About ${material.title}`}
      submit="Save"
      onSubmit={async (values) => {
        await describeMaterial(material, described(values));
        for (const queryKey of materialTouches) await client.invalidateQueries({ queryKey });
        onClose();
      }}
      aside={
        <Button
          variant="subtle"
          onClick={() => {
            form.discardDraft();
            onClose();
          }}
        >
          Not now
        </Button>
      }
    >
      <DescriptionFields form={form} />
    </FormShell>
  );
}

function Discard({
  material,
  reload,
  onClose,
}: {
  material: Material;
  reload: () => void;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const discard = useDiscardMaterial(
    material,
    () =>
      void navigate({
        to: '/materials',
        state: { notice: `The draft “${material.title}” is discarded.` },
      }),
  );
  const files = material.versions.length;
  return (
    <PanelForm
      label="Discard the draft"
      send="Discard it for good"
      grave
      ready
      busy={discard.isPending}
      onSubmit={() => discard.mutate(undefined)}
      onCancel={onClose}
    >
      <p>
        <bdi>“{material.title}”</bdi>{' '}
        {files === 0
          ? 'goes, with its description.'
          : `goes, with its description and ${plural(files, 'uploaded file')}.`}{' '}
        It was never published, so nobody misses it; there is no way back.
      </p>
      <ProblemNote error={discard.error} reload={reload} />
    </PanelForm>
  );
}

function NewVersion({ material, onClose }: { material: Material; onClose: () => void }) {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [publish, setPublish] = useState(material.state === 'PUBLISHED');
  const [going, setGoing] = useState<{ file: File; upload?: string; share: number; paused: boolean }>();
  const [problem, setProblem] = useState<unknown>();
  const sending = useRef<Sending>(undefined);
  const first = material.versions.length === 0;
  const send = async (file: File, upload?: string) => {
    setProblem(undefined);
    let last = { file, share: 0, paused: false, ...(upload === undefined ? {} : { upload }) };
    setGoing((before) => (before ? { ...before, paused: false } : last));
    try {
      sending.current = sendFile(file, {
        material: material.id,
        upload,
        note,
        publish,
        onProgress: (share) => {
          last = { ...last, share };
          setGoing(last);
        },
        onBegun: (begun) => {
          last = { ...last, upload: begun };
          setGoing(last);
        },
      });
      if ((await sending.current.done) === 'paused') {
        setGoing({ ...last, paused: true });
        return;
      }
      for (const queryKey of uploadTouches) await client.invalidateQueries({ queryKey });
      onClose();
    } catch (failure) {
      const lost = !(failure instanceof ApiProblem) || failure.offline || failure.status >= 500;
      if (!lost) setProblem(failure);
      setGoing(lost ? { ...last, paused: true } : undefined);
    }
  };
  return (
    <div className={css.file}>
      {going ? (
        <>
          <p>
            <bdi>{going.file.name}</bdi>
          </p>
          <FileProgress
            share={going.share}
            name={going.file.name}
            paused={going.paused}
            onPause={() => sending.current?.pause()}
            onResume={() => void send(going.file, going.upload)}
          />
        </>
      ) : (
        <>
          {!first && (
            <TextInput
              label="What is new in it"
              description="Shown beside the version; not needed."
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
          <Checkbox
            label="Publish at once"
            description="Otherwise only staff sees it until it is published."
            checked={publish}
            onChange={(event) => setPublish(event.currentTarget.checked)}
          />
          <DropZone
            multiple={false}
            label="Choose the file"
            onFiles={([file]) => {
              if (file) void send(file);
            }}
          >
            Drop the file here. Older versions stay reachable by their own address.
          </DropZone>
          <ProblemNote error={problem} />
          <div>
            <Button variant="subtle" onClick={onClose}>
              Not now
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function History({ id }: { id: string }) {
  const timeline = useQuery(materialTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={4} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  return <Timeline entries={timeline.data.items} wording={happenings} />;
}
