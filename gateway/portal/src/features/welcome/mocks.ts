import { HttpResponse, http } from 'msw';
import { inDays } from '@/test/world.ts';

export const handlers = [
  http.get('*/api/public/programme', () =>
    HttpResponse.json({
      figures: [
        { code: 'active-members', value: 148, source: 'MEASURED', at: inDays(0, 4) },
        { code: 'countries', value: 41, source: 'MEASURED', at: inDays(0, 4) },
        { code: 'meetups-reported', value: 263, source: 'MEASURED', at: inDays(0, 4) },
        {
          code: 'attendance',
          value: 9840,
          low: 9100,
          high: 10600,
          source: 'SELF_REPORTED',
          at: inDays(0, 4),
        },
      ],
    }),
  ),
];
