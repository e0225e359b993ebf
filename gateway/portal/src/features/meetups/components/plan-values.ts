import { z } from 'zod';
import type { ChosenPerson } from '@/shared/ui/person-select.tsx';
import type { Meetup } from '../api/get-meetups.ts';
import type { MeetupPlan } from '../api/plan-meetup.ts';
import { instantOf, timeZones, wallTimeOf } from '@/shared/zoned-time.ts';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type PlanValues = {
  title: string;
  kind: string;
  format: string;
  /** On the clocks of the time zone. */
  startsAt: string;
  endsAt: string;
  timeZone: string;
  venue: string;
  city: string;
  country: string;
  onlineUrl: string;
  expectedAttendance: number | string;
  description: string;
  organiserIds: ChosenPerson[];
  speakers: SpeakerValues[];
};

export interface SpeakerValues {
  personId: ChosenPerson | null;
  talk: string;
}

const person = z.object({ id: z.string(), name: z.string() });
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'On which day, at what time?');
const longest = 14 * 86_400_000;

export const planSchema = z
  .object({
    title: z.string().trim().min(1, 'Give it a title.').max(160, 'At most 160 letters.'),
    kind: z.enum(['GRASSROOTS', 'ENTERPRISE']),
    format: z.enum(['IN_PERSON', 'ONLINE', 'HYBRID']),
    startsAt: moment,
    endsAt: moment,
    timeZone: z.string().refine((zone) => timeZones().includes(zone), 'Choose a time zone from the list.'),
    venue: z.string().max(300, 'At most 300 letters.'),
    city: z.string().max(100, 'At most 100 letters.'),
    country: z.string(),
    onlineUrl: z
      .string()
      .trim()
      .max(500, 'At most 500 letters.')
      .refine((link) => link === '' || /^https?:\/\/\S{3,490}$/.test(link), 'A link begins with https://'),
    expectedAttendance: z
      .union([z.number(), z.string()])
      .refine(
        (n) => n !== '' && Number(n) >= 1 && Number(n) <= 100_000,
        'How many do you expect? A guess is fine.',
      ),
    description: z.string().max(8000, 'At most 8000 letters.'),
    organiserIds: z
      .array(person)
      .min(1, 'A meetup needs at least one organiser.')
      .max(20, 'At most 20 organisers.'),
    speakers: z
      .array(
        z.object({
          personId: person.nullable().refine((one) => one !== null, 'Who speaks?'),
          talk: z.string().trim().min(1, 'What is the talk called?').max(160, 'At most 160 letters.'),
        }),
      )
      .max(50, 'At most 50 talks.'),
  })
  .superRefine((values, context) => {
    const lasts = Date.parse(values.endsAt) - Date.parse(values.startsAt);
    if (lasts <= 0)
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'The end lies after the start.' });
    if (lasts > longest)
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'A meetup lasts 14 days at most.' });
  });

/** A new plan, with what is known of whoever plans it. */
export function emptyPlan(me: ChosenPerson, timeZone: string): PlanValues {
  return {
    title: '',
    kind: 'GRASSROOTS',
    format: 'IN_PERSON',
    startsAt: '',
    endsAt: '',
    timeZone,
    venue: '',
    city: '',
    country: '',
    onlineUrl: '',
    expectedAttendance: '',
    description: '',
    organiserIds: [me],
    speakers: [],
  };
}

export function valuesOf(meetup: Meetup): PlanValues {
  return {
    title: meetup.title,
    kind: meetup.kind,
    format: meetup.format,
    startsAt: wallTimeOf(meetup.startsAt, meetup.timeZone),
    endsAt: wallTimeOf(meetup.endsAt, meetup.timeZone),
    timeZone: meetup.timeZone,
    venue: meetup.venue ?? '',
    city: meetup.city ?? '',
    country: meetup.country ?? '',
    onlineUrl: meetup.onlineUrl ?? '',
    expectedAttendance: meetup.expectedAttendance,
    description: meetup.description,
    organiserIds: meetup.organisers,
    speakers: meetup.speakers.map((speaker) => ({ personId: speaker.person, talk: speaker.talk })),
  };
}

export const hasPlace = (format: string) => format !== 'ONLINE';
export const hasStream = (format: string) => format !== 'IN_PERSON';

/** What is sent; a place is left out of a meetup that has none. */
export function planOf(values: PlanValues): MeetupPlan {
  const place = {
    ...given('venue', values.venue),
    ...given('city', values.city),
    ...given('country', values.country),
  };
  return {
    title: values.title.trim(),
    kind: values.kind as MeetupPlan['kind'],
    format: values.format as MeetupPlan['format'],
    startsAt: instantOf(values.startsAt.slice(0, 16), values.timeZone),
    endsAt: instantOf(values.endsAt.slice(0, 16), values.timeZone),
    timeZone: values.timeZone,
    ...(hasPlace(values.format) ? place : {}),
    ...(hasStream(values.format) ? given('onlineUrl', values.onlineUrl) : {}),
    expectedAttendance: Number(values.expectedAttendance),
    description: values.description.trim(),
    organiserIds: values.organiserIds.map((one) => one.id),
    speakers: values.speakers.map((speaker) => ({
      personId: speaker.personId?.id ?? '',
      talk: speaker.talk.trim(),
    })),
  };
}

function given<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  return text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<K, string>);
}
