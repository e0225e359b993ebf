import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '@/shared/routing.ts';
import { paths } from '@/shared/paths.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime, useTimeZone } from '@/shared/ui/date-time.tsx';
import { FormShell, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { changeLink, linkTouches, useDisableLink, useEnableLink } from '../api/change-link.ts';
import { linkQuery, linkTimelineQuery } from '../api/get-links.ts';
import type { TrackedLink } from '../api/get-links.ts';
import { Clicks } from '../components/clicks.tsx';
import { CopyAddress } from '../components/copy-address.tsx';
import { LinkFields } from '../components/link-fields.tsx';
import { bodyOf, linkSchema, valuesOf } from '../components/link-values.ts';
import type { LinkValues } from '../components/link-values.ts';
import { lastDay, linkHappenings, linkStates, spoken } from '../components/link-words.ts';
import { QrCode } from '../components/qr-code.tsx';
import css from '../components/links.module.css';

export default function LinkPage() {
  const link = useQuery(linkQuery(useParam('id')));
  if (link.isPending) return <Skeleton kind="record" />;
  if (!link.data) return <ErrorState error={link.error} retry={() => void link.refetch()} />;
  return <Record key={link.data.id} link={link.data} reload={() => void link.refetch()} />;
}

function ballOf(link: TrackedLink, zone: string): string {
  if (link.state === 'DISABLED') {
    const who = link.disabling?.byStaff === true ? 'Staff switched it off' : 'It is switched off';
    const why = link.disabling?.reason === undefined ? '' : `: ${link.disabling.reason}`;
    return `${who}${why}. Whoever follows it is told so.`;
  }
  if (link.state === 'EXPIRED') return 'Its last day is over. Give it a later one to bring it back.';
  return link.expiresAt === undefined
    ? 'Whoever follows it is led on.'
    : `Whoever follows it is led on, until the end of ${lastDay(link.expiresAt, zone)}.`;
}

function Record({ link, reload }: { link: TrackedLink; reload: () => void }) {
  const zone = useTimeZone();
  const [doing, setDoing] = useState<'change' | 'disable'>();
  const close = () => setDoing(undefined);
  const disable = useDisableLink(link, close);
  const enable = useEnableLink(link);
  const may = (action: string) => link.actions.includes(action);
  return (
    <RecordLayout
      title={link.label}
      up={{ to: '/links', label: 'Links' }}
      state={<StatePill state={link.state} {...linkStates[link.state]} />}
      ball={ballOf(link, zone)}
      actions={
        doing === undefined && (
          <>
            {may('enable') && (
              <Button data-call loading={enable.isPending} onClick={() => enable.mutate(undefined)}>
                Switch it on again
              </Button>
            )}
            {may('change') && (
              <Button variant="default" onClick={() => setDoing('change')}>
                Change it
              </Button>
            )}
            {may('disable') && (
              <Button variant="subtle" onClick={() => setDoing('disable')}>
                Switch it off
              </Button>
            )}
          </>
        )
      }
      panel={
        doing === 'change' ? (
          <Change link={link} onClose={close} />
        ) : doing === 'disable' ? (
          <ReasonForm
            label="Switch it off"
            hint="Whoever may see the link reads why. Visitors read only that it is off."
            required={false}
            grave
            maxLength={500}
            error={disable.error}
            busy={disable.isPending}
            reload={reload}
            onSubmit={(reason) => disable.mutate(reason)}
            onCancel={close}
          />
        ) : (
          enable.error && <ProblemNote error={enable.error} reload={reload} />
        )
      }
      timeline={<History id={link.id} />}
    >
      <Facts title="To give out">
        <CopyAddress address={link.address} />
        <QrCode link={link} />
      </Facts>
      <Clicks link={link} />
      <Facts title="About it">
        <FactList
          facts={[
            ['Leads to', <LeadsTo key="to" destination={link.destination} />],
            [
              'Meetup',
              link.meetup && (
                <Link key="meetup" to={paths.meetup(link.meetup.id)}>
                  <bdi>{link.meetup.title ?? 'A meetup'}</bdi>
                </Link>
              ),
            ],
            [
              'Campaign',
              link.campaign !== undefined && (
                <Link key="campaign" to={`/links?campaign=${encodeURIComponent(link.campaign)}`}>
                  <bdi>{link.campaign}</bdi>
                </Link>
              ),
            ],
            ['Last day', link.expiresAt !== undefined && lastDay(link.expiresAt, zone)],
            ['Owner', <PersonName key="owner" person={link.owner} />],
            ['Made', <DateTime key="made" at={link.createdAt} />],
          ].map(([name, value]) => [name as string, value === false ? undefined : value] as const)}
        />
      </Facts>
      {link.past.length > 0 && (
        <Facts title="Where it led before">
          <ol className={css.past}>
            {link.past.map((one) => (
              <li key={one.until}>
                <LeadsTo destination={one.destination} />
                <span className={css.sub}>
                  until <DateTime at={one.until} />, changed by <PersonName person={one.changedBy} />
                </span>
              </li>
            ))}
          </ol>
        </Facts>
      )}
    </RecordLayout>
  );
}

function LeadsTo({ destination }: { destination: TrackedLink['destination'] }) {
  return destination.materialId !== undefined ? (
    <Link to={`/materials/${destination.materialId}`}>A material of the library</Link>
  ) : (
    <a href={destination.url} rel="noreferrer" className={css.leads}>
      {spoken(destination.url ?? '')}
    </a>
  );
}

function Change({ link: read, onClose }: { link: TrackedLink; onClose: () => void }) {
  const [link] = useState(read);
  const client = useQueryClient();
  const [initial] = useState(() => valuesOf(link));
  const form = usePortalForm<LinkValues>({ draftKey: `link.${link.id}`, initial, schema: linkSchema });
  return (
    <FormShell
      form={form}
      label={`Change ${link.label}`}
      submit="Save"
      onSubmit={async (values) => {
        await changeLink(link, bodyOf(values, link));
        for (const queryKey of linkTouches) await client.invalidateQueries({ queryKey });
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
      <LinkFields form={form} link={link} />
    </FormShell>
  );
}

function History({ id }: { id: string }) {
  const timeline = useQuery(linkTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={4} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  return <Timeline entries={timeline.data.items} wording={linkHappenings} />;
}
