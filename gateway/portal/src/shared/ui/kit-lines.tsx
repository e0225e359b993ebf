import type { MaterialsSchemas } from '../api.ts';
import { formatMoneyInColumn } from './money.tsx';
import css from './kit-lines.module.css';

type Line = MaterialsSchemas['KitLineView'];

/** The physical part of a kit, line by line; what was approved beside what was asked for once that is known. */
export function KitLines({ lines, decided }: { lines: readonly Line[]; decided: boolean }) {
  if (lines.length === 0) return <p className={css.none}>Nothing physical; the digital materials only.</p>;
  return (
    <table className={css.lines}>
      <caption className="visually-hidden">What is in the kit</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col" data-align="end">
            Asked
          </th>
          {decided && (
            <th scope="col" data-align="end">
              Approved
            </th>
          )}
          <th scope="col" data-align="end">
            Each
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.itemId}/${line.variantId}`}>
            <th scope="row">
              <bdi>{line.label}</bdi>
            </th>
            <td data-align="end">{line.requested}</td>
            {decided && (
              <td data-align="end" data-less={line.approved < line.requested}>
                {line.approved}
              </td>
            )}
            <td data-align="end">{formatMoneyInColumn(line.unitValue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
