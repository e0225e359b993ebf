import type { Feature } from '@/shared/feature.ts';

export const applicationReview: Feature = {
  name: 'application-review',
  routes: [
    {
      path: '/review/applications',
      frame: 'portal',
      title: 'Applications',
      roles: ['staff'],
      load: () => import('./pages/application-queue-page.tsx'),
    },
    {
      path: '/review/applications/$id',
      frame: 'portal',
      title: 'Application',
      roles: ['staff'],
      load: () => import('./pages/application-queue-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Applications',
      to: '/review/applications',
      icon: 'inbox',
      roles: ['staff'],
      group: 'programme',
      order: 10,
      phone: 1,
    },
  ],
  searches: [{ label: 'Applications', icon: 'inbox', roles: ['staff'], load: () => import('./search.ts') }],
  todos: [{ roles: ['staff'], load: () => import('./todo.ts') }],
};
