import { TextInput, Textarea } from '@mantine/core';
import { act, screen, waitFor, within } from '@testing-library/react';
import { z } from 'zod';
import { ApiProblem } from '@/shared/http.ts';
import { show } from '@/test/render.tsx';
import { people } from '@/test/world.ts';
import { drafts } from '../drafts.ts';
import { FormShell, field, usePortalForm } from './form.tsx';
import { Link } from './link.tsx';

const schema = z.object({
  title: z.string().min(3, 'Give it a title of at least three letters.'),
  notes: z.string(),
});

function Sample({ onSubmit }: { onSubmit: (values: { title: string; notes: string }) => Promise<unknown> }) {
  const form = usePortalForm({ draftKey: 'sample', initial: { title: '', notes: '' }, schema });
  return (
    <>
      <FormShell form={form} label="Sample" submit="Send" onSubmit={onSubmit}>
        <TextInput label="Title" {...field(form, 'title')} />
        <Textarea label="Notes" {...field(form, 'notes')} />
      </FormShell>
      <Link to="/elsewhere">Away</Link>
    </>
  );
}

async function open(onSubmit = vi.fn(() => Promise.resolve())) {
  const shown = show(<Sample onSubmit={onSubmit} />, { as: 'ada' });
  await screen.findByRole('form', { name: 'Sample' });
  return { ...shown, onSubmit };
}

it('checks a field when it is left', async () => {
  const { user } = await open();
  await user.type(screen.getByLabelText('Title'), 'ab');
  expect(screen.queryByText(/at least three letters/)).not.toBeInTheDocument();
  await user.tab();
  expect(await screen.findByText(/at least three letters/)).toBeInTheDocument();
});

it('sums up what is wrong and jumps to it', async () => {
  const { user, onSubmit } = await open();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  const summary = await screen.findByRole('alert');
  await waitFor(() => {
    expect(summary).toHaveFocus();
  });
  await user.click(within(summary).getByRole('link', { name: /^Title: Give it a title/ }));
  expect(screen.getByLabelText('Title')).toHaveFocus();
  expect(onSubmit).not.toHaveBeenCalled();
});

it('lays what the server refuses beside the field', async () => {
  const refuse = vi.fn(() =>
    Promise.reject(
      new ApiProblem(422, {
        code: 'invalid',
        detail: 'Check it.',
        errors: [{ field: 'title', code: 'taken', message: 'There is one of that title.' }],
      }),
    ),
  );
  const { user } = await open(refuse);
  await user.type(screen.getByLabelText('Title'), 'Taken title');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findAllByText(/There is one of that title/)).toHaveLength(2);
  expect(screen.getByLabelText('Title')).toHaveValue('Taken title');
  expect(screen.getByLabelText('Title')).toBeInvalid();
});

it('keeps what was typed when the session is lost, and puts it back', async () => {
  const first = await open();
  await first.user.type(screen.getByLabelText('Notes'), 'Twelve people came');
  first.unmount();
  expect(drafts.read(people.ada.id, 'sample')?.values).toMatchObject({ notes: 'Twelve people came' });

  const { user } = await open();
  expect(screen.getByLabelText('Notes')).toHaveValue('Twelve people came');
  await user.click(screen.getByRole('button', { name: 'Start over instead' }));
  expect(screen.getByLabelText('Notes')).toHaveValue('');
  expect(drafts.read(people.ada.id, 'sample')).toBeUndefined();
});

it('asks before it leaves unsent text', async () => {
  const { user } = await open();
  await user.type(screen.getByLabelText('Notes'), 'half a');
  await user.click(screen.getByRole('link', { name: 'Away' }));
  const question = await screen.findByRole('alertdialog', { name: 'Leave this form?' });
  await user.click(within(question).getByRole('button', { name: 'Stay here' }));
  expect(screen.getByLabelText('Notes')).toHaveValue('half a');
  await user.click(screen.getByRole('link', { name: 'Away' }));
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(await screen.findByText('Elsewhere')).toBeInTheDocument();
});

it('forgets the draft and asks nothing once it is sent', async () => {
  const { user, onSubmit } = await open();
  await user.type(screen.getByLabelText('Title'), 'A title');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ title: 'A title', notes: '' }));
  await waitFor(() => expect(drafts.read(people.ada.id, 'sample')).toBeUndefined());
  await user.click(screen.getByRole('link', { name: 'Away' }));
  expect(await screen.findByText('Elsewhere')).toBeInTheDocument();
});

it('holds the focus while it asks whether to leave, and gives it back', async () => {
  const { user } = await open();
  await user.type(screen.getByLabelText('Notes'), 'half a');
  act(() => screen.getByRole('link', { name: 'Away' }).focus());
  await user.keyboard('{Enter}');

  const stay = await screen.findByRole('button', { name: 'Stay here' });
  await waitFor(() => expect(stay).toHaveFocus());
  await user.tab();
  expect(screen.getByRole('button', { name: 'Leave' })).toHaveFocus();
  await user.tab();
  expect(stay).toHaveFocus();

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Away' })).toHaveFocus();
});
