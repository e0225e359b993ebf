import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { kitTemplates } from './feature.ts';

const features = [kitTemplates];

describe('kits', () => {
  it('are listed with their value against the limit', async () => {
    visit('/kits', features, 'sam');

    const row = (await screen.findByRole('button', { name: 'Medium kit' })).closest('tr');
    expect(row).toHaveTextContent('€210 of €500');
    expect(screen.getByText('Not on offer')).toBeInTheDocument();
  });

  it('say beside the items what one kit comes to', async () => {
    const { user } = visit('/kits/kit-m', features, 'sam');

    expect(
      await screen.findByText('One kit is worth €210 of €500 allowed for this size.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Take out T-shirt/ }));

    expect(screen.getByText('One kit is worth €32 of €500 allowed for this size.')).toBeInTheDocument();
  });

  it('send the version that was read, so that nothing is overwritten unseen', async () => {
    let expected: string | null = null;
    server.use(
      http.put('*/api/kits/:id', ({ request }) => {
        expected = request.headers.get('If-Match');
        return HttpResponse.json({});
      }),
    );
    const { user } = visit('/kits/kit-m', features, 'sam');

    const name = await screen.findByRole('textbox', { name: /^Name/ });
    await user.clear(name);
    await user.type(name, 'Kit for fifty');
    await user.click(screen.getByRole('button', { name: 'Save the kit' }));

    expect(await screen.findByRole('heading', { name: 'Kits' })).toBeInTheDocument();
    expect(expected).toBe('"1"');
  });

  it('want a name and a size', async () => {
    const { user } = visit('/kits/new', features, 'sam');

    await user.click(await screen.findByRole('button', { name: 'Put it on offer' }));

    expect(await screen.findByText('2 things to look at')).toBeInTheDocument();
    expect(screen.getByText('How is the kit called?')).toBeInTheDocument();
  });
});
