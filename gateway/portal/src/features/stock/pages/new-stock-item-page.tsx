import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormShell, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { addStockItem } from '../api/move-stock.ts';
import { ItemFields, emptyItem, itemBody, itemSchema } from '../components/item-fields.tsx';
import type { ItemValues } from '../components/item-fields.tsx';

export default function NewStockItemPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = usePortalForm<ItemValues>({
    draftKey: 'stock-item.new',
    initial: emptyItem,
    schema: itemSchema,
  });
  return (
    <>
      <PageHeader title="Add a stock item">
        Something that is sent out. What the depot has of it is received next.
      </PageHeader>
      <FormShell
        form={form}
        label="New stock item"
        submit="Add the item"
        call
        onSubmit={async (typed) => {
          const item = await addStockItem(itemBody(typed));
          await client.invalidateQueries({ queryKey: ['stock'] });
          void navigate({ to: `/stock/items/${item.id}` });
        }}
        aside={
          <Link to="/stock" look="quiet">
            All items
          </Link>
        }
      >
        <ItemFields form={form} />
      </FormShell>
    </>
  );
}
