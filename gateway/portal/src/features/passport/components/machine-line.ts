const width = 44;

/** The line that machines read in passports; letters that they do not know are left out. Decoration only. */
export function machineLine(name: string): string {
  const words = name
    .normalize('NFD')
    .toLocaleUpperCase('en')
    .replace(/[^A-Z\s-]/g, '')
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const text = ['P', 'EMB', ...(words.length === 0 ? ['EMBASSY'] : words)].join('<').padEnd(width, '<');
  return text.slice(0, width);
}
