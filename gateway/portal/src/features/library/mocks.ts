import { HttpResponse, http } from 'msw';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { Material, MaterialKind } from '@/shared/ui/kit-words.ts';
import { problem, who } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';

function material(
  id: string,
  title: string,
  kind: MaterialKind,
  state: Material['state'],
  file?: [name: string, type: string, size: number],
  more: Partial<Material> = {},
): Material {
  const content = file && {
    number: 1,
    fileName: file[0],
    mediaType: file[1],
    size: file[2],
    sha256: 'c0ffee',
    uploadedBy: ref('tess'),
    uploadedAt: inDays(-8),
    url: `/api/materials/${id}/content`,
  };
  return {
    id,
    version: 2,
    title,
    kind,
    language: 'en',
    licence: 'CC-BY-4.0',
    tags: ['meetup', '2026'],
    state,
    owner: ref('tess'),
    ...(content ? { content } : {}),
    versions: content ? [content] : [],
    downloads: 214,
    createdAt: inDays(-20),
    updatedAt: inDays(-8),
    actions: [],
    ...more,
  };
}

function begin(): Material[] {
  return [
    material('m1', 'Meetup opening slides', 'SLIDES', 'PUBLISHED', [
      'opening.pdf',
      'application/pdf',
      4_213_000,
    ]),
    material('m2', 'Poster A3 to fill in', 'POSTER', 'PUBLISHED', ['poster-a3.svg', 'image/svg+xml', 81_000]),
    material('m3', 'ステッカー用ロゴ', 'STICKER', 'PUBLISHED', ['sticker.png', 'image/png', 910_000], {
      language: 'ja',
    }),
    material(
      'm4',
      'How we answer when somebody asks whether it is really free, and other friendly questions',
      'SPEAKER_NOTES',
      'DRAFT',
      ['answers.md', 'text/x-web-markdown', 9_400],
      { downloads: 0 },
    ),
    material('m5', 'Aftermovie of the summit', 'VIDEO', 'RETIRED', ['summit.mp4', 'video/mp4', 61_000_000]),
  ];
}

let materials = begin();

function view(one: Material): Material {
  const staff = (who()?.roles as readonly string[] | undefined)?.includes('staff') ?? false;
  return {
    ...one,
    actions: [
      ...(staff ? ['describe', 'upload'] : []),
      ...(staff && one.state !== 'PUBLISHED' && one.content ? ['publish'] : []),
      ...(staff && one.state === 'PUBLISHED' ? ['retire'] : []),
      ...(one.content ? ['download'] : []),
    ],
  };
}

function change(id: unknown, changed: Partial<Material>) {
  const found = materials.find((one) => one.id === id);
  if (!found) return problem(404, 'material-not-found', 'There is no such material.');
  const next = { ...found, ...changed, version: found.version + 1, updatedAt: new Date().toISOString() };
  materials = materials.map((one) => (one === found ? next : one));
  return HttpResponse.json(view(next));
}

export const handlers = [
  http.get('*/api/materials', ({ request }) => {
    const search = new URL(request.url).searchParams;
    const staff = (who()?.roles as readonly string[] | undefined)?.includes('staff') ?? false;
    const fits = (name: string, value: string) => search.get(name) === null || search.get(name) === value;
    const words = (search.get('q') ?? '').toLowerCase();
    const found = materials
      .filter((one) => staff || one.state === 'PUBLISHED')
      .filter((one) => fits('kind', one.kind) && fits('language', one.language) && fits('state', one.state))
      .filter((one) => `${one.title} ${one.tags.join(' ')}`.toLowerCase().includes(words));
    return HttpResponse.json(pageOf(found.map(view), request));
  }),
  http.get('*/api/materials/:id', ({ params }) => {
    const found = materials.find((one) => one.id === params.id);
    return found
      ? HttpResponse.json(view(found))
      : problem(404, 'material-not-found', 'There is no such material.');
  }),
  http.get('*/api/materials/:id/timeline', () =>
    HttpResponse.json({
      items: [
        { at: inDays(-20), action: 'materials.material-drafted', by: ref('tess') },
        { at: inDays(-8), action: 'materials.material-published', by: ref('tess') },
      ],
    }),
  ),
  http.post('*/api/materials', async ({ request }) => {
    const body = (await request.json()) as MaterialsSchemas['DescribeMaterial'];
    const added = material(`m${materials.length + 1}`, body.title, body.kind, 'DRAFT', undefined, {
      downloads: 0,
      tags: body.tags ?? [],
      language: body.language,
    });
    materials = [...materials, added];
    return HttpResponse.json(view(added), { status: 201 });
  }),
  http.put('*/api/materials/:id/content', ({ params, request }) => {
    const name = decodeURIComponent(request.headers.get('X-File-Name') ?? '');
    if (name.endsWith('.exe'))
      return problem(
        422,
        'content-dangerous',
        'The file is a program, a script or a web page (application/x-msdownload). Such files are not taken.',
      );
    const content = {
      number: 1,
      fileName: name,
      mediaType: 'application/pdf',
      size: 1200,
      sha256: 'c0ffee',
      uploadedBy: ref('sam'),
      uploadedAt: new Date().toISOString(),
      url: `/api/materials/${String(params.id)}/content`,
    };
    return change(params.id, { content, versions: [content] });
  }),
  http.put('*/api/materials/:id', async ({ params, request }) =>
    change(params.id, (await request.json()) as MaterialsSchemas['DescribeMaterial']),
  ),
  http.post('*/api/materials/:id/publish', ({ params }) => change(params.id, { state: 'PUBLISHED' })),
  http.post('*/api/materials/:id/retire', ({ params }) => change(params.id, { state: 'RETIRED' })),
];

export function reset(): void {
  materials = begin();
}
