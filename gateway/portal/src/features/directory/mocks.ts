import { HttpResponse, http } from 'msw';
import type { PublicMember } from '@/shared/public-views.ts';
import { problem } from '@/test/handlers.ts';
import { pageOf, ref } from '@/test/world.ts';

const facts = [
  [
    'ada',
    'Accra',
    'GH',
    ['Kubernetes', 'Go', 'Mentoring'],
    ['Observability', 'First conference talks'],
    ['en', 'tw'],
  ],
  [
    'bela',
    'Pécs',
    'HU',
    ['PostgreSQL', 'Java'],
    ['Slow queries', 'Migrations that nobody notices'],
    ['hu', 'en', 'de'],
  ],
  ['yuki', '京都', 'JP', ['TypeScript', 'Accessibility'], ['Design systems', 'Screen readers'], ['ja', 'en']],
  [
    'gwen',
    'Llanfairpwllgwyngyll',
    'GB',
    ['Incident response', 'Technical writing'],
    ['Postmortems people want to read'],
    ['cy', 'en'],
  ],
] as const;

export const publicMembers: PublicMember[] = facts.map(
  ([name, city, country, skills, topics, languages]) => ({
    ...ref(name),
    city,
    country,
    skills: skills.map((skill) => ({ name: skill, level: 'EXPERT' })),
    topics: [...topics],
    languages: [...languages],
    links: ['https://example.org/talks'],
    bio: 'Runs a small meetup every other month, and answers questions in between.',
    memberSince: '2025-03-01T00:00:00Z',
  }),
);

export const handlers = [
  http.get('*/api/public/members', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const has = (text: string, wanted: string | null) =>
      !wanted || text.toLowerCase().includes(wanted.toLowerCase());
    const found = publicMembers.filter(
      (member) =>
        has(
          [member.name, member.city, ...member.topics, ...member.skills.map((skill) => skill.name)].join(' '),
          search.get('q'),
        ) &&
        has(member.skills.map((skill) => skill.name).join(' '), search.get('skill')) &&
        has(member.topics.join(' '), search.get('topic')) &&
        has(member.languages.join(' '), search.get('language')) &&
        has(member.country ?? '', search.get('country')),
    );
    return HttpResponse.json(pageOf(found, request));
  }),
  http.get('*/api/public/members/:id', ({ params }) => {
    const found = publicMembers.find((member) => member.id === params.id);
    return found
      ? HttpResponse.json(found)
      : problem(404, 'member-not-found', 'There is no such member in the directory.');
  }),
];
