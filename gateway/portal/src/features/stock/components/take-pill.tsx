import { StatePill } from '@/shared/ui/state-pill.tsx';
import type { Tone } from '@/shared/ui/state-pill.tsx';
import type { StockTakeSummary } from '../api/stock-takes.ts';

const states: Record<StockTakeSummary['state'], [tone: Tone, word: string]> = {
  COUNTING: ['going', 'Being counted'],
  ADJUSTING: ['waiting', 'Being corrected'],
  ADJUSTED: ['done', 'Corrected'],
  CANCELLED: ['idle', 'Given up'],
};

export function TakePill({ state }: { state: StockTakeSummary['state'] }) {
  const [tone, word] = states[state];
  return <StatePill state={state} tone={tone} word={word} />;
}
