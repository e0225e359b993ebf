import type { Feature } from '@/shared/feature.ts';

export const operations: Feature = {
  name: 'operations',
  routes: [
    {
      path: '/operations/health',
      frame: 'portal',
      title: 'Health',
      roles: ['admin'],
      load: () => import('./pages/health-page.tsx'),
    },
    {
      path: '/operations/audit',
      frame: 'portal',
      title: 'Audit log',
      roles: ['admin'],
      load: () => import('./pages/audit-page.tsx'),
    },
    {
      path: '/operations/dead-letters',
      frame: 'portal',
      title: 'Dead letters',
      roles: ['admin'],
      load: () => import('./pages/dead-letters-page.tsx'),
    },
    {
      path: '/operations/mails',
      frame: 'portal',
      title: 'Mails',
      roles: ['admin'],
      load: () => import('./pages/mails-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Health',
      to: '/operations/health',
      icon: 'health',
      roles: ['admin'],
      group: 'operations',
      order: 10,
    },
    {
      label: 'Audit log',
      to: '/operations/audit',
      icon: 'history',
      roles: ['admin'],
      group: 'operations',
      order: 20,
    },
    {
      label: 'Dead letters',
      to: '/operations/dead-letters',
      icon: 'alert',
      roles: ['admin'],
      group: 'operations',
      order: 30,
    },
    {
      label: 'Mails',
      to: '/operations/mails',
      icon: 'mail',
      roles: ['admin'],
      group: 'operations',
      order: 40,
    },
  ],
  todos: [
    { roles: ['admin'], load: () => import('./todo.ts') },
    { roles: ['admin'], load: () => import('./mails-todo.ts') },
  ],
};
