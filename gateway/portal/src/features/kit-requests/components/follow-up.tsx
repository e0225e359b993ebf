import { Button } from '@mantine/core';
import { useState } from 'react';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { KitFollowUp } from '@/shared/ui/kit-follow-up.tsx';
import type { KitRequest } from '@/shared/ui/kit-words.ts';
import { FollowUpForm } from './follow-up-form.tsx';

/** The meetup is still to be reported, which is the first thing to do. */
export function reportComesFirst({ state, meetup, actions }: KitRequest): boolean {
  return state === 'DELIVERED' && actions.includes('follow-up') && !meetup.cancelled;
}

/** What became of the kit; the requester tells it here, and corrects it as long as that is possible. */
export function FollowUp({ request, me }: { request: KitRequest; me: string }) {
  const [correcting, setCorrecting] = useState(false);
  const may = request.actions.includes('follow-up');
  const told = request.followUp;
  if (!told) {
    return may ? (
      <Facts
        title={reportComesFirst(request) ? 'After the report: what became of it?' : 'What became of it?'}
      >
        <FollowUpForm request={request} onDone={() => setCorrecting(false)} />
      </Facts>
    ) : null;
  }
  return (
    <Facts
      title="What became of it"
      aside={
        may &&
        !correcting &&
        told.returnConfirmedAt === undefined && (
          <Button size="sm" variant="default" onClick={() => setCorrecting(true)}>
            Correct it
          </Button>
        )
      }
    >
      {correcting && may ? (
        <FollowUpForm
          request={request}
          onDone={() => setCorrecting(false)}
          aside={
            <Button type="button" variant="subtle" onClick={() => setCorrecting(false)}>
              Not now
            </Button>
          }
        />
      ) : (
        <KitFollowUp told={told} me={me} />
      )}
    </Facts>
  );
}
