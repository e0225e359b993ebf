import type { Feature } from '@/shared/feature.ts';

export const welcome: Feature = {
  name: 'welcome',
  routes: [
    {
      path: '/',
      frame: 'public',
      title: 'The ambassador programme',
      load: () => import('./pages/welcome-page.tsx'),
    },
  ],
};
