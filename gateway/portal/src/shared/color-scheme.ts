import { useSyncExternalStore } from 'react';

/** `auto` follows the system. */
export type ColorScheme = 'light' | 'dark' | 'auto';

const key = 'mantine-color-scheme-value';
const attribute = 'data-mantine-color-scheme';
const listeners = new Set<() => void>();
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function chosenScheme(): ColorScheme {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

function shown(choice: ColorScheme): 'light' | 'dark' {
  if (choice !== 'auto') return choice;
  return systemDark().matches ? 'dark' : 'light';
}

function paint() {
  document.documentElement.setAttribute(attribute, shown(chosenScheme()));
  listeners.forEach((listener) => listener());
}

export function chooseScheme(choice: ColorScheme): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // The choice then lasts as long as the page.
  }
  paint();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const system = systemDark();
  system.addEventListener('change', paint);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', paint);
  };
}

/** What is painted now, and what was chosen. */
export function useColorScheme(): { choice: ColorScheme; shown: 'light' | 'dark' } {
  const choice = useSyncExternalStore(subscribe, chosenScheme);
  const painted = useSyncExternalStore(subscribe, () => shown(chosenScheme()));
  return { choice, shown: painted };
}
