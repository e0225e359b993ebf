import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { Feature, TodoItem } from '@/shared/feature.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
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

it('tells as news what is still to be done, not what somebody did', async () => {
  const told = (id: string, settled: boolean) => ({
    ...{ id, kind: 'WORK_QUEUE', title: `Kit request ${id}`, body: 'It waits.', link: `/here/${id}` },
    ...{ at: '2026-11-01T10:00:00Z', read: settled, settled },
  });
  server.use(
    http.get('*/api/notifications', () =>
      HttpResponse.json({ items: [told('open', false), told('done', true)], unread: 1 }),
    ),
  );
  visit('/home', [home], 'sam');

  expect(await screen.findByText('Kit request open')).toBeInTheDocument();
  expect(screen.queryByText('Kit request done')).not.toBeInTheDocument();
});
