import { z } from 'zod';
import type { MaterialsSchemas } from '@/shared/api.ts';
import type { KitRequest } from '@/shared/ui/kit-words.ts';

export interface FollowUpLineValues {
  itemId: string;
  variantId: string;
  label: string;
  sent: number;
  arrived: number | string;
  left: number | string;
  /** Empty as long as nothing is chosen. */
  leftOver: string;
  /** The meetup it is passed on to; empty as long as none is chosen. */
  passedOnTo: string | null;
  /** Who has it already; then the line is final. */
  passedOnName: string;
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type FollowUpValues = { lines: FollowUpLineValues[] };

const pieces = z.union([z.number(), z.string()]);
const whole = (n: number | string) => n !== '' && Number.isInteger(Number(n)) && Number(n) >= 0;

export const followUpSchema = z.object({
  lines: z.array(
    z
      .object({
        itemId: z.string(),
        variantId: z.string(),
        label: z.string(),
        sent: z.number(),
        arrived: pieces.refine(whole, 'How many arrived? 0 if none did.'),
        left: pieces.refine(whole, 'How many are left? 0 if none are.'),
        leftOver: z.string(),
        passedOnTo: z.string().nullable(),
        passedOnName: z.string(),
      })
      .superRefine((line, context) => {
        const say = (path: string, message: string) =>
          context.addIssue({ code: 'custom', path: [path], message });
        if (Number(line.arrived) > line.sent)
          say(
            'arrived',
            `${line.sent} were sent. If more arrived, put ${line.sent} here and tell the programme team.`,
          );
        if (Number(line.left) > Number(line.arrived))
          say('left', `At most the ${Number(line.arrived)} that arrived can be left.`);
        else if (Number(line.left) > 0 && line.leftOver === '')
          say('leftOver', `Say what becomes of the ${Number(line.left)} that are left.`);
        else if (Number(line.left) > 0 && line.leftOver === 'PASSED_ON' && !line.passedOnTo)
          say('passedOnTo', 'Choose the meetup that they are passed on to.');
      }),
  ),
});

/** How many have left, where the request knows its parcels. */
function sentOf(request: KitRequest, item: string, variant: string): number | undefined {
  return request.sent
    ? (request.sent.find((it) => it.itemId === item && it.variantId === variant)?.quantity ?? 0)
    : undefined;
}

/** As it was told last; otherwise as if all that was sent arrived and was used up. */
export function followUpValues(request: KitRequest): FollowUpValues {
  if (request.followUp)
    return {
      lines: request.followUp.lines.map(
        ({ itemId, variantId, label, sent, arrived, left, leftOver = '', passedOn }) => ({
          itemId,
          variantId,
          label,
          sent,
          arrived,
          left,
          leftOver,
          passedOnTo: passedOn?.id ?? '',
          passedOnName: passedOn?.to.name ?? '',
        }),
      ),
    };
  const lines = new Map<string, FollowUpLineValues>();
  for (const { itemId, variantId, label, approved } of request.lines) {
    const key = `${itemId}/${variantId}`;
    const sent = sentOf(request, itemId, variantId) ?? approved + (lines.get(key)?.sent ?? 0);
    // Of what has not left in any parcel yet, nothing can have arrived.
    if (sent === 0) continue;
    lines.set(key, {
      itemId,
      variantId,
      label,
      sent,
      arrived: sent,
      left: 0,
      leftOver: '',
      passedOnTo: '',
      passedOnName: '',
    });
  }
  return { lines: [...lines.values()] };
}

export function followUpOf(values: FollowUpValues): MaterialsSchemas['KitFollowUpBody'] {
  return {
    lines: values.lines.map(({ itemId, variantId, arrived, left, leftOver, passedOnTo }) => ({
      itemId,
      variantId,
      arrived: Number(arrived),
      left: Number(left),
      ...(Number(left) > 0 && (leftOver === 'KEPT' || leftOver === 'SENT_BACK') ? { leftOver } : {}),
      ...(Number(left) > 0 && leftOver === 'PASSED_ON' && passedOnTo ? { leftOver, passedOnTo } : {}),
    })),
  };
}
