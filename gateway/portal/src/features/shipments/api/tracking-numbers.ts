import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { useCommand } from '@/shared/command.ts';
import { query, upload } from '@/shared/http.ts';
import { shipmentTouches } from './move-shipment.ts';

export type TrackingSheet = MaterialsSchemas['TrackingSheetView'];

/** What the sheet would do; `apply` does it. The same sheet may be sent again. */
export function sendTrackingSheet(step: 'preview' | 'apply', sheet: Blob): Promise<TrackingSheet> {
  return upload<TrackingSheet>(
    `/api/shipments/tracking-numbers/${step}`,
    // Some systems take a CSV for a spreadsheet; the server takes it for what it is.
    new Blob([sheet], { type: 'text/csv' }),
  );
}

export function usePreviewTrackingSheet(onDone: (judged: TrackingSheet) => void) {
  return useCommand<Blob, TrackingSheet>({
    run: (sheet) => sendTrackingSheet('preview', sheet),
    touches: [],
    onDone,
  });
}

export function useApplyTrackingSheet(onDone: (done: TrackingSheet) => void) {
  return useCommand<Blob, TrackingSheet>({
    run: (sheet) => sendTrackingSheet('apply', sheet),
    touches: shipmentTouches,
    onDone,
  });
}

/** The chosen parcels with their addresses, for the browser to fetch by itself; all that wait when none is chosen. */
export function fulfilmentHouseCsv(chosen: readonly string[]): string {
  return `/api/shipments/fulfilment-house.csv${query({ shipment: chosen.join(',') })}`;
}

export function labelsPdf(chosen: readonly string[], size: 'A6' | 'A4'): string {
  return `/api/shipments/labels.pdf${query({ shipment: chosen.join(','), size })}`;
}

export const carriersQuery = queryOptions({
  queryKey: ['shipments', 'carriers'],
  queryFn: ({ signal }) => api.get('/api/shipments/carriers', { signal }),
  staleTime: Infinity,
});
