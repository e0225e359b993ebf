import type { Feature } from '@/shared/feature.ts';

export const meetupMaterials: Feature = {
  name: 'meetup-materials',
  routes: [
    {
      path: '/meetups/$id/materials',
      frame: 'portal',
      title: 'Materials of the meetup',
      load: () => import('./pages/meetup-materials-page.tsx'),
    },
  ],
};
