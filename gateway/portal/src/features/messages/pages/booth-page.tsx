import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useFilters } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { useTyped } from '@/shared/typed.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { boothQuery } from '../api/get-booth.ts';
import type { Message, Term } from '../api/get-messages.ts';
import { MessageReading } from '../components/message-reading.tsx';
import { says, topicWords } from '../components/message-words.ts';
import { MessagesNav } from '../components/messages-nav.tsx';
import css from '../components/messages.module.css';

const defaults = { q: '', audience: '', competitor: '' };

export default function BoothPage() {
  const session = useSession();
  const [filters, change] = useFilters(defaults);
  const find = useCallback((q: string) => change({ q }), [change]);
  const [typed, type] = useTyped(filters.q, find);
  const booth = useQuery(boothQuery(session.person.id));
  const writer = session.has('staff', 'advocate');
  const shown = useMemo(
    () =>
      (booth.data?.messages ?? []).filter(
        (message) =>
          (filters.audience === '' || message.text.audience?.id === filters.audience) &&
          (filters.competitor === '' || message.text.competitor?.id === filters.competitor) &&
          says(message, typed),
      ),
    [booth.data, filters, typed],
  );
  const write = (
    <Link to="/messages/new" look="button">
      Write a message
    </Link>
  );
  return (
    <>
      <PageHeader title="What to say" {...(writer ? { action: write } : {})}>
        What we can say, why it is true, and what we never say.
      </PageHeader>
      <MessagesNav />
      {booth.isPending ? (
        <Skeleton kind="cards" lines={4} />
      ) : !booth.data ? (
        <ErrorState error={booth.error} retry={() => void booth.refetch()} />
      ) : booth.data.messages.length === 0 ? (
        <EmptyState title="Nothing to say yet" {...(writer ? { action: write } : {})}>
          {writer
            ? 'Write the first message; members and organisers read it here once it is published.'
            : 'What the team publishes shows here, to read at the booth.'}
        </EmptyState>
      ) : (
        <>
          <div className={`${css.search ?? ''} no-print`}>
            <TextInput
              type="search"
              aria-label="Find by a word they said"
              placeholder="Find by a word they said"
              value={typed}
              onChange={(event) => type(event.currentTarget.value)}
            />
            <Chips
              label="Who you talk to"
              terms={terms(booth.data.messages, (message) => message.text.audience)}
              chosen={filters.audience}
              onChoose={(audience) => change({ audience })}
            />
            <Chips
              label="What they have"
              terms={terms(booth.data.messages, (message) => message.text.competitor)}
              chosen={filters.competitor}
              onChoose={(competitor) => change({ competitor })}
            />
          </div>
          {booth.data.kept && (
            <Note tone="waiting" role="status">
              <p>
                No connection: this is what was here <DateTime at={booth.data.readAt} show="relative" />.
              </p>
            </Note>
          )}
          <div className={css.booth}>
            {shown.map((message) => (
              <Card key={message.id} message={message} open={shown.length === 1} />
            ))}
            {shown.length === 0 && (
              <EmptyState title="Nothing fits">
                Try one word of what they said, or choose fewer filters.
              </EmptyState>
            )}
          </div>
        </>
      )}
    </>
  );
}

/** The terms that are in use, in the order of their labels. */
function terms(
  messages: readonly Message[],
  of: (message: Message) => Term | null | undefined,
): readonly Term[] {
  const found = new Map<string, Term>();
  for (const message of messages) {
    const term = of(message);
    if (term) found.set(term.id, term);
  }
  return [...found.values()].sort((one, other) => one.label.localeCompare(other.label, 'en'));
}

function Chips({
  label,
  terms: all,
  chosen,
  onChoose,
}: {
  label: string;
  terms: readonly Term[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  if (all.length < 2) return null;
  return (
    <div className={css.chips} role="group" aria-label={label}>
      {all.map((term) => (
        <button
          key={term.id}
          type="button"
          className={css.chip}
          aria-pressed={term.id === chosen}
          onClick={() => onChoose(term.id === chosen ? '' : term.id)}
        >
          {term.label}
        </button>
      ))}
    </div>
  );
}

function Card({ message, open }: { message: Message; open: boolean }) {
  return (
    <details className={css.card} open={open}>
      <summary>
        <h2>{message.text.claim}</h2>
        <span className={css.topic}>
          {topicWords(message.text)}
          {message.expired && <StatePill state="EXPIRED" word="Expired: check first" tone="attention" />}
        </span>
      </summary>
      <div className={css.inside}>
        <MessageReading text={message.text} big />
        <div className={`${css.more ?? ''} no-print`}>
          <Link to={`/messages/${message.id}`} look="quiet">
            Open
          </Link>
          <a href={`/api/messages/${message.id}/page.pdf`} download className={css.chip}>
            One page, PDF
          </a>
        </div>
      </div>
    </details>
  );
}
