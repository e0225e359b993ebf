import type { Feature } from '@/shared/feature.ts';

const depot = ['fulfilment', 'staff'] as const;

export const kitReturns: Feature = {
  name: 'kit-returns',
  routes: [
    {
      path: '/queue/returns',
      frame: 'portal',
      title: 'Coming back',
      roles: depot,
      load: () => import('./pages/returns-page.tsx'),
    },
  ],
  navigation: [
    { label: 'Coming back', to: '/queue/returns', icon: 'inbox', roles: depot, group: 'depot', order: 20 },
  ],
  todos: [{ roles: ['fulfilment'], load: () => import('./todo.ts') }],
};
