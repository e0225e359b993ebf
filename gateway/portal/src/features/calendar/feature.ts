import type { Feature } from '@/shared/feature.ts';

export const calendar: Feature = {
  name: 'calendar',
  routes: [
    { path: '/calendar', frame: 'public', title: 'Meetups', load: () => import('./pages/calendar-page.tsx') },
    {
      path: '/calendar/$id',
      frame: 'public',
      title: 'Meetup',
      load: () => import('./pages/public-meetup-page.tsx'),
    },
  ],
};
