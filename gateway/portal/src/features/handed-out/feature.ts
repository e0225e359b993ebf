import type { Feature } from '@/shared/feature.ts';

export const handedOut: Feature = {
  name: 'handed-out',
  routes: [
    {
      path: '/handed-out/$code',
      frame: 'public',
      title: 'For you',
      load: () => import('./pages/handed-out-page.tsx'),
    },
  ],
};
