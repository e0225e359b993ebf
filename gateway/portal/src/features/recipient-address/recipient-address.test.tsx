import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { visit } from '@/test/render.tsx';
import { server } from '@/test/server.ts';
import { complaintOf, likelyCountry, rowsOf } from './address-forms.ts';
import type { AddressField } from './address-forms.ts';
import { recipientAddress } from './feature.ts';

const features = [recipientAddress];

type User = ReturnType<typeof visit>['user'];

async function put(user: User, name: RegExp, text: string) {
  await user.click(await screen.findByRole('textbox', { name }));
  await user.paste(text);
}

async function fill(user: User) {
  await put(user, /Name on the label/, 'Ada Mensah');
  await put(user, /Street, house, flat/, '12 Ring Road\nFlat 3');
  await put(user, /City/, 'Springfield');
}

async function choose(user: User, name: RegExp, option: string) {
  await user.click(screen.getByRole('combobox', { name }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('the address page', () => {
  it('says what it is for and when the address is deleted, without a sign-in', async () => {
    visit('/address/token', features);

    expect(await screen.findByRole('heading', { name: 'Where does it go, Ada?' })).toBeInTheDocument();
    expect(screen.getByText('Kit for Containers without tears')).toBeInTheDocument();
    expect(screen.getByText(/^In it:/)).toHaveTextContent('In it: 50 × Sticker sheet, 2 × T-shirt · M.');
    expect(
      screen.getByText(/Deleted 7 days after it has arrived, or 60 days after it left if nobody tells us\./),
    ).toBeInTheDocument();
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
    expect((await screen.findAllByText(/Addresses there need the ZIP code/)).length).toBeGreaterThan(0);
    await put(user, /ZIP code/, '1234');
    await choose(user, /State/, 'Illinois');
    await user.click(screen.getByRole('button', { name: 'Send it there' }));
    expect((await screen.findAllByText(/It looks like 95014/)).length).toBeGreaterThan(0);
    await put(user, /ZIP code/, '5');
    await user.click(screen.getByRole('button', { name: 'Send it there' }));

    expect(await screen.findByRole('heading', { name: 'Thank you, Ada' })).toBeInTheDocument();
    expect(taken).toEqual({
      name: 'Ada Mensah',
      lines: ['12 Ring Road', 'Flat 3'],
      postalCode: '12345',
      city: 'Springfield',
      region: 'IL',
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
    await put(user, /ZIP code/, '12345');
    await choose(user, /State/, 'Illinois');
    await user.click(screen.getByRole('button', { name: 'Send it there' }));

    expect((await screen.findAllByText(/We do not know this city/)).length).toBeGreaterThan(0);
    expect(screen.getByDisplayValue('Springfield')).toBeInTheDocument();
  });

  it('turns into the form of the country, and keeps what is typed', async () => {
    const { user } = visit('/address/token', features);
    await fill(user);
    await choose(user, /Country/, 'Japan');

    expect(await screen.findByRole('combobox', { name: /Prefecture/ })).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: /City/ })).not.toBeInTheDocument();
    expect(screen.getByDisplayValue('Ada Mensah')).toBeInTheDocument();
    await put(user, /Postal code/, '150-0001');
    await choose(user, /Prefecture/, '東京都 · Tokyo');
    let taken: unknown;
    server.use(
      http.post('*/api/public/addresses/:token', async ({ request }) => {
        taken = await request.json();
        return HttpResponse.json({ taken: true });
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Send it there' }));

    expect(await screen.findByRole('heading', { name: 'Thank you, Ada' })).toBeInTheDocument();
    expect(taken).toEqual({
      name: 'Ada Mensah',
      lines: ['12 Ring Road', 'Flat 3'],
      postalCode: '150-0001',
      region: '東京都',
      country: 'JP',
    });
  });

  it('says so when the form of a country cannot be loaded, and tries again', async () => {
    let times = 0;
    server.use(
      http.get('*/api/public/addresses/formats/:country', () =>
        times++ === 0 ? problem(503, 'busy', 'A part of Embassy is restarting.') : undefined,
      ),
    );
    const { user } = visit('/address/token', features);

    await user.click(await screen.findByRole('button', { name: /again/i }));
    expect(await screen.findByRole('textbox', { name: /ZIP code/ })).toBeInTheDocument();
  });

  it('asks to wait when it was tried too often, and keeps the address', async () => {
    server.use(
      http.post('*/api/public/addresses/:token', () =>
        problem(429, 'too-many-address-attempts', 'That was tried very often. Try again in 12 minutes.'),
      ),
    );
    const { user } = visit('/address/token', features);
    await fill(user);
    await put(user, /ZIP code/, '62701');
    await choose(user, /State/, 'Illinois');
    await user.click(screen.getByRole('button', { name: 'Send it there' }));

    expect(await screen.findByText(/Try again in 12 minutes/)).toBeInTheDocument();
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

const asked = (field: AddressField['field'], more: Partial<AddressField> = {}): AddressField => ({
  field,
  label: 'Postal code',
  required: true,
  choices: [],
  ...more,
});

it('says what is wrong with a field', () => {
  const code = asked('postalCode', { pattern: '\\d{5}', example: '26133' });
  expect(complaintOf(code, ' 10119 ')).toBeUndefined();
  expect(complaintOf(code, '')).toBe('Addresses there need the postal code.');
  expect(complaintOf(code, '1011')).toBe('This is no postal code of the country. It looks like 26133.');
  expect(complaintOf(code, '101190')).toContain('This is no postal code');
  expect(complaintOf(asked('city', { required: false }), '')).toBeUndefined();
  expect(complaintOf(asked('lines'), 'a\nb\nc\nd\ne')).toContain('Four lines at most');
  expect(complaintOf(asked('city'), 'x'.repeat(121))).toBe('At most 120 letters.');
});

it('puts short fields side by side', () => {
  const rows = rowsOf([asked('name'), asked('lines'), asked('city'), asked('region'), asked('postalCode')]);
  expect(rows.map((row) => row.map((one) => one.field))).toEqual([
    ['name'],
    ['lines'],
    ['city', 'region'],
    ['postalCode'],
  ]);
});

it('begins with the country of the device', () => {
  expect(likelyCountry(['de', 'de-AT', 'en-US'], () => true)).toBe('AT');
  expect(likelyCountry(['eo'], () => true)).toBe('');
});
