import { Button } from '@mantine/core';
import type { NotificationItem } from '@/shared/notifications.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime, formatDate, useTimeZone } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { useNotifications, useReadAllNotifications, useReadNotification } from '../api/get-notifications.ts';
import css from './notifications-page.module.css';

function byDay(items: readonly NotificationItem[], zone: string): [string, NotificationItem[]][] {
  const days = new Map<string, NotificationItem[]>();
  for (const item of items) {
    const day = formatDate(item.at, 'date', zone);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days];
}

export default function NotificationsPage() {
  const list = useNotifications();
  const zone = useTimeZone();
  const readOne = useReadNotification();
  const readAll = useReadAllNotifications();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title="Notifications"
        action={
          items.some((item) => !item.read) && (
            <Button variant="default" loading={readAll.isPending} onClick={() => readAll.mutate(undefined)}>
              Mark all as read
            </Button>
          )
        }
      >
        What happened to records that concern you.{' '}
        <Link to="/passport/settings">Choose what also comes by e-mail, and when</Link>
      </PageHeader>
      {list.isPending ? (
        <Skeleton kind="rows" lines={6} />
      ) : list.isError && items.length === 0 ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState title="Nothing yet">
          As soon as something happens to a record of yours, it shows here.
        </EmptyState>
      ) : (
        byDay(items, zone).map(([day, ones]) => (
          <section key={day} className={css.day} aria-label={day}>
            <h2 className={css.name}>{day}</h2>
            <ul className={css.list}>
              {ones.map((item) => (
                <li key={item.id}>
                  <Link
                    to={item.link}
                    look="plain"
                    className={css.item}
                    data-read={item.read}
                    onClick={() => {
                      if (!item.read) readOne.mutate(item.id);
                    }}
                  >
                    {!item.read && <span className="visually-hidden">New: </span>}
                    <span className={css.title}>{item.title}</span>
                    <span className={css.at}>
                      {item.settled && 'Done · '}
                      <DateTime at={item.at} show="time" />
                    </span>
                    <span className={css.body}>{item.body}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show older ones
        </Button>
      )}
    </>
  );
}
