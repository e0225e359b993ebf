import { screen } from '@testing-library/react';
import type { Feature, TodoItem } from '@/shared/feature.ts';
import { visit } from '@/test/render.tsx';
import { home } from './feature.ts';

/** A feature that has this to do. */
function having(...items: TodoItem[]): Feature {
  return {
    name: 'some',
    routes: [],
    todos: [{ load: () => Promise.resolve({ todo: () => Promise.resolve(items) }) }],
  };
}

const line = (more: Partial<TodoItem>): TodoItem => ({
  id: 'one',
  title: 'Validate “Maps for all”',
  to: '/here',
  action: 'Look',
  icon: 'star',
  ...more,
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('what waits', () => {
  it.each([
    [0, 'Ada Mensah · just now'],
    [3, 'Ada Mensah · 3 minutes ago'],
  ])('says for how long: %i minutes', async (minutes, words) => {
    visit('/home', [home, having(line({ hint: 'Ada Mensah', since: ago(minutes) }))], 'sam');

    const title = await screen.findByText('Validate “Maps for all”');
    expect(title.nextElementSibling?.textContent).toBe(words);
  });
});
