import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { meetupQuery } from './get-meetups.ts';
import type { Meetup } from './get-meetups.ts';

export type MeetupChange = { kind: 'announce' | 'hold' } | { kind: 'cancel'; reason: string };

export function changeMeetup(meetup: Meetup, change: MeetupChange): Promise<Meetup> {
  const at = { path: { id: meetup.id }, version: meetup.version };
  switch (change.kind) {
    case 'announce':
      return api.create('/api/meetups/{id}/announce', undefined, at);
    case 'hold':
      return api.create('/api/meetups/{id}/hold', undefined, at);
    case 'cancel':
      return api.create('/api/meetups/{id}/cancel', { reason: change.reason }, at);
  }
}

export function useChangeMeetup(meetup: Meetup, onDone: () => void) {
  const client = useQueryClient();
  return useCommand<MeetupChange, Meetup>({
    run: (change) => changeMeetup(meetup, change),
    touches: [['meetups'], ['todo'], ['me'], ['members']],
    onDone: (changed) => {
      client.setQueryData(meetupQuery(meetup.id).queryKey, changed);
      onDone();
    },
  });
}
