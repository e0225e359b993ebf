import type { Feature } from '@/shared/feature.ts';

export const contributions: Feature = {
  name: 'contributions',
  routes: [
    {
      path: '/contributions',
      frame: 'portal',
      title: 'My contributions',
      load: () => import('./pages/contributions-page.tsx'),
    },
    {
      path: '/contributions/new',
      frame: 'portal',
      title: 'Add a contribution',
      roles: ['ambassador', 'organiser'],
      load: () => import('./pages/new-contribution-page.tsx'),
    },
    {
      path: '/contributions/$id',
      frame: 'portal',
      title: 'Contribution',
      load: () => import('./pages/contribution-page.tsx'),
    },
    {
      path: '/contributions/$id/edit',
      frame: 'portal',
      title: 'Correct the contribution',
      load: () => import('./pages/edit-contribution-page.tsx'),
    },
    {
      path: '/review/contributions/{-$id}',
      frame: 'portal',
      title: 'Contributions to validate',
      roles: ['staff', 'ambassador'],
      load: () => import('./pages/contribution-queue-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Contributions',
      to: '/contributions',
      icon: 'star',
      roles: ['ambassador', 'organiser'],
      group: 'me',
      order: 40,
      phone: 3,
    },
    {
      label: 'Contributions',
      to: '/review/contributions',
      icon: 'thanks',
      roles: ['staff'],
      group: 'programme',
      order: 30,
      phone: 3,
    },
    {
      label: 'Vouch for others',
      to: '/review/contributions',
      icon: 'thanks',
      roles: ['ambassador'],
      notFor: ['staff'],
      group: 'community',
      order: 40,
    },
  ],
  commands: [
    {
      id: 'add-contribution',
      label: 'Add a contribution',
      keywords: 'article video podcast code talk',
      to: '/contributions/new',
      icon: 'star',
      roles: ['ambassador', 'organiser'],
    },
  ],
  todos: [{ load: () => import('./todo.ts') }, { roles: ['staff'], load: () => import('./todo-staff.ts') }],
};
