import type { Feature } from '@/shared/feature.ts';

export const hallOfFame: Feature = {
  name: 'hall-of-fame',
  routes: [
    {
      path: '/hall-of-fame',
      frame: 'public',
      title: 'Hall of fame',
      load: () => import('./pages/hall-of-fame-page.tsx'),
    },
  ],
};
