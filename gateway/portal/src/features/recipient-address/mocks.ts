import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { inDays } from '@/test/world.ts';

const gone = () =>
  problem(
    404,
    'address-link-not-valid',
    'This link was used, has expired or was replaced by a newer one. Sign in and ask for a fresh link on your shipment.',
  );

let used = new Set<string>();

const text = { required: true, choices: [] };
const name = { ...text, field: 'name', label: 'Name on the label' };
const lines = { ...text, field: 'lines', label: 'Street, house, flat' };
const city = { ...text, field: 'city', label: 'City' };
const code = { ...text, field: 'postalCode', label: 'Postal code' };

/** A few of the server's forms; the others take any text. */
const formats: Record<string, object[]> = {
  US: [
    name,
    lines,
    city,
    {
      ...text,
      field: 'region',
      label: 'State',
      choices: [
        { value: 'CA', label: 'California' },
        { value: 'IL', label: 'Illinois' },
        { value: 'NY', label: 'New York' },
      ],
    },
    { ...code, label: 'ZIP code', pattern: '(\\d{5})(?:[ \\-](\\d{4}))?', example: '95014' },
  ],
  DE: [name, lines, { ...code, pattern: '\\d{5}', example: '26133' }, city],
  JP: [
    name,
    { ...code, pattern: '\\d{3}-?\\d{4}', example: '154-0023' },
    {
      ...text,
      field: 'region',
      label: 'Prefecture',
      choices: [
        { value: '京都府', label: '京都府 · Kyoto' },
        { value: '東京都', label: '東京都 · Tokyo' },
      ],
    },
    lines,
  ],
};

export const handlers = [
  http.get('*/api/public/addresses/formats/:country', ({ params }) => {
    const country = String(params.country);
    return HttpResponse.json({ country, fields: formats[country] ?? [name, lines, city] });
  }),
  http.get('*/api/public/addresses/:token', ({ params }) => {
    const token = String(params.token);
    return token === 'expired' || used.has(token)
      ? gone()
      : HttpResponse.json({
          purpose: 'Kit for Containers without tears',
          lines: [
            { label: 'Sticker sheet', quantity: 50 },
            { label: 'T-shirt · M', quantity: 2 },
          ],
          firstName: 'Ada',
          expiresAt: inDays(6),
          purgedAfterDays: 7,
          purgedUnheardAfterDays: 60,
        });
  }),
  http.post('*/api/public/addresses/:token', ({ params }) => {
    const token = String(params.token);
    if (used.has(token)) return gone();
    used.add(token);
    return HttpResponse.json({ taken: true });
  }),
];

export function reset(): void {
  used = new Set();
}
