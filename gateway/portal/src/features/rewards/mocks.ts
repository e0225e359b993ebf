import { HttpResponse, http } from 'msw';
import type { RecognitionSchemas } from '@/shared/api.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';

type Reward = RecognitionSchemas['RewardView'];

const begun = {
  version: 1,
  actions: [],
  attempt: 0,
  createdAt: inDays(-12),
  updatedAt: inDays(-4),
};

const rewards: Reward[] = [
  {
    ...begun,
    id: 'rw1',
    state: 'FULFILLED',
    receiver: ref('noor'),
    nominator: ref('sam'),
    approver: ref('tess'),
    kind: 'THANK_YOU_NOTE',
    citation: 'For the evening in the library, where nobody left before the last question was answered.',
  },
  {
    ...begun,
    id: 'rw2',
    state: 'SHIPPED',
    receiver: ref('ada'),
    nominator: ref('tess'),
    approver: ref('sam'),
    kind: 'SWAG',
    citation: 'For showing three new organisers how it is done.',
    swag: { itemId: 'shirt', variantId: 'm', label: 'T-shirt “Ask me anything”, M', quantity: 1 },
    attempt: 1,
    shipment: { id: 's3', missing: [] },
  },
  {
    ...begun,
    id: 'rw3',
    state: 'NOMINATED',
    receiver: ref('gwen'),
    nominator: ref('tess'),
    kind: 'THANK_YOU_NOTE',
    citation: 'For the postmortem that forty people asked to hear again.',
  },
];

const staff = () => who()?.roles.includes('staff') ?? false;
const notStaff = () => problem(403, 'not-allowed', 'Rewards are given by the programme’s staff.');

/** The receiver knows of it once it was approved. */
const given = (reward: Reward) => reward.approver !== undefined && reward.receiver.id === who()?.id;

function view(reward: Reward): Reward {
  const decides =
    reward.state === 'NOMINATED' &&
    staff() &&
    ![reward.nominator.id, reward.receiver.id].includes(who()?.id ?? '');
  return { ...reward, actions: decides ? ['approve', 'decline'] : [] };
}

const seen = (id: unknown) => rewards.find((one) => one.id === id && (staff() || given(one)));
const nowhere = () => problem(404, 'reward-not-found', 'There is no such reward.');

export const handlers = [
  http.get('*/api/rewards', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const states = search.get('state')?.split(',') ?? [];
    const mine = search.get('mine') === null ? !staff() : search.get('mine') === 'true';
    if (!mine && !staff()) return notStaff();
    const found = rewards
      .filter((one) => !mine || given(one))
      .filter((one) => states.length === 0 || states.includes(one.state));
    return HttpResponse.json(pageOf(found.map(view), request));
  }),
  http.get('*/api/rewards/swag', () =>
    staff()
      ? HttpResponse.json<RecognitionSchemas['SwagChoicesView']>({
          items: [
            { itemId: 'mug', variantId: 'one-size', label: 'Enamel mug', available: 38 },
            { itemId: 'shirt', variantId: 'm', label: 'T-shirt “Ask me anything”, M', available: 28 },
          ],
        })
      : notStaff(),
  ),
  http.get('*/api/rewards/:id', ({ params }) => {
    const found = seen(params.id);
    return found ? HttpResponse.json(view(found)) : nowhere();
  }),
  http.get('*/api/rewards/:id/timeline', ({ params }) => {
    const found = seen(params.id);
    if (!found) return nowhere();
    return HttpResponse.json<RecognitionSchemas['Timeline']>({
      items: [
        { at: found.createdAt, action: 'recognition.reward-nominated', by: found.nominator },
        ...(found.approver
          ? [{ at: found.updatedAt, action: 'recognition.reward-approved', by: found.approver }]
          : []),
      ],
    });
  }),
];
