import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/shared/http.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { Note } from '@/shared/ui/note.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { plural } from '@/shared/ui/words.ts';
import { decideKitRequest } from '../api/decide-kit-request.ts';
import type { Decision } from '../api/decide-kit-request.ts';
import css from './bulk-decision.module.css';

interface Failure {
  request: KitRequest;
  why: string;
}

interface Run {
  done: number;
  failures: readonly Failure[];
  ended: boolean;
}

/**
 * Decides the chosen requests one after the other, so that the first in the list gets the last of the stock. What the
 * server does not take stays chosen, with its reason.
 */
export function BulkDecision({
  kind,
  requests: given,
  onOutcome,
  onClose,
}: {
  kind: 'approve' | 'decline';
  requests: readonly KitRequest[];
  /** The ids of those that stay chosen. */
  onOutcome: (left: ReadonlySet<string>) => void;
  onClose: () => void;
}) {
  const [requests] = useState(given);
  const [run, setRun] = useState<Run>();
  const client = useQueryClient();
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const start = async (words: string) => {
    const decision: Decision =
      kind === 'approve' ? { kind: 'approve', remark: words } : { kind: 'decline', reason: words };
    const failures: Failure[] = [];
    const left = new Set(requests.map((request) => request.id));
    setRun({ done: 0, failures: [], ended: false });
    for (const [at, request] of requests.entries()) {
      if (stopped.current) break;
      try {
        await decideKitRequest({ request, decision });
        left.delete(request.id);
      } catch (problem) {
        failures.push({
          request,
          why: problem instanceof ApiProblem ? problem.detail : 'It did not go through. Try again.',
        });
      }
      setRun({ done: at + 1, failures: [...failures], ended: false });
    }
    onOutcome(left);
    setRun({ done: requests.length, failures, ended: true });
    for (const queryKey of [['kit-requests'], ['stock'], ['todo']]) {
      void client.invalidateQueries({ queryKey });
    }
  };

  const verb = kind === 'approve' ? 'Approve' : 'Decline';
  if (run === undefined) {
    return (
      <section className={css.bulk} aria-label={`${verb} the chosen ones`}>
        <ReasonForm
          label={`${verb} ${plural(requests.length, 'request')}`}
          hint={
            kind === 'approve'
              ? 'Each requester reads this, if you say something. Stock goes to the first in the list.'
              : 'Each requester reads this.'
          }
          required={kind === 'decline'}
          grave={kind === 'decline'}
          maxLength={1000}
          onSubmit={(words) => void start(words)}
          onCancel={onClose}
        />
      </section>
    );
  }
  const decided = run.done - run.failures.length;
  return (
    <section className={css.bulk} aria-label={`${verb} the chosen ones`}>
      {!run.ended && (
        <>
          <Progress value={(100 * run.done) / requests.length} aria-label="Requests decided" />
          <p>
            {run.done} of {requests.length} …
          </p>
        </>
      )}
      {run.ended && (
        <Note tone={run.failures.length === 0 ? 'done' : 'waiting'} role="status">
          <p>
            {plural(decided, 'request')} {kind === 'approve' ? 'approved' : 'declined'}.
            {run.failures.length > 0 &&
              ` ${plural(run.failures.length, 'request')} could not be, and stay chosen:`}
          </p>
        </Note>
      )}
      {run.failures.length > 0 && (
        <ul className={css.failures} aria-label="Not decided">
          {run.failures.map(({ request, why }) => (
            <li key={request.id}>
              <p>
                <bdi>{request.meetup.title}</bdi>, <PersonName person={request.requester} />
              </p>
              <p className={css.why}>{why}</p>
            </li>
          ))}
        </ul>
      )}
      {run.ended && (
        <div>
          <Button variant="default" size="sm" onClick={onClose} autoFocus>
            Done
          </Button>
        </div>
      )}
    </section>
  );
}
