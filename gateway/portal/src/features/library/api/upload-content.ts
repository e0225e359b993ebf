import { upload } from '@/shared/http.ts';
import type { Material } from '@/shared/ui/kit-words.ts';

/** The file itself as the body, so that it streams through; its name travels in a header. */
export function uploadContent(
  material: Material,
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Material> {
  return upload<Material>(`/api/materials/${encodeURIComponent(material.id)}/content`, file, {
    method: 'PUT',
    version: material.version,
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
    onProgress,
    ...(signal ? { signal } : {}),
  });
}
