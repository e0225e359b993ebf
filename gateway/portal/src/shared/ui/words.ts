/** `KIT_REQUEST_HELD` → `Kit request held`; for codes that have no wording of their own. */
export function sentence(code: string): string {
  const words = code.replace(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const numbers = new Intl.NumberFormat('en');

/** `plural(3, 'shirt')` → `3 shirts`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listing(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' }).format(items);
}

/** What a timeline or a notification says of an event type, such as `materials.kit-approved`. */
export function happening(action: string): string {
  const bare = action.replace(/\.v\d+$/, '').replace(/^[a-z]+\./, '');
  return sentence(bare);
}
