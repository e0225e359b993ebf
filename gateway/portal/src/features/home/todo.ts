import type { TodoItem } from '@/shared/feature.ts';
import { api } from '@/shared/api.ts';
import type { AmbassadorSchemas } from '@/shared/api.ts';

type Kind = AmbassadorSchemas['NextStepView']['kind'];

/** Reports are on the list of meetups already, with their day. */
const steps: Partial<Record<Kind, Omit<TodoItem, 'id' | 'to'>>> = {
  APPLY: {
    title: 'Apply to join the programme',
    hint: 'Ten minutes, and you can pause at any time',
    action: 'Apply',
    icon: 'user-plus',
  },
  FINISH_APPLICATION: {
    title: 'Finish your application',
    hint: 'What you typed is kept',
    action: 'Go on',
    icon: 'edit',
  },
  COMPLETE_PROFILE: {
    title: 'Complete your profile',
    hint: 'So that organisers find you by what you know',
    action: 'Complete',
    icon: 'passport',
  },
  PLAN_FIRST_MEETUP: {
    title: 'Plan your first meetup',
    hint: 'Twelve people in a library count',
    action: 'Plan',
    icon: 'calendar-plus',
  },
};

/** The next steps that ambassador-service sees for the person. */
export async function todo(_: unknown, signal: AbortSignal): Promise<TodoItem[]> {
  const me = await api.get('/api/me', { signal });
  return me.next.flatMap((step) => {
    const words = steps[step.kind];
    return words ? [{ ...words, id: step.kind, to: step.link }] : [];
  });
}
