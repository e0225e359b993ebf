import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { Material } from '@/shared/ui/kit-words.ts';

export type Description = MaterialsSchemas['DescribeMaterial'];

export const materialTouches = [['materials'], ['kits']];

export function createMaterial(description: Description): Promise<Material> {
  return api.create('/api/materials', description);
}

export function describeMaterial(material: Material, description: Description): Promise<Material> {
  return api.put('/api/materials/{id}', description, {
    path: { id: material.id },
    version: material.version,
  });
}

export function publishMaterial(material: Material): Promise<Material> {
  return api.post('/api/materials/{id}/publish', undefined, {
    path: { id: material.id },
    version: material.version,
  });
}

export function usePublishMaterial(material: Material) {
  return useCommand<undefined, Material>({
    run: () => publishMaterial(material),
    touches: materialTouches,
  });
}

export function useDiscardMaterial(material: Material, onDone: () => void) {
  return useCommand<undefined, unknown>({
    run: () =>
      api.post('/api/materials/{id}/discard', undefined, {
        path: { id: material.id },
        version: material.version,
      }),
    touches: materialTouches,
    onDone,
  });
}

export function useRetireMaterial(material: Material) {
  return useCommand<undefined, Material>({
    run: () =>
      api.post('/api/materials/{id}/retire', undefined, {
        path: { id: material.id },
        version: material.version,
      }),
    touches: materialTouches,
  });
}
