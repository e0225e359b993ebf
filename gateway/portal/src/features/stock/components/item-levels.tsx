import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { ProblemNote } from '@/shared/ui/problem-note.tsx';
import { StatePill } from '@/shared/ui/state-pill.tsx';
import { plural } from '@/shared/ui/words.ts';
import { useDepots, useLevels, warehouse } from '../api/get-depots.ts';
import { useRetireVariant } from '../api/move-stock.ts';
import { LowMark } from './low-mark.tsx';
import css from './stock.module.css';

type Variant = StockItem['variants'][number];
type Row = Pick<Variant, 'id' | 'label' | 'onHand' | 'reserved' | 'available' | 'daysOfCover'> & {
  mark?: ReactNode;
};

const columns = 5;

/** What there is of an item: in the warehouse, which kits are promised from, and below it in each other depot. */
export function ItemLevels({ item }: { item: StockItem }) {
  return (
    <div className={css.scroll} role="region" aria-label="Levels" tabIndex={0}>
      <table className={css.table}>
        <caption className="visually-hidden">Levels</caption>
        <thead>
          <tr>
            <th scope="col">{item.variants.length > 1 ? 'Variant' : 'Depot'}</th>
            <th scope="col" data-align="end">
              On hand
            </th>
            <th scope="col" data-align="end">
              Reserved
            </th>
            <th scope="col" data-align="end">
              Available
            </th>
            <th scope="col" data-align="end">
              Lasts
            </th>
          </tr>
        </thead>
        <InDepot
          id={warehouse.id}
          item={item}
          levels={item.variants.map((variant) => ({
            ...variant,
            mark: <Mark item={item} variant={variant} />,
          }))}
        />
        {item.elsewhere > 0 && <Elsewhere item={item} />}
      </table>
    </div>
  );
}

function Elsewhere({ item }: { item: StockItem }) {
  const query = useLevels({ item: item.id });
  if (query.isPending)
    return (
      <Whole>
        <Skeleton kind="rows" lines={1} />
      </Whole>
    );
  if (!query.data)
    return (
      <Whole>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Whole>
    );
  const levels = query.data.pages
    .flatMap((page) => page.items)
    .filter((level) => level.depotId !== warehouse.id && level.onHand > 0)
    .map((level) => ({
      ...level,
      id: level.variantId,
      label: item.variants.find((variant) => variant.id === level.variantId)?.label ?? level.label,
    }));
  return (
    <>
      {[...new Set(levels.map((level) => level.depotId))].map((id) => (
        <InDepot key={id} id={id} item={item} levels={levels.filter((level) => level.depotId === id)} />
      ))}
      {query.hasNextPage && (
        <Whole>
          <Button
            variant="default"
            size="sm"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show more
          </Button>
        </Whole>
      )}
    </>
  );
}

function Whole({ children }: { children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <td colSpan={columns}>{children}</td>
      </tr>
    </tbody>
  );
}

/** The rows of a depot: one for each variant below its name, or its name and the numbers in one. */
function InDepot({ id, item, levels }: { id: string; item: StockItem; levels: readonly Row[] }) {
  const depot = useDepots().find((one) => one.id === id);
  const several = item.variants.length > 1;
  const name = (
    <Link to={`/depots/${id}`}>
      <bdi>{depot?.name ?? 'Another depot'}</bdi>
    </Link>
  );
  return (
    <tbody>
      {several && (
        <tr>
          <th scope="rowgroup" colSpan={columns}>
            {name}
          </th>
        </tr>
      )}
      {levels.map((level) => (
        <tr key={level.id}>
          <th scope="row">
            {several ? <bdi>{level.label}</bdi> : name} {level.mark}
          </th>
          <td data-align="end">{level.onHand}</td>
          <td data-align="end">{level.reserved}</td>
          <td data-align="end">
            <strong>{level.available}</strong>
          </td>
          <td data-align="end">{lasting(level)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function lasting({ mark, daysOfCover }: Row): string {
  if (daysOfCover !== undefined) return daysOfCover > 365 ? 'Over a year' : plural(daysOfCover, 'day');
  return mark === undefined ? '' : '·';
}

/** Whether a variant runs low or is retired, and the button that retires it or brings it back. */
function Mark({ item, variant }: { item: StockItem; variant: Variant }) {
  const retire = useRetireVariant(item);
  const mayTurn =
    variant.retired || (item.variants.length > 1 && variant.onHand === 0 && variant.elsewhere === 0);
  return (
    <>
      {variant.retired && <StatePill state="RETIRED" />}
      {!variant.retired && variant.low && <LowMark available={variant.available} />}
      {mayTurn && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={retire.isPending}
          aria-label={variant.retired ? `Bring back ${variant.label}` : `Retire ${variant.label}`}
          onClick={() => retire.mutate({ variantId: variant.id, retired: variant.retired })}
        >
          {variant.retired ? 'Bring back' : 'Retire'}
        </Button>
      )}
      <ProblemNote error={retire.error} />
    </>
  );
}
