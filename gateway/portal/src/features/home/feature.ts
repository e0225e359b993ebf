import type { Feature } from '@/shared/feature.ts';

export const home: Feature = {
  name: 'home',
  routes: [{ path: '/home', frame: 'portal', title: 'Home', load: () => import('./pages/home-page.tsx') }],
  navigation: [{ label: 'Home', to: '/home', icon: 'home', group: 'me', order: 0, phone: 0 }],
  todos: [{ notFor: ['staff', 'fulfilment', 'admin', 'advocate', 'sales'], load: () => import('./todo.ts') }],
};
