import { z } from 'zod';
import type { Meetup } from '../api/get-meetups.ts';
import type { MeetupReport } from '../api/report-meetup.ts';

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type ReportValues = {
  attendance: number | string;
  attendanceSource: string;
  talks: TalkValues[];
  /** One on each line. */
  questions: string;
  kitLeftover: string;
  notes: string;
  /** Why a report is put right. */
  note: string;
};

/** What a draft from before it could be said does not hold is as planned. */
export interface TalkValues {
  /** Who was planned to speak. */
  speakerId: string;
  speaker?: string | undefined;
  title: string;
  attendance: number | string;
  spoke?: Spoke | undefined;
  /** Who spoke instead: found by name, or a guest without an account. */
  standInId?: { id: string; name: string } | null | undefined;
  guest?: string | undefined;
}

export type Spoke = 'PLANNED' | 'OTHER' | 'NOBODY';

export function spokeOf(talk: TalkValues): Spoke {
  return talk.spoke ?? 'PLANNED';
}

/** How the number is known; `Figure` shows it later. */
const sources = [
  { value: 'SELF_REPORTED', label: 'I counted' },
  { value: 'ESTIMATED', label: 'I guess' },
];

const foreignSources: Record<string, string> = { MEASURED: 'It was measured', IMPORTED: 'It was imported' };

/** A figure that came another way may stay as it is. */
export function sourcesWith(present: string) {
  const label = foreignSources[present];
  return label === undefined ? sources : [...sources, { value: present, label }];
}

const head = z.union([z.number(), z.string()]);

export const reportSchema = z
  .object({
    attendance: head.refine(
      (n) => n !== '' && Number(n) >= 0 && Number(n) <= 100_000,
      'How many people came? A careful guess is fine.',
    ),
    attendanceSource: z.enum(['SELF_REPORTED', 'ESTIMATED', 'MEASURED', 'IMPORTED']),
    talks: z.array(
      z.object({
        speakerId: z.string(),
        speaker: z.string().optional(),
        title: z.string(),
        attendance: head,
        spoke: z.enum(['PLANNED', 'OTHER', 'NOBODY']).optional(),
        standInId: z.object({ id: z.string(), name: z.string() }).nullable().optional(),
        guest: z.string().max(100, 'At most 100 letters.').optional(),
      }),
    ),
    questions: z
      .string()
      .refine((text) => questionsOf(text).length <= 50, 'At most 50 questions.')
      .refine(
        (text) => questionsOf(text).every((question) => question.length <= 500),
        'A question has at most 500 letters.',
      ),
    kitLeftover: z.string().max(1000, 'At most 1000 letters.'),
    notes: z.string().max(8000, 'At most 8000 letters.'),
    note: z.string().max(1000, 'At most 1000 letters.'),
  })
  .superRefine((values, context) => {
    values.talks.forEach((talk, at) => {
      if (talk.spoke === 'OTHER' && !talk.standInId && (talk.guest ?? '').trim() === '')
        context.addIssue({
          code: 'custom',
          path: ['talks', at, 'standInId'],
          message: 'Find the person by name, or name the guest.',
        });
      if (
        talk.spoke !== 'NOBODY' &&
        talk.attendance !== '' &&
        Number(talk.attendance) > Number(values.attendance)
      )
        context.addIssue({
          code: 'custom',
          path: ['talks', at, 'attendance'],
          message: 'More people in the talk than came to the meetup.',
        });
    });
  });

export function questionsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function emptyReport(meetup: Meetup): ReportValues {
  return {
    attendance: '',
    attendanceSource: 'SELF_REPORTED',
    talks: meetup.speakers.map((speaker) => ({
      speakerId: speaker.person.id,
      speaker: speaker.person.name,
      title: speaker.talk,
      attendance: '',
      spoke: 'PLANNED',
      standInId: null,
      guest: '',
    })),
    questions: '',
    kitLeftover: '',
    notes: '',
    note: '',
  };
}

/** What was reported; a talk that everybody heard has no number of its own, so that it follows the whole. */
export function reportedValues(meetup: Meetup, report: NonNullable<Meetup['report']>): ReportValues {
  const given = report.talks.map<TalkValues>((talk) => {
    const planned = talk.insteadOf ?? talk.speaker;
    const guest = talk.insteadOf !== undefined && talk.speaker.id === '';
    return {
      speakerId: planned.id,
      speaker: planned.name,
      title: talk.title,
      attendance: talk.attendance === report.attendance ? '' : talk.attendance,
      spoke: talk.insteadOf === undefined ? 'PLANNED' : 'OTHER',
      standInId: talk.insteadOf === undefined || guest ? null : talk.speaker,
      guest: guest ? talk.speaker.name : '',
    };
  });
  const missed = report.missed.map<TalkValues>((talk) => ({
    speakerId: talk.person.id,
    speaker: talk.person.name,
    title: talk.talk,
    attendance: '',
    spoke: 'NOBODY',
    standInId: null,
    guest: '',
  }));
  const mentioned = [
    ...report.talks.map((talk) => talk.speaker.id),
    ...[...given, ...missed].map((talk) => talk.speakerId),
  ];
  return {
    attendance: report.attendance,
    attendanceSource: report.attendanceSource,
    talks: [
      ...given,
      ...missed,
      ...emptyReport(meetup).talks.filter((planned) => !mentioned.includes(planned.speakerId)),
    ],
    questions: report.questions.join('\n'),
    kitLeftover: report.kitLeftover ?? '',
    notes: report.notes ?? '',
    note: '',
  };
}

export function correctionOf(values: ReportValues): MeetupReport {
  const note = values.note.trim();
  return { ...reportOf(values), ...(note === '' ? {} : { note }) };
}

/** What is sent; a talk without a number of its own was heard by everybody who came. */
export function reportOf(values: ReportValues): MeetupReport {
  const kitLeftover = values.kitLeftover.trim();
  const notes = values.notes.trim();
  const missed = values.talks
    .filter((talk) => spokeOf(talk) === 'NOBODY')
    .map(({ speakerId, title }) => ({ speakerId, title }));
  return {
    attendance: Number(values.attendance),
    attendanceSource: values.attendanceSource as NonNullable<MeetupReport['attendanceSource']>,
    talks: values.talks
      .filter((talk) => spokeOf(talk) !== 'NOBODY')
      .map((talk) => ({
        speakerId: talk.speakerId,
        title: talk.title,
        attendance: Number(talk.attendance === '' ? values.attendance : talk.attendance),
        ...whoInstead(talk),
      })),
    ...(missed.length === 0 ? {} : { missed }),
    questions: questionsOf(values.questions),
    ...(kitLeftover === '' ? {} : { kitLeftover }),
    ...(notes === '' ? {} : { notes }),
  };
}

function whoInstead(talk: TalkValues): { standInId?: string; guest?: string } {
  if (spokeOf(talk) !== 'OTHER') return {};
  return talk.standInId ? { standInId: talk.standInId.id } : { guest: (talk.guest ?? '').trim() };
}
