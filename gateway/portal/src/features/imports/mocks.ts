import { HttpResponse, http } from 'msw';
import { problem } from '@/test/handlers.ts';
import { inDays, pageOf, ref } from '@/test/world.ts';
import type { MaterialArchive } from './api/import-materials.ts';
import type { ImportKind, ImportPreview, ImportRecord, ImportStep } from './api/imports.ts';

function step(line: number, label: string, more: Partial<ImportStep> = {}): ImportStep {
  return { line, label, outcome: 'CREATED', changes: [], ...more };
}

const stock: ImportStep[] = [
  step(2, 'T-shirt', {
    outcome: 'CHANGED',
    recordId: 'shirt',
    changes: ['Unit value: 10.50 EUR, was 9.50 EUR', 'Variants: XXL', 'XXL, Warehouse: 24 pieces'],
  }),
  step(4, 'Enamel mug “Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch”', {
    changes: ['One size, Warehouse: 120 pieces'],
  }),
  step(5, 'ステッカー', { changes: ['One size, Warehouse: 5000 pieces'] }),
  step(6, 'Pens', {
    outcome: 'UNCHANGED',
    recordId: 'pens',
    changes: [
      'One size, Warehouse: the books have begun and say 310, which stays. Correct it with a stock-take.',
    ],
  }),
];

const materials: ImportStep[] = [
  step(2, 'Graph basics', {
    outcome: 'CHANGED',
    recordId: 'slides',
    changes: ['Version 3: graph-basics.pdf, 2140 kB', 'Licence: CC-BY-4.0, was CC0-1.0', 'Published'],
  }),
  step(3, 'プロパティグラフ入門', {
    changes: ['graph-ja.pptx, 4812 kB', 'Licence: CC-BY-4.0', 'A draft, until somebody publishes it'],
  }),
  step(4, 'Our mark', { outcome: 'UNCHANGED', recordId: 'logo' }),
];

function imported(id: string, kind: ImportKind, steps: ImportStep[], fileName: string): ImportRecord {
  const count = (outcome: ImportStep['outcome']) =>
    steps.filter((one) => one.outcome === outcome && one.refusal === undefined).length;
  return {
    summary: {
      id,
      kind,
      fileName,
      state: 'DONE',
      done: steps.length,
      total: steps.length,
      created: count('CREATED'),
      changed: count('CHANGED'),
      unchanged: count('UNCHANGED'),
      refused: steps.filter((one) => one.refusal !== undefined).length,
      startedBy: ref('sam'),
      startedAt: inDays(-1),
      finishedAt: inDays(-1),
    },
    steps,
  };
}

function begin(): ImportRecord[] {
  const running = imported('im2', 'KIT_TEMPLATES', [step(2, 'Medium kit'), step(9, 'Large kit')], 'kits.csv');
  return [
    { ...running, summary: { ...running.summary, state: 'RUNNING', done: 1 } },
    imported(
      'im1',
      'STOCK',
      [
        ...stock.map((one, at) => ({ ...one, recordId: one.recordId ?? `item-${at}` })),
        step(7, 'Tote bags', {
          outcome: 'CHANGED',
          recordId: 'totes',
          refusal: 'Tote bags · Black is retired. Nothing new of it is stocked.',
        }),
      ],
      'stock of the warehouse in Llanfairpwllgwyngyll, autumn 2026.csv',
    ),
  ];
}

let imports = begin();

function archive(fileName: string): MaterialArchive {
  const wrong = fileName.includes('wrong');
  const steps = wrong ? materials.slice(1) : materials;
  return {
    id: fileName,
    expiresAt: inDays(1),
    preview: {
      kind: 'MATERIALS',
      created: 1,
      changed: wrong ? 0 : 1,
      unchanged: 1,
      problems: wrong
        ? [
            {
              line: 2,
              column: 1,
              name: 'file',
              code: 'content-dangerous',
              message: 'The file carries macros. Save it without them.',
            },
          ]
        : [],
      steps,
    },
    leftOut: ['drafts/old talk of Llanfairpwllgwyngyll.pdf', 'notes to self.txt'],
    leftOutCount: 2,
  };
}

function begun(kind: ImportKind, steps: readonly ImportStep[], fileName: string): ImportRecord {
  const whole = imported(
    `new-${imports.length}`,
    kind,
    steps.map((one, at) => ({ ...one, recordId: one.recordId ?? `item-${at}` })),
    fileName,
  );
  const running: ImportRecord = { ...whole, summary: { ...whole.summary, state: 'RUNNING', done: 0 } };
  imports = [running, ...imports];
  return running;
}

/** What a test or a look needs of the server's reading: a cell that says "many" is no number. */
function preview(kind: ImportKind, csv: string): ImportPreview {
  const wrong = csv.split(/\r?\n/).findIndex((line) => line.includes('many'));
  const known = imports.some(({ summary }) => summary.id.startsWith('new') && summary.kind === kind);
  const steps = known
    ? stock.map((one) => step(one.line, one.label, { outcome: 'UNCHANGED', recordId: 'shirt' }))
    : stock;
  const sound = wrong < 0 ? steps : steps.slice(1);
  const count = (outcome: ImportStep['outcome']) => sound.filter((one) => one.outcome === outcome).length;
  return {
    kind,
    created: count('CREATED'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    problems:
      wrong < 0
        ? []
        : [
            {
              line: wrong + 1,
              column: 4,
              name: 'quantity',
              code: 'not-a-number',
              message: 'quantity is “many”; a whole number is needed.',
            },
          ],
    steps: sound,
  };
}

function kindOf(slug: unknown): ImportKind {
  if (slug === 'kit-requests') return 'KIT_REQUESTS';
  return slug === 'kit-templates' ? 'KIT_TEMPLATES' : 'STOCK';
}

export const handlers = [
  http.get('*/api/imports', ({ request }) =>
    HttpResponse.json(
      pageOf(
        imports.map(({ summary }) => summary),
        request,
      ),
    ),
  ),
  http.get('*/api/imports/:id', ({ params }) => {
    const found = imports.find(({ summary }) => summary.id === params.id);
    if (!found) return problem(404, 'import-not-found', 'There is no such import.');
    const now = found;
    // Each look finds it done a step further.
    if (found.summary.id.startsWith('new') && found.summary.state === 'RUNNING') {
      const done = found.summary.done + 2;
      const state = done < found.summary.total ? 'RUNNING' : 'DONE';
      imports = imports.map((one) =>
        one === found ? { ...one, summary: { ...one.summary, done, state } } : one,
      );
    }
    return HttpResponse.json(now);
  }),
  http.post('*/api/imports/materials/archives', ({ request }) =>
    HttpResponse.json(archive(new URL(request.url).searchParams.get('fileName') ?? 'materials.zip'), {
      status: 201,
    }),
  ),
  http.post('*/api/imports/materials/archives/:id/apply', ({ params }) =>
    HttpResponse.json(begun('MATERIALS', materials, String(params.id)), { status: 201 }),
  ),
  http.post('*/api/imports/:kind/preview', async ({ params, request }) =>
    HttpResponse.json(preview(kindOf(params.kind), await request.text())),
  ),
  http.post('*/api/imports/:kind/apply', async ({ params, request }) => {
    const kind = kindOf(params.kind);
    const plan = preview(kind, await request.text());
    const fileName = new URL(request.url).searchParams.get('fileName') ?? 'sheet.csv';
    return HttpResponse.json(begun(kind, plan.steps, fileName), { status: 201 });
  }),
];

export function reset() {
  imports = begin();
}
