import { HttpResponse, http } from 'msw';
import { problem, who } from '@/test/handlers.ts';
import { inDays } from '@/test/world.ts';
import type { Membership } from './api/get-passport.ts';

const initial: Omit<Membership, 'id' | 'name'> = {
  version: 4,
  state: 'ACTIVE',
  applicationId: 'ap-1',
  joinedAt: '2025-03-01T09:00:00Z',
  termEndsAt: inDays(120),
  createdAt: '2025-03-01T09:00:00Z',
  updatedAt: inDays(-9),
  listed: true,
  inDirectory: true,
  roleSettled: true,
  actions: ['edit'],
  onboarding: [
    { step: 'AGREE_TO_CODE_OF_CONDUCT', done: true },
    { step: 'COMPLETE_PROFILE', done: true },
    { step: 'PLAN_FIRST_MEETUP', done: true },
  ],
  profile: {
    city: 'Accra',
    country: 'GH',
    bio: 'Runs a small meetup every other month, and answers questions in between.',
    skills: [{ name: 'Kubernetes', level: 'EXPERT' }],
    languages: ['en', 'tw'],
    topics: ['Observability'],
    links: ['https://example.org/talks'],
  },
};

let changed: Partial<Membership> = {};
let optedOut = false;

export function reset() {
  changed = {};
  optedOut = false;
}

/** The ambassadors of the world are members; Béla has just begun. */
function membership(): Membership | undefined {
  const person = who();
  if (!person || !([...person.roles] as string[]).includes('ambassador')) return undefined;
  const beginning: Partial<Membership> =
    person.username === 'bela'
      ? {
          state: 'ONBOARDING',
          onboarding: initial.onboarding.map((one) => ({
            ...one,
            done: one.step === 'AGREE_TO_CODE_OF_CONDUCT',
          })),
        }
      : {};
  return { ...initial, id: person.id, name: person.name, ...beginning, ...changed };
}

export const handlers = [
  http.get('*/api/members/me', () => {
    const member = membership();
    return member
      ? HttpResponse.json(member)
      : problem(404, 'member-not-found', 'You are not a member of the programme.');
  }),
  http.patch('*/api/members/me', async ({ request }) => {
    const { listed, ...profile } = (await request.json()) as Partial<Membership['profile']> & {
      listed?: boolean;
    };
    const before = membership();
    if (!before) return problem(404, 'member-not-found', 'You are not a member of the programme.');
    changed = {
      ...changed,
      version: before.version + 1,
      profile: { ...before.profile, ...profile },
      ...(listed === undefined ? {} : { listed, inDirectory: listed }),
    };
    return HttpResponse.json(membership());
  }),
  http.get('*/api/hall-of-fame/preference', () => HttpResponse.json({ optedOut })),
  http.put('*/api/hall-of-fame/preference', async ({ request }) => {
    ({ optedOut } = (await request.json()) as { optedOut: boolean });
    return HttpResponse.json({ optedOut });
  }),
];
