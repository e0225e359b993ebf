/** What was typed into a form and not yet sent, as kept on this device. */
export interface Draft<V> {
  values: V;
  savedAt: string;
}

const place = (person: string, form: string) => `embassy.draft.${person}.${form}`;

/**
 * Drafts on this device, one per form and person: somebody else who signs in here never sees them. A device that does
 * not store (private windows, a full disk) simply has none.
 */
export const drafts = {
  read<V>(person: string, form: string): Draft<V> | undefined {
    try {
      const text = localStorage.getItem(place(person, form));
      if (text === null) return undefined;
      const draft: unknown = JSON.parse(text);
      return isDraft<V>(draft) ? draft : undefined;
    } catch {
      return undefined;
    }
  },
  write(person: string, form: string, values: unknown, at = new Date()): boolean {
    try {
      localStorage.setItem(place(person, form), JSON.stringify({ values, savedAt: at.toISOString() }));
      return true;
    } catch {
      return false;
    }
  },
  discard(person: string, form: string): void {
    try {
      localStorage.removeItem(place(person, form));
    } catch {
      // Nothing was stored then.
    }
  },
};

function isDraft<V>(value: unknown): value is Draft<V> {
  return value !== null && typeof value === 'object' && 'values' in value && 'savedAt' in value;
}
