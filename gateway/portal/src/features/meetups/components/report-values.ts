import { z } from 'zod';
import type { Meetup } from '../api/get-meetups.ts';
import type { MeetupReport, MeetupReportCorrection } from '../api/report-meetup.ts';

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

export interface TalkValues {
  speakerId: string;
  title: string;
  attendance: number | string;
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
    talks: z.array(z.object({ speakerId: z.string(), title: z.string(), attendance: head })),
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
      if (talk.attendance !== '' && Number(talk.attendance) > Number(values.attendance))
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
      title: speaker.talk,
      attendance: '',
    })),
    questions: '',
    kitLeftover: '',
    notes: '',
    note: '',
  };
}

/** What was reported; a talk that everybody heard has no number of its own, so that it follows the whole. */
export function reportedValues(meetup: Meetup, report: NonNullable<Meetup['report']>): ReportValues {
  const reported = report.talks.map((talk) => ({
    speakerId: talk.speaker.id,
    title: talk.title,
    attendance: talk.attendance === report.attendance ? '' : talk.attendance,
  }));
  return {
    attendance: report.attendance,
    attendanceSource: report.attendanceSource,
    talks: [
      ...reported,
      ...emptyReport(meetup).talks.filter(
        (planned) => !reported.some((talk) => talk.speakerId === planned.speakerId),
      ),
    ],
    questions: report.questions.join('\n'),
    kitLeftover: report.kitLeftover ?? '',
    notes: report.notes ?? '',
    note: '',
  };
}

export function correctionOf(values: ReportValues): MeetupReportCorrection {
  const note = values.note.trim();
  return { ...reportOf(values), ...(note === '' ? {} : { note }) };
}

/** What is sent; a talk without a number of its own was heard by everybody who came. */
export function reportOf(values: ReportValues): MeetupReport {
  const kitLeftover = values.kitLeftover.trim();
  const notes = values.notes.trim();
  return {
    attendance: Number(values.attendance),
    attendanceSource: values.attendanceSource as NonNullable<MeetupReport['attendanceSource']>,
    talks: values.talks.map((talk) => ({
      speakerId: talk.speakerId,
      title: talk.title,
      attendance: Number(talk.attendance === '' ? values.attendance : talk.attendance),
    })),
    questions: questionsOf(values.questions),
    ...(kitLeftover === '' ? {} : { kitLeftover }),
    ...(notes === '' ? {} : { notes }),
  };
}
