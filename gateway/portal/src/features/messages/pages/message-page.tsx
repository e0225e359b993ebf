import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateField } from '@/shared/ui/date-field.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PanelForm } from '@/shared/ui/panel-form.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { FactList, Facts, RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { Timeline } from '@/shared/ui/timeline.tsx';
import { plural } from '@/shared/ui/words.ts';
import {
  useConfirmMessage,
  useDiscardMessage,
  usePublishMessage,
  useRetireMessage,
  useTakeMessage,
} from '../api/change-message.ts';
import { editionsQuery, messageQuery, messageTimelineQuery } from '../api/get-messages.ts';
import type { Message } from '../api/get-messages.ts';
import { questionsOfQuery } from '../api/get-questions.ts';
import { MessageReading } from '../components/message-reading.tsx';
import { messageTitle, shownState } from '../components/message-words.ts';
import css from '../components/messages.module.css';

const happenings = {
  'materials.message-drafted': 'Draft begun',
  'materials.message-revised': 'Text changed',
  'materials.message-published': 'Published',
  'materials.message-confirmed': 'Found right',
  'materials.message-taken': 'Looked after by somebody else',
  'materials.message-retired': 'Retired',
  'materials.message-expired': 'Expired, and its owner asked',
  'materials.message-chased': 'Owner asked again',
};

export default function MessagePage() {
  const message = useQuery(messageQuery(useParam('id')));
  if (message.isPending) return <Skeleton kind="record" />;
  if (!message.data) return <ErrorState error={message.error} retry={() => void message.refetch()} />;
  return <Record message={message.data} reload={() => void message.refetch()} />;
}

function ballOf(message: Message, writer: boolean): string {
  if (message.expired)
    return writer
      ? 'Its review-by date has passed. Confirm it, change it or retire it.'
      : 'Its review-by date has passed. Check with the team before you say it.';
  if (message.state === 'PUBLISHED')
    return message.working
      ? 'There is a newer text that readers do not see yet.'
      : 'Members and organisers read it.';
  if (message.state === 'RETIRED') return 'Nobody should say this any more.';
  return 'Only those who write see it. Publish it when it is ready.';
}

function Record({ message, reload }: { message: Message; reload: () => void }) {
  const writer = useSession().has('staff', 'advocate');
  const [doing, setDoing] = useState<'confirm' | 'retire' | 'discard'>();
  const close = () => setDoing(undefined);
  const publish = usePublishMessage(message);
  const take = useTakeMessage(message);
  const retire = useRetireMessage(message, close);
  const may = (action: string) => message.actions.includes(action);
  const { text } = message;
  return (
    <RecordLayout
      title={messageTitle(text)}
      up={
        writer ? { to: '/messages/desk', label: 'All messages' } : { to: '/messages', label: 'What to say' }
      }
      state={<StatePill {...shownState(message)} />}
      ball={ballOf(message, writer)}
      actions={
        doing === undefined && (
          <>
            {may('confirm') && message.expired && (
              <Button data-call onClick={() => setDoing('confirm')}>
                Still true
              </Button>
            )}
            {may('publish') && (
              <Button
                {...(message.expired ? { variant: 'default' } : { 'data-call': true })}
                loading={publish.isPending}
                onClick={() => publish.mutate(undefined)}
              >
                Publish
              </Button>
            )}
            {may('revise') && (
              <Link to={`/messages/${message.id}/edit`} look="quiet">
                Edit
              </Link>
            )}
            <Button component="a" href={`/api/messages/${message.id}/page.pdf`} download variant="default">
              One page, PDF
            </Button>
            {may('confirm') && !message.expired && (
              <Button variant="subtle" onClick={() => setDoing('confirm')}>
                Still true
              </Button>
            )}
            {may('take') && (
              <Button variant="subtle" loading={take.isPending} onClick={() => take.mutate(undefined)}>
                Look after it
              </Button>
            )}
            {may('retire') && (
              <Button variant="subtle" onClick={() => setDoing('retire')}>
                Retire
              </Button>
            )}
            {may('discard') && (
              <Button variant="subtle" onClick={() => setDoing('discard')}>
                Discard draft
              </Button>
            )}
          </>
        )
      }
      panel={
        doing === 'confirm' ? (
          <Confirm message={message} onClose={close} />
        ) : doing === 'retire' ? (
          <ReasonForm
            label="Retire the message"
            hint="Say why, or leave it empty. Questions it answered are open again."
            required={false}
            maxLength={500}
            grave
            busy={retire.isPending}
            error={retire.error}
            reload={reload}
            onSubmit={(note) => retire.mutate(note)}
            onCancel={close}
          />
        ) : doing === 'discard' ? (
          <Discard message={message} reload={reload} onClose={close} />
        ) : (
          (publish.error ?? take.error) && <ProblemNote error={publish.error ?? take.error} reload={reload} />
        )
      }
      {...(writer ? { timeline: <History id={message.id} /> } : {})}
    >
      <MessageReading text={text} big heading="h2" />
      <Facts title="About it">
        <FactList
          facts={[
            ['Audience', text.audience?.label],
            ['They have', text.competitor?.label],
            ['They want', text.useCase?.label],
            ['Looked after by', <PersonName key="owner" person={message.owner} />],
            [
              'Review by',
              text.reviewBy && (
                <span key="review" className={message.expired ? css.late : undefined}>
                  <DateTime at={`${text.reviewBy}T12:00:00Z`} show="date" />
                </span>
              ),
            ],
            ['Edition', message.edition === 0 ? undefined : message.edition],
          ]}
        />
      </Facts>
      {writer && <Questions id={message.id} />}
      {message.edition > 1 && <Editions id={message.id} />}
    </RecordLayout>
  );
}

function Confirm({ message, onClose }: { message: Message; onClose: () => void }) {
  const [day, setDay] = useState('');
  const confirm = useConfirmMessage(message, onClose);
  return (
    <form
      className={css.confirm}
      aria-label="Still true"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') confirm.mutate(day);
      }}
    >
      <DateField
        label="Good until"
        description="You are asked again after this day."
        autoFocus
        required
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Button type="submit" loading={confirm.isPending} disabled={day === ''}>
        It is still true
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Not now
      </Button>
      <ProblemNote error={confirm.error} />
    </form>
  );
}

function Discard({
  message,
  reload,
  onClose,
}: {
  message: Message;
  reload: () => void;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const waiting = useQuery(questionsOfQuery(message.id)).data?.items.length ?? 0;
  const title = messageTitle(message.text);
  const discard = useDiscardMessage(
    message,
    () =>
      void navigate({
        to: '/messages/desk',
        state: { notice: `The draft “${title}” is discarded.` },
      }),
  );
  return (
    <PanelForm
      label="Discard the draft"
      send="Discard it for good"
      grave
      ready
      busy={discard.isPending}
      onSubmit={() => discard.mutate(undefined)}
      onCancel={onClose}
    >
      <p>
        <bdi>“{title}”</bdi> goes, with all that is written in it. It was never published, so nobody has said
        it; there is no way back.
        {waiting > 0 &&
          ` ${plural(waiting, 'question')} that ${waiting === 1 ? 'waits' : 'wait'} for it ${waiting === 1 ? 'is' : 'are'} open again.`}
      </p>
      <ProblemNote error={discard.error} reload={reload} />
    </PanelForm>
  );
}

function Questions({ id }: { id: string }) {
  const questions = useQuery(questionsOfQuery(id));
  if (!questions.data || questions.data.items.length === 0) return null;
  return (
    <Facts title="Asked at meetups">
      <ul className={css.editions}>
        {questions.data.items.map((question) => (
          <li key={question.id}>
            <bdi>{question.question}</bdi>{' '}
            <span className={css.soft}>at {plural(question.times, 'meetup')}</span>
          </li>
        ))}
      </ul>
    </Facts>
  );
}

function Editions({ id }: { id: string }) {
  const editions = useQuery(editionsQuery(id));
  if (!editions.data) return null;
  return (
    <Facts title="Editions">
      <ol className={css.editions}>
        {editions.data.items.map((edition) => (
          <li key={edition.number}>
            <details>
              <summary>
                {edition.number}. <bdi>{edition.text.claim}</bdi>
                <small>
                  <PersonName person={edition.by} /> · <DateTime at={edition.at} />
                  {edition.note && <> · {edition.note}</>}
                </small>
              </summary>
              <div>
                <MessageReading text={edition.text} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </Facts>
  );
}

function History({ id }: { id: string }) {
  const timeline = useQuery(messageTimelineQuery(id));
  if (timeline.isPending) return <Skeleton lines={4} />;
  if (!timeline.data) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  return <Timeline entries={timeline.data.items} wording={happenings} />;
}
