import { z } from 'zod';
import { drafts } from '@/shared/drafts.ts';
import type { Draft } from '@/shared/drafts.ts';
import { isLink, personSchema } from '@/shared/ui/profile-fields.tsx';
import type { PersonFields } from '@/shared/ui/profile-fields.tsx';
import type { Application, ApplicationDraft, MyApplication } from '../api/my-application.ts';

export interface ApplicationFields extends PersonFields {
  motivation: string;
  communityWork: string;
  agreed: boolean;
  /** The version on the server that these fields were begun with or last saved as. */
  basedOn: number;
}

const long = 'At most 4000 characters.';

/** What must be there before the application can be handed in; the server has the last word. */
export const applicationSchema = z.object({
  ...personSchema,
  motivation: z.string().trim().min(1, 'Tell us why you would like to join.').max(4000, long),
  communityWork: z
    .string()
    .trim()
    .min(1, 'Tell us what you have done for a community so far.')
    .max(4000, long),
  city: personSchema.city.trim().min(1, 'Tell us the city you live in or near.'),
  country: z.string({ error: 'Choose your country.' }).min(1, 'Choose your country.'),
  skills: personSchema.skills.min(1, 'Name at least one thing you know well.'),
  languages: personSchema.languages.min(1, 'Choose at least one language you speak.'),
  agreed: z.literal(true, { error: 'Read the code of conduct and agree to it.' }),
  basedOn: z.number(),
}) as unknown as z.ZodType<unknown, ApplicationFields>;

export function fieldsOf(
  application: Application | undefined,
  codeOfConductVersion: string,
): ApplicationFields {
  const content = application?.content;
  return {
    motivation: content?.motivation ?? '',
    communityWork: content?.communityWork ?? '',
    city: content?.city ?? '',
    country: content?.country ?? null,
    skills: content?.skills.map(({ name, level }) => ({ name, level })) ?? [],
    languages: content?.languages ?? [],
    topics: content?.topics ?? [],
    links: content?.links ?? [],
    listed: content?.listed ?? true,
    agreed: content?.codeOfConductVersion === codeOfConductVersion,
    basedOn: application?.version ?? 0,
  };
}

/** What the server can keep of half-typed fields; the rest stays on the device until it is whole. */
export function draftOf(fields: ApplicationFields, codeOfConductVersion: string): ApplicationDraft {
  return {
    motivation: fields.motivation.slice(0, 4000),
    communityWork: fields.communityWork.slice(0, 4000),
    city: fields.city,
    ...(fields.country === null ? {} : { country: fields.country }),
    skills: fields.skills.filter((skill) => skill.name.trim() !== ''),
    languages: fields.languages,
    topics: fields.topics,
    links: fields.links.filter(isLink),
    listed: fields.listed,
    ...(fields.agreed ? { codeOfConductVersion } : {}),
  };
}

export const draftKey = 'application';

export type KeptDraft = Draft<Partial<ApplicationFields>>;

/**
 * The draft of this device that knows nothing of what the server has saved since, and is newer: such as after a save
 * whose answer was lost. One that is older gives way; one that says the same has nothing to lose.
 */
export function contestedDraft(person: string, mine: MyApplication): KeptDraft | undefined {
  const kept = drafts.read<Partial<ApplicationFields>>(person, draftKey);
  const draft = mine.application?.state === 'DRAFT' ? mine.application : undefined;
  if (!kept || kept.values.basedOn === (draft?.version ?? 0)) return undefined;
  const newer = mine.application && Date.parse(kept.savedAt) > Date.parse(mine.application.updatedAt);
  if (!newer) {
    drafts.discard(person, draftKey);
    return undefined;
  }
  const version = mine.codeOfConductVersion;
  const same =
    JSON.stringify(draftOf(fieldsOf(draft, version), version)) ===
    JSON.stringify(draftOf({ ...fieldsOf(draft, version), ...kept.values }, version));
  if (draft && !same) return kept;
  takeDraft(person, kept, draft?.version ?? 0);
  return undefined;
}

/** The draft of this device goes on from what the server has now. */
export function takeDraft(person: string, kept: KeptDraft, version: number): void {
  drafts.write(person, draftKey, { ...kept.values, basedOn: version }, new Date(kept.savedAt));
}
