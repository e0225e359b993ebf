import type { Feature } from '@/shared/feature.ts';

export const profile: Feature = {
  name: 'profile',
  routes: [
    {
      path: '/profile',
      frame: 'portal',
      title: 'Profile and settings',
      load: () => import('./pages/profile-page.tsx'),
    },
  ],
  navigation: [{ label: 'Profile and settings', to: '/profile', icon: 'settings', group: 'me', order: 95 }],
};
