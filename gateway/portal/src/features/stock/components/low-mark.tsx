import { StatePill } from '@/shared/ui/state-pill.tsx';

/** Less is available than the item's threshold. */
export function LowMark({ available }: { available: number }) {
  return available === 0 ? (
    <StatePill state="OUT" tone="refused" word="Out" />
  ) : (
    <StatePill state="LOW" tone="waiting" word="Low" />
  );
}
