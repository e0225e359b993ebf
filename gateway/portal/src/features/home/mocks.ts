import { HttpResponse, http } from 'msw';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import { who } from '@/test/handlers.ts';
import { inDays } from '@/test/world.ts';

type Me = AmbassadorSchemas['MeView'];
type Notifications = AmbassadorSchemas['NotificationPage'];

const notifications: Notifications = {
  unread: 2,
  items: [
    {
      id: 'n1',
      kind: 'KIT',
      at: inDays(-1),
      title: 'Your kit for “Containers without tears” is approved',
      body: 'The shirts leave on Tuesday.',
      link: '/kit-requests/k1',
      read: false,
      settled: false,
    },
    {
      id: 'n2',
      kind: 'KIT',
      at: inDays(-2),
      title: 'We have your kit request for “Containers without tears”',
      body: 'Somebody looks at it soon.',
      link: '/kit-requests/k1',
      read: true,
      settled: false,
    },
    {
      id: 'n3',
      kind: 'CONTRIBUTION',
      at: inDays(-3),
      title: 'Your talk in Kraków is a contribution now',
      body: 'Confirm it, and it counts.',
      link: '/contributions/c1',
      read: false,
      settled: false,
    },
  ],
};

export const handlers = [
  http.get('*/api/me', () => {
    const person = who();
    if (!person) return new HttpResponse(null, { status: 401 });
    return HttpResponse.json<Me>({
      id: person.id,
      name: person.name,
      email: `${person.username}@example.org`,
      roles: person.roles,
      timeZone: 'Europe/Budapest',
      locale: 'en',
      tokenOutdated: false,
      next: [],
      notifications: [
        { kind: 'KIT', mail: 'AT_ONCE', mandatory: false },
        { kind: 'ADDRESS', mail: 'AT_ONCE', mandatory: true },
        { kind: 'MEETUP_REMINDER', mail: 'NEVER', mandatory: false },
      ],
      dailyMail: { at: '08:00', timeZone: 'Europe/Budapest' },
    });
  }),
  http.get('*/api/notifications', () => HttpResponse.json<Notifications>(notifications)),
  http.post('*/api/notifications/read-all', () => new HttpResponse(null, { status: 204 })),
  http.post('*/api/notifications/:id/read', () => new HttpResponse(null, { status: 204 })),
];
