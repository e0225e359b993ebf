import type { Feature } from '@/shared/feature.ts';

export const recipientAddress: Feature = {
  name: 'recipient-address',
  routes: [
    {
      path: '/address/$token',
      frame: 'public-form',
      title: 'Where does it go?',
      load: () => import('./pages/address-page.tsx'),
    },
  ],
};
