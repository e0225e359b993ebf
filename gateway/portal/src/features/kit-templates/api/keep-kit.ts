import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { KitTemplate } from '@/shared/ui/kit-words.ts';

export type KitBody = MaterialsSchemas['KitTemplateBody'];

export function addKit(body: KitBody): Promise<KitTemplate> {
  return api.create('/api/kits', body);
}

export function changeKit(kit: KitTemplate, body: KitBody): Promise<KitTemplate> {
  return api.put('/api/kits/{id}', body, { path: { id: kit.id }, version: kit.version });
}
