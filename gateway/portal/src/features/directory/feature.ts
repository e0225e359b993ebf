import type { Feature } from '@/shared/feature.ts';

export const directory: Feature = {
  name: 'directory',
  routes: [
    {
      path: '/directory',
      frame: 'public',
      title: 'Members',
      load: () => import('./pages/directory-page.tsx'),
    },
    {
      path: '/directory/$id',
      frame: 'public',
      title: 'Member',
      load: () => import('./pages/public-member-page.tsx'),
    },
  ],
};
