import { api } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { useListing } from '@/shared/listing.ts';
import type { NotificationItem } from '@/shared/notifications.ts';

export function useNotifications() {
  return useListing<NotificationItem>(['notifications', 'list'], (after, signal) =>
    api.get('/api/notifications', { query: { limit: 50, after }, signal }),
  );
}

export function useReadNotification() {
  return useCommand({
    run: (id: string) => api.post('/api/notifications/{id}/read', undefined, { path: { id } }),
    touches: [['notifications']],
  });
}

export function useReadAllNotifications() {
  return useCommand({
    run: () => api.post('/api/notifications/read-all', undefined),
    touches: [['notifications']],
  });
}
