import { HttpResponse, http } from 'msw';
import type { ProgrammeFigures } from '@/shared/public-views.ts';
import { inDays } from '@/test/world.ts';

export const handlers = [
  http.get('*/api/public/programme', () =>
    HttpResponse.json<ProgrammeFigures>({
      members: { value: 148, source: 'MEASURED', asOf: inDays(0, 4) },
      countries: { value: 41, source: 'MEASURED', asOf: inDays(0, 4) },
      meetupsHeld: { value: 263, source: 'MEASURED', asOf: inDays(0, 4) },
      peopleReached: { value: 9840, source: 'SELF_REPORTED', asOf: inDays(0, 4) },
    }),
  ),
];
