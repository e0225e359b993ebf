import { queryOptions } from '@tanstack/react-query';
import { DetailedError, Upload } from 'tus-js-client';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { ApiProblem, csrfHeader, goToLogin } from '@/shared/http.ts';
import type { Material } from '@/shared/ui/kit-words.ts';

export type UnfinishedUpload = MaterialsSchemas['UploadView'];

const address = '/api/materials/uploads';

/** The first piece, in bytes: what is refused mostly is refused by its beginning. */
const firstPiece = 4 * 1024 * 1024;

const largestPiece = 32 * 1024 * 1024;

/** How long a piece takes, in milliseconds: each costs a call, and after a refusal the rest of it is sent in vain. */
const pieceTakes = 2000;

/** How long to wait before each further try, in milliseconds; then the person is asked. */
const patience = [500, 1500, 4000, 8000, 15_000];

export const uploadTouches = [['materials'], ['kits'], ['uploads']];

/** One's own uploads that are not whole: after a reload, or begun on another device. */
export const unfinishedQuery = queryOptions({
  queryKey: ['uploads', 'unfinished'],
  queryFn: ({ signal }) => api.get('/api/materials/uploads', { signal }),
});

/** How large the next piece is, in bytes, after one of `size` bytes took so many milliseconds. */
export function pieceAfter(size: number, took: number): number {
  const fitting = Math.round((size / Math.max(took, 1)) * pieceTakes);
  return Math.min(Math.max(fitting, firstPiece), largestPiece);
}

/** What tells this file from another of the same name. */
export function markOf(file: File): string {
  return `${file.name}/${file.size}/${file.lastModified}`;
}

export interface Sending {
  /** Resolves with whether it was paused; rejects with the refusal. */
  done: Promise<'there' | 'paused'>;
  pause: () => void;
}

/**
 * Sends a file in pieces by the tus protocol. What has arrived stays there, so a pause, a lost connection, or a
 * reload costs little.
 */
export function sendFile(
  file: File,
  {
    material,
    upload,
    note,
    publish,
    onProgress,
    onBegun,
  }: {
    material: string;
    /** Goes on with this one. */
    upload?: string | undefined;
    note?: string | undefined;
    publish: boolean;
    /** From 0 to 1. */
    onProgress: (share: number) => void;
    onBegun?: (upload: string) => void;
  },
): Sending {
  let pause: () => void = () => undefined;
  let asked = 0;
  const done = new Promise<'there' | 'paused'>((resolve, reject) => {
    const sending: Upload = new Upload(file, {
      endpoint: address,
      ...(upload === undefined ? {} : { uploadUrl: `${address}/${upload}` }),
      chunkSize: firstPiece,
      retryDelays: patience,
      storeFingerprintForResuming: false,
      metadata: {
        material,
        filename: file.name,
        mark: markOf(file),
        publish: String(publish),
        ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
      },
      onBeforeRequest: (request) => {
        for (const [name, value] of Object.entries(csrfHeader())) request.setHeader(name, value);
        asked = performance.now();
      },
      onChunkComplete: (size) => {
        sending.options.chunkSize = pieceAfter(size, performance.now() - asked);
      },
      onShouldRetry: (error) => {
        const status = statusOf(error);
        return status === 0 || status === 409 || status === 423 || status >= 500;
      },
      onUploadUrlAvailable: () => onBegun?.(sending.url?.split('/').pop() ?? ''),
      onProgress: (sent, total) => onProgress(total === 0 ? 0 : sent / total),
      onSuccess: () => resolve('there'),
      onError: (error) => {
        const problem = problemOf(error);
        if (problem.status === 401) goToLogin();
        reject(problem);
      },
    });
    pause = () => {
      void sending.abort().then(() => resolve('paused'));
    };
    sending.start();
  });
  return { done, pause: () => pause() };
}

function statusOf(error: Error): number {
  return error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

function problemOf(error: Error): ApiProblem {
  try {
    const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
    return new ApiProblem(statusOf(error), JSON.parse(body ?? '{}') as Record<string, unknown>);
  } catch {
    return new ApiProblem(statusOf(error));
  }
}

/** Gives an unfinished upload up; what had arrived is thrown away. */
export async function giveUpUpload(id: string): Promise<void> {
  await Upload.terminate(`${address}/${id}`, { headers: csrfHeader(), retryDelays: null });
}

export function readMaterial(id: string): Promise<Material> {
  return api.get('/api/materials/{id}', { path: { id } });
}
