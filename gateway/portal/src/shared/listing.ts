import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import type { Listing, ListingQuery } from './ui/data-table.tsx';

/** A list that the server pages by cursor. `read` gets the cursor of the page, or nothing for the first. */
export function useListing<T>(
  queryKey: QueryKey,
  read: (after: string | undefined, signal: AbortSignal) => Promise<Listing<T>>,
): ListingQuery<T> {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Rows that are all there already, such as those of a sheet that was judged. */
export function listed<T>(items: T[]): ListingQuery<T> {
  return {
    data: { pages: [{ items }] },
    error: null,
    isPending: false,
    isError: false,
    hasNextPage: false,
    isFetchingNextPage: false,
    refetch: () => undefined,
    fetchNextPage: () => undefined,
  };
}
