import { Zip, ZipDeflate } from 'fflate';
import { ApiProblem } from '@/shared/http.ts';
import type { FolderFile } from '@/shared/ui/folder-files.ts';

/** As much as the server takes where nobody has set it otherwise; it judges for itself. */
const mostPacked = 200 * 1024 * 1024;
const mostUnpacked = 1024 * 1024 * 1024;
const mostFiles = 3_000;

/** Packed bytes are handed to the browser in pieces of this size, which it may lay on its disk. */
const piece = 4 * 1024 * 1024;

/** Packing these once more takes long and wins nothing. */
const packedAlready = /\.(pdf|png|jpe?g|webp|gif|mp4|webm|mov|mp3|pptx|docx|xlsx|odp|odt|ods|zip|woff2?)$/i;

const earliest = Date.UTC(1980, 0, 2);
const latest = Date.UTC(2099, 0, 1);

function refused(code: string, detail: string): ApiProblem {
  return new ApiProblem(422, { code, detail });
}

/** What systems leave in folders for themselves; the server passes over it as well. */
function leftOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return name.startsWith('.') || ['thumbs.db', 'desktop.ini'].includes(name);
}

/** Refuses at once what the server would refuse only when all of it was sent. */
function check(files: readonly FolderFile[]): void {
  const sheets = files.filter(({ path }) => /\.csv$/i.test(path)).length;
  if (sheets === 0)
    throw refused(
      'archive-without-sheet',
      'There is no CSV in the folder. Put one beside the files that names and describes them; the sample shows how.',
    );
  if (sheets > 1)
    throw refused(
      'archive-with-many-sheets',
      `There are ${sheets} CSV files in the folder. Keep the one that describes the materials.`,
    );
  if (files.length > mostFiles || files.reduce((sum, { file }) => sum + file.size, 0) > mostUnpacked)
    throw tooLarge();
}

function tooLarge(): ApiProblem {
  return refused(
    'archive-too-large',
    'The folder is larger than 200 MB packed, or has more than 3,000 files. Make several of it, each with a CSV of its own files.',
  );
}

/**
 * Packs a folder into the ZIP that the server takes, file by file: of each only a piece is in memory at a time.
 *
 * @param onProgress how much is packed, from 0 to 1
 */
export async function packFolder(
  all: readonly FolderFile[],
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<File> {
  const files = all.filter(({ path }) => !leftOver(path));
  check(files);
  const total = Math.max(
    1,
    files.reduce((sum, { file }) => sum + file.size, 0),
  );
  let done = 0;
  let zipped = new Blob();
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingSize = 0;
  let failure: unknown;
  const settle = () => {
    zipped = new Blob([zipped, ...waiting]);
    waiting = [];
    waitingSize = 0;
  };
  const zip = new Zip((error, bytes) => {
    if (error) failure ??= error;
    waiting.push(bytes);
    waitingSize += bytes.length;
    if (waitingSize >= piece) settle();
    if (zipped.size + waitingSize > mostPacked) failure ??= tooLarge();
  });
  try {
    for (const { path, file } of files) {
      const entry = new ZipDeflate(path, { level: packedAlready.test(path) ? 0 : 6 });
      entry.mtime = Math.min(latest, Math.max(earliest, file.lastModified));
      zip.add(entry);
      for await (const bytes of piecesOf(file, path)) {
        signal.throwIfAborted();
        entry.push(bytes);
        if (failure !== undefined) throw failure as Error;
        done += bytes.length;
        onProgress(done / total);
      }
      entry.push(new Uint8Array(), true);
    }
    zip.end();
    if (failure !== undefined) throw failure as Error;
  } catch (stopped) {
    zip.terminate();
    throw stopped;
  }
  settle();
  return new File([zipped], `${nameOf(files)}.zip`, { type: 'application/zip' });
}

async function* piecesOf(file: File, path: string): AsyncGenerator<Uint8Array> {
  const size = 256 * 1024;
  for (let at = 0; at < file.size; at += size) {
    try {
      yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
    } catch (unreadable) {
      if (!(unreadable instanceof DOMException)) throw unreadable;
      throw refused(
        'folder-not-readable',
        `“${path}” could not be read. It may have been changed or moved meanwhile; choose the folder again.`,
      );
    }
  }
}

/** The folder that all of it lies in. */
function nameOf(files: readonly FolderFile[]): string {
  const tops = new Set(files.map(({ path }) => path.slice(0, Math.max(0, path.indexOf('/')))));
  const [top = ''] = tops;
  return tops.size === 1 && top !== '' ? top : 'folder';
}
