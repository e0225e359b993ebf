import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { query, upload } from '@/shared/http.ts';
import { looking } from './imports.ts';
import type { ImportRecord } from './imports.ts';

export type MaterialArchive = MaterialsSchemas['MaterialArchiveView'];

/** A ZIP that was looked at, and waits on the server to be imported. */
export interface LookedArchive {
  file: File;
  archive: MaterialArchive;
}

/** A small ZIP that shows how, for the browser to fetch by itself. */
export const materialSample = '/api/imports/materials/template.zip';

/** Some systems do not know what a ZIP is; the server looks for itself. */
function asZip(file: Blob): Blob {
  return new Blob([file], { type: 'application/zip' });
}

export function useSendArchive({
  onProgress,
  onDone,
}: {
  /** From 0 to 1 while the bytes leave. */
  onProgress: (share: number) => void;
  onDone: (looked: LookedArchive) => void;
}) {
  return useCommand<File, LookedArchive>({
    run: async (file) => ({
      file,
      archive: await looking(
        upload<MaterialArchive>(
          `/api/imports/materials/archives${query({ fileName: file.name })}`,
          asZip(file),
          { onProgress },
        ),
      ),
    }),
    touches: [],
    quiet: true,
    onDone,
  });
}

export function useApplyArchive(onDone: (begun: ImportRecord) => void) {
  return useCommand<LookedArchive, ImportRecord>({
    run: ({ archive: { id } }) =>
      api.create('/api/imports/materials/archives/{id}/apply', undefined, { path: { id } }),
    touches: [['imports', 'list']],
    quiet: true,
    onDone,
  });
}
