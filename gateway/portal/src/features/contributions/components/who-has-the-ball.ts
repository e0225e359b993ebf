import type { Contribution } from '@/shared/ui/contribution-words.ts';

/** Who has to do something now, and what. */
export function whoHasTheBall(contribution: Contribution, mine: boolean): string {
  const name = contribution.person.name;
  switch (contribution.state) {
    case 'PROPOSED':
      return mine
        ? 'The meetup report proposed this. Correct what is not right, then confirm it.'
        : `The meetup report proposed this. ${name} has not confirmed it yet.`;
    case 'DRAFT':
      return mine ? 'Only you see this. Send it when it is ready.' : `A draft of ${name}.`;
    case 'SUBMITTED':
      return mine
        ? `Staff or ${contribution.vouchesNeeded} peers validate it. Nothing for you to do.`
        : 'Waits for somebody to validate it.';
    case 'APPEALED':
      return mine ? 'Staff looks at it again.' : `${name} asked to look at it again.`;
    case 'VALIDATED':
      return mine ? 'It counts, and stands in the hall of fame of its month.' : 'It counts.';
    case 'DECLINED':
      return mine
        ? 'It does not count. Read why; if that is not right, ask to look again.'
        : 'It does not count.';
    case 'WITHDRAWN':
      return 'It was withdrawn and does not count.';
    case 'RETRACTED':
      return 'The meetup report was changed and no longer names it.';
  }
}
