import type { Feature } from '@/shared/feature.ts';
import type { Role } from '@/shared/session.tsx';

const makers: readonly Role[] = ['ambassador', 'organiser', 'advocate', 'staff'];

export const links: Feature = {
  name: 'links',
  routes: [
    {
      path: '/links',
      frame: 'portal',
      title: 'Links',
      roles: makers,
      load: () => import('./pages/links-page.tsx'),
    },
    {
      path: '/links/new',
      frame: 'portal',
      title: 'New link',
      roles: makers,
      load: () => import('./pages/new-link-page.tsx'),
    },
    {
      path: '/links/destinations',
      frame: 'portal',
      title: 'Where links may lead',
      roles: makers,
      load: () => import('./pages/destinations-page.tsx'),
    },
    {
      path: '/links/$id',
      frame: 'portal',
      title: 'Link',
      roles: makers,
      load: () => import('./pages/link-page.tsx'),
    },
  ],
  navigation: [{ label: 'Links', to: '/links', icon: 'link', roles: makers, group: 'community', order: 45 }],
  commands: [
    {
      id: 'new-link',
      label: 'Make a short link',
      keywords: 'qr code url campaign clicks track',
      to: '/links/new',
      icon: 'link',
      roles: makers,
    },
    {
      id: 'link-destinations',
      label: 'Say where links may lead',
      keywords: 'allowed sites hosts domains',
      to: '/links/destinations',
      icon: 'settings',
      roles: ['staff'],
    },
  ],
  searches: [{ label: 'Links', icon: 'link', roles: makers, load: () => import('./search.ts') }],
};
