import type { Feature } from '@/shared/feature.ts';

export const kitQueue: Feature = {
  name: 'kit-queue',
  routes: [
    {
      path: '/queue/kit-requests/{-$id}',
      frame: 'portal',
      title: 'Kit requests',
      roles: ['staff'],
      load: () => import('./pages/kit-queue-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Kit requests',
      to: '/queue/kit-requests',
      icon: 'clipboard-check',
      roles: ['staff'],
      group: 'programme',
      order: 20,
      phone: 1,
    },
  ],
  searches: [
    { label: 'Kit requests', icon: 'clipboard-check', roles: ['staff'], load: () => import('./search.ts') },
  ],
  todos: [{ roles: ['staff'], load: () => import('./todo.ts') }],
};
