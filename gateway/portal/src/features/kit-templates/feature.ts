import type { Feature } from '@/shared/feature.ts';

export const kitTemplates: Feature = {
  name: 'kit-templates',
  routes: [
    {
      path: '/kits',
      frame: 'portal',
      title: 'Kits',
      roles: ['staff'],
      load: () => import('./pages/kits-page.tsx'),
    },
    {
      path: '/kits/new',
      frame: 'portal',
      title: 'New kit',
      roles: ['staff'],
      load: () => import('./pages/new-kit-page.tsx'),
    },
    {
      path: '/kits/policy',
      frame: 'portal',
      title: 'Kit policy',
      roles: ['staff'],
      load: () => import('./pages/kit-policy-page.tsx'),
    },
    {
      path: '/kits/$id',
      frame: 'portal',
      title: 'Kit',
      roles: ['staff'],
      load: () => import('./pages/kit-page.tsx'),
    },
  ],
  navigation: [
    { label: 'Kits', to: '/kits', icon: 'packages', roles: ['staff'], group: 'programme', order: 40 },
  ],
  commands: [
    {
      id: 'new-kit',
      label: 'Put a new kit together',
      keywords: 'template size items',
      to: '/kits/new',
      icon: 'packages',
      roles: ['staff'],
    },
    {
      id: 'kit-policy',
      label: 'Change the kit policy',
      keywords: 'rules limits transit trusted settings numbers',
      to: '/kits/policy',
      icon: 'packages',
      roles: ['staff'],
    },
  ],
};
