import type { Feature } from '@/shared/feature.ts';

export const shipments: Feature = {
  name: 'shipments',
  routes: [
    {
      path: '/shipments',
      frame: 'portal',
      title: 'My parcels',
      load: () => import('./pages/my-shipments-page.tsx'),
    },
    {
      path: '/shipments/$id',
      frame: 'portal',
      title: 'Parcel',
      load: () => import('./pages/shipment-page.tsx'),
    },
    {
      path: '/queue/shipments/{-$id}',
      frame: 'portal',
      title: 'Shipments',
      roles: ['fulfilment', 'staff'],
      load: () => import('./pages/shipment-queue-page.tsx'),
    },
    {
      path: '/queue/pick-list',
      frame: 'portal',
      title: 'Pick list',
      roles: ['fulfilment'],
      load: () => import('./pages/pick-list-page.tsx'),
    },
    {
      path: '/queue/tracking-numbers',
      frame: 'portal',
      title: 'Tracking numbers',
      roles: ['fulfilment'],
      load: () => import('./pages/tracking-numbers-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Shipments',
      to: '/queue/shipments',
      icon: 'truck',
      roles: ['fulfilment', 'staff'],
      group: 'depot',
      order: 0,
      phone: 3,
    },
    {
      label: 'Pick list',
      to: '/queue/pick-list',
      icon: 'checklist',
      roles: ['fulfilment'],
      group: 'depot',
      order: 10,
      phone: 4,
    },
    {
      label: 'My parcels',
      to: '/shipments',
      icon: 'truck',
      roles: ['ambassador', 'organiser'],
      group: 'me',
      order: 40,
    },
  ],
  todos: [
    { load: () => import('./todo-mine.ts') },
    { roles: ['fulfilment'], load: () => import('./todo-depot.ts') },
  ],
};
