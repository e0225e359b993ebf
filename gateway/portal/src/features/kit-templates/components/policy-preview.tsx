import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { ruleWords } from '@/shared/ui/kit-words.ts';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { plural } from '@/shared/ui/words.ts';
import { previewKitPolicy } from '../api/kit-policy.ts';
import type { KitNumbers, KitPolicyEffect, PreviewSum } from '../api/kit-policy.ts';
import css from './policy.module.css';

const most = 1000;
const shownAtFirst = 20;

/** Tries the numbers on the newest requests, page by page, and says which would have fared otherwise. */
export function PolicyPreview({ numbers }: { numbers: KitNumbers }) {
  const [sum, setSum] = useState<PreviewSum>();
  const [error, setError] = useState<unknown>();
  const [all, setAll] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setError(undefined);
    setSum({ looked: 0, judged: 0, passNow: 0, passThen: 0, changes: [], done: false });
    previewKitPolicy(numbers, most, setSum, control.signal).catch((failure: unknown) => {
      if (control.signal.aborted) return;
      setSum(undefined);
      setError(failure);
    });
  };

  if (sum === undefined) {
    return (
      <div className={css.preview}>
        <ProblemNote error={error} />
        <div>
          <Button variant="default" onClick={start}>
            Try it on past requests
          </Button>
        </div>
      </div>
    );
  }
  const shown = all ? sum.changes : sum.changes.slice(0, shownAtFirst);
  return (
    <div className={css.preview}>
      {!sum.done && (
        <>
          <Progress value={(100 * sum.looked) / most} aria-label="Requests looked at" />
          <p className={css.soft}>{plural(sum.looked, 'request')} looked at …</p>
        </>
      )}
      <p role="status">{sum.done ? verdict(sum) : ''}</p>
      {sum.changes.length > 0 && (
        <ul className={css.effects} aria-label="Requests that would have fared otherwise">
          {shown.map((effect) => (
            <Effect key={effect.id} effect={effect} />
          ))}
        </ul>
      )}
      {shown.length < sum.changes.length && (
        <div>
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show all {sum.changes.length}
          </Button>
        </div>
      )}
    </div>
  );
}

function verdict(sum: PreviewSum): string {
  const judged = `Of ${plural(sum.judged, 'past request')}, ${sum.passNow} pass now and ${sum.passThen} would pass`;
  const more = sum.passThen - sum.passNow;
  if (sum.judged === 0) return 'There is no past request to try it on yet.';
  if (sum.changes.length === 0) return `${judged}: no request would have fared otherwise.`;
  return more === 0
    ? `${judged}, though ${sum.changes.length === 1 ? 'one differs' : `${sum.changes.length} differ`}.`
    : `${judged}: ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'}.`;
}

function Effect({ effect }: { effect: KitPolicyEffect }) {
  return (
    <li className={css.one} data-passes={effect.passesThen}>
      <p>
        <bdi>{effect.meetup}</bdi>, <PersonName person={effect.requester} />,{' '}
        <DateTime at={effect.judgedAt} show="date" />
        {effect.refused && <span className={css.soft}> (a draft that was refused)</span>}
      </p>
      <p className={css.soft}>
        {effect.passesThen ? 'Would pass' : 'Would not pass'}
        {effect.passesNow === effect.passesThen ? ', as now' : ''}:{' '}
        {effect.rules.map((rule) => `${ruleWords(rule.rule)}. ${rule.fact}`).join(' ')}
      </p>
    </li>
  );
}
