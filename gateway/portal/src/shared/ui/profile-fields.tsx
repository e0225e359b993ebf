import { ActionIcon, Button, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { z } from 'zod';
import type { AmbassadorSchemas } from '../api.ts';
import { countries, languages } from '../places.ts';
import { addRow, field } from './form.tsx';
import type { PortalForm } from './form.tsx';
import css from './profile-fields.module.css';

export type SkillLevel = AmbassadorSchemas['SkillEntry']['level'];

/** What an application and a profile have in common: what somebody knows, speaks and lives. */
export interface PersonFields extends Record<string, unknown> {
  city: string;
  country: string | null;
  skills: { name: string; level: SkillLevel }[];
  languages: string[];
  topics: string[];
  links: string[];
  listed: boolean;
}

export const levelWords: Record<SkillLevel, string> = {
  LEARNING: 'Learning it',
  PROFICIENT: 'Use it well',
  EXPERT: 'Others ask me',
};

const linkPattern = /^https?:\/\/\S{3,490}$/;

export const isLink = (text: string): boolean => linkPattern.test(text);

export const personSchema = {
  city: z.string().max(100, 'At most 100 characters.'),
  country: z.string().nullable(),
  skills: z
    .array(
      z.object({
        name: z.string().trim().min(1, 'Name the skill.').max(60, 'At most 60 characters.'),
        level: z.enum(['LEARNING', 'PROFICIENT', 'EXPERT']),
      }),
    )
    .max(20, 'At most 20 skills.'),
  languages: z.array(z.string()).max(20, 'At most 20 languages.'),
  topics: z.array(z.string().max(60, 'At most 60 characters.')).max(20, 'At most 20 topics.'),
  links: z
    .array(z.string().regex(linkPattern, 'Enter a link that begins with https://.'))
    .max(10, 'At most 10 links.'),
  listed: z.boolean(),
};

export function SkillsField<V extends PersonFields>({
  form,
  required = false,
}: {
  form: PortalForm<V>;
  required?: boolean;
}) {
  const { skills } = form.fields.getValues();
  const problem = form.fields.errors.skills;
  return (
    <div className={css.list} role="group" aria-label="Skills" data-path="skills">
      <p className={css.label}>Skills{required && <span className={css.required}> *</span>}</p>
      <p className={css.hint}>What people may ask you about, and how far you are with it.</p>
      {skills.map((_, at) => (
        <div key={at} className={css.row}>
          <TextInput
            aria-label={`Skill ${at + 1}`}
            placeholder="Kubernetes, mentoring, Catalan …"
            maxLength={60}
            {...field(form, `skills.${at}.name`)}
          />
          <Select
            aria-label={`Level of skill ${at + 1}`}
            data={Object.entries(levelWords).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            {...field(form, `skills.${at}.level`)}
          />
          <Remove
            label={`Take out skill ${at + 1}`}
            onClick={() => form.fields.removeListItem('skills' as never, at)}
          />
        </div>
      ))}
      {skills.length < 20 && (
        <Button
          variant="default"
          size="sm"
          className={css.add}
          onClick={() => addRow(form, 'skills', { name: '', level: 'PROFICIENT' })}
        >
          {skills.length === 0 ? 'Add a skill' : 'Add another skill'}
        </Button>
      )}
      {problem && <p className={css.problem}>{problem}</p>}
    </div>
  );
}

export function LinksField<V extends PersonFields>({ form, hint }: { form: PortalForm<V>; hint: string }) {
  const { links } = form.fields.getValues();
  const problem = form.fields.errors.links;
  return (
    <div className={css.list} role="group" aria-label="Links" data-path="links">
      <p className={css.label}>Links</p>
      <p className={css.hint}>{hint}</p>
      {links.map((_, at) => (
        <div key={at} className={css.single}>
          <TextInput
            type="url"
            inputMode="url"
            aria-label={`Link ${at + 1}`}
            placeholder="https://"
            maxLength={500}
            {...field(form, `links.${at}`)}
          />
          <Remove
            label={`Take out link ${at + 1}`}
            onClick={() => form.fields.removeListItem('links' as never, at)}
          />
        </div>
      ))}
      {links.length < 10 && (
        <Button variant="default" size="sm" className={css.add} onClick={() => addRow(form, 'links', '')}>
          {links.length === 0 ? 'Add a link' : 'Add another link'}
        </Button>
      )}
      {problem && <p className={css.problem}>{problem}</p>}
    </div>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="input-sm" aria-label={label} onClick={onClick}>
      <IconX size={18} aria-hidden="true" />
    </ActionIcon>
  );
}

export function LanguagesField<V extends PersonFields>({
  form,
  required = false,
}: {
  form: PortalForm<V>;
  required?: boolean;
}) {
  return (
    <MultiSelect
      label="Languages you speak"
      description="Those in which you would give a talk or help somebody."
      required={required}
      searchable
      clearable
      hidePickedOptions
      data={languages()}
      nothingFoundMessage="No language of that name"
      {...field(form, 'languages')}
    />
  );
}

export function PlaceFields<V extends PersonFields>({
  form,
  required = false,
}: {
  form: PortalForm<V>;
  required?: boolean;
}) {
  return (
    <div className={css.place}>
      <TextInput
        label="City"
        description="Never more than the city is shown."
        required={required}
        maxLength={100}
        autoComplete="address-level2"
        {...field(form, 'city')}
      />
      <Select
        label="Country"
        description="Begin to type its name."
        required={required}
        searchable
        clearable
        data={countries()}
        nothingFoundMessage="No country of that name"
        autoComplete="off"
        {...field(form, 'country')}
      />
    </div>
  );
}

export function TopicsField<V extends PersonFields>({ form }: { form: PortalForm<V> }) {
  return (
    <TagsInput
      label="Topics you speak about"
      description="Press Enter after each. Organisers search by them."
      maxTags={20}
      maxLength={60}
      splitChars={[',']}
      clearable
      {...field(form, 'topics')}
    />
  );
}
