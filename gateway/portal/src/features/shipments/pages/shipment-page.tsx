import { useQuery } from '@tanstack/react-query';
import { useParam } from '@/shared/routing.ts';
import { useSession } from '@/shared/session.tsx';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { RecordLayout } from '@/shared/ui/record-layout.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { shipmentQuery } from '../api/get-shipments.ts';
import { ShipmentFacts, ShipmentHistory } from '../components/shipment-facts.tsx';
import { ballOf } from '../components/shipment-words.ts';
import { useShipmentActions } from '../components/use-shipment-actions.tsx';

export default function ShipmentPage() {
  const id = useParam('id');
  const shipment = useQuery(shipmentQuery(id));
  if (shipment.isPending) return <Skeleton kind="record" />;
  if (!shipment.data) return <ErrorState error={shipment.error} retry={() => void shipment.refetch()} />;
  return <Record shipment={shipment.data} reload={() => void shipment.refetch()} />;
}

function Record({ shipment, reload }: { shipment: Shipment; reload: () => void }) {
  const session = useSession();
  const mine = shipment.recipient.id === session.person.id;
  const { actions, panel } = useShipmentActions(shipment, { mine, reload });
  return (
    <RecordLayout
      title={shipment.source.label}
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
