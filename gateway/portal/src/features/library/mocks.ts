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
    note: 'Shorter, and with the new logo',
    ...(state === 'DRAFT' ? {} : { publishedAt: inDays(-8) }),
    downloads: state === 'DRAFT' ? 0 : 214,
    previews: file[1] === 'application/pdf' ? 3 : file[1] === 'image/png' ? 1 : 0,
    url: `/api/materials/${id}/versions/1/content`,
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
    reviewOverdue: false,
    ...(content ? { content: { ...content, url: `/api/materials/${id}/content` } } : {}),
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
    material(
      'm1',
      'Meetup opening slides',
      'SLIDES',
      'PUBLISHED',
      ['opening.pdf', 'application/pdf', 4_213_000],
      { reviewBy: inDays(-3).slice(0, 10), reviewOverdue: true, audience: 'developers' },
    ),
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

type UploadView = MaterialsSchemas['UploadView'];

function begun(
  id: string,
  materialId: string,
  fileName: string,
  length: number,
  offset: number,
  mark?: string,
) {
  return {
    id,
    materialId,
    fileName,
    length,
    offset,
    ...(mark === undefined ? {} : { mark }),
    begunAt: inDays(0),
    expiresAt: inDays(1),
  } satisfies UploadView;
}

let uploads: (UploadView & { publish?: boolean; note?: string })[] = [];

/** For tests and for looking: an upload that a reload interrupted. */
export function interrupt(file: { name: string; size: number; lastModified: number }, offset: number): void {
  const mark = `${file.name}/${file.size}/${file.lastModified}`;
  uploads = [begun('u1', 'm4', file.name, file.size, offset, mark)];
}

function said(header: string | null): Record<string, string> {
  return Object.fromEntries(
    (header ?? '').split(',').map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ');
      return [name, new TextDecoder().decode(Uint8Array.from(atob(value), (one) => one.charCodeAt(0)))];
    }),
  );
}

const tus = { 'Tus-Resumable': '1.0.0' };

/** The last bytes have arrived: they become a version. */
function arrived(upload: (typeof uploads)[number]): void {
  const found = materials.find((one) => one.id === upload.materialId);
  if (!found) return;
  const number = found.versions.length + 1;
  const content = {
    number,
    fileName: upload.fileName,
    mediaType: 'application/pdf',
    size: upload.length,
    sha256: 'c0ffee',
    uploadedBy: ref('sam'),
    uploadedAt: new Date().toISOString(),
    ...(upload.note === undefined ? {} : { note: upload.note }),
    ...(upload.publish ? { publishedAt: new Date().toISOString() } : {}),
    downloads: 0,
    previews: 0,
    url: `/api/materials/${found.id}/versions/${number}/content`,
  };
  change(found.id, {
    versions: [...found.versions, content],
    ...(upload.publish || !found.content
      ? { content: { ...content, url: `/api/materials/${found.id}/content` } }
      : {}),
    ...(upload.publish ? { state: 'PUBLISHED' as const } : {}),
  });
}

function counts(values: readonly string[]): { value: string; count: number }[] {
  return [...new Set(values)]
    .map((value) => ({ value, count: values.filter((one) => one === value).length }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

function view(one: Material): Material {
  const staff = (who()?.roles as readonly string[] | undefined)?.includes('staff') ?? false;
  return {
    ...one,
    actions: [
      ...(staff ? ['describe', 'upload'] : []),
      ...(staff && one.content && (one.state !== 'PUBLISHED' || !one.versions.at(-1)?.publishedAt)
        ? ['publish']
        : []),
      ...(staff && one.state === 'PUBLISHED' ? ['retire'] : []),
      ...(staff && one.state === 'DRAFT' ? ['discard'] : []),
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

function found(request: Request, without?: string): Material[] {
  const search = new URL(request.url).searchParams;
  const staff = (who()?.roles as readonly string[] | undefined)?.includes('staff') ?? false;
  const fits = (name: string, ...values: (string | undefined)[]) =>
    name === without || search.get(name) === null || values.includes(search.get(name) ?? '');
  const asked = (search.get('q') ?? '').toLowerCase().split(/\s+/);
  return materials
    .filter((one) => staff || one.state === 'PUBLISHED')
    .filter((one) => fits('kind', one.kind) && fits('language', one.language) && fits('state', one.state))
    .filter((one) => fits('audience', one.audience) && fits('tag', ...one.tags))
    .filter((one) => {
      const words = `${one.title} ${one.tags.join(' ')}`.toLowerCase().split(/\s+/);
      return asked.every((begin) => words.some((word) => word.startsWith(begin)));
    });
}

export const handlers = [
  http.get('*/api/materials', ({ request }) => HttpResponse.json(pageOf(found(request).map(view), request))),
  http.get('*/api/materials/facets', ({ request }) => {
    const all = (without: string) => found(request, without);
    return HttpResponse.json({
      kinds: counts(all('kind').map((one) => one.kind)),
      languages: counts(all('language').map((one) => one.language)),
      audiences: counts(all('audience').flatMap((one) => one.audience ?? [])),
      tags: counts(all('tag').flatMap((one) => one.tags)),
      states: counts(all('state').map((one) => one.state)),
    });
  }),
  http.get('*/api/materials/:id/versions/:number/previews/:page', ({ params }) => {
    const page = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="225"><rect width="400" height="225" fill="#FAF8F3"/><rect x="28" y="34" width="220" height="22" rx="4" fill="#23305E"/><rect x="28" y="78" width="300" height="10" rx="4" fill="#B9BCC8"/><rect x="28" y="100" width="260" height="10" rx="4" fill="#B9BCC8"/><text x="28" y="200" font-size="16" fill="#23305E">${String(params.page)}</text></svg>`;
    return new HttpResponse(page, { headers: { 'Content-Type': 'image/svg+xml' } });
  }),
  http.get('*/api/materials/uploads', () => HttpResponse.json({ items: uploads })),
  http.post('*/api/materials/uploads', ({ request }) => {
    const about = said(request.headers.get('Upload-Metadata'));
    const name = about.filename ?? '';
    if (name.endsWith('.exe'))
      return problem(
        422,
        'content-dangerous',
        'The file is a program, a script or a web page (application/x-msdownload). Such files are not taken.',
      );
    const id = `u${uploads.length + 1}`;
    uploads = [
      ...uploads,
      {
        ...begun(id, about.material ?? '', name, Number(request.headers.get('Upload-Length')), 0, about.mark),
        publish: about.publish === 'true',
        ...(about.note === undefined ? {} : { note: about.note }),
      },
    ];
    return new HttpResponse(null, {
      status: 201,
      headers: { ...tus, Location: `/api/materials/uploads/${id}` },
    });
  }),
  http.head('*/api/materials/uploads/:id', ({ params }) => {
    const upload = uploads.find((one) => one.id === params.id);
    return upload
      ? new HttpResponse(null, {
          status: 204,
          headers: { ...tus, 'Upload-Offset': `${upload.offset}`, 'Upload-Length': `${upload.length}` },
        })
      : new HttpResponse(null, { status: 404 });
  }),
  http.patch('*/api/materials/uploads/:id', async ({ params, request }) => {
    const upload = uploads.find((one) => one.id === params.id);
    if (!upload) return problem(404, 'upload-not-found', 'There is no such upload.');
    const offset = upload.offset + (await request.arrayBuffer()).byteLength;
    uploads = uploads.map((one) => (one.id === upload.id ? { ...one, offset } : one));
    if (offset >= upload.length) {
      arrived(upload);
      uploads = uploads.filter((one) => one.id !== upload.id);
    }
    return new HttpResponse(null, { status: 204, headers: { ...tus, 'Upload-Offset': `${offset}` } });
  }),
  http.delete('*/api/materials/uploads/:id', ({ params }) => {
    uploads = uploads.filter((one) => one.id !== params.id);
    return new HttpResponse(null, { status: 204, headers: tus });
  }),
  http.get('*/api/materials/:id', ({ params }) => {
    const one = materials.find((material) => material.id === params.id);
    return one
      ? HttpResponse.json(view(one))
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
  http.put('*/api/materials/:id', async ({ params, request }) =>
    change(params.id, (await request.json()) as MaterialsSchemas['DescribeMaterial']),
  ),
  http.post('*/api/materials/:id/publish', ({ params }) => {
    const versions = (materials.find((one) => one.id === params.id)?.versions ?? []).map((version) => ({
      publishedAt: new Date().toISOString(),
      ...version,
    }));
    const newest = versions.at(-1);
    return change(params.id, {
      state: 'PUBLISHED',
      versions,
      ...(newest ? { content: { ...newest, url: `/api/materials/${String(params.id)}/content` } } : {}),
    });
  }),
  http.post('*/api/materials/:id/discard', ({ params }) => {
    materials = materials.filter((one) => one.id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('*/api/materials/:id/retire', ({ params }) => change(params.id, { state: 'RETIRED' })),
];

export function reset(): void {
  materials = begin();
  uploads = [];
}
