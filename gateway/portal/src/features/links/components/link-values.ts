import { z } from 'zod';
import type { ChangedLink } from '../api/change-link.ts';
import type { TrackedLink } from '../api/get-links.ts';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type LinkValues = {
  label: string;
  kind: 'page' | 'material';
  url: string;
  materialId: string;
  campaign: string;
  meetupId: string;
  lastDay: string;
  word: string;
};

export const linkSchema = z
  .object({
    label: z.string().trim().min(1, 'What is it for?').max(120, 'At most 120 letters.'),
    kind: z.enum(['page', 'material']),
    url: z.string(),
    materialId: z.string(),
    campaign: z.string().max(60, 'At most 60 letters.'),
    meetupId: z.string(),
    lastDay: z.string(),
    word: z
      .string()
      .trim()
      .regex(/^$|^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'Letters from a to z, digits and single hyphens.')
      .refine((word) => word === '' || (word.length >= 3 && word.length <= 40), 'From 3 to 40 letters.'),
  })
  .superRefine(({ kind, url, materialId, lastDay }, context) => {
    if (kind === 'page' && !/^https:\/\/./i.test(url.trim()))
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'Give the whole address of the page, beginning with https://.',
      });
    if (kind === 'material' && materialId === '')
      context.addIssue({ code: 'custom', path: ['materialId'], message: 'Choose a material.' });
    if (lastDay !== '' && Date.parse(endOf(lastDay)) <= Date.now())
      context.addIssue({
        code: 'custom',
        path: ['lastDay'],
        message: 'This day is over. Choose a later one.',
      });
  });

/** The end of a day where the person is: the first moment of the next one. */
export function endOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
}

/** The other way round. */
export function dayOf(end: string): string {
  const last = new Date(Date.parse(end) - 1);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
}

export function emptyLink(meetupId = ''): LinkValues {
  return {
    label: '',
    kind: 'page',
    url: '',
    materialId: '',
    campaign: '',
    meetupId,
    lastDay: '',
    word: '',
  };
}

export function valuesOf(link: TrackedLink): LinkValues {
  return {
    label: link.label,
    kind: link.destination.materialId === undefined ? 'page' : 'material',
    url: link.destination.url ?? '',
    materialId: link.destination.materialId ?? '',
    campaign: link.campaign ?? '',
    meetupId: link.meetup?.id ?? '',
    lastDay: link.expiresAt === undefined ? '' : dayOf(link.expiresAt),
    word: '',
  };
}

/** As the server takes it; `before` keeps a moment of expiry that was not touched. */
export function bodyOf(values: LinkValues, before?: TrackedLink): ChangedLink {
  const untouched = before?.expiresAt !== undefined && dayOf(before.expiresAt) === values.lastDay;
  return {
    label: values.label.trim(),
    ...(values.kind === 'page' ? { url: values.url.trim() } : { materialId: values.materialId }),
    ...(values.campaign.trim() === '' ? {} : { campaign: values.campaign.trim() }),
    ...(values.meetupId === '' ? {} : { meetupId: values.meetupId }),
    ...(values.lastDay === ''
      ? {}
      : { expiresAt: untouched && before.expiresAt ? before.expiresAt : endOf(values.lastDay) }),
  };
}
