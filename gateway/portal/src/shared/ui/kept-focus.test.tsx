import { act, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { show } from '@/test/render.tsx';
import { EmptyState } from './blank.tsx';
import { useKeptFocus } from './kept-focus.ts';

function Sample() {
  const area = useRef<HTMLElement>(null);
  useKeptFocus(area);
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState(['One', 'Two']);
  return (
    <main ref={area} tabIndex={-1} onKeyDown={({ key }) => key === 'r' && setOpen(true)}>
      <button type="button">Elsewhere</button>
      <section tabIndex={-1} aria-label="Record">
        Many pieces
      </section>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={row}>
              <button type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
                Remove {row}
              </button>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
          }}
        >
          <label>
            How many <input />
          </label>
          <button type="submit">Send</button>
        </form>
      ) : (
        <p>
          <button type="button" onClick={() => setOpen(true)}>
            Receive
          </button>
        </p>
      )}
    </main>
  );
}

function Emptied() {
  const area = useRef<HTMLElement>(null);
  useKeptFocus(area);
  const [empty, setEmpty] = useState(false);
  return (
    <main ref={area} tabIndex={-1}>
      <section>
        <button type="button">All</button>
        {empty ? (
          <EmptyState title="Nothing waits" />
        ) : (
          <button type="button" onClick={() => setEmpty(true)}>
            Remove the last
          </button>
        )}
      </section>
    </main>
  );
}

it('goes into the form that takes the place of its button, and back once it is sent', async () => {
  const { user } = show(<Sample />);
  (await screen.findByRole('button', { name: 'Receive' })).focus();

  await user.keyboard('{Enter}');
  expect(screen.getByRole('textbox', { name: 'How many' })).toHaveFocus();
  await user.keyboard('3{Enter}');
  expect(screen.getByRole('button', { name: 'Receive' })).toHaveFocus();
});

it('goes back to what had it when a key opened the form', async () => {
  const { user } = show(<Sample />);
  const record = await screen.findByRole('region', { name: 'Record' });
  act(() => record.focus());

  await user.keyboard('r');
  await user.type(await screen.findByRole('textbox', { name: 'How many' }), '3{Enter}');
  expect(record).toHaveFocus();
});

it('goes to the words that say that nothing is left', async () => {
  const { user } = show(<Emptied />);
  (await screen.findByRole('button', { name: 'Remove the last' })).focus();

  await user.keyboard('{Enter}');
  expect(screen.getByText('Nothing waits')).toHaveFocus();
});

it('stays near what went away, and on the page when nothing is left there', async () => {
  const { user } = show(<Sample />);
  (await screen.findByRole('button', { name: 'Remove One' })).focus();

  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Remove Two' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
});
