import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { ruleWords } from '@/shared/ui/kit-words.ts';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { plural } from '@/shared/ui/words.ts';
import { nothing, previewKitPolicy } from '../api/kit-policy.ts';
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
    setSum(nothing);
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
          <Progress
            value={(100 * sum.looked) / Math.min(most, sum.total ?? most)}
            aria-label="Requests looked at"
          />
          <p className={css.soft}>{plural(sum.looked, 'request')} looked at …</p>
        </>
      )}
      <p role="status">{sum.done ? verdict(sum) : ''}</p>
      {sum.done && sum.judged > 0 && <p className={css.soft}>{whatIsSeen(sum)}</p>}
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
  if (sum.changes.length === 0) return `${judged}: none of them would have fared otherwise.`;
  return more === 0
    ? `${judged}, though ${sum.changes.length === 1 ? 'one differs' : `${sum.changes.length} differ`}.`
    : `${judged}: ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'}.`;
}

/** What the preview looked at, and what it cannot know. */
function whatIsSeen(sum: PreviewSum): string {
  const total = sum.total ?? sum.looked;
  const facts = sum.looked - sum.judged;
  const reports = sum.judged - sum.reportsKept;
  return [
    `Approved automatically: ${sum.automaticNow} now, ${sum.automaticThen} then.`,
    sum.looked < total &&
      `Looked at were the newest ${sum.looked.toLocaleString('en')} of ${total.toLocaleString('en')} requests.`,
    facts > 0 && `Of ${facts.toLocaleString('en')} of them no facts are kept, so they were left out.`,
    reports > 0 &&
      `Of ${reports === sum.judged ? 'these' : reports.toLocaleString('en')} it is not kept what their organisers had reported, so “Trusted after reports in a row” changes nothing there.`,
    'Whether the stock would have been enough is not looked at.',
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

function decision(effect: KitPolicyEffect): string {
  if (!effect.passesThen) return `Would not pass${effect.passesNow ? '' : ', as now'}`;
  const how = effect.automaticThen ? 'be approved automatically' : 'be left to staff';
  if (!effect.passesNow) return `Would pass and ${how}`;
  return effect.automaticNow === effect.automaticThen ? 'Would pass, as now' : `Would ${how}`;
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
        {[
          `${decision(effect)}.`,
          ...effect.rules.map((rule) => `${ruleWords(rule.rule)}: ${rule.fact}`),
        ].join(' ')}
      </p>
    </li>
  );
}
