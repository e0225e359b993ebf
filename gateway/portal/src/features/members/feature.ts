import type { Feature } from '@/shared/feature.ts';

export const members: Feature = {
  name: 'members',
  routes: [
    {
      path: '/members',
      frame: 'portal',
      title: 'Members',
      roles: ['staff', 'admin'],
      load: () => import('./pages/members-page.tsx'),
    },
    { path: '/members/$id', frame: 'portal', title: 'Member', load: () => import('./pages/member-page.tsx') },
  ],
  navigation: [
    {
      label: 'Members',
      to: '/members',
      icon: 'users',
      roles: ['staff', 'admin'],
      group: 'programme',
      order: 20,
    },
  ],
  searches: [
    {
      label: 'Members',
      icon: 'users',
      roles: ['staff', 'admin'],
      load: () => import('./search.ts'),
    },
  ],
};
