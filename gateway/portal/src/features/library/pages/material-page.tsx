import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { languageName } from '@/shared/places.ts';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FormShell, usePortalForm } from '@/shared/ui/form.tsx';
import { fileSize, kindWord, typeWord } from '@/shared/ui/kit-words.ts';
import type { Material } from '@/shared/ui/kit-words.ts';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { plural } from '@/shared/ui/words.ts';
import {
  describeMaterial,
  materialTouches,
  usePublishMaterial,
  useRetireMaterial,
} from '../api/change-material.ts';
import { materialQuery, materialTimelineQuery } from '../api/get-materials.ts';
import { uploadContent } from '../api/upload-content.ts';
import {
  DescriptionFields,
  described,
  descriptionOf,
  descriptionSchema,
} from '../components/description-fields.tsx';
import { DropZone, UploadProgress } from '../components/drop-zone.tsx';
import css from '../components/library.module.css';

const happenings = {
  'materials.material-drafted': 'Draft begun',
  'materials.material-described': 'Described anew',
  'materials.material-uploaded': 'File uploaded',
  'materials.material-published': 'Published',
  'materials.material-retired': 'Retired',
};

export default function MaterialPage() {
  const id = useParam('id');
  const material = useQuery(materialQuery(id));
  if (material.isPending) return <Skeleton kind="record" />;
  if (!material.data) return <ErrorState error={material.error} retry={() => void material.refetch()} />;
  return <Record material={material.data} reload={() => void material.refetch()} />;
}

function ballOf(material: Material, staff: boolean): string {
  if (material.state === 'PUBLISHED')
    return `Everybody in the programme can download it. ${plural(material.downloads, 'download')} so far.`;
  if (material.state === 'RETIRED')
    return 'It is not offered any more. Publish it again if that was too early.';
  if (!staff) return 'Not published yet.';
  return material.content ? 'Only staff sees it. Publish it when it is ready.' : 'A file is still missing.';
}

function Record({ material, reload }: { material: Material; reload: () => void }) {
  const staff = useSession().has('staff');
  const [doing, setDoing] = useState<'describe' | 'upload'>();
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
                Publish
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
          </>
        )
      }
      panel={
        doing === 'describe' ? (
          <Describe material={material} onClose={() => setDoing(undefined)} />
        ) : doing === 'upload' ? (
          <NewVersion material={material} onClose={() => setDoing(undefined)} />
        ) : (
          (publish.error ?? retire.error) && (
            <ProblemNote error={publish.error ?? retire.error} reload={reload} />
          )
        )
      }
      {...(staff ? { timeline: <History id={material.id} /> } : {})}
    >
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
            ['Last change', <DateTime key="changed" at={material.updatedAt} />],
          ]}
        />
      </Facts>
      {staff && material.versions.length > 0 && (
        <Facts title="Versions">
          <ol className={css.versions} reversed>
            {[...material.versions].reverse().map((version) => (
              <li key={version.number}>
                <span>
                  {version.number}. <bdi>{version.fileName}</bdi>
                </span>
                <span className={css.soft}>
                  {typeWord(version.mediaType)}, {fileSize(version.size)} ·{' '}
                  <PersonName person={version.uploadedBy} /> ·{' '}
                  <DateTime at={version.uploadedAt} show="relative" />
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

function NewVersion({ material, onClose }: { material: Material; onClose: () => void }) {
  const client = useQueryClient();
  const [going, setGoing] = useState<{ name: string; share: number }>();
  const [problem, setProblem] = useState<unknown>();
  const send = async (file: File) => {
    setProblem(undefined);
    setGoing({ name: file.name, share: 0 });
    try {
      await uploadContent(material, file, (share) => setGoing({ name: file.name, share }));
      for (const queryKey of materialTouches) await client.invalidateQueries({ queryKey });
      onClose();
    } catch (failure) {
      setProblem(failure);
      setGoing(undefined);
    }
  };
  return (
    <div className={css.file}>
      {going ? (
        <>
          <p>
            <bdi>{going.name}</bdi>
          </p>
          <UploadProgress share={going.share} name={going.name} />
        </>
      ) : (
        <>
          <DropZone
            multiple={false}
            label="Choose the file"
            onFiles={([file]) => {
              if (file) void send(file);
            }}
          >
            Drop the file here. Downloads give out the new version at once.
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
