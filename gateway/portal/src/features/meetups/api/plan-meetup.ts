import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';
import type { Meetup } from './get-meetups.ts';

export type MeetupPlan = AmbassadorSchemas['MeetupPlanning'];

export function planMeetup(plan: MeetupPlan): Promise<Meetup> {
  return api.create('/api/meetups', plan);
}

export function changePlan(meetup: Meetup, plan: MeetupPlan): Promise<Meetup> {
  return api.put('/api/meetups/{id}', plan, { path: { id: meetup.id }, version: meetup.version });
}
