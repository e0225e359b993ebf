import { Select, TagsInput, TextInput } from '@mantine/core';
import { z } from 'zod';
import { languages } from '@/shared/places.ts';
import { DateField } from '@/shared/ui/date-field.tsx';
import { FieldRow, field } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { PersonSelect } from '@/shared/ui/person-select.tsx';
import type { ChosenPerson } from '@/shared/ui/person-select.tsx';
import { materialKinds } from '@/shared/ui/kit-words.ts';
import type { Material, MaterialKind } from '@/shared/ui/kit-words.ts';
import type { Description } from '../api/change-material.ts';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type DescriptionValues = {
  title: string;
  kind: string;
  language: string;
  audience: string;
  licence: string;
  tags: string[];
  owner: ChosenPerson | null;
  reviewBy: string;
};

export const descriptionSchema = z.object({
  title: z.string().trim().min(1, 'What is it called?').max(200, 'At most 200 letters.'),
  kind: z.string().min(1, 'What is it?'),
  language: z.string().regex(/^[a-z]{2}$/, 'In which language is it?'),
  audience: z.string().max(200, 'At most 200 letters.'),
  licence: z.string().trim().min(1, 'What may people do with it?').max(200, 'At most 200 letters.'),
  tags: z.array(z.string().max(50, 'A tag has at most 50 letters.')).max(20, 'Twenty tags at most.'),
  owner: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .refine((owner) => owner !== null, 'Who looks after it?'),
  reviewBy: z.string(),
});

export const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'Apache-2.0', 'For programme members only'];

export function descriptionOf(material: Material): DescriptionValues {
  return {
    title: material.title,
    kind: material.kind,
    language: material.language,
    audience: material.audience ?? '',
    licence: material.licence,
    tags: material.tags,
    owner: material.owner,
    reviewBy: material.reviewBy ?? '',
  };
}

export function described(values: DescriptionValues): Description {
  return {
    title: values.title.trim(),
    kind: values.kind as MaterialKind,
    language: values.language,
    licence: values.licence.trim(),
    tags: values.tags,
    ...(values.audience.trim() === '' ? {} : { audience: values.audience.trim() }),
    ...(values.owner ? { owner: values.owner } : {}),
    ...(values.reviewBy === '' ? {} : { reviewBy: values.reviewBy }),
  };
}

export function DescriptionFields({ form }: { form: PortalForm<DescriptionValues> }) {
  return (
    <>
      <TextInput label="Title" required maxLength={200} {...field(form, 'title')} />
      <FieldRow>
        <Select label="Kind" required allowDeselect={false} data={materialKinds} {...field(form, 'kind')} />
        <Select
          label="Language"
          required
          searchable
          allowDeselect={false}
          data={languages()}
          {...field(form, 'language')}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          label="Licence"
          description="An SPDX identifier such as CC-BY-4.0, or a sentence."
          required
          maxLength={200}
          list="licences"
          {...field(form, 'licence')}
        />
        <TextInput
          label="Audience"
          description="For whom; not needed."
          maxLength={200}
          {...field(form, 'audience')}
        />
      </FieldRow>
      <datalist id="licences">
        {licences.map((licence) => (
          <option key={licence} value={licence} />
        ))}
      </datalist>
      <TagsInput label="Tags" description="Enter after each one." maxTags={20} {...field(form, 'tags')} />
      <FieldRow>
        <PersonSelect
          label="Owner"
          description="Looks after it, and is reminded."
          required
          path="owner"
          value={form.fields.values.owner}
          onChange={(owner) => form.fields.setFieldValue('owner', owner)}
          error={form.fields.errors.owner}
        />
        <DateField
          label="Review by"
          description="The owner is reminded two weeks before; not needed."
          {...field(form, 'reviewBy')}
        />
      </FieldRow>
    </>
  );
}
