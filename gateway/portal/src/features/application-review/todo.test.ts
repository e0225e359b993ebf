import { signInAs } from '@/test/handlers.ts';
import { people } from '@/test/world.ts';
import { todo } from './todo.ts';

it('says what the topics are', async () => {
  signInAs('sam');
  const items = await todo({ id: people.sam.id }, new AbortController().signal);
  expect(items[0]?.hint).toBe('Speaks about Observability and First conference talks');
});
