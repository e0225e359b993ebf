import { Button } from '@mantine/core';
import { useState } from 'react';
import { DateTime } from '@/shared/ui/date-time.tsx';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { PersonName, Seal } from '@/shared/ui/person-name.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { useAnswerKitRequest } from '../api/change-kit-request.ts';
import css from './dialogue.module.css';

/** What the team asked and what it was told, as a conversation; open questions are answered in place. */
export function Dialogue({
  request,
  mine,
  reload,
}: {
  request: KitRequest;
  mine: boolean;
  reload: () => void;
}) {
  const open = request.questions.findIndex((one) => one.answer === undefined);
  const mayAnswer = request.actions.includes('answer');
  const [answering, setAnswering] = useState<number | undefined>(mayAnswer && open >= 0 ? open : undefined);
  const answer = useAnswerKitRequest(request, () => setAnswering(undefined));
  return (
    <ol className={css.dialogue} aria-label="Questions and answers">
      {request.questions.map((one, at) => (
        <li key={`${one.askedAt}${at}`} className={css.turn}>
          <div className={css.said} data-side="team">
            <Seal person={one.askedBy} size={28} />
            <div className={css.words}>
              <p className={css.who}>
                <PersonName person={one.askedBy} /> · <DateTime at={one.askedAt} show="relative" />
              </p>
              <p className={css.text}>{one.question}</p>
            </div>
          </div>
          {one.answer !== undefined && (
            <div className={css.said} data-side="requester">
              <Seal person={request.requester} size={28} />
              <div className={css.words}>
                <p className={css.who}>
                  <PersonName person={request.requester} />
                  {one.answeredAt && (
                    <>
                      {' '}
                      · <DateTime at={one.answeredAt} show="relative" />
                    </>
                  )}
                </p>
                <p className={css.text}>{one.answer}</p>
              </div>
            </div>
          )}
          {one.answer === undefined && mayAnswer && answering === at && (
            <ReasonForm
              key={at}
              label="Your answer"
              send="Send the answer"
              missing="Write an answer first."
              hint={`${one.askedBy.name} reads this.`}
              error={answer.error}
              busy={answer.isPending}
              reload={reload}
              onSubmit={(text) => answer.mutate({ text, question: at })}
              onCancel={() => setAnswering(undefined)}
            />
          )}
          {one.answer === undefined && mayAnswer && answering !== at && (
            <div>
              <Button size="sm" variant="default" onClick={() => setAnswering(at)}>
                Answer this
              </Button>
            </div>
          )}
          {one.answer === undefined && !mayAnswer && (
            <p className={css.open}>{mine ? 'Not answered.' : 'Not answered yet.'}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
