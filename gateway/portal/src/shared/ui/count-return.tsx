import { NumberInput } from '@mantine/core';
import { useId, useState } from 'react';
import { ApiProblem } from '../http.ts';
import type { ReturnLine } from './kit-words.ts';
import { PanelForm } from './panel-form.tsx';
import { ProblemNote } from './problem-note.tsx';

/** How much of what was sent back from a kit is really here; what was told is filled in. */
export function CountReturn({
  from,
  lines,
  error,
  busy,
  reload,
  onSubmit,
  onCancel,
}: {
  from: string;
  lines: readonly ReturnLine[];
  error: unknown;
  busy: boolean;
  reload: () => void;
  onSubmit: (counted: readonly ReturnLine[]) => void;
  onCancel: () => void;
}) {
  const [typed, setTyped] = useState<readonly (number | string)[]>(() => lines.map((line) => line.pieces));
  const [tried, setTried] = useState(false);
  const heading = useId();
  const counted = typed.map((pieces) => (pieces === '' ? Number.NaN : Number(pieces)));
  const fits = (at: number) => {
    const pieces = counted[at] ?? Number.NaN;
    return Number.isInteger(pieces) && pieces >= 0 && pieces <= (lines[at]?.pieces ?? 0);
  };
  const missing = lines.reduce((sum, line, at) => sum + (fits(at) ? line.pieces - (counted[at] ?? 0) : 0), 0);
  const refused = (at: number) =>
    error instanceof ApiProblem
      ? error.errors.find((one) => one.field === `lines[${at}].pieces`)?.message
      : undefined;
  return (
    <PanelForm
      labelledBy={heading}
      send="It is counted"
      call
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (lines.every((_, at) => fits(at)))
          onSubmit(lines.map((line, at) => ({ ...line, pieces: counted[at] ?? line.pieces })));
      }}
      onCancel={onCancel}
    >
      <p id={heading}>
        Count what <bdi>{from}</bdi> sent back.
      </p>
      {lines.map((line, at) => (
        <NumberInput
          key={`${line.itemId}/${line.variantId}`}
          label={`How many of ${line.pieces} × ${line.label} are here?`}
          required
          allowDecimal={false}
          allowNegative={false}
          inputMode="numeric"
          value={typed[at]}
          error={tried && !fits(at) ? `Between 0 and ${line.pieces}.` : refused(at)}
          onChange={(pieces) => setTyped(typed.map((before, other) => (other === at ? pieces : before)))}
        />
      ))}
      {missing > 0 && (
        <p role="status">
          {missing} did not arrive: {missing === 1 ? 'it is' : 'they are'} written off, and {from} is told.
        </p>
      )}
      {lines.every((_, at) => refused(at) === undefined) && <ProblemNote error={error} reload={reload} />}
    </PanelForm>
  );
}
