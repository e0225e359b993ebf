import type { PaletteHit } from '@/shared/feature.ts';
import { paths } from '@/shared/paths.ts';
import { stateWord } from '@/shared/ui/state-pill.tsx';
import { readApplications } from './api/review.ts';

export async function search(text: string, signal: AbortSignal): Promise<PaletteHit[]> {
  const { items } = await readApplications({ q: text, state: [], sort: '-submittedAt', limit: 6 }, signal);
  return items.map((application) => ({
    id: `application-${application.id}`,
    label: application.applicant.name,
    hint: stateWord(application.state),
    to: paths.applicationReview(application.id),
  }));
}
