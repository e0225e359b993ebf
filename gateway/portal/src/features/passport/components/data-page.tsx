import type { ReactNode } from 'react';
import type { Me } from '@/shared/me.ts';
import { roles } from '@/shared/session.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Guilloche } from '@/shared/ui/guilloche.tsx';
import { Seal } from '@/shared/ui/person-name.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { listing, sentence } from '@/shared/ui/words.ts';
import type { Membership } from '../api/get-passport.ts';
import { machineLine } from './machine-line.ts';
import css from './passport.module.css';

/** What a passport says of its holder; that they are an ambassador stands above, and sign-in has roles of its own. */
const worthSaying = roles.filter((role) => role !== 'ambassador');

/** The first page of the passport: who it belongs to, and what it says of their membership. */
export function DataPage({ me, member }: { me: Me; member: Membership | null }) {
  const also = worthSaying.filter((role) => me.roles.includes(role)).map(sentence);
  const facts: [string, ReactNode][] = [
    ...(member
      ? ([
          ['Home', placeOf(member.profile)],
          ['Member since', <DateTime key="since" at={member.joinedAt} show="date" />],
          member.endedAt === undefined
            ? ['Term ends', <DateTime key="term" at={member.termEndsAt} show="date" />]
            : ['Left', <DateTime key="left" at={member.endedAt} show="date" />],
        ] satisfies [string, ReactNode][])
      : []),
    ['Also', also.length === 0 ? '' : listing(also)],
    ['Mail', me.email ? <Mail key="mail" address={me.email} /> : ''],
  ];
  return (
    <section className={css.page} aria-label="Who this passport belongs to">
      <Guilloche className={css.guilloche} />
      <div className={css.who}>
        <Seal person={me} size={64} />
        <div>
          <h2 className={css.name}>
            <bdi>{me.name}</bdi>
          </h2>
          <p className={css.rank}>
            {member ? (
              <>
                Ambassador <StatePill state={member.state} />
              </>
            ) : (
              'Friend of the programme'
            )}
          </p>
        </div>
      </div>
      <dl className={css.data}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className={css.code} aria-hidden="true">
        {machineLine(me.name)}
      </p>
    </section>
  );
}

/** Breaks before the domain, if it has to. */
function Mail({ address }: { address: string }) {
  const at = address.lastIndexOf('@') + 1;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
