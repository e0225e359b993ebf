/** `2026-11`, of the UTC calendar, as the boards are kept. */
export function monthNow(now = new Date()): string {
  return now.toISOString().slice(0, 7);
}

export function stepMonth(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthNow(new Date(Date.UTC(year, number - 1 + step, 1)));
}

export function monthName(month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
