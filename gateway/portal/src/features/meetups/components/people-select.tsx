import { CloseButton } from '@mantine/core';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { PersonSelect } from '@/shared/ui/person-select.tsx';
import type { ChosenPerson } from '@/shared/ui/person-select.tsx';
import css from './meetups.module.css';

/** Several people: those chosen stand above, one more is found below. */
export function PeopleSelect({
  label,
  description,
  value,
  onChange,
  error,
  path,
  me,
}: {
  label: string;
  description?: string;
  value: readonly ChosenPerson[];
  onChange: (people: ChosenPerson[]) => void;
  error?: string | undefined;
  path: string;
  me: string;
}) {
  return (
    <div className={css.people}>
      {value.length > 0 && (
        <ul className={css.chosen} aria-label={label}>
          {value.map((person) => (
            <li key={person.id}>
              <PersonName person={person} seal me={me} />
              <CloseButton
                aria-label={`Take ${person.name} off`}
                onClick={() => onChange(value.filter((one) => one.id !== person.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <PersonSelect
        key={value.map((person) => person.id).join()}
        label={value.length === 0 ? label : 'Add another'}
        description={description}
        value={null}
        except={value.map((person) => person.id)}
        path={path}
        error={error}
        onChange={(person) => {
          if (person) onChange([...value, person]);
        }}
      />
    </div>
  );
}
