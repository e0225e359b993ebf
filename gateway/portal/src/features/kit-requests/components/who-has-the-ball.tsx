import type { ReactNode } from 'react';
import { dayWords, daysUntil, waitWords } from '@/shared/ui/kit-words.ts';
import type { KitRequest, Shipment } from '@/shared/ui/kit-words.ts';

function openQuestions(request: KitRequest): string {
  const open = request.questions.filter((one) => one.answer === undefined).length;
  return open > 1 ? `${open} questions` : 'a question';
}

/**
 * Who has to do something now, and what.
 *
 * @param addressOwed - the parcel that waits for its address
 */
export function whoHasTheBall(
  request: KitRequest,
  mine: boolean,
  addressOwed: Shipment | undefined,
): ReactNode {
  const requester = mine ? 'You have' : `${request.requester.name} has`;
  if (addressOwed && (addressOwed.follows !== undefined || !mine)) {
    const waits =
      addressOwed.follows === undefined
        ? 'its parcel waits for the address.'
        : 'another parcel waits for the address.';
    return `${requester} the ball: ${waits} ${mine ? '' : waitWords(addressOwed)}`.trim();
  }
  if (request.imported) return 'From before this portal: it is history, and nothing more to do.';
  switch (request.state) {
    case 'DRAFT':
      return daysUntil(request.orderBy) < 0
        ? `${requester} the ball, but it is too late for a parcel: the materials can be printed instead.`
        : `${requester} the ball: finish and send it by ${dayWords(request.orderBy)}.`;
    case 'SUBMITTED':
      return request.beingApproved
        ? 'The approval is being finished; stock is being reserved.'
        : daysUntil(request.orderBy) < 0
          ? 'The programme team has the ball, and a parcel would come too late.'
          : `The programme team has the ball. To arrive in time it has to be decided by ${dayWords(request.orderBy)}.`;
    case 'NEEDS_INFO':
      return `${requester} the ball: the team has ${openQuestions(request)}.`;
    case 'APPROVED':
    case 'PARTIALLY_APPROVED':
      return mine
        ? 'Stock is reserved. Give your address through the link we mailed; then the depot packs.'
        : 'Stock is reserved. It is packed as soon as the address is given.';
    case 'DECLINED':
      return mine
        ? 'It was declined; the reason is below. You may ask again for this meetup.'
        : 'Declined. Nothing more to do.';
    case 'PICKING':
      return 'The depot has the ball: it is being packed.';
    case 'SHIPPED':
      return mine ? 'The carrier has it. Say so once it has arrived.' : 'The carrier has it.';
    case 'HELD_BY_CUSTOMS':
      return 'Customs has it; the depot is looking after it.';
    case 'DELIVERED':
      if (request.meetup.cancelled) {
        return request.followUp
          ? 'It arrived, but the meetup was cancelled. Nothing more to do.'
          : `It arrived, but the meetup was cancelled. ${requester} the ball: tell what becomes of the kit.`;
      }
      if (Date.parse(request.meetup.startsAt) > Date.now()) {
        return 'It arrived. Nothing more to do before the meetup; then comes the report, and what is left of the kit.';
      }
      return request.followUp
        ? `It arrived. ${requester} the ball: report how the meetup went.`
        : mine
          ? 'It arrived. You have the ball: first report the meetup while it is fresh, for that is your contribution; then tell below what is left of the kit.'
          : `It arrived. ${requester} the ball: report how the meetup went, then tell what is left of the kit.`;
    case 'REPORTED':
      return request.followUp
        ? 'The meetup is reported. The programme team closes the request.'
        : `The meetup is reported. ${requester} the ball: tell what is left of the kit.`;
    case 'LOST':
      return 'The parcel was lost. The programme team decides what happens next.';
    case 'RETURNED':
      return 'The parcel came back to the depot. The programme team decides what happens next.';
    case 'CLOSED':
      return 'Done. Thank you.';
    case 'CANCELLED':
      return 'It was taken back. Nothing more to do.';
  }
}
