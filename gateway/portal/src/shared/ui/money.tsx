import { once } from '../once.ts';

export interface MoneyValue {
  /** In the currency's smallest unit. */
  amount: number;
  currency: string;
}

const formats = once((currency: string) => {
  const exact = new Intl.NumberFormat('en-IE', { style: 'currency', currency });
  return {
    digits: exact.resolvedOptions().maximumFractionDigits ?? 2,
    exact,
    whole: new Intl.NumberFormat('en-IE', { style: 'currency', currency, minimumFractionDigits: 0 }),
  };
});

export function formatMoney({ amount, currency }: MoneyValue): string {
  const { digits, exact, whole } = formats(currency);
  const value = amount / 10 ** digits;
  return (Number.isInteger(value) ? whole : exact).format(value);
}

/** With all its digits, so that amounts below each other line up. */
export function formatMoneyInColumn({ amount, currency }: MoneyValue): string {
  const { digits, exact } = formats(currency);
  return exact.format(amount / 10 ** digits);
}

export function Money({ value }: { value: MoneyValue }) {
  return <data value={`${value.amount} ${value.currency}`}>{formatMoney(value)}</data>;
}
