import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import {
  LanguagesField,
  LinksField,
  PlaceFields,
  SkillsField,
  TopicsField,
  personSchema,
} from '@/shared/ui/profile-fields.tsx';
import type { PersonFields } from '@/shared/ui/profile-fields.tsx';
import { changeProfile } from '../api/change-profile.ts';
import { membershipQuery } from '../api/get-passport.ts';
import type { Membership } from '../api/get-passport.ts';

interface ProfileFields extends PersonFields {
  bio: string;
}

const schema = z.object({
  ...personSchema,
  city: personSchema.city.trim().min(1, 'Tell us the city you live in or near.'),
  country: z.string({ error: 'Choose your country.' }).min(1, 'Choose your country.'),
  bio: z.string().max(1000, 'At most 1000 letters.'),
}) as unknown as z.ZodType<unknown, ProfileFields>;

/** What the directory says of a member. */
export function ProfileForm({ member: read }: { member: Membership }) {
  const [member] = useState(read);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [initial] = useState<ProfileFields>(() => ({
    city: member.profile.city,
    country: member.profile.country ?? null,
    bio: member.profile.bio,
    skills: member.profile.skills.map(({ name, level }) => ({ name, level })),
    languages: member.profile.languages,
    topics: member.profile.topics,
    links: member.profile.links,
    listed: member.listed,
  }));
  const form = usePortalForm<ProfileFields>({ draftKey: 'profile', initial, schema });
  return (
    <FormShell
      form={form}
      label="Profile"
      submit="Save the profile"
      call
      onSubmit={async (typed) => {
        const changed = await changeProfile(member, {
          city: typed.city.trim(),
          ...(typed.country === null ? {} : { country: typed.country }),
          bio: typed.bio.trim(),
          skills: typed.skills,
          languages: typed.languages,
          topics: typed.topics,
          links: typed.links,
        });
        client.setQueryData(membershipQuery.queryKey, changed);
        for (const key of ['me', 'members', 'public-members', 'todo'])
          void client.invalidateQueries({ queryKey: [key] });
        void navigate({ to: '/passport' });
      }}
    >
      <PlaceFields form={form} required />
      <Textarea
        label="About you"
        description="A few sentences; organisers read them when they look for somebody."
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1000}
        {...field(form, 'bio')}
      />
      <SkillsField form={form} />
      <LanguagesField form={form} />
      <TopicsField form={form} />
      <LinksField form={form} hint="Where people find what you write, show or build." />
    </FormShell>
  );
}
