import type { Feature } from '@/shared/feature.ts';
import type { Role } from '@/shared/session.tsx';

const readers: readonly Role[] = ['ambassador', 'organiser', 'advocate', 'fulfilment', 'staff'];

export const library: Feature = {
  name: 'library',
  routes: [
    {
      path: '/materials',
      frame: 'portal',
      title: 'Library',
      roles: readers,
      load: () => import('./pages/library-page.tsx'),
    },
    {
      path: '/materials/upload',
      frame: 'portal',
      title: 'Upload materials',
      roles: ['staff'],
      load: () => import('./pages/upload-page.tsx'),
    },
    {
      path: '/materials/$id',
      frame: 'portal',
      title: 'Material',
      roles: readers,
      load: () => import('./pages/material-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Library',
      to: '/materials',
      icon: 'library',
      roles: readers,
      group: 'community',
      order: 40,
      phone: 5,
    },
  ],
  commands: [
    {
      id: 'upload-material',
      label: 'Upload materials',
      keywords: 'slides poster sticker logo handout video',
      to: '/materials/upload',
      icon: 'upload',
      roles: ['staff'],
    },
  ],
  searches: [{ label: 'Library', icon: 'file', roles: readers, load: () => import('./search.ts') }],
};
