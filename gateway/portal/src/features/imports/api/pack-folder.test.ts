import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { ApiProblem } from '@/shared/http.ts';
import { packFolder } from './pack-folder.ts';

const changed = Date.UTC(2026, 10, 2, 12);

const file = (path: string, content: string | Uint8Array<ArrayBuffer>, lastModified = changed) => ({
  path,
  file: new File([content], path.slice(path.lastIndexOf('/') + 1), { lastModified }),
});

/** The folder of the ZIP that a test of the server takes in. */
const folder = () => [
  file(
    'Our materials/materials.csv',
    'file,title,kind,language,licence\nnotes/first.md,First notes,speaker-notes,en,CC0-1.0\nnotes/größer.txt,Größere Notizen,speaker-notes,de,CC0-1.0\nslides/talk.pdf,A talk,slides,en,CC0-1.0\n',
  ),
  file('Our materials/notes/first.md', '# Hello\n'.repeat(100)),
  file('Our materials/notes/größer.txt', 'Grüß Gott.\n'),
  file('Our materials/slides/talk.pdf', `%PDF-1.7\n${'% filled up\n'.repeat(300)}`),
  file('Our materials/.DS_Store', 'left over'),
];

const going = (signal = new AbortController().signal) => ({ onProgress: () => undefined, signal });

const bytesOf = async (packed: Blob) => new Uint8Array(await packed.arrayBuffer());

/** How each part is packed, as its own head says. */
function methods(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer);
  return Array.from({ length: zip.length - 10 }, (_, at) => at)
    .filter((at) => view.getUint32(at, true) === 0x04034b50)
    .map((at) => view.getUint16(at + 8, true));
}

async function refusal(packing: Promise<unknown>): Promise<string> {
  const failure = await packing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return failure instanceof ApiProblem ? failure.code : String(failure);
}

describe('packing a folder', () => {
  it('keeps every file under its path, and leaves out what systems leave behind', async () => {
    const shares: number[] = [];
    const packed = await packFolder(folder(), {
      ...going(),
      onProgress: (share) => shares.push(share),
    });

    expect(packed.name).toBe('Our materials.zip');
    const parts = unzipSync(await bytesOf(packed));
    expect(Object.keys(parts)).toEqual([
      'Our materials/materials.csv',
      'Our materials/notes/first.md',
      'Our materials/notes/größer.txt',
      'Our materials/slides/talk.pdf',
    ]);
    expect(parts['Our materials/slides/talk.pdf']).toHaveLength(9 + 300 * 12);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  it('deflates also what is packed already, since the server takes no stored part of unknown length', async () => {
    expect(methods(await bytesOf(await packFolder(folder(), going())))).toEqual([8, 8, 8, 8]);
  });

  it('makes the ZIP that the server’s test takes in', async () => {
    const name = '../../materials-service/src/test/resources/dev/embassy/materials/imports/portal-folder.zip';
    const packed = await bytesOf(await packFolder(folder(), going()));
    const known = new Uint8Array(await readFile(name));
    const [parts, knownParts] = [unzipSync(packed), unzipSync(known)];
    expect(Object.keys(parts)).toEqual(Object.keys(knownParts));
    for (const [path, bytes] of Object.entries(parts))
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(knownParts[path] ?? []))).toBe(0);
    expect(packed).toHaveLength(known.length);
    expect(methods(packed)).toEqual(methods(known));
  });

  it('packs a file of several pieces whole', async () => {
    const bytes = new Uint8Array(700_000).map((_, at) => (at * at) % 251);
    const packed = await packFolder([file('a/materials.csv', 'file\n'), file('a/film.mp4', bytes)], going());
    const film = unzipSync(await bytesOf(packed))['a/film.mp4'];
    expect(Buffer.compare(Buffer.from(film ?? []), Buffer.from(bytes))).toBe(0);
  });

  it('takes empty files, and files of any age', async () => {
    const sheet = file('a/materials.csv', 'file\n', 0);
    const packed = await packFolder(
      [sheet, file('a/empty.txt', ''), file('a/future.txt', 'x', Date.UTC(2200, 0))],
      going(),
    );
    expect(unzipSync(await bytesOf(packed))['a/empty.txt']).toHaveLength(0);
  });

  it('says at once that there is no CSV, or more than one', async () => {
    const [sheet, ...others] = folder();
    expect(await refusal(packFolder(others, going()))).toBe('archive-without-sheet');
    expect(sheet).toBeDefined();
    expect(await refusal(packFolder([...folder(), file('Our materials/other.csv', 'x')], going()))).toBe(
      'archive-with-many-sheets',
    );
  });

  it('refuses more files than the server takes', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => file(`a/${at}.txt`, 'x'));
    expect(await refusal(packFolder([file('a/materials.csv', 'file\n'), ...many], going()))).toBe(
      'archive-too-large',
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const packing = packFolder(folder(), { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await refusal(packing)).toContain('AbortError');
  });

  it('says which file could not be read', async () => {
    const gone = file('a/gone.pdf', 'x');
    vi.spyOn(gone.file, 'slice').mockReturnValue({
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    } as unknown as Blob);
    const packing = packFolder([file('a/materials.csv', 'file\n'), gone], going());
    expect(await refusal(packing)).toBe('folder-not-readable');
  });
});
