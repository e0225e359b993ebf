import type { Feature } from '@/shared/feature.ts';
import type { Role } from '@/shared/session.tsx';

const readers: readonly Role[] = ['ambassador', 'organiser', 'advocate', 'staff'];
const writers: readonly Role[] = ['advocate', 'staff'];

export const messages: Feature = {
  name: 'messages',
  routes: [
    {
      path: '/messages',
      frame: 'portal',
      title: 'What to say',
      roles: readers,
      load: () => import('./pages/booth-page.tsx'),
    },
    {
      path: '/messages/desk',
      frame: 'portal',
      title: 'All messages',
      roles: writers,
      load: () => import('./pages/desk-page.tsx'),
    },
    {
      path: '/messages/gaps',
      frame: 'portal',
      title: 'Gaps',
      roles: writers,
      load: () => import('./pages/gaps-page.tsx'),
    },
    {
      path: '/messages/questions',
      frame: 'portal',
      title: 'Heard at meetups',
      roles: writers,
      load: () => import('./pages/questions-page.tsx'),
    },
    {
      path: '/messages/vocabulary',
      frame: 'portal',
      title: 'What messages are filed under',
      roles: ['staff'],
      load: () => import('./pages/vocabulary-page.tsx'),
    },
    {
      path: '/messages/new',
      frame: 'portal',
      title: 'New message',
      roles: writers,
      load: () => import('./pages/new-message-page.tsx'),
    },
    {
      path: '/messages/$id',
      frame: 'portal',
      title: 'Message',
      roles: readers,
      load: () => import('./pages/message-page.tsx'),
    },
    {
      path: '/messages/$id/edit',
      frame: 'portal',
      title: 'Edit the message',
      roles: writers,
      load: () => import('./pages/edit-message-page.tsx'),
    },
  ],
  navigation: [
    {
      label: 'What to say',
      to: '/messages',
      icon: 'speaker',
      roles: readers,
      group: 'community',
      order: 45,
      phone: 5,
    },
  ],
  commands: [
    {
      id: 'new-message',
      label: 'Write a message',
      keywords: 'claim argument value proposition competitor evidence',
      to: '/messages/new',
      icon: 'speaker',
      roles: writers,
    },
    {
      id: 'message-gaps',
      label: 'See where a message is missing',
      keywords: 'matrix audience competitor use case',
      to: '/messages/gaps',
      icon: 'speaker',
      roles: writers,
    },
    {
      id: 'message-questions',
      label: 'Answer what was heard at meetups',
      keywords: 'questions unanswered',
      to: '/messages/questions',
      icon: 'question',
      roles: writers,
    },
  ],
  searches: [{ label: 'What to say', icon: 'speaker', roles: readers, load: () => import('./search.ts') }],
  todos: [{ roles: writers, load: () => import('./todo.ts') }],
};
