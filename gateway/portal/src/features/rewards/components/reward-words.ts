import type { Reward, SwagChoice } from '../api/get-rewards.ts';

export const rewardHappenings: Record<string, string> = {
  'recognition.reward-nominated': 'Nominated',
  'recognition.reward-approved': 'Approved',
  'recognition.reward-declined': 'Declined',
  'recognition.reward-retried': 'Tried again',
  'recognition.reward-replaced': 'Something else chosen',
  'recognition.reward-out-of-stock': 'Out of stock',
  'recognition.reward-resumed': 'Being prepared',
  'recognition.reward-shipped': 'On its way',
  'recognition.reward-not-delivered': 'Did not arrive',
  'recognition.reward-fulfilled': 'Arrived',
  'recognition.reward-cancelled': 'Taken back',
};

const stateWords: Partial<Record<Reward['state'], string>> = {
  AWAITING_SHIPMENT: 'Being prepared',
  SHIPPED: 'On its way',
  NOT_DELIVERED: 'Did not arrive',
  FULFILLED: 'Received',
  REVOKED: 'Taken back',
};

const stateTones: Partial<Record<Reward['state'], 'going' | 'refused' | 'idle'>> = {
  AWAITING_SHIPMENT: 'going',
  NOT_DELIVERED: 'refused',
  REVOKED: 'idle',
};

/** How the state of a reward is shown. */
export function pillOf(state: Reward['state']) {
  const word = stateWords[state];
  const tone = stateTones[state];
  return { state, ...(word ? { word } : {}), ...(tone ? { tone } : {}) };
}

/** What is given: `2 × T-shirt, M` or `Thank-you note`. */
export function gift(reward: Reward): string {
  if (!reward.swag) return 'Thank-you note';
  return reward.swag.quantity > 1 ? `${reward.swag.quantity} × ${reward.swag.label}` : reward.swag.label;
}

/** Who has to do something now, and what. */
export function whoHasTheBall(reward: Reward, me: string): string {
  const mine = reward.receiver.id === me;
  const receiver = mine ? 'you' : reward.receiver.name;
  switch (reward.state) {
    case 'NOMINATED':
      return reward.nominator.id === me
        ? 'You nominated. Somebody else on staff has to approve.'
        : `${reward.nominator.name} nominated. Somebody else on staff has to approve.`;
    case 'DECLINED':
      return 'It was declined, and nobody was told but the staff.';
    case 'AWAITING_SHIPMENT':
      return mine
        ? 'It is being prepared. The address is asked for by e-mail.'
        : `It is being prepared; ${receiver} is asked for the address by e-mail.`;
    case 'OUT_OF_STOCK':
      return mine
        ? 'There is not enough left just now. You will still get it, or something else.'
        : 'There is not enough left. Try again when new stock is in, or choose something else.';
    case 'SHIPPED':
      return `It is on its way to ${receiver}.`;
    case 'NOT_DELIVERED':
      return mine
        ? 'It did not arrive. We see to it that you get it.'
        : 'It did not arrive. Send it again, or choose something else.';
    case 'FULFILLED':
      return reward.kind === 'THANK_YOU_NOTE'
        ? `The note was given to ${receiver}.`
        : `It arrived at ${receiver}.`;
    case 'REVOKED':
      return mine ? 'It will not be sent after all. We are sorry.' : 'It was taken back.';
  }
}

/** Who reads the reason that is asked for, and who does not. */
export function whoReadsWhy(reward: Reward, step: 'decline' | 'revoke', me: string): string {
  const readers =
    reward.nominator.id === me
      ? 'Staff reads this'
      : `Staff reads this, and ${reward.nominator.name} is told`;
  return step === 'decline'
    ? `${readers}. ${reward.receiver.name} does not hear of it.`
    : `${readers}. ${reward.receiver.name} hears that it will not be sent, but not why.`;
}

/** How many of a thing one reward may hold; the server's limit. */
export const mostSwag = 10;

/** Choices of swag for a select, with what is left; what is out of stock is shown and cannot be chosen. */
export function swagOptions(choices: readonly SwagChoice[], quantity: number) {
  return choices.map((choice) => ({
    value: `${choice.itemId}/${choice.variantId}`,
    label:
      choice.available > 0 ? `${choice.label} (${choice.available} left)` : `${choice.label} (none left)`,
    disabled: choice.available < quantity,
  }));
}

/** The choice behind a select's value. */
export function swagOf(
  value: string,
  quantity: number,
): { itemId: string; variantId: string; quantity: number } {
  const [itemId = '', variantId = ''] = value.split('/');
  return { itemId, variantId, quantity };
}
