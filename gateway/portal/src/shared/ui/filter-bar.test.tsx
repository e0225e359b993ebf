import { screen } from '@testing-library/react';
import { show } from '@/test/render.tsx';
import { FilterBar } from './filter-bar.tsx';

function bar(kind: string) {
  const choices = [{ name: 'kind', label: 'Kind', choices: [{ value: 'POSTER', label: 'Poster' }] }];
  return (
    <FilterBar
      values={{ kind }}
      defaults={{ kind: '' }}
      onChange={() => undefined}
      choices={choices}
      savedAs="tried"
    />
  );
}

it('offers to keep what was chosen, and nothing where nothing was', async () => {
  const { unmount } = show(bar('POSTER'), { as: 'ada' });
  expect(await screen.findByRole('button', { name: 'Keep as a view' })).toBeInTheDocument();
  unmount();

  show(bar(''), { as: 'ada' });
  expect(await screen.findByRole('combobox', { name: 'Kind' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Keep as a view' })).not.toBeInTheDocument();
});
