import { Select, TextInput } from '@mantine/core';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '@/test/render.tsx';
import { PanelForm } from './panel-form.tsx';

const send = vi.fn();
const leave = vi.fn();

function Sample({ busy = false }: { busy?: boolean }) {
  return (
    <PanelForm label="Pick one" send="Pick it" busy={busy} onSubmit={send} onCancel={leave}>
      <Select label="Which" data={['This', 'That']} />
      <TextInput label="Why" />
    </PanelForm>
  );
}

beforeEach(() => {
  send.mockClear();
  leave.mockClear();
});

it('is left with Escape, and by its button', async () => {
  const { user } = show(<Sample />);

  (await screen.findByRole('combobox', { name: 'Which' })).focus();
  await user.keyboard('{Escape}');
  expect(leave).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(leave).toHaveBeenCalledTimes(2);
  expect(send).not.toHaveBeenCalled();
});

it('stays when Escape closes the choices of a field', async () => {
  const { user } = show(<Sample />);

  await user.click(await screen.findByRole('combobox', { name: 'Which' }));
  expect(await screen.findByRole('option', { name: 'That' })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('option')).not.toBeInTheDocument());
  expect(leave).not.toHaveBeenCalled();
});

it('sends on Enter in a field, but not again while it is being sent', async () => {
  const { user, unmount } = show(<Sample />);
  (await screen.findByRole('textbox', { name: 'Why' })).focus();
  await user.keyboard('{Enter}');
  expect(send).toHaveBeenCalledTimes(1);
  unmount();

  show(<Sample busy />);
  fireEvent.submit(await screen.findByRole('form', { name: 'Pick one' }));
  expect(send).toHaveBeenCalledTimes(1);
});
