import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import { paths } from '@/shared/paths.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { CountReturn } from '@/shared/ui/count-return.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { EligibilityPanel } from '@/shared/ui/eligibility-panel.tsx';
import { KitFollowUp } from '@/shared/ui/kit-follow-up.tsx';
import { KitLines } from '@/shared/ui/kit-lines.tsx';
import {
  isUndecided,
  kitHappenings,
  reasonTitle,
  rulesOf,
  sentBackOf,
  withDays,
} from '@/shared/ui/kit-words.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Money } from '@/shared/ui/money.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { OrderBy } from '@/shared/ui/order-by.tsx';
import { KeyHint, PanelRecord } from '@/shared/ui/panel-record.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { useQueue } from '@/shared/ui/queue-panel.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList } from '@/shared/ui/record-layout.tsx';
import { useShortcuts } from '@/shared/ui/shortcuts.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { plural } from '@/shared/ui/words.ts';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { useConfirmReturn } from '../api/confirm-return.ts';
import type { Decided, Decision } from '../api/decide-kit-request.ts';
import { kitRequestQuery, kitTimelineQuery } from '../api/get-kit-request.ts';
import { ApproveForm } from './approve-form.tsx';
import { ApprovePartiallyForm } from './approve-partially-form.tsx';
import css from './decision.module.css';

export interface RefusedDecision extends Decided {
  problem: unknown;
}

interface Shortage {
  label: string;
  available: number;
}

/** What a refusal says is left, by the label of the line. */
function shortagesOf(problem: unknown): readonly Shortage[] {
  if (!(problem instanceof ApiProblem) || problem.code !== 'stock-short') return [];
  const lines = problem.members.lines;
  return Array.isArray(lines) ? (lines as Shortage[]) : [];
}

export function KitDecisionPanel({
  id,
  listed,
  refused,
  onDecide,
}: {
  id: string;
  /** The request as the list has it, to show at once. */
  listed: KitRequest | undefined;
  /** The decision about it that the server did not take. */
  refused: RefusedDecision | undefined;
  onDecide: (request: KitRequest, decision: Decision) => void;
}) {
  const read = useQuery({ ...kitRequestQuery(id), placeholderData: listed });
  if (read.isPending) return <Skeleton kind="text" lines={9} />;
  if (!read.data) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return (
    <Panel
      key={refused ? `${id} again` : id}
      request={read.data}
      refused={refused}
      reload={() => void read.refetch()}
      onDecide={onDecide}
    />
  );
}

/** After a refusal for want of stock, a part is what can still be approved. */
function modeAfter(refused: RefusedDecision | undefined): Decision['kind'] | undefined {
  if (refused === undefined) return undefined;
  return shortagesOf(refused.problem).length > 0 ? 'part' : refused.decision.kind;
}

function Panel({
  request,
  refused,
  reload,
  onDecide,
}: {
  request: KitRequest;
  refused: RefusedDecision | undefined;
  reload: () => void;
  onDecide: (request: KitRequest, decision: Decision) => void;
}) {
  const me = useSession().person.id;
  const queue = useQueue();
  const [mode, setMode] = useState<Decision['kind'] | 'count' | undefined>(() => modeAfter(refused));
  const confirmReturn = useConfirmReturn(request, () => setMode(undefined));
  const may = (action: string) => request.actions.includes(action);
  const undecided = isUndecided(request);
  const own = request.requester.id === me;
  const aid = request.decision;
  const shortages = shortagesOf(refused?.problem);
  const leftOf = (line: { itemId: string; variantId: string; label: string }) =>
    shortages.find((one) => one.label === line.label)?.available ??
    aid?.availability.find((one) => one.itemId === line.itemId && one.variantId === line.variantId)
      ?.available;
  const short = request.lines.filter((line) => (leftOf(line) ?? line.requested) < line.requested);

  const decide = (decision: Decision) => {
    queue.decided();
    onDecide(request, decision);
  };
  const cancel = () => setMode(undefined);
  useShortcuts([
    ...(may('approve') ? [{ keys: 'a', label: 'Approve', run: () => setMode('approve') }] : []),
    ...(may('approve-partially')
      ? [{ keys: 'p', label: 'Approve in part', run: () => setMode('part') }]
      : []),
    ...(may('ask') ? [{ keys: 'i', label: 'Ask the requester', run: () => setMode('ask') }] : []),
    ...(may('decline') ? [{ keys: 'd', label: 'Decline', run: () => setMode('decline') }] : []),
  ]);
  const rules = aid && <EligibilityPanel rules={rulesOf(aid.eligibility, 'staff')} />;
  const allMet = aid?.eligibility.rules.every((rule) => rule.passed) ?? false;
  const problem = refused !== undefined && mode === modeAfter(refused) ? refused.problem : undefined;

  return (
    <PanelRecord
      title={`Kit for ${request.meetup.title}`}
      to={paths.kitRequest(request.id)}
      state={
        <>
          <StatePill state={request.state} />
          <OrderBy request={request} />
        </>
      }
      ball={
        <>
          <PersonName person={request.requester} me={me} /> asked{' '}
          <DateTime at={request.submittedAt ?? request.createdAt} show="relative" />, for{' '}
          <DateTime at={request.meetup.startsAt} show="date" zone={request.meetup.timeZone} />.
        </>
      }
      actions={
        may('confirm-return')
          ? mode === undefined && (
              <>
                <Button loading={confirmReturn.isPending} onClick={() => confirmReturn.mutate(undefined)}>
                  What was sent back is here
                </Button>
                <Button
                  variant="default"
                  onClick={() => {
                    confirmReturn.reset();
                    setMode('count');
                  }}
                >
                  Not all is here
                </Button>
              </>
            )
          : mode === undefined &&
            may('approve') && (
              <>
                <Button data-call onClick={() => setMode('approve')} aria-keyshortcuts="a">
                  Approve<KeyHint>A</KeyHint>
                </Button>
                <Button variant="default" onClick={() => setMode('part')} aria-keyshortcuts="p">
                  In part<KeyHint>P</KeyHint>
                </Button>
                {may('ask') && (
                  <Button variant="default" onClick={() => setMode('ask')} aria-keyshortcuts="i">
                    Ask<KeyHint>I</KeyHint>
                  </Button>
                )}
                <Button variant="default" onClick={() => setMode('decline')} aria-keyshortcuts="d">
                  Decline<KeyHint>D</KeyHint>
                </Button>
              </>
            )
      }
      panel={
        <>
          {mode === 'count' && may('confirm-return') ? (
            <CountReturn
              from={request.requester.name}
              lines={sentBackOf(request.followUp)}
              error={confirmReturn.error}
              busy={confirmReturn.isPending}
              reload={reload}
              onSubmit={(counted) => confirmReturn.mutate(counted)}
              onCancel={() => {
                confirmReturn.reset();
                cancel();
              }}
            />
          ) : (
            <ProblemNote error={confirmReturn.error} reload={reload} />
          )}
          {own && undecided && (
            <Note tone="waiting" title="Your own request">
              <p>Nobody decides their own. Somebody else on staff has to.</p>
            </Note>
          )}
          {request.beingApproved && (
            <Note tone="info">
              <p>An approval has begun and is being finished; stock is being reserved.</p>
            </Note>
          )}
          {mode === 'approve' && may('approve') && (
            <>
              {short.length > 0 && (
                <Note tone="waiting" title="Stock is short">
                  <p>
                    {plural(short.length, 'line')} cannot be filled.{' '}
                    <button type="button" onClick={() => setMode('part')}>
                      Approve in part instead
                    </button>
                  </p>
                </Note>
              )}
              <ApproveForm
                requester={request.requester.name}
                start={refused?.decision.kind === 'approve' ? refused.decision.remark : ''}
                error={problem}
                reload={reload}
                onSubmit={(remark) => decide({ kind: 'approve', remark })}
                onCancel={cancel}
              />
            </>
          )}
          {mode === 'part' && may('approve-partially') && (
            <ApprovePartiallyForm
              request={request}
              leftOf={leftOf}
              start={refused?.decision.kind === 'part' ? refused.decision : undefined}
              error={problem}
              reload={reload}
              onSubmit={(lines, reason) => decide({ kind: 'part', lines, reason })}
              onCancel={cancel}
            />
          )}
          {mode === 'ask' && may('ask') && (
            <ReasonForm
              label="Your question"
              send="Ask the requester"
              missing="Write a question first."
              hint={`${request.requester.name} reads this and answers here.`}
              start={refused?.decision.kind === 'ask' ? refused.decision.question : ''}
              error={problem}
              reload={reload}
              maxLength={1000}
              onSubmit={(question) => decide({ kind: 'ask', question })}
              onCancel={cancel}
            />
          )}
          {mode === 'decline' && may('decline') && (
            <ReasonForm
              label="Decline the request"
              hint={`${request.requester.name} reads this.`}
              grave
              start={refused?.decision.kind === 'decline' ? refused.decision.reason : ''}
              error={problem}
              reload={reload}
              maxLength={1000}
              onSubmit={(reason) => decide({ kind: 'decline', reason })}
              onCancel={cancel}
            />
          )}
          {problem !== undefined && !may('approve') && (
            <Note tone="refused" role="alert">
              <p>{problem instanceof ApiProblem ? problem.detail : 'That did not go through. Try again.'}</p>
            </Note>
          )}
        </>
      }
    >
      {request.reason !== undefined && (
        <Note tone={request.state === 'DECLINED' ? 'refused' : 'info'} title={reasonTitle(request)}>
          <p className={css.said}>{request.reason}</p>
        </Note>
      )}
      {!allMet && rules}
      {request.followUp && (
        <section className={css.section} aria-label="What became of it">
          <h3>What became of it</h3>
          <KitFollowUp told={request.followUp} me={me} />
        </section>
      )}
      <section className={css.section} aria-label={aid ? 'Stock' : 'What is in it'}>
        <h3>{aid ? 'Stock' : 'What is in it'}</h3>
        {aid && request.lines.length > 0 ? (
          <table className={css.stock}>
            <caption className="visually-hidden">What was asked for, and what is left of it</caption>
            <thead>
              <tr>
                <th scope="col">Item</th>
                <th scope="col" data-align="end">
                  Asked
                </th>
                <th scope="col" data-align="end">
                  Left
                </th>
              </tr>
            </thead>
            <tbody>
              {request.lines.map((line) => {
                const left = leftOf(line);
                return (
                  <tr key={`${line.itemId}/${line.variantId}`}>
                    <th scope="row">
                      <bdi>{line.label}</bdi>
                    </th>
                    <td data-align="end">{line.requested}</td>
                    <td data-align="end">
                      {left ?? '—'}
                      {left !== undefined && left < line.requested && (
                        <span className={css.short}> · {line.requested - left} short</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ) : (
          <KitLines lines={request.lines} decided={!undecided && request.state !== 'DECLINED'} />
        )}
      </section>
      <FactList
        facts={[
          [
            'Kit',
            request.quantity > 1 ? `${request.quantity} × ${request.templateName}` : request.templateName,
          ],
          ['Value', <Money key="value" value={request.value} />],
          [
            'Requester before',
            aid && (
              <>
                {plural(aid.history.requests, 'request')}, {aid.history.approved} approved;{' '}
                {aid.history.meetupsReported} of {plural(aid.history.meetupsOrganised, 'meetup')} reported
              </>
            ),
          ],
          [
            'Meetup',
            request.imported ? (
              <bdi key="meetup">{request.meetup.title}</bdi>
            ) : (
              <Link key="meetup" to={paths.meetup(request.meetup.id)}>
                <bdi>{request.meetup.title}</bdi>
              </Link>
            ),
          ],
          ['Remark', request.note && <span className={css.said}>{request.note}</span>],
          ['Parcel', request.shipmentId && <Link to={paths.shipment(request.shipmentId)}>Where it is</Link>],
        ]}
      />
      {allMet && rules}
      {request.questions.length > 0 && (
        <section className={css.section} aria-label="Questions and answers">
          <h3>Questions and answers</h3>
          <ul className={css.questions}>
            {request.questions.map((one, at) => (
              <li key={`${one.askedAt}${at}`}>
                <p className={css.soft}>
                  <PersonName person={one.askedBy} me={me} />:{' '}
                  <span className={css.said}>{one.question}</span>
                </p>
                <p className={css.said}>{one.answer ?? 'Not answered yet.'}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={css.section} aria-label="What happened">
        <h3>What happened</h3>
        <History id={request.id} />
      </section>
    </PanelRecord>
  );
}

function History({ id }: { id: string }) {
  const timeline = useQuery(kitTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={3} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  const entries = timeline.data.items.map((one) => (one.note ? { ...one, note: withDays(one.note) } : one));
  return <Timeline entries={entries} wording={kitHappenings} />;
}
