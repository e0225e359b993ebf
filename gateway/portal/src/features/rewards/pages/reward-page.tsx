import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { useChangeReward } from '../api/change-reward.ts';
import { rewardQuery, rewardTimelineQuery } from '../api/get-rewards.ts';
import type { Reward } from '../api/get-rewards.ts';
import { ReplaceForm } from '../components/replace-form.tsx';
import { gift, pillOf, rewardHappenings, whoHasTheBall, whoReadsWhy } from '../components/reward-words.ts';
import css from '../components/rewards.module.css';

/** While the other side prepares or ships, the page looks again by itself. */
const moving: readonly Reward['state'][] = ['AWAITING_SHIPMENT', 'SHIPPED'];

export default function RewardPage() {
  const id = useParam('id');
  const read = useQuery({
    ...rewardQuery(id),
    refetchInterval: (query) =>
      query.state.data && moving.includes(query.state.data.state) ? 10_000 : false,
  });
  if (read.isPending) return <Skeleton kind="record" />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return <Record reward={read.data} reload={() => void read.refetch()} />;
}

function Record({ reward, reload }: { reward: Reward; reload: () => void }) {
  const session = useSession();
  const me = session.person.id;
  const [asking, setAsking] = useState<'decline' | 'revoke' | 'replace'>();
  const close = () => setAsking(undefined);
  const change = useChangeReward(reward, close);
  const may = (action: string) => reward.actions.includes(action);
  const shipment = reward.shipment;

  return (
    <RecordLayout
      title={`${gift(reward)} for ${reward.receiver.name}`}
      up={{ to: '/rewards', label: session.has('staff') ? 'Rewards' : 'Thanks' }}
      state={<StatePill {...pillOf(reward.state)} />}
      ball={whoHasTheBall(reward, me)}
      actions={
        asking === undefined && (
          <>
            {may('approve') && (
              <Button data-call loading={change.isPending} onClick={() => change.mutate({ kind: 'approve' })}>
                Approve
              </Button>
            )}
            {may('retry') && (
              <Button data-call loading={change.isPending} onClick={() => change.mutate({ kind: 'retry' })}>
                Try again
              </Button>
            )}
            {may('replace') && (
              <Button variant="default" onClick={() => setAsking('replace')}>
                Choose something else
              </Button>
            )}
            {may('decline') && (
              <Button variant="default" onClick={() => setAsking('decline')}>
                Decline
              </Button>
            )}
            {may('revoke') && (
              <Button variant="default" onClick={() => setAsking('revoke')}>
                Take it back
              </Button>
            )}
          </>
        )
      }
      panel={
        asking === 'replace' ? (
          <ReplaceForm
            reward={reward}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onSubmit={(swag) => change.mutate({ kind: 'replace', swag })}
            onCancel={close}
          />
        ) : asking === undefined ? (
          <ProblemNote error={change.error} reload={reload} />
        ) : (
          <ReasonForm
            key={asking}
            label={asking === 'decline' ? 'Decline the nomination' : 'Take the reward back'}
            hint={whoReadsWhy(reward, asking, me)}
            grave
            maxLength={1000}
            error={change.error}
            busy={change.isPending}
            reload={reload}
            onSubmit={(reason) => change.mutate({ kind: asking, reason })}
            onCancel={close}
          />
        )
      }
      timeline={<History id={reward.id} />}
    >
      {reward.state === 'OUT_OF_STOCK' && shipment && shipment.missing.length > 0 && (
        <Note tone="waiting" title="Not enough is left">
          <ul className={css.missing}>
            {shipment.missing.map((line) => (
              <li key={line.label}>
                <bdi>{line.label}</bdi>: {line.wanted} wanted, {line.available} left
              </li>
            ))}
          </ul>
        </Note>
      )}
      <blockquote className={css.citation}>{reward.citation}</blockquote>
      <FactList
        facts={[
          ['For', <PersonName key="for" person={reward.receiver} me={me} />],
          ['What', gift(reward)],
          ['Nominated by', <PersonName key="nominator" person={reward.nominator} me={me} />],
          ['Approved by', reward.approver && <PersonName key="approver" person={reward.approver} me={me} />],
          ['Tries', reward.attempt > 1 ? reward.attempt : undefined],
          ['Why', reward.reason],
          [
            'Shipment',
            shipment && session.has('staff', 'fulfilment') && (
              <Link key="shipment" to={paths.shipment(shipment.id)}>
                Open the shipment
              </Link>
            ),
          ],
          [
            'Parcel',
            shipment?.trackingNumber &&
              (shipment.trackingUrl ? (
                <a key="parcel" href={shipment.trackingUrl} target="_blank" rel="noreferrer noopener">
                  {shipment.carrier} {shipment.trackingNumber}
                </a>
              ) : (
                `${shipment.carrier ?? ''} ${shipment.trackingNumber}`
              )),
          ],
        ].map(([name, value]) => [name as string, value === false ? undefined : value] as const)}
      />
    </RecordLayout>
  );
}

function History({ id }: { id: string }) {
  const read = useQuery(rewardTimelineQuery(id));
  if (read.isPending) return <Skeleton lines={3} />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return <Timeline entries={read.data.items} wording={rewardHappenings} />;
}
