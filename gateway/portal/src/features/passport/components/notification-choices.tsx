import { SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import type { Me } from '@/shared/me.ts';
import { deviceTimeZone } from '@/shared/ui/date-time.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { useChangePreferences } from '../api/change-profile.ts';
import css from './passport.module.css';

type Choice = Me['notifications'][number];
type Kind = Choice['kind'];

const words: Record<Kind, string> = {
  WORK_QUEUE: 'What waits for my team',
  APPLICATION: 'The steps of my application',
  DECISION: 'Decisions about me, and about what I asked for',
  ADDRESS: 'The link to give my postal address',
  MEMBERSHIP: 'My membership',
  MEETUP: 'My meetups',
  MEETUP_REMINDER: 'Reminders to report a meetup',
  KIT: 'My kit requests',
  SHIPMENT: 'Parcels to me',
  CONTRIBUTION: 'My contributions',
  REWARD: 'Thanks and rewards',
};

const timings: { value: Choice['mail']; label: string }[] = [
  { value: 'AT_ONCE', label: 'At once' },
  { value: 'DAILY', label: 'Once a day' },
  { value: 'NEVER', label: 'No mail' },
];

/** What the service takes for no choice. */
const devices = '';

/** In which zone times are shown, and which mails come when. The bell rings in any case. */
export function NotificationChoices({ me }: { me: Me }) {
  const change = useChangePreferences();
  const chosen = change.isPending ? change.variables.notifications : undefined;
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
        <p className={css.hint}>
          Once a day means one mail at {me.dailyMail.at} ({me.dailyMail.timeZone}) of what is new and not yet
          read; on a quiet day there is none.
          {me.timeZone ? '' : ' Choose a time zone above to get it at that hour of yours.'}
        </p>
        <ul className={css.mails}>
          {me.notifications.map((choice) => (
            <MailChoice
              key={choice.kind}
              choice={{ ...choice, ...chosen?.find((one) => one.kind === choice.kind) }}
              readOnly={change.isPending}
              choose={(mail) => change.mutate({ notifications: [{ kind: choice.kind, mail }] })}
            />
          ))}
        </ul>
        <ProblemNote error={change.error} />
      </Facts>
    </>
  );
}

function MailChoice({
  choice: { kind, mail, mandatory },
  readOnly,
  choose,
}: {
  choice: Choice;
  readOnly: boolean;
  choose: (mail: Choice['mail']) => void;
}) {
  const name = useId();
  return (
    <li className={css.mail}>
      <span id={name}>{words[kind]}</span>
      {mandatory ? (
        <span className={css.hint}>Always comes at once, because you need it.</span>
      ) : (
        <>
          {kind === 'WORK_QUEUE' && mail === 'AT_ONCE' && (
            <span className={css.hint}>Gathered into one mail an hour at most.</span>
          )}
          <SegmentedControl
            aria-labelledby={name}
            fullWidth
            size="sm"
            data={timings}
            value={mail}
            readOnly={readOnly}
            onChange={choose}
          />
        </>
      )}
    </li>
  );
}
