import type { Feature } from '@/shared/feature.ts';

export const imports: Feature = {
  name: 'imports',
  routes: [
    {
      path: '/imports',
      frame: 'portal',
      title: 'Import',
      roles: ['staff'],
      load: () => import('./pages/imports-page.tsx'),
    },
    {
      path: '/imports/$id',
      frame: 'portal',
      title: 'Import',
      roles: ['staff'],
      load: () => import('./pages/import-page.tsx'),
    },
  ],
  navigation: [
    { label: 'Import', to: '/imports', icon: 'upload', roles: ['staff'], group: 'programme', order: 90 },
  ],
  commands: [
    {
      id: 'import',
      label: 'Import an existing programme',
      keywords: 'csv spreadsheet excel zip upload stock kits templates materials',
      to: '/imports',
      icon: 'upload',
      roles: ['staff'],
    },
  ],
};
