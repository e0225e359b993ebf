/** How far the clocks of the zone are ahead of UTC at this moment, in milliseconds. */
function ahead(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

/**
 * The moment at which the clocks of the zone show this, as `datetime-local` writes it. A time that summer time skips is
 * the same distance after the change; one that comes twice is the first of both.
 */
export function instantOf(local: string, timeZone: string): string {
  const wall = Date.parse(`${local}Z`);
  const before = ahead(wall - 86_400_000, timeZone);
  const after = ahead(wall + 86_400_000, timeZone);
  const fitting = [wall - before, wall - after].find((at) => at + ahead(at, timeZone) === wall);
  return new Date(fitting ?? wall - before).toISOString();
}

/** What the clocks of the zone show at the moment, as `datetime-local` reads it. */
export function wallTimeOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + ahead(at, timeZone)).toISOString().slice(0, 16);
}

/** Some hours later on the same clocks. */
export function laterBy(hours: number, local: string): string {
  return new Date(Date.parse(`${local}Z`) + hours * 3_600_000).toISOString().slice(0, 16);
}

let known: string[] | undefined;

/** Every zone that this browser knows, and UTC. */
export function timeZones(): string[] {
  return (known ??= [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]);
}
