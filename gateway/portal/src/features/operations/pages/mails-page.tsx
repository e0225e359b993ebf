import { Button } from '@mantine/core';
import { useFilters } from '@/shared/routing.ts';
import { DataTable } from '@/shared/ui/data-table.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FilterBar } from '@/shared/ui/filter-bar.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { useSendMailAgain, useUndeliveredMails } from '../api/mails.ts';
import type { UndeliveredMail } from '../api/mails.ts';
import css from '../components/operations.module.css';

const defaults = { state: 'GIVEN_UP' };

export default function MailsPage() {
  const [filters, change] = useFilters(defaults);
  const state = filters.state === 'WAITING' ? 'WAITING' : 'GIVEN_UP';
  const query = useUndeliveredMails(state);
  const sendAgain = useSendMailAgain();
  return (
    <>
      <PageHeader title="Mails">
        What the mail server has not taken. A mail that waits is tried again by itself; one that was given up
        goes out once you send it again.
      </PageHeader>
      <FilterBar
        values={filters}
        defaults={defaults}
        onChange={change}
        choices={[
          {
            name: 'state',
            label: 'State',
            choices: [
              { value: 'GIVEN_UP', label: 'Given up' },
              { value: 'WAITING', label: 'Waiting for another try' },
            ],
          },
        ]}
      />
      <ProblemNote error={sendAgain.error} />
      <DataTable
        noun="mail"
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        empty={
          state === 'GIVEN_UP'
            ? { title: 'No mail was given up', text: 'Every mail went out, or is still being tried.' }
            : { title: 'No mail waits', text: 'The mail server took every mail at its first try, or later.' }
        }
        columns={[
          {
            key: 'to',
            header: 'To',
            cell: (row) =>
              row.to ? (
                <PersonName person={row.to} />
              ) : (
                <span className={css.soft}>Somebody who has not signed in yet</span>
              ),
          },
          { key: 'title', header: 'Subject', cell: (row) => <bdi>{row.title}</bdi> },
          {
            key: 'answer',
            header: 'Last answer',
            cell: (row) => <span className={css.soft}>{row.answer}</span>,
          },
          { key: 'attempts', header: 'Tries', align: 'end', cell: (row) => row.attempts },
          {
            key: 'since',
            header: 'Since',
            cell: (row) => <DateTime at={row.since} show="relative" />,
          },
          ...(state === 'WAITING'
            ? [
                {
                  key: 'nextTryAt',
                  header: 'Next try',
                  cell: (row: UndeliveredMail) =>
                    row.nextTryAt ? <DateTime at={row.nextTryAt} show="relative" /> : null,
                },
              ]
            : []),
          {
            key: 'send',
            header: 'Send',
            cell: (row) => (
              <Button
                size="xs"
                variant="default"
                aria-label={`Send again: ${row.title}`}
                loading={sendAgain.isPending && sendAgain.variables.id === row.id}
                onClick={() => sendAgain.mutate(row)}
              >
                Send again
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
