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
      icon: 'mail',
      roles: ['admin'],
      group: 'operations',
      order: 30,
    },
  ],
  todos: [{ roles: ['admin'], load: () => import('./todo.ts') }],
};
