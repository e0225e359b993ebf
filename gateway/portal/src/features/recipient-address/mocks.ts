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

export const handlers = [
  http.get('*/api/public/addresses/:token', ({ params }) => {
    const token = String(params.token);
    return token === 'expired' || used.has(token)
      ? gone()
      : HttpResponse.json({
          purpose: 'Kit for Containers without tears',
          firstName: 'Ada',
          expiresAt: inDays(6),
          purgedAfterDays: 7,
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
