import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { useShipment } from '../api/get-shipments.ts';
import { ShipmentFacts, ShipmentHistory } from '../components/shipment-facts.tsx';
import { ballOf, parcelName } from '../components/shipment-words.ts';
import { useShipmentActions } from '../components/use-shipment-actions.tsx';

export default function ShipmentPage() {
  const { shipment, earlier, isPending } = useShipment(useParam('id'));
  if (isPending) return <Skeleton kind="record" />;
  if (!shipment.data) return <ErrorState error={shipment.error} retry={() => void shipment.refetch()} />;
  return <Record shipment={shipment.data} earlier={earlier} reload={() => void shipment.refetch()} />;
}

function Record({
  shipment,
  earlier,
  reload,
}: {
  shipment: Shipment;
  earlier: Shipment | undefined;
  reload: () => void;
}) {
  const session = useSession();
  const mine = shipment.recipient.id === session.person.id;
  const { actions, panel } = useShipmentActions(shipment, { mine, reload });
  return (
    <RecordLayout
      title={parcelName(shipment, earlier)}
      up={
        session.has('fulfilment', 'staff')
          ? { to: '/queue/shipments', label: 'Shipments' }
          : { to: '/shipments', label: 'My parcels' }
      }
      state={<StatePill state={shipment.state} />}
      ball={ballOf(shipment, mine)}
      actions={actions}
      panel={panel}
      timeline={<ShipmentHistory id={shipment.id} />}
    >
      <ShipmentFacts shipment={shipment} />
    </RecordLayout>
  );
}
