import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { useScoreApplication } from '../api/review.ts';
import type { Application } from '../api/review.ts';
import { criterion } from '../words.ts';
import css from './score-form.module.css';

interface ScoreFields extends Record<string, unknown> {
  points: Record<string, number | null>;
  comment: string;
}

const marks = [1, 2, 3, 4, 5] as const;
const ends = { 1: 'not at all', 5: 'very much' } as const;

/** One's own score, given before anybody else's can be seen. */
export function ScoreForm({ application }: { application: Application }) {
  const score = useScoreApplication(application.id);
  const form = usePortalForm<ScoreFields>({
    draftKey: `score.${application.id}`,
    initial: { points: Object.fromEntries(application.criteria.map((name) => [name, null])), comment: '' },
    schema: z.object({
      points: z.record(z.string(), z.number({ error: 'Give 1 to 5 points.' })),
      comment: z.string().max(2000, 'At most 2000 characters.'),
    }),
  });
  const { points } = form.fields.getValues();
  return (
    <FormShell
      form={form}
      label="Your score"
      submit="Give your score"
      names={Object.fromEntries(application.criteria.map((name) => [`points.${name}`, criterion(name)[0]]))}
      onSubmit={(values) =>
        score.mutateAsync({
          points: values.points as never,
          ...(values.comment.trim() === '' ? {} : { comment: values.comment.trim() }),
        })
      }
    >
      {application.criteria.map((name) => {
        const [title, asks] = criterion(name);
        const problem = form.fields.errors[`points.${name}`];
        return (
          <fieldset key={name} className={css.criterion} data-path={`points.${name}`}>
            <legend>{title}</legend>
            {asks !== '' && <p className={css.asks}>{asks}</p>}
            <div className={css.marks}>
              {marks.map((mark) => (
                <label key={mark} className={css.mark}>
                  <input
                    type="radio"
                    name={`${application.id}.${name}`}
                    value={mark}
                    checked={points[name] === mark}
                    onChange={() => form.fields.setFieldValue(`points.${name}` as never, mark)}
                  />
                  <span>{mark}</span>
                  {(mark === 1 || mark === 5) && <span className="visually-hidden">, {ends[mark]}</span>}
                </label>
              ))}
              <span className={css.scale} aria-hidden="true">
                1 {ends[1]}, 5 {ends[5]}
              </span>
            </div>
            {problem && <p className={css.problem}>{problem}</p>}
          </fieldset>
        );
      })}
      <Textarea
        label="What you saw"
        description="For the other reviewers. The applicant never reads it."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...field(form, 'comment')}
      />
    </FormShell>
  );
}
