import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import type { Meetup } from './get-meetups.ts';

/** A whole report; as a correction with the words why. */
export type MeetupReport = AmbassadorSchemas['MeetupReporting'];

/**
 * The same report sent twice, as on a train, is taken once. It names no version: that the meetup was noted as held, or
 * its report asked for, while somebody typed is no reason to refuse it; a second report is refused anyway.
 */
export function reportMeetup(meetup: Meetup, report: MeetupReport): Promise<Meetup> {
  return api.create('/api/meetups/{id}/report', report, { path: { id: meetup.id } });
}

/** The whole report in place of the one that the person saw. */
export function correctReport(meetup: Meetup, correction: MeetupReport): Promise<Meetup> {
  return api.put('/api/meetups/{id}/report', correction, {
    path: { id: meetup.id },
    version: meetup.version,
  });
}
