import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import type { AmbassadorSchemas } from './api.ts';

export type NotificationList = AmbassadorSchemas['NotificationPage'];
export type NotificationItem = AmbassadorSchemas['NotificationView'];

export const bellQuery = queryOptions({
  queryKey: ['notifications', 'bell'],
  queryFn: ({ signal }) => api.get('/api/notifications', { query: { limit: 30 }, signal }),
  refetchInterval: 30_000,
  refetchOnWindowFocus: 'always',
});

export interface RecordGroup {
  link: string;
  items: NotificationItem[];
  unread: number;
}

/** Notifications of one record stand together; the newest group first, the newest first within it. */
export function groupByRecord(items: readonly NotificationItem[]): RecordGroup[] {
  const groups = new Map<string, RecordGroup>();
  for (const item of [...items].sort((a, b) => b.at.localeCompare(a.at))) {
    const group = groups.get(item.link) ?? { link: item.link, items: [], unread: 0 };
    group.items.push(item);
    if (!item.read) group.unread += 1;
    groups.set(item.link, group);
  }
  return [...groups.values()];
}
