import { queryOptions } from '@tanstack/react-query';
import { http } from './http.ts';

export interface NotificationItem {
  id: string;
  at: string;
  title: string;
  text?: string | null;
  /** The exact place in the portal. */
  link: string;
  /** What it is about; notifications of one record stand together. */
  record: { type: string; id: string; label: string };
  read: boolean;
}

export interface NotificationList {
  items: NotificationItem[];
  next?: string | null;
  unread: number;
}

export const bellQuery = queryOptions({
  queryKey: ['notifications', 'bell'],
  queryFn: ({ signal }) => http.get<NotificationList>('/api/notifications?limit=30', { signal }),
  refetchInterval: 30_000,
  refetchOnWindowFocus: 'always',
});

export interface RecordGroup {
  key: string;
  label: string;
  items: NotificationItem[];
  unread: number;
}

/** Newest group first, newest notification first within it. */
export function groupByRecord(items: readonly NotificationItem[]): RecordGroup[] {
  const groups = new Map<string, RecordGroup>();
  for (const item of [...items].sort((a, b) => b.at.localeCompare(a.at))) {
    const key = `${item.record.type}:${item.record.id}`;
    const group = groups.get(key) ?? { key, label: item.record.label, items: [], unread: 0 };
    group.items.push(item);
    if (!item.read) group.unread += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}
