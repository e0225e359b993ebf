import type { Feature } from '@/shared/feature.ts';

export const meetups: Feature = {
  name: 'meetups',
  routes: [
    {
      path: '/meetups',
      frame: 'portal',
      title: 'Meetups',
      load: () => import('./pages/meetups-page.tsx'),
    },
    {
      path: '/meetups/new',
      frame: 'portal',
      title: 'Plan a meetup',
      roles: ['ambassador', 'organiser', 'staff'],
      load: () => import('./pages/plan-meetup-page.tsx'),
    },
    {
      path: '/meetups/$id',
      frame: 'portal',
      title: 'Meetup',
      load: () => import('./pages/meetup-page.tsx'),
      forVisitors: '/calendar/$id',
    },
    {
      path: '/meetups/$id/edit',
      frame: 'portal',
      title: 'Change the meetup',
      load: () => import('./pages/edit-meetup-page.tsx'),
    },
    {
      path: '/meetups/$id/report',
      frame: 'portal',
      title: 'Report the meetup',
      load: () => import('./pages/report-meetup-page.tsx'),
    },
    {
      path: '/meetups/$id/report/correct',
      frame: 'portal',
      title: 'Correct the report',
      load: () => import('./pages/correct-report-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'My meetups',
      to: '/meetups',
      icon: 'calendar',
      roles: ['ambassador', 'organiser'],
      notFor: ['staff'],
      group: 'me',
      order: 20,
      phone: 1,
    },
    {
      label: 'Meetups',
      to: '/meetups',
      icon: 'calendar',
      roles: ['staff'],
      group: 'programme',
      order: 25,
      phone: 5,
    },
  ],
  commands: [
    {
      id: 'plan-meetup',
      label: 'Plan a meetup',
      keywords: 'new event talk evening conference organise announce',
      to: '/meetups/new',
      icon: 'calendar-plus',
      roles: ['ambassador', 'organiser', 'staff'],
    },
  ],
  searches: [
    {
      label: 'Meetups',
      icon: 'calendar',
      roles: ['ambassador', 'organiser', 'staff'],
      load: () => import('./search.ts'),
    },
  ],
  todos: [{ roles: ['ambassador', 'organiser', 'staff'], load: () => import('./todo.ts') }],
};
