import type { Feature } from '@/shared/feature.ts';

export const stock: Feature = {
  name: 'stock',
  routes: [
    {
      path: '/stock',
      frame: 'portal',
      title: 'Stock',
      roles: ['staff', 'fulfilment'],
      load: () => import('./pages/stock-page.tsx'),
    },
    {
      path: '/stock/new',
      frame: 'portal',
      title: 'New stock item',
      roles: ['staff', 'fulfilment'],
      load: () => import('./pages/new-stock-item-page.tsx'),
    },
    {
      path: '/stock/items/$id',
      frame: 'portal',
      title: 'Stock item',
      roles: ['staff', 'fulfilment'],
      load: () => import('./pages/stock-item-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'Stock',
      to: '/stock',
      icon: 'warehouse',
      roles: ['staff', 'fulfilment'],
      group: 'depot',
      order: 20,
      phone: 5,
    },
  ],
  commands: [
    {
      id: 'new-stock-item',
      label: 'Add a stock item',
      keywords: 'shirt sticker receive',
      to: '/stock/new',
      icon: 'box',
      roles: ['staff', 'fulfilment'],
    },
  ],
  searches: [
    { label: 'Stock', icon: 'box', roles: ['staff', 'fulfilment'], load: () => import('./search.ts') },
  ],
  todos: [{ roles: ['fulfilment'], load: () => import('./todo.ts') }],
};
