import type { Feature } from '@/shared/feature.ts';
import { calendar } from '@/features/calendar/feature.ts';
import { directory } from '@/features/directory/feature.ts';
import { hallOfFame } from '@/features/hall-of-fame/feature.ts';
import { welcome } from '@/features/welcome/feature.ts';

/** What every visitor loads first. Counted by `npm run size`. */
export const publicFeatures: readonly Feature[] = [welcome, directory, calendar, hallOfFame];
