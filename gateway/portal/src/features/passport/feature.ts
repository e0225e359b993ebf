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
    {
      path: '/passport/settings',
      frame: 'portal',
      title: 'Profile and settings',
      load: () => import('./pages/settings-page.tsx'),
    },
  ],
  navigation: [{ label: 'Passport', to: '/passport', icon: 'passport', group: 'me', order: 80, phone: 6 }],
  commands: [
    {
      id: 'open-passport',
      label: 'Open my passport',
      keywords: 'stamps membership term onboarding directory hall of fame',
      to: '/passport',
      icon: 'passport',
    },
    {
      id: 'change-settings',
      label: 'Change my profile and settings',
      keywords: 'mails notifications time zone bio skills languages',
      to: '/passport/settings',
      icon: 'settings',
    },
  ],
};
