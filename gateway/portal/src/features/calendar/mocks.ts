import { HttpResponse, http } from 'msw';
import type { PublicMeetup } from '@/shared/public-views.ts';
import { problem } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';

const places = [
  ['Containers without tears', 'Accra', 'GH', 'Africa/Accra', 'Impact Hub'],
  ['Wie man langsame Abfragen findet: ein Abend mit echten Plänen', 'Wien', 'AT', 'Europe/Vienna', 'Sektor5'],
  ['小さなチームのための可観測性', '京都', 'JP', 'Asia/Tokyo', '京都リサーチパーク'],
  ['Postmortems people want to read', 'Llanfairpwllgwyngyll', 'GB', 'Europe/London', 'Neuadd y dref'],
  ['كيف نبني فريقًا مفتوح المصدر', 'عمّان', 'JO', 'Asia/Amman', 'زين'],
  ['Build caches, explained with sandwiches', 'Kraków', 'PL', 'Europe/Warsaw', 'Hevre'],
  [
    'From monolith to modules and halfway back again, with no regrets',
    'São Paulo',
    'BR',
    'America/Sao_Paulo',
    'Sala 4',
  ],
] as const;

export const publicMeetups: PublicMeetup[] = places.map(([title, city, country, timeZone, venue], at) => ({
  id: `0198b000-0000-7000-8000-00000000000${at}`,
  title,
  kind: at % 3 === 2 ? 'ENTERPRISE' : 'GRASSROOTS',
  format: at === 1 ? 'HYBRID' : 'IN_PERSON',
  state: 'ANNOUNCED',
  startsAt: inDays(4 + at * 9, 17),
  endsAt: inDays(4 + at * 9, 19),
  timeZone,
  city,
  country,
  venue,
  description:
    'Two short talks, time for questions, something to eat. Beginners are welcome; bring a friend.',
  organisers: [ref('ada')],
  speakers: [
    { person: ref('gwen'), talk: 'What we learned from a thousand broken builds and one good one' },
    { person: ref('yuki'), talk: title },
  ],
}));

const aside: PublicMeetup[] = publicMeetups.slice(0, 2).map((meetup, at) => ({
  ...meetup,
  ...(at === 0
    ? {
        id: 'cancelled',
        state: 'CANCELLED',
        cancelReason: 'The venue is flooded. We try again in spring.',
      }
    : {
        id: 'online',
        format: 'ONLINE',
        venue: undefined,
        city: undefined,
        country: undefined,
        onlineUrl: 'https://example.org/live',
      }),
}));

export const handlers = [
  http.get('*/api/public/meetups', ({ request }) => HttpResponse.json(pageOf(publicMeetups, request))),
  http.get('*/api/public/meetups/:id', ({ params }) => {
    const found = [...publicMeetups, ...aside].find((meetup) => meetup.id === params.id);
    return found ? HttpResponse.json(found) : problem(404, 'meetup-not-found', 'There is no such meetup.');
  }),
];
