import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { field } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { PersonSelect } from '@/shared/ui/person-select.tsx';
import { spokeOf } from './report-values.ts';
import type { ReportValues, TalkValues } from './report-values.ts';
import css from './meetups.module.css';

/** How many listened to a talk; who gave it is asked only where it went differently. */
export function ReportedTalk({
  form,
  at,
  talk,
  planned,
}: {
  form: PortalForm<ReportValues>;
  at: number;
  talk: TalkValues;
  planned: string;
}) {
  const { fields } = form;
  const spoke = spokeOf(talk);
  const path = `talks.${at}`;
  const set = (name: keyof TalkValues, value: unknown) => {
    fields.setFieldValue(`${path}.${name}` as never, value);
    fields.clearFieldError(`${path}.standInId`);
  };
  return (
    <div className={css.told}>
      {spoke === 'NOBODY' ? (
        <p>
          <bdi className={css.talk}>{talk.title}</bdi>
        </p>
      ) : (
        <NumberInput
          label={talk.title}
          description={spoke === 'PLANNED' ? planned : undefined}
          min={0}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          inputMode="numeric"
          hideControls
          {...field(form, `talks.${at}.attendance`)}
        />
      )}
      {spoke === 'PLANNED' ? (
        <Button
          type="button"
          size="sm"
          variant="subtle"
          className={css.add}
          aria-label={`Somebody else spoke, or nobody: ${talk.title}`}
          onClick={() => set('spoke', 'OTHER')}
        >
          Somebody else spoke, or nobody
        </Button>
      ) : (
        <Select
          label="Who spoke?"
          data={[
            { value: 'PLANNED', label: `${planned}, as planned` },
            { value: 'OTHER', label: 'Somebody else' },
            { value: 'NOBODY', label: 'Nobody: it did not take place' },
          ]}
          allowDeselect={false}
          value={spoke}
          onChange={(value) => set('spoke', value ?? 'PLANNED')}
        />
      )}
      {spoke === 'OTHER' && (
        <>
          <PersonSelect
            label="Who spoke instead?"
            description="It becomes their contribution."
            value={talk.standInId ?? null}
            except={[talk.speakerId]}
            path={`${path}.standInId`}
            error={fields.errors[`${path}.standInId`]}
            onChange={(person) => {
              set('standInId', person);
              if (person) set('guest', '');
            }}
          />
          {!talk.standInId && (
            <TextInput
              label="Or a guest without an account"
              description="By name; the meetup’s public page says it."
              maxLength={100}
              {...field(form, `talks.${at}.guest`)}
              value={talk.guest ?? ''}
              onChange={({ currentTarget }) => set('guest', currentTarget.value)}
            />
          )}
        </>
      )}
    </div>
  );
}
