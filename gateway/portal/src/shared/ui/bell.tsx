import { Popover } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../command.ts';
import { api } from '../api.ts';
import { meQuery } from '../me.ts';
import { bellQuery, groupByRecord } from '../notifications.ts';
import type { NotificationList } from '../notifications.ts';
import { ErrorState, Skeleton } from './blank.tsx';
import { DateTime } from './date-time.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import css from './bell.module.css';

/** What happened to records that concern the person, grouped by record. */
export function Bell() {
  const [open, setOpen] = useState(false);
  const bell = useQuery(bellQuery);
  const client = useQueryClient();
  const unread = bell.data?.unread ?? 0;

  // Something new may be a new role, or a change of what is on the page.
  const before = useRef<string>(undefined);
  const newest = bell.data?.items[0]?.id;
  useEffect(() => {
    if (before.current !== undefined && newest !== undefined && newest !== before.current) {
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
      void client.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== 'notifications' && query.queryKey[0] !== 'session',
      });
    }
    before.current = newest;
  }, [newest, client]);

  const readAll = useCommand<undefined, unknown>({
    run: () => api.post('/api/notifications/read-all', undefined),
    optimistic: {
      key: bellQuery.queryKey,
      change: (list: NotificationList) => ({
        ...list,
        unread: 0,
        items: list.items.map((item) => ({ ...item, read: true })),
      }),
    },
    touches: [['notifications']],
  });
  const readOne = useCommand<string, unknown>({
    run: (id) => api.post('/api/notifications/{id}/read', undefined, { path: { id } }),
    touches: [['notifications']],
  });

  const groups = groupByRecord(bell.data?.items ?? []);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={380} trapFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={css.bell}
          aria-label={unread === 0 ? 'Notifications' : `Notifications, ${unread} new`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="bell" size={21} />
          {unread > 0 && (
            <span className={css.count} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 1rem)">
        <section aria-label="Notifications">
          <div className={css.head}>
            <h2>Notifications</h2>
            {unread > 0 && (
              <button type="button" className={css.all} onClick={() => readAll.mutate(undefined)}>
                Mark all as read
              </button>
            )}
          </div>
          <div className={css.list}>
            {bell.isPending && <Skeleton lines={4} />}
            {bell.isError && !bell.data && (
              <ErrorState error={bell.error} retry={() => void bell.refetch()} />
            )}
            {bell.data && groups.length === 0 && (
              <p className={css.none}>
                Nothing yet. What happens to your records shows here, and in your mail.
              </p>
            )}
            {groups.map((group) => (
              <div key={group.link} className={css.group} role="group" aria-label={group.items[0]?.title}>
                {group.items.slice(0, 3).map((item, at) => (
                  <Link
                    key={item.id}
                    to={item.link}
                    look="plain"
                    className={css.item}
                    data-read={item.read}
                    data-newest={at === 0}
                    onClick={() => {
                      setOpen(false);
                      if (!item.read) readOne.mutate(item.id);
                    }}
                  >
                    {!item.read && <span className="visually-hidden">New: </span>}
                    <span className={css.text}>{item.title}</span>
                    <span className={css.at}>
                      {item.settled && 'Done · '}
                      <DateTime at={item.at} show="relative" />
                    </span>
                    {at === 0 && <span className={css.body}>{item.body}</span>}
                  </Link>
                ))}
                {group.items.length > 3 && <p className={css.more}>and {group.items.length - 3} before</p>}
              </div>
            ))}
          </div>
          <p className={css.foot}>
            <Link to="/notifications" onClick={() => setOpen(false)}>
              All notifications
            </Link>
          </p>
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}
