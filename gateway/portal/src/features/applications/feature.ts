import type { Feature } from '@/shared/feature.ts';

export const applications: Feature = {
  name: 'applications',
  routes: [
    {
      path: '/applications/mine',
      frame: 'portal',
      title: 'Your application',
      load: () => import('./pages/my-application-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Apply',
      to: '/applications/mine',
      icon: 'user-plus',
      notFor: ['ambassador', 'staff', 'admin', 'fulfilment', 'advocate', 'sales'],
      group: 'me',
      order: 5,
      phone: 1,
    },
  ],
  commands: [
    {
      id: 'apply',
      label: 'Apply to join',
      keywords: 'application become member ambassador',
      to: '/applications/mine',
      icon: 'user-plus',
      notFor: ['ambassador'],
    },
  ],
};
