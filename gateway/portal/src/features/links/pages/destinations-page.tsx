import { Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FormShell, field, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { changeDestinations } from '../api/change-link.ts';
import { destinationsQuery } from '../api/get-links.ts';
import type { LinkDestinations } from '../api/get-links.ts';
import css from '../components/links.module.css';

/** One site a line; empty lines are nothing. */
export function hostsOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((host) => host.trim())
    .filter((host) => host !== '');
}

const schema = z.object({
  hosts: z.string().superRefine((text, context) => {
    const wrong = hostsOf(text).find((host) => !/^(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i.test(host));
    if (wrong !== undefined)
      context.addIssue({
        code: 'custom',
        message: `“${wrong}” is no site. Write it like www.example.org, without https:// and without a path.`,
      });
  }),
});

export default function DestinationsPage() {
  const list = useQuery(destinationsQuery);
  return (
    <>
      <PageHeader title="Where links may lead">
        Short links lead to these sites, to published materials, and to pages of this site. To nowhere else,
        so that nobody can be lured away under our name.
      </PageHeader>
      {list.isPending ? (
        <Skeleton lines={5} />
      ) : !list.data ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.data.actions.includes('change') ? (
        <Change key={list.data.version} read={list.data} />
      ) : (
        <Sites hosts={list.data.hosts} />
      )}
    </>
  );
}

function Sites({ hosts }: { hosts: readonly string[] }) {
  if (hosts.length === 0) return <p>No site is on the list yet. Staff can put some on it.</p>;
  return (
    <ul className={css.past}>
      {hosts.map((host) => (
        <li key={host}>
          <code className={css.code}>{host}</code>
        </li>
      ))}
    </ul>
  );
}

function Change({ read }: { read: LinkDestinations }) {
  const client = useQueryClient();
  const [initial] = useState(() => ({ hosts: read.hosts.join('\n') }));
  const form = usePortalForm({ draftKey: 'link-destinations', initial, schema });
  const gone = read.hosts.filter((host) => !hostsOf(form.fields.getValues().hosts).includes(host));
  return (
    <FormShell
      form={form}
      label="Allowed sites"
      submit="Save the list"
      onSubmit={async ({ hosts }) => {
        await changeDestinations(read, hostsOf(hosts));
        await client.invalidateQueries({ queryKey: ['links'] });
      }}
      aside={
        <Link to="/links" look="quiet">
          All links
        </Link>
      }
    >
      <Textarea
        label="Sites"
        description="One a line: www.example.org, or *.example.org for all sites below it."
        autosize
        minRows={6}
        maxRows={20}
        spellCheck={false}
        {...field(form, 'hosts')}
      />
      <p className={css.soft} role="status">
        {gone.length > 0 && `Links to ${gone.join(', ')} will lead nowhere once this is saved.`}
      </p>
      {read.changedBy !== undefined && read.changedAt !== undefined && (
        <p className={css.soft}>
          Last changed by <PersonName person={read.changedBy} />,{' '}
          <DateTime at={read.changedAt} show="relative" />.
        </p>
      )}
    </FormShell>
  );
}
