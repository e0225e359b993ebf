export interface MoneyValue {
  /** In the currency's smallest unit. */
  amount: number;
  currency: string;
}

export function formatMoney({ amount, currency }: MoneyValue): string {
  const format = new Intl.NumberFormat('en-IE', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const value = amount / 10 ** digits;
  return Number.isInteger(value) && digits > 0
    ? new Intl.NumberFormat('en-IE', { style: 'currency', currency, minimumFractionDigits: 0 }).format(value)
    : format.format(value);
}

export function Money({ value }: { value: MoneyValue }) {
  return <data value={`${value.amount} ${value.currency}`}>{formatMoney(value)}</data>;
}
