import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Note } from '@/shared/ui/note.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { KeyHint } from '@/shared/ui/panel-record.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { ReasonForm } from '@/shared/ui/reason-form.tsx';
import { useShortcuts } from '@/shared/ui/shortcuts.tsx';
import { useAskForAddress, useMoveShipment } from '../api/move-shipment.ts';
import type { ShipmentMove } from '../api/move-shipment.ts';
import { ShipForm } from './ship-form.tsx';
import { SplitForm } from './split-form.tsx';

type Exception = 'hold' | 'lost' | 'return' | 'resend' | 'cancel';

const exceptions: Record<Exception, { label: string; hint: string; grave: boolean }> = {
  hold: { label: 'Held by customs', hint: 'What customs asks for. The recipient reads it.', grave: false },
  lost: { label: 'Lost on the way', hint: 'What the carrier says. The recipient reads it.', grave: true },
  return: { label: 'Came back', hint: 'Why. The pieces go back into stock.', grave: true },
  resend: {
    label: 'Send the same again',
    hint: 'Why. The stock is reserved anew, and the address is asked for again.',
    grave: false,
  },
  cancel: { label: 'Cancel the parcel', hint: 'Why. What was reserved is free again.', grave: true },
};

const steps = [
  { action: 'pick', label: 'Start picking' },
  { action: 'pack', label: 'It is packed' },
  { action: 'ship', label: 'Hand to the carrier' },
  { action: 'deliver', label: 'It arrived' },
  { action: 'retry', label: 'Look at the stock again' },
] as const;

/** The commands on a shipment, and the panel that the chosen one opens; the same on its page and in the queue. */
export function useShipmentActions(
  shipment: Shipment,
  options: {
    mine: boolean;
    reload: () => void;
    onMoved?: (moved: Shipment, move: ShipmentMove) => void;
    keys?: boolean;
  },
): { actions: ReactNode; panel: ReactNode } {
  const [asking, setAsking] = useState<'ship' | 'split' | Exception>();
  const done = () => setAsking(undefined);
  const move = useMoveShipment(shipment, (moved, made) => {
    done();
    options.onMoved?.(moved, made);
  });
  const address = useAskForAddress(shipment);
  const may = (action: string) => shipment.actions.includes(action);
  const next = steps.find((step) => may(step.action));
  const nextLabel = next && labelOf(next, shipment, options.mine);
  const others = (Object.keys(exceptions) as Exception[]).filter(may);
  const run = (step: ShipmentMove['kind']) => {
    if (step === 'ship') setAsking('ship');
    else if (step === 'pick' || step === 'pack' || step === 'deliver' || step === 'retry') {
      move.mutate({ kind: step });
    }
  };
  useShortcuts(
    options.keys && next && nextLabel !== undefined && asking === undefined
      ? [{ keys: 'a', label: nextLabel, run: () => run(next.action) }]
      : [],
  );

  const actions = asking === undefined && (
    <>
      {next && (
        <Button
          data-call
          loading={move.isPending}
          onClick={() => run(next.action)}
          {...(options.keys ? { 'aria-keyshortcuts': 'a' } : {})}
        >
          {nextLabel}
          {options.keys && <KeyHint>A</KeyHint>}
        </Button>
      )}
      {may('address-link') && (
        <Button
          variant={
            options.mine && shipment.state === 'ADDRESS_ASKED' && !address.isSuccess ? 'filled' : 'default'
          }
          loading={address.isPending}
          onClick={() => address.mutate(undefined)}
        >
          {options.mine
            ? 'Send me a new address link'
            : shipment.addressGiven
              ? 'Ask for another address'
              : 'Ask for the address again'}
        </Button>
      )}
      {(others.length > 0 || may('split')) && (
        <Menu position="bottom-start" width={220}>
          <Menu.Target>
            <Button variant="subtle">Something else happened</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {may('split') && (
              <Menu.Item onClick={() => setAsking('split')}>Send only what is there</Menu.Item>
            )}
            {others.map((other) => (
              <Menu.Item key={other} onClick={() => setAsking(other)}>
                {exceptions[other].label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
  const panel =
    asking === 'ship' ? (
      <ShipForm
        error={move.error}
        busy={move.isPending}
        reload={options.reload}
        onSubmit={(carrier, trackingNumber) => move.mutate({ kind: 'ship', carrier, trackingNumber })}
        onCancel={done}
      />
    ) : asking === 'split' ? (
      <SplitForm
        shipment={shipment}
        error={move.error}
        busy={move.isPending}
        reload={options.reload}
        onSubmit={(split) => move.mutate({ kind: 'split', ...split })}
        onCancel={done}
      />
    ) : asking !== undefined ? (
      <ReasonForm
        key={asking}
        label={exceptions[asking].label}
        hint={exceptions[asking].hint}
        grave={exceptions[asking].grave}
        required={asking === 'resend' || (asking === 'cancel' && shipment.state === 'OUT_OF_STOCK')}
        maxLength={500}
        error={move.error}
        busy={move.isPending}
        reload={options.reload}
        onSubmit={(reason) => move.mutate({ kind: asking, reason })}
        onCancel={done}
      />
    ) : move.error || address.error || address.isSuccess ? (
      <>
        <ProblemNote error={move.error ?? address.error} reload={options.reload} />
        {address.isSuccess && <LinkSent mine={options.mine} shipment={shipment} sent={address.data} />}
      </>
    ) : null;
  return { actions, panel };
}

function labelOf({ action, label }: (typeof steps)[number], { state }: Shipment, mine: boolean): string {
  if (action !== 'deliver') return label;
  if (state === 'LOST') return 'It arrived after all';
  return mine ? 'It has arrived' : label;
}

function LinkSent({
  mine,
  shipment,
  sent,
}: {
  mine: boolean;
  shipment: Shipment;
  sent: { link?: string; expiresAt?: string };
}) {
  return (
    <Note tone="done" role="status" title="A new link is on its way by mail">
      <p>
        {mine ? 'The earlier link' : `The link that ${shipment.recipient.name} had before`} does not work any
        more.
        {sent.expiresAt !== undefined && (
          <>
            {' '}
            The new one works until <DateTime at={sent.expiresAt} />.
          </>
        )}
      </p>
      {sent.link !== undefined && (
        <p>
          <Link to={sent.link} look="button">
            Give the address right now
          </Link>
        </p>
      )}
    </Note>
  );
}
