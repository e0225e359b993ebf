import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { ApiProblem, query, upload } from '@/shared/http.ts';
import { useListing } from '@/shared/listing.ts';

export type ImportPreview = MaterialsSchemas['ImportPreview'];
export type ImportStep = MaterialsSchemas['ImportStepView'];
export type ImportSummary = MaterialsSchemas['ImportSummary'];
export type ImportRecord = MaterialsSchemas['ImportView'];
export type ImportKind = ImportSummary['kind'];

/** A file that was looked at; with the key it is imported once, however often it is sent. */
export interface Looked {
  file: File;
  key: string;
  preview: ImportPreview;
}

function slug(kind: ImportKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

/** A sheet to fill in, for the browser to fetch by itself. */
export function importTemplate(kind: ImportKind): string {
  return `/api/imports/${slug(kind)}/template.csv`;
}

/** Some systems take a CSV for a spreadsheet; the server takes it for what it is. */
function asCsv(file: Blob): Blob {
  return new Blob([file], { type: 'text/csv' });
}

/** To look at a file changes nothing, so nobody has to find out whether anything did when no answer comes in time. */
export async function looking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || ![503, 504].includes(failure.status)) throw failure;
    const why = failure.status === 504 ? 'It took too long to answer.' : 'It cannot be reached right now.';
    throw new ApiProblem(failure.status, {
      ...failure.members,
      detail: `${why} Nothing was changed; try again.`,
    });
  }
}

export function usePreviewImport(kind: ImportKind, onDone: (looked: Looked) => void) {
  return useCommand<File, Looked>({
    run: async (file) => ({
      file,
      key: crypto.randomUUID(),
      preview: await looking(upload<ImportPreview>(`/api/imports/${slug(kind)}/preview`, asCsv(file))),
    }),
    touches: [],
    quiet: true,
    onDone,
  });
}

export function useApplyImport(kind: ImportKind, onDone: (begun: ImportRecord) => void) {
  return useCommand<Looked, ImportRecord>({
    run: ({ file, key }) =>
      upload<ImportRecord>(`/api/imports/${slug(kind)}/apply${query({ fileName: file.name })}`, asCsv(file), {
        headers: { 'Idempotency-Key': key },
      }),
    touches: [['imports', 'list']],
    quiet: true,
    onDone,
  });
}

/** How far an import has come; asked again until it is done. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => api.get('/api/imports/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.summary.state === 'RUNNING' ? 700 : false),
  });

export function useImports() {
  return useListing(['imports', 'list'], (after, signal) =>
    api.get('/api/imports', {
      query: { limit: 20, ...(after === undefined ? {} : { after }) },
      signal,
    }),
  );
}
