import { HttpResponse, http } from 'msw';
import type { HallOfFame, Rank } from '@/shared/public-views.ts';
import { ref } from '@/test/world.ts';
import type { Name } from '@/test/world.ts';

type Source = 'MEASURED' | 'SELF_REPORTED' | 'ESTIMATED';

function rank(
  place: number,
  name: Name,
  [city, country]: readonly [string, string],
  [value, source]: readonly [number, Source],
  titles: readonly string[],
): Rank {
  const spread = source === 'MEASURED' ? 0 : Math.round(value * 0.1);
  return {
    place,
    person: ref(name),
    city,
    country,
    listed: true,
    total: {
      value,
      low: value - spread,
      high: value + spread,
      measuredPercent: source === 'MEASURED' ? 100 : 0,
      sources: [{ source, value }],
      asOf: '2026-11-13',
    },
    contributions: titles.map((title, at) => ({
      id: `${name}-${at}`,
      title,
      happenedAt: '2026-11-12T18:00:00Z',
      reach: { value: Math.round(value / titles.length), low: 20, high: value, source, asOf: '2026-11-13' },
      ...(at === 0 && place === 1 ? { highImpactReason: 'The first meetup in this town.' } : {}),
    })),
  };
}

export const handlers = [
  http.get('*/api/public/hall-of-fame', ({ request }) => {
    const now = new Date().toISOString().slice(0, 7);
    const asked = new URL(request.url).searchParams.get('month');
    const month = asked === null || asked === '' ? now : asked;
    const step = (by: number) => {
      const [year = 0, number = 1] = month.split('-').map(Number);
      return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
    };
    return HttpResponse.json<HallOfFame>({
      month,
      previousMonth: step(-1),
      ...(month < now ? { nextMonth: step(1) } : {}),
      boards: [
        {
          kind: 'MEETUP_ORGANISED',
          figure: 'ATTENDEES',
          total: {
            value: 316,
            low: 285,
            high: 347,
            measuredPercent: 0,
            sources: [
              { source: 'SELF_REPORTED', value: 252 },
              { source: 'ESTIMATED', value: 64 },
            ],
            asOf: '2026-11-13',
          },
          ranks: [
            rank(
              1,
              'ada',
              ['Accra', 'GH'],
              [212, 'SELF_REPORTED'],
              ['Containers without tears', 'First talks, second try'],
            ),
            rank(
              2,
              'gwen',
              ['Llanfairpwllgwyngyll', 'GB'],
              [64, 'ESTIMATED'],
              ['Postmortems people want to read'],
            ),
          ],
          employees: [rank(1, 'sam', ['Lagos', 'NG'], [40, 'SELF_REPORTED'], ['Open house'])],
        },
        {
          kind: 'TALK',
          figure: 'ATTENDEES',
          total: {
            value: 171,
            low: 168,
            high: 174,
            measuredPercent: 81,
            sources: [
              { source: 'MEASURED', value: 140 },
              { source: 'SELF_REPORTED', value: 31 },
            ],
            asOf: '2026-11-13',
          },
          ranks: [
            rank(
              1,
              'yuki',
              ['京都', 'JP'],
              [140, 'MEASURED'],
              ['小さなチームのための可観測性', 'Screen readers, live'],
            ),
            rank(2, 'bela', ['Pécs', 'HU'], [31, 'SELF_REPORTED'], ['Migrations that nobody notices']),
          ],
          employees: [],
        },
      ],
    });
  }),
];
