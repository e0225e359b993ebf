import type { Feature } from '@/shared/feature.ts';

export const notifications: Feature = {
  name: 'notifications',
  routes: [
    {
      path: '/notifications',
      frame: 'portal',
      title: 'Notifications',
      load: () => import('./pages/notifications-page.tsx'),
    },
  ],
  navigation: [{ label: 'Notifications', to: '/notifications', icon: 'bell', group: 'me', order: 90 }],
};
