import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { addressForm, likelyCountry } from './address-forms.ts';
import { recipientAddress } from './feature.ts';

const features = [recipientAddress];

async function fill(user: ReturnType<typeof visit>['user']) {
  await user.type(await screen.findByRole('textbox', { name: /Name on the label/ }), 'Ada Mensah');
  await user.type(screen.getByRole('textbox', { name: /Street, house, flat/ }), '12 Ring Road{Enter}Flat 3');
  await user.type(screen.getByRole('textbox', { name: /City/ }), 'Springfield');
}

describe('the address page', () => {
  it('says what it is for and when the address is deleted, without a sign-in', async () => {
    visit('/address/token', features);

    expect(await screen.findByRole('heading', { name: 'Where does it go, Ada?' })).toBeInTheDocument();
    expect(screen.getByText('Kit for Containers without tears')).toBeInTheDocument();
    expect(screen.getByText(/Deleted 7 days after it has arrived/)).toBeInTheDocument();
  });

  it('asks for what the country needs, and thanks', async () => {
    let taken: unknown;
    server.use(
      http.post('*/api/public/addresses/:token', async ({ request }) => {
        taken = await request.json();
        return HttpResponse.json({ taken: true });
      }),
    );
    const { user } = visit('/address/token', features);
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Send it there' }));
    expect((await screen.findAllByText(/Addresses in this country need one/)).length).toBeGreaterThan(0);
    await user.type(screen.getByRole('textbox', { name: /ZIP code/ }), '1234');
    await user.type(screen.getByRole('textbox', { name: /State/ }), 'Illinois');
    await user.click(screen.getByRole('button', { name: 'Send it there' }));
    expect((await screen.findAllByText(/It looks like 94103/)).length).toBeGreaterThan(0);
    await user.type(screen.getByRole('textbox', { name: /ZIP code/ }), '5');
    await user.click(screen.getByRole('button', { name: 'Send it there' }));

    expect(await screen.findByRole('heading', { name: 'Thank you, Ada' })).toBeInTheDocument();
    expect(taken).toEqual({
      name: 'Ada Mensah',
      lines: ['12 Ring Road', 'Flat 3'],
      postalCode: '12345',
      city: 'Springfield',
      region: 'Illinois',
      country: 'US',
    });
  });

  it('shows a refusal beside the field and keeps the address', async () => {
    server.use(
      http.post('*/api/public/addresses/:token', () =>
        problem(422, 'address-not-usable', 'Check the address, please.', {
          errors: [{ field: 'city', code: 'unknown', message: 'We do not know this city.' }],
        }),
      ),
    );
    const { user } = visit('/address/token', features);
    await fill(user);
    await user.type(screen.getByRole('textbox', { name: /ZIP code/ }), '12345');
    await user.type(screen.getByRole('textbox', { name: /State/ }), 'Illinois');
    await user.click(screen.getByRole('button', { name: 'Send it there' }));

    expect((await screen.findAllByText(/We do not know this city/)).length).toBeGreaterThan(0);
    expect(screen.getByDisplayValue('Springfield')).toBeInTheDocument();
  });

  it('leaves no address behind on the device', async () => {
    const { user } = visit('/address/token', features);
    await fill(user);

    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('Ring Road');
  });

  it('says what to do when the link was used or has expired', async () => {
    visit('/address/expired', features);

    expect(
      await screen.findByRole('heading', { name: 'This link does not work any more' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in to my parcels' })).toHaveAttribute(
      'href',
      '/login?returnTo=%2Fshipments',
    );
  });
});

it('knows how countries write addresses', () => {
  expect(addressForm('JP').codeFirst).toBe(false);
  expect(addressForm('DE')).toMatchObject({ codeFirst: true, postalCode: { required: true } });
  expect(addressForm('GH').postalCode.required).toBe(false);
  expect(likelyCountry(['de', 'de-AT', 'en-US'], () => true)).toBe('AT');
  expect(likelyCountry(['eo'], () => true)).toBe('');
});
