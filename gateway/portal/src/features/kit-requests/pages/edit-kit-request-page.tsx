import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { useParam } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import type { KitRequest, KitTemplate } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { editKitRequest } from '../api/change-kit-request.ts';
import { kitRequestQuery } from '../api/get-kit-request.ts';
import { kitsOnOfferQuery } from '../api/get-kit-templates.ts';
import { meetupQuery } from '../api/get-meetups.ts';
import { KitOrderForm } from '../components/kit-order-form.tsx';
import { goneOf, valuesOf } from '../components/order-values.ts';

export default function EditKitRequestPage() {
  const id = useParam('id');
  const request = useQuery(kitRequestQuery(id));
  const kits = useQuery(kitsOnOfferQuery);
  const failed = [request, kits].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!request.data || !kits.data) return <Skeleton kind="record" />;
  if (!request.data.actions.includes('edit')) {
    return (
      <EmptyState
        title="This request cannot be changed any more"
        action={
          <Link to={paths.kitRequest(id)} look="quiet">
            To the request
          </Link>
        }
      >
        It was decided, or it belongs to somebody else.
      </EmptyState>
    );
  }
  return <Edit request={request.data} kits={kits.data} />;
}

function Edit({ request: read, kits }: { request: KitRequest; kits: readonly KitTemplate[] }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  // What was read when the form opened: a change meanwhile is refused instead of overwritten unseen.
  const [request] = useState(read);
  const [initial] = useState(() => valuesOf(request, ''));
  const meetup = useQuery(meetupQuery(request.meetup.id));
  return (
    <>
      <PageHeader title="Edit the kit request">
        For <bdi>{request.meetup.title}</bdi>. The programme team sees the change at once.
      </PageHeader>
      <KitOrderForm
        meetup={{
          id: request.meetup.id,
          title: request.meetup.title,
          expectedAttendance: meetup.data?.expectedAttendance,
        }}
        kits={kits}
        initial={initial}
        draftKey={`kit-request-edit.${request.id}`}
        submit="Save the change"
        guard
        changing={request.id}
        gone={goneOf(request, kits)}
        onSubmit={async (order) => {
          await editKitRequest(request, order);
          await client.invalidateQueries({ queryKey: ['kit-requests'] });
          void navigate({ to: paths.kitRequest(request.id) });
        }}
        aside={
          <Link to={paths.kitRequest(request.id)} look="quiet">
            Back without saving
          </Link>
        }
      />
    </>
  );
}
