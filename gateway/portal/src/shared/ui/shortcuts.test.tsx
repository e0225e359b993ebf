import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useShortcuts } from './shortcuts.tsx';

const close = vi.fn();

function Record() {
  useShortcuts([{ keys: 'Escape', label: 'Close the record', run: close }]);
  return (
    <main>
      <div role="dialog" aria-modal="true">
        <button type="button">Got it</button>
      </div>
    </main>
  );
}

it('leaves Escape to a dialog, also when that is gone before the key arrives', async () => {
  render(<Record />);
  const dialog = screen.getByRole('dialog');
  screen.getByRole('button', { name: 'Got it' }).focus();
  window.addEventListener('keydown', () => dialog.remove(), { capture: true, once: true });

  await userEvent.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();

  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(1);
});
