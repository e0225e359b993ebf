import type { Feature } from '@/shared/feature.ts';

export const kitRequests: Feature = {
  name: 'kit-requests',
  routes: [
    {
      path: '/kit-requests',
      frame: 'portal',
      title: 'My kits',
      load: () => import('./pages/kit-requests-page.tsx'),
    },
    {
      path: '/kit-requests/new',
      frame: 'portal',
      title: 'Request a kit',
      roles: ['ambassador', 'organiser'],
      load: () => import('./pages/request-kit-page.tsx'),
    },
    {
      path: '/meetups/$id/request-kit',
      frame: 'portal',
      title: 'Request a kit',
      roles: ['ambassador', 'organiser'],
      load: () => import('./pages/request-kit-page.tsx'),
    },
    {
      path: '/kit-requests/$id',
      frame: 'portal',
      title: 'Kit request',
      load: () => import('./pages/kit-request-page.tsx'),
    },
    {
      path: '/kit-requests/$id/edit',
      frame: 'portal',
      title: 'Edit the kit request',
      load: () => import('./pages/edit-kit-request-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'My kits',
      to: '/kit-requests',
      icon: 'package',
      roles: ['ambassador', 'organiser'],
      group: 'me',
      order: 30,
      phone: 2,
    },
  ],
  commands: [
    {
      id: 'request-kit',
      label: 'Request a kit',
      keywords: 'order shirts stickers box',
      to: '/kit-requests/new',
      icon: 'package',
      roles: ['ambassador', 'organiser'],
    },
  ],
  searches: [
    {
      label: 'My kits',
      icon: 'package',
      roles: ['ambassador', 'organiser'],
      load: () => import('./search.ts'),
    },
  ],
  todos: [{ roles: ['ambassador', 'organiser'], load: () => import('./todo.ts') }],
};
