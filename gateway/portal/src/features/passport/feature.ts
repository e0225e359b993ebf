import type { Feature } from '@/shared/feature.ts';

export const passport: Feature = {
  name: 'passport',
  routes: [
    {
      path: '/passport',
      frame: 'portal',
      title: 'Passport',
      load: () => import('./pages/passport-page.tsx'),
    },
  ],
  navigation: [{ label: 'Passport', to: '/passport', icon: 'passport', group: 'me', order: 80, phone: 4 }],
  commands: [
    {
      id: 'open-passport',
      label: 'Open my passport',
      keywords: 'stamps membership term onboarding directory hall of fame',
      to: '/passport',
      icon: 'passport',
    },
  ],
};
