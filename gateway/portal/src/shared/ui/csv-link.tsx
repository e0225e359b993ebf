import { Button } from '@mantine/core';
import { query } from '../http.ts';

/**
 * Downloads a list as a CSV file, with the filters of the page it stands on.
 *
 * `path` is where the list is exported, such as `/api/stock/export.csv`; `what` names the list for those who do not see
 * where the link stands; empty filters are left out.
 */
export function CsvLink({
  path,
  what,
  label = 'CSV',
  filters = {},
}: {
  path: string;
  what: string;
  /** Where several stand side by side. */
  label?: string;
  filters?: Parameters<typeof query>[0];
}) {
  return (
    <Button
      component="a"
      href={path + query(filters)}
      download
      variant="default"
      aria-label={label === 'CSV' ? `CSV of ${what}` : label}
    >
      {label}
    </Button>
  );
}
