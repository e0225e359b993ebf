import { figureWord, kindOfContribution } from '@/shared/ui/contribution-words.ts';
import type { Contribution } from '@/shared/ui/contribution-words.ts';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Figure } from '@/shared/ui/figure.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { paths } from '@/shared/paths.ts';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { FactList } from '@/shared/ui/record-layout.tsx';
import css from './contribution.module.css';

/** What was done, for how many, and where it can be seen. */
export function ContributionFacts({ contribution, me }: { contribution: Contribution; me: string }) {
  const { reach, meetup, link, highImpact, decision, appeal, vouches, vouchesNeeded } = contribution;
  return (
    <FactList
      facts={[
        ['Who', <PersonName key="who" person={contribution.person} me={me} />],
        ['What', kindOfContribution(contribution.kind)],
        ['When', <DateTime key="when" at={contribution.happenedAt} show="date" />],
        [
          'Reach',
          <Figure
            key="reach"
            value={reach.value}
            unit={figureWord(contribution.figure)}
            source={reach.source}
            at={reach.asOf}
            range={{ low: reach.low, high: reach.high }}
          />,
        ],
        [
          'Meetup',
          meetup && (
            <Link key="meetup" to={paths.meetup(meetup.id)}>
              <bdi>{meetup.title}</bdi>
            </Link>
          ),
        ],
        [
          'Where to see it',
          link !== undefined && (
            <a key="link" href={link} rel="noreferrer noopener" target="_blank" className={css.said}>
              {link}
            </a>
          ),
        ],
        [
          'In their words',
          contribution.description && <p className={css.said}>{contribution.description}</p>,
        ],
        [
          'Peers who vouch',
          vouches.length > 0 &&
            `${vouches.map((one) => one.by.name).join(', ')} (${vouchesNeeded} are enough)`,
        ],
        ['High impact', highImpact && `${highImpact.by.name}: ${highImpact.reason}`],
        ['Decision', decision?.reason && `${decision.by.name}: ${decision.reason}`],
        ['Asked to look again', appeal && <p className={css.said}>{appeal.reason}</p>],
      ].map(([name, value]) => [name as string, value === false ? undefined : value] as const)}
    />
  );
}
