import type { Feature } from '@/shared/feature.ts';

export const rewards: Feature = {
  name: 'rewards',
  routes: [
    {
      path: '/rewards',
      frame: 'portal',
      title: 'Thanks',
      load: () => import('./pages/rewards-page.tsx'),
    },
    {
      path: '/rewards/new',
      frame: 'portal',
      title: 'Thank somebody',
      roles: ['staff'],
      load: () => import('./pages/nominate-page.tsx'),
    },
    {
      path: '/rewards/$id',
      frame: 'portal',
      title: 'Thanks',
      load: () => import('./pages/reward-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Thanks',
      to: '/rewards',
      icon: 'gift',
      roles: ['ambassador', 'organiser'],
      notFor: ['staff'],
      group: 'me',
      order: 50,
    },
    { label: 'Rewards', to: '/rewards', icon: 'gift', roles: ['staff'], group: 'programme', order: 40 },
  ],
  commands: [
    {
      id: 'thank-somebody',
      label: 'Thank somebody',
      keywords: 'reward swag nominate note',
      to: '/rewards/new',
      icon: 'gift',
      roles: ['staff'],
    },
  ],
  todos: [{ roles: ['staff'], load: () => import('./todo.ts') }],
};
