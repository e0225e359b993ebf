import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import type { LinkDestinations, TrackedLink } from './get-links.ts';

export type NewLink = MaterialsSchemas['NewLink'];
export type ChangedLink = MaterialsSchemas['ChangedLink'];

export const linkTouches = [['links']];

export function createLink(body: NewLink): Promise<TrackedLink> {
  return api.create('/api/links', body);
}

export function changeLink(link: TrackedLink, body: ChangedLink): Promise<TrackedLink> {
  return api.put('/api/links/{id}', body, { path: { id: link.id }, version: link.version });
}

export function useDisableLink(link: TrackedLink, onDone: () => void) {
  return useCommand<string, TrackedLink>({
    run: (reason) =>
      api.post('/api/links/{id}/disable', reason === '' ? {} : { reason }, {
        path: { id: link.id },
        version: link.version,
      }),
    touches: linkTouches,
    onDone,
  });
}

export function useEnableLink(link: TrackedLink) {
  return useCommand<undefined, TrackedLink>({
    run: () =>
      api.post('/api/links/{id}/enable', undefined, { path: { id: link.id }, version: link.version }),
    touches: linkTouches,
  });
}

export function changeDestinations(read: LinkDestinations, hosts: string[]): Promise<LinkDestinations> {
  return api.put('/api/links/destinations', { hosts }, { version: read.version });
}
