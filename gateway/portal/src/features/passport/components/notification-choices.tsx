import { Select, Switch } from '@mantine/core';
import type { Me } from '@/shared/me.ts';
import { deviceTimeZone } from '@/shared/ui/date-time.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { useChangePreferences } from '../api/change-profile.ts';
import css from './passport.module.css';

type Kind = Me['notifications'][number]['kind'];

const words: Record<Kind, string> = {
  WORK_QUEUE: 'What waits for my team, once an hour at most',
  APPLICATION: 'The steps of my application',
  DECISION: 'Whether I am accepted',
  ADDRESS: 'The link to give my postal address',
  MEMBERSHIP: 'My membership',
  MEETUP: 'My meetups',
  MEETUP_REMINDER: 'Reminders to report a meetup',
  KIT: 'My kit requests',
  SHIPMENT: 'Parcels to me',
  CONTRIBUTION: 'My contributions',
  REWARD: 'Thanks and rewards',
};

/** What the service takes for no choice. */
const devices = '';

/** In which zone times are shown, and which mails come. The bell rings in any case. */
export function NotificationChoices({ me }: { me: Me }) {
  const change = useChangePreferences();
  const off = me.notifications.filter((one) => !one.mail).map((one) => one.kind);
  const zones = [
    ...new Set([...(me.timeZone ? [me.timeZone] : []), ...Intl.supportedValuesOf('timeZone'), 'UTC']),
  ];
  return (
    <>
      <Facts title="Time zone">
        <Select
          label="Times are shown in"
          searchable
          allowDeselect={false}
          limit={60}
          data={[{ value: devices, label: `As on this device: ${deviceTimeZone}` }, ...zones]}
          value={me.timeZone ?? devices}
          disabled={change.isPending}
          onChange={(timeZone) => {
            if (timeZone !== null) change.mutate({ timeZone });
          }}
        />
      </Facts>
      <Facts title="Mails">
        <ul className={css.mails}>
          {me.notifications.map(({ kind, mail, mandatory }) => (
            <li key={kind}>
              <Switch
                label={words[kind]}
                {...(mandatory ? { description: 'Always comes, because you need it.' } : {})}
                checked={mail}
                disabled={mandatory || change.isPending}
                onChange={(event) =>
                  change.mutate({
                    optOuts: event.currentTarget.checked ? off.filter((one) => one !== kind) : [...off, kind],
                  })
                }
              />
            </li>
          ))}
        </ul>
        <ProblemNote error={change.error} />
      </Facts>
    </>
  );
}
