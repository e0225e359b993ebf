import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';

const items = [
  {
    id: 'm1',
    title: 'Meetup opening slides',
    kind: 'SLIDES',
    language: 'en',
    licence: 'CC-BY-4.0',
    fileName: 'opening.pdf',
    mediaType: 'application/pdf',
    size: 4_213_000,
    url: '/api/materials/m1/content',
  },
  {
    id: 'm2',
    title: 'Poster A3 to fill in, with room for a title of sixty letters or so',
    kind: 'POSTER',
    language: 'en',
    licence: 'CC-BY-4.0',
    fileName: 'poster-a3.svg',
    mediaType: 'image/svg+xml',
    size: 81_000,
    url: '/api/materials/m2/content',
  },
];

export const handlers = [
  http.get('*/api/kits/meetups/:id/materials', ({ params }) => {
    const id = String(params.id);
    if (id === 'unannounced')
      return problem(
        409,
        'meetup-not-announced',
        'The materials are there as soon as the meetup is announced. Announce it first.',
      );
    return HttpResponse.json({
      meetupId: id,
      meetupTitle: 'Containers without tears',
      size: 'M',
      items: id === 'empty' ? [] : items,
      zipUrl: `/api/kits/meetups/${id}/materials.zip`,
    });
  }),
];
