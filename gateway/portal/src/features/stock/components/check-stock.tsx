import { Button } from '@mantine/core';
import { useState } from 'react';
import { Note } from '@/shared/ui/note.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { plural } from '@/shared/ui/words.ts';
import { checkStock } from '../api/get-books.ts';
import type { CheckResult } from '../api/get-books.ts';
import css from './stock.module.css';

/** Holds all levels against the ledger, and says what came of it. */
export function CheckStock() {
  const [checked, setChecked] = useState<number>();
  const [result, setResult] = useState<CheckResult>();
  const [error, setError] = useState<unknown>();
  const running = checked !== undefined;
  async function run() {
    setChecked(0);
    setResult(undefined);
    setError(undefined);
    try {
      setResult(await checkStock(setChecked));
    } catch (failed) {
      setError(failed);
    } finally {
      setChecked(undefined);
    }
  }
  return (
    <section className={css.check} aria-label="Check of the books">
      <Button variant="subtle" size="compact-sm" loading={running} onClick={() => void run()}>
        Check the books
      </Button>
      <div role="status">
        {running && checked > 0 && <p className={css.soft}>{plural(checked, 'level')} checked so far.</p>}
        {result?.differences.length === 0 && (
          <p className={css.soft}>
            {plural(result.checked, 'level')} checked. The ledger adds up to what is on hand, everywhere.
          </p>
        )}
      </div>
      {result && result.differences.length > 0 && (
        <Note
          tone="refused"
          title={`${plural(result.differences.length, 'level')} of ${result.checked} differ`}
        >
          <ul>
            {result.differences.map(({ level, ledgerOnHand, ledgerReserved }) => (
              <li key={level.id}>
                <bdi>{level.label}</bdi>: {level.onHand} on hand, {ledgerOnHand} in the ledger;{' '}
                {level.reserved} reserved, {ledgerReserved} in the ledger.
              </li>
            ))}
          </ul>
        </Note>
      )}
      <ProblemNote error={error} />
    </section>
  );
}
