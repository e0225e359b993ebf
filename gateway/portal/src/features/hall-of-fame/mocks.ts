import { HttpResponse, http } from 'msw';
import type { HallOfFame } from '@/shared/public-views.ts';
import { ref } from '@/test/world.ts';

export const handlers = [
  http.get('*/api/public/hall-of-fame', ({ request }) => {
    const month = new URL(request.url).searchParams.get('month') ?? new Date().toISOString().slice(0, 7);
    const board: HallOfFame = {
      month,
      items: [
        {
          rank: 1,
          person: ref('ada'),
          contributions: 5,
          reach: { value: 212, low: 190, high: 230, source: 'SELF_REPORTED' },
          because: ['Ran three meetups and gave two talks', 'Reached 212 people in Accra and Kumasi'],
        },
        {
          rank: 2,
          person: ref('yuki'),
          contributions: 3,
          reach: { value: 140, source: 'MEASURED' },
          because: ['Gave three talks in Kyoto'],
        },
        {
          rank: 3,
          person: ref('gwen'),
          contributions: 2,
          reach: { value: 64, source: 'ESTIMATED', low: 50, high: 80 },
          because: ['Ran a workshop in Llanfairpwllgwyngyll'],
        },
        {
          rank: 4,
          person: ref('bela'),
          contributions: 1,
          reach: { value: 31, source: 'SELF_REPORTED' },
          because: ['Gave a talk in Pécs'],
        },
      ],
    };
    return HttpResponse.json(board);
  }),
];
