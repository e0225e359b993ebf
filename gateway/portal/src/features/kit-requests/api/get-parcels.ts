import { queryOptions, skipToken } from '@tanstack/react-query';
import { api } from '@/shared/api.ts';

/** No kit goes in so many parcels. */
const most = 20;

/** All parcels of a kit, the first one first: one that is split or sent again is followed by another. */
export const parcelsQuery = (shipmentId: string | undefined) =>
  queryOptions({
    queryKey: ['kit-requests', 'parcels', shipmentId],
    queryFn:
      shipmentId === undefined
        ? skipToken
        : async ({ signal }) => {
            const parcel = (id: string) => api.get('/api/shipments/{id}', { path: { id }, signal });
            const parcels = [await parcel(shipmentId)];
            for (
              let id = parcels[0]?.follows;
              id !== undefined && parcels.length < most;
              id = parcels[0]?.follows
            )
              parcels.unshift(await parcel(id));
            for (
              let id = parcels.at(-1)?.followedBy;
              id !== undefined && parcels.length < most;
              id = parcels.at(-1)?.followedBy
            )
              parcels.push(await parcel(id));
            return parcels;
          },
  });
