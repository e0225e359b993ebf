import { HttpResponse, http } from 'msw';
import { who } from '@/test/handlers.ts';
import { inDays } from '@/test/world.ts';

export const handlers = [
  http.get('*/api/me', () => {
    const person = who();
    return person
      ? HttpResponse.json({
          id: person.id,
          name: person.name,
          roles: person.roles,
          timeZone: 'Europe/Budapest',
        })
      : new HttpResponse(null, { status: 401 });
  }),
  http.get('*/api/notifications', () =>
    HttpResponse.json({
      unread: 2,
      next: null,
      items: [
        {
          id: 'n1',
          at: inDays(-1),
          title: 'Approved. The shirts leave on Tuesday.',
          link: '/kit-requests/k1',
          record: { type: 'kit-request', id: 'k1', label: 'Kit for Containers without tears' },
          read: false,
        },
        {
          id: 'n2',
          at: inDays(-2),
          title: 'Sam Okafor looks at your request.',
          link: '/kit-requests/k1',
          record: { type: 'kit-request', id: 'k1', label: 'Kit for Containers without tears' },
          read: true,
        },
        {
          id: 'n3',
          at: inDays(-3),
          title: 'Your talk in Kraków is a contribution now. Confirm it.',
          link: '/contributions/c1',
          record: { type: 'contribution', id: 'c1', label: 'Talk in Kraków' },
          read: false,
        },
      ],
    }),
  ),
  http.post('*/api/notifications/read-all', () => new HttpResponse(null, { status: 204 })),
  http.post('*/api/notifications/:id/read', () => new HttpResponse(null, { status: 204 })),
];
