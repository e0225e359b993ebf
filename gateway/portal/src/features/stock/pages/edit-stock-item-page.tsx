import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { FormShell, usePortalForm } from '@/shared/ui/form.tsx';
import type { StockItem } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { stockItemQuery } from '../api/get-stock.ts';
import { changeStockItem } from '../api/move-stock.ts';
import { ItemFields, itemBody, itemSchema } from '../components/item-fields.tsx';
import type { ItemValues } from '../components/item-fields.tsx';

export default function EditStockItemPage() {
  const item = useQuery(stockItemQuery(useParam('id')));
  if (item.isPending) return <Skeleton kind="record" />;
  if (!item.data) return <ErrorState error={item.error} retry={() => void item.refetch()} />;
  return <Edit key={item.data.version} item={item.data} />;
}

function Edit({ item }: { item: StockItem }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = usePortalForm<ItemValues>({
    draftKey: `stock-item.${item.id}`,
    initial: {
      name: item.name,
      variants: item.variants.map(({ id, label }) => ({ id, label })),
      unitValue: item.unitValue.amount / 100,
      customsDescription: item.customsDescription,
      lowStockThreshold: item.lowStockThreshold,
      leadTimeDays: item.leadTimeDays,
    },
    schema: itemSchema,
  });
  return (
    <>
      <PageHeader title={`Describe ${item.name} anew`}>
        The ledger keeps what was; what comes is called and valued like this.
      </PageHeader>
      <FormShell
        form={form}
        label="Stock item"
        submit="Save"
        call
        onSubmit={async (typed) => {
          await changeStockItem(item, itemBody(typed));
          await client.invalidateQueries({ queryKey: ['stock'] });
          void navigate({ to: `/stock/items/${item.id}` });
        }}
        aside={
          <Link to={`/stock/items/${item.id}`} look="quiet">
            Leave it as it is
          </Link>
        }
      >
        <ItemFields form={form} />
      </FormShell>
    </>
  );
}
