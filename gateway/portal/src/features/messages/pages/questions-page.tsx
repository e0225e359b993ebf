import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFilters } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { CsvLink } from '@/shared/ui/csv-link.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import type { View } from '@/shared/ui/filter-bar.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { listing, plural } from '@/shared/ui/words.ts';
import { useLinkQuestion, useReopenQuestion, useSetQuestionAside } from '../api/answer-question.ts';
import { readMessages } from '../api/get-messages.ts';
import { useQuestions } from '../api/get-questions.ts';
import type { Question } from '../api/get-questions.ts';
import { messageTitle } from '../components/message-words.ts';
import { MessagesNav } from '../components/messages-nav.tsx';
import css from '../components/messages.module.css';

const defaults = { q: '', state: 'OPEN' };

const views: readonly View[] = [
  { label: 'Without an answer', filters: { state: 'OPEN' } },
  { label: 'Being written', filters: { state: 'WAITING' } },
  { label: 'Answered', filters: { state: 'ANSWERED' } },
  { label: 'Needs none', filters: { state: 'NOT_NEEDED' } },
  { label: 'All', filters: { state: 'ALL' } },
];

export default function QuestionsPage() {
  const [filters, change] = useFilters(defaults);
  const wanted = {
    ...(filters.q === '' ? {} : { q: filters.q }),
    ...(filters.state === 'ALL' ? {} : { state: filters.state as Question['state'] }),
  };
  const questions = useQuestions(wanted);
  const rows = questions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title="Heard at meetups"
        action={<CsvLink path="/api/messages/questions/export.csv" what="the questions" filters={wanted} />}
      >
        What people really asked, the most often heard first. Whoever reported a question is told when it has
        an answer.
      </PageHeader>
      <MessagesNav />
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        search={{ name: 'q', label: 'Find a question' }}
        views={views}
      />
      {questions.isPending ? (
        <Skeleton kind="rows" lines={5} />
      ) : questions.isError && rows.length === 0 ? (
        <ErrorState error={questions.error} retry={() => void questions.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          title={filters.state === 'OPEN' && filters.q === '' ? 'Every question has an answer' : 'None here'}
        >
          Questions come from the reports of meetups.
        </EmptyState>
      ) : (
        <div className={css.questions}>
          {rows.map((question) => (
            <Card key={question.id} question={question} />
          ))}
          {questions.hasNextPage && (
            <div>
              <Button
                variant="default"
                loading={questions.isFetchingNextPage}
                onClick={() => void questions.fetchNextPage()}
              >
                Show more
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

const pills = {
  OPEN: { word: 'Without an answer', tone: 'waiting' },
  WAITING: { word: 'Being written', tone: 'going' },
  ANSWERED: { word: 'Answered', tone: 'done' },
  NOT_NEEDED: { word: 'Needs none', tone: 'idle' },
} as const;

function Card({ question }: { question: Question }) {
  const [doing, setDoing] = useState<'link' | 'aside'>();
  const close = () => setDoing(undefined);
  const aside = useSetQuestionAside(question, close);
  const reopen = useReopenQuestion(question);
  const may = (action: string) => question.actions.includes(action);
  const places = [...new Set(question.hearings.map((one) => one.city ?? one.meetup))].slice(0, 4);
  return (
    <article className={css.question}>
      <div className={css.questionHead}>
        <h2>
          <bdi>{question.question}</bdi>
        </h2>
        <StatePill state={question.state} {...pills[question.state]} />
      </div>
      <p className={css.soft}>
        Heard at {plural(question.times, 'meetup')}, lately{' '}
        <DateTime at={question.lastHeardAt} show="relative" />
        {places.length > 0 && <>: {listing(places)}</>}
      </p>
      {question.answer && (
        <p>
          <Link to={`/messages/${question.answer.messageId}`}>{messageTitle(question.answer)}</Link>
        </p>
      )}
      {question.reason && <p className={css.soft}>“{question.reason}”</p>}
      {doing === 'link' ? (
        <LinkForm question={question} onClose={close} />
      ) : doing === 'aside' ? (
        <ReasonForm
          label="Why it needs no message"
          send="Set it aside"
          hint="Your colleagues read this."
          maxLength={500}
          busy={aside.isPending}
          error={aside.error}
          onSubmit={(reason) => aside.mutate(reason)}
          onCancel={close}
        />
      ) : (
        <div className={css.more}>
          {question.state === 'OPEN' && (
            <Link to={`/messages/new?question=${question.id}`} look="quiet">
              Write the answer
            </Link>
          )}
          {may('link') && (
            <Button variant="default" onClick={() => setDoing('link')}>
              {question.answer ? 'Choose another message' : 'A message answers it'}
            </Button>
          )}
          {may('set-aside') && (
            <Button variant="subtle" onClick={() => setDoing('aside')}>
              Needs none
            </Button>
          )}
          {may('reopen') && (
            <Button variant="subtle" loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
              Open it again
            </Button>
          )}
          <ProblemNote error={reopen.error} />
        </div>
      )}
    </article>
  );
}

function LinkForm({ question, onClose }: { question: Question; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const link = useLinkQuestion(question, onClose);
  const found = useQuery({
    queryKey: ['messages', 'to-link', typed],
    queryFn: ({ signal }) => readMessages({ ...(typed === '' ? {} : { q: typed }), limit: 30 }, signal),
    placeholderData: (before) => before,
  });
  const options = (found.data?.items ?? [])
    .filter((message) => message.state !== 'RETIRED' && message.text.claim !== '')
    .map((message) => ({
      value: message.id,
      label: `${message.text.claim}${message.state === 'DRAFT' ? ' (draft)' : ''}`,
    }));
  return (
    <form
      className={css.linking}
      aria-label={`The message that answers “${question.question}”`}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) link.mutate(chosen);
      }}
    >
      <Select
        label="The message that answers it"
        searchable
        autoFocus
        data={options}
        filter={({ options: all }) => all}
        value={chosen}
        onChange={setChosen}
        searchValue={typed}
        onSearchChange={(text) => setTyped(options.some((one) => one.label === text) ? '' : text)}
        nothingFoundMessage="No message says that yet"
      />
      <Button type="submit" disabled={chosen === null} loading={link.isPending}>
        This one
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Not now
      </Button>
      <ProblemNote error={link.error} />
    </form>
  );
}
