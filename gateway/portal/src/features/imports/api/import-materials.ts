import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { query, upload } from '@/shared/http.ts';
import type { FolderFile } from '@/shared/ui/folder-files.ts';
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

/** A ZIP, or a folder that becomes one in the browser. */
export interface Chosen {
  from: File | FolderFile[] | Promise<FolderFile[]>;
  signal: AbortSignal;
}

/** From 0 to 1 while a folder is packed, and again while the bytes leave. */
export interface SendingProgress {
  step: 'packing' | 'sending';
  share: number;
}

/** What packs is not loaded before a folder is chosen. */
async function packed({ from, signal }: Chosen, onProgress: (share: number) => void): Promise<File> {
  if (from instanceof File) return from;
  const [{ packFolder }, files] = await Promise.all([import('./pack-folder.ts'), from]);
  return packFolder(files, { onProgress, signal });
}

/** Whatever is under way then, such as reading a slow disk, need not end first. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('It was stopped.', 'AbortError')));
  });
}

async function sent(chosen: Chosen, onProgress: (progress: SendingProgress) => void): Promise<LookedArchive> {
  const { signal } = chosen;
  const file = await packed(chosen, (share) => onProgress({ step: 'packing', share }));
  signal.throwIfAborted();
  onProgress({ step: 'sending', share: 0 });
  const archive = await looking(
    upload<MaterialArchive>(`/api/imports/materials/archives${query({ fileName: file.name })}`, asZip(file), {
      onProgress: (share) => onProgress({ step: 'sending', share }),
      signal,
    }),
  );
  return { file, archive };
}

export function useSendArchive({
  onProgress,
  onDone,
}: {
  onProgress: (progress: SendingProgress) => void;
  onDone: (looked: LookedArchive) => void;
}) {
  return useCommand<Chosen, LookedArchive>({
    run: (chosen) => Promise.race([sent(chosen, onProgress), stopped(chosen.signal)]),
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
