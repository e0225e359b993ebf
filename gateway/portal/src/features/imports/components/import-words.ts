import { paths } from '@/shared/paths.ts';
import { listing, plural } from '@/shared/ui/words.ts';
import type { ImportKind, ImportStep } from '../api/imports.ts';

interface Words {
  /** What is imported, as a choice. */
  label: string;
  /** What a row of its sheet is. */
  row: string;
  one: string;
  /** What to begin with, while nothing is imported. */
  first: string;
  /** Where what was imported is found. */
  page: (id: string) => string;
}

export const kinds: Record<ImportKind, Words> = {
  STOCK: {
    label: 'Stock',
    row: 'One row per item, variant and depot: what lies there, from when on it is low, what it is worth, what customs reads.',
    one: 'item',
    first: 'Begin with the stock: kits are made of it.',
    page: (id) => `/stock/items/${id}`,
  },
  KIT_TEMPLATES: {
    label: 'Kit templates',
    row: 'One row per kit and item in it, by the item’s name in the stock. Import the stock first.',
    one: 'kit',
    first: 'Begin with the stock: a kit is made of what is in it.',
    page: (id) => `/kits/${id}`,
  },
  KIT_REQUESTS: {
    label: 'Past kit requests',
    row: 'One row per kit that somebody once had or asked for. It counts as history: nothing is reserved or sent, and nobody gets a mail. Import the kit templates first.',
    one: 'past kit',
    first: 'Begin with the kit templates: a past kit names one.',
    page: paths.kitRequest,
  },
  MATERIALS: {
    label: 'Materials',
    row: 'A folder, or a ZIP of one: the files, and one CSV that describes them, a row per file. Title, kind and language together say which material a row means: what is known gets a new version when its file is another one, everything else is new. A row with “publish: yes” is given out at once; the others become drafts.',
    one: 'material',
    first: 'Begin with a small ZIP: it may grow and be sent again.',
    page: (id) => `/materials/${id}`,
  },
};

export const kindsInOrder = Object.keys(kinds) as ImportKind[];

const before: Record<ImportStep['outcome'], string> = {
  CREATED: 'New',
  CHANGED: 'Will change',
  UNCHANGED: 'Stays as it is',
};

const after: Record<ImportStep['outcome'], string> = {
  CREATED: 'New',
  CHANGED: 'Changed',
  UNCHANGED: 'Was there already',
};

/** What becomes, or became, of a record. */
export function outcomeWord(step: ImportStep, done: boolean): string {
  if (step.refusal !== undefined) return 'Not imported';
  return (done ? after : before)[step.outcome];
}

/** It can be opened: what a preview calls new is not there yet, nor is what was refused. */
export function isThere(step: ImportStep, done: boolean): boolean {
  return done ? step.refusal === undefined : step.outcome !== 'CREATED';
}

/** `2 new items, 1 changed item and 3 unchanged items`; what there is none of is left out. */
export function counts(
  kind: ImportKind,
  { created, changed, unchanged }: { created: number; changed: number; unchanged: number },
): string {
  const { one } = kinds[kind];
  const parts = [
    ...(created > 0 ? [plural(created, `new ${one}`)] : []),
    ...(changed > 0 ? [plural(changed, `changed ${one}`)] : []),
    ...(unchanged > 0 ? [plural(unchanged, `unchanged ${one}`)] : []),
  ];
  return parts.length === 0 ? 'nothing' : listing(parts);
}
