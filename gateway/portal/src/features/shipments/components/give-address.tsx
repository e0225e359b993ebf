import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { paths } from '@/shared/paths.ts';
import type { Shipment } from '@/shared/ui/kit-words.ts';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { useAskForAddress } from '../api/move-shipment.ts';

/** Leads the recipient to the address form, by a new link: the one in the mail cannot be read again. */
export function GiveAddress({ shipment }: { shipment: Shipment }) {
  const navigate = useNavigate();
  const address = useAskForAddress(
    shipment,
    ({ link }) => void navigate({ to: link ?? paths.shipment(shipment.id) }),
  );
  return (
    <>
      <Button
        size="sm"
        data-call
        aria-label={`Give the address: ${shipment.source.label}`}
        loading={address.isPending}
        onClick={() => address.mutate(undefined)}
      >
        Give the address
      </Button>
      <ProblemNote error={address.error} />
    </>
  );
}
