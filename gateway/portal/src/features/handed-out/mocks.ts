import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { inDays } from '@/test/world.ts';

export const handlers = [
  http.get('*/api/public/materials/:code', ({ params }) => {
    const code = String(params.code);
    return code === 'taken-back'
      ? problem(
          404,
          'material-not-handed-out',
          'This is not handed out any more. Ask whoever gave you the link.',
        )
      : HttpResponse.json({
          title: 'Containers without tears',
          kind: 'SLIDES',
          language: 'en',
          licence: 'CC-BY-4.0',
          fileName: 'containers.pdf',
          mediaType: 'application/pdf',
          size: 4_213_000,
          version: 3,
          publishedAt: inDays(-8),
          previews: 2,
          url: `/api/public/materials/${code}/content`,
        });
  }),
];
