import { useQuery } from '@tanstack/react-query';
import { Link } from '@/shared/ui/link.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { plural } from '@/shared/ui/words.ts';
import { mailHealthQuery } from '../api/mails.ts';
import type { UndeliveredMail } from '../api/mails.ts';
import css from './operations.module.css';

interface Found {
  items: readonly UndeliveredMail[];
  next?: string | null | undefined;
}

function counted({ items, next }: Found): string {
  return next ? `More than ${plural(items.length, 'mail')}` : plural(items.length, 'mail');
}

function words(givenUp: Found, waiting: Found) {
  const [lost] = givenUp.items;
  if (lost)
    return { tone: 'refused' as const, word: 'Given up', text: `${counted(givenUp)} given up.`, of: lost };
  const [late] = waiting.items;
  if (late)
    return {
      tone: 'waiting' as const,
      word: 'Late',
      text: `${counted(waiting)} waiting for another try.`,
      of: late,
    };
  return {
    tone: 'done' as const,
    word: 'Goes out',
    text: 'Every mail that was due went out.',
    of: undefined,
  };
}

/** Whether mails go out; not there while the service cannot be asked, which its own line tells. */
export function MailHealth() {
  const { data } = useQuery(mailHealthQuery);
  if (!data) return null;
  const { tone, word, text, of } = words(data.givenUp, data.waiting);
  return (
    <li className={css.part}>
      <div className={css.line}>
        <h2>Mail</h2>
        <StatePill state={word} tone={tone} word={word} />
      </div>
      <p className={css.soft}>
        {text}
        {of && ` The last answer: ${of.answer}`}
      </p>
      {of && (
        <p>
          <Link to={`/operations/mails?state=${of.state}`}>Look at the mails</Link>
        </p>
      )}
    </li>
  );
}
