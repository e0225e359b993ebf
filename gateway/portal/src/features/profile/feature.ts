import type { Feature } from '@/shared/feature.ts';

/** The address that mails and next steps name; the profile itself lives with the passport. */
export const profile: Feature = {
  name: 'profile',
  routes: [
    {
      path: '/profile',
      frame: 'portal',
      title: 'Profile and settings',
      load: () => import('./pages/to-settings.tsx'),
    },
  ],
};
