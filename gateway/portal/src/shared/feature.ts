import type { ReactNode } from 'react';
import type { Role } from './session.tsx';
import type { IconName } from './ui/icon.tsx';

/**
 * - `public`: the visitor's pages; no Mantine, so that the first load stays light.
 * - `public-form`: the visitor's frame with Mantine's inputs inside, such as the address page.
 * - `portal`: the signed-in frame with navigation, bell and command palette; goes to the login when nobody is signed in.
 */
export type Frame = 'public' | 'public-form' | 'portal';

export interface FeatureRoute {
  /** TanStack Router syntax: `/meetups/$id`. A record's page is its API resource without `/api`. */
  path: string;
  frame: Frame;
  /** The document's title while the page is shown; the page may refine it with `useTitle`. */
  title: string;
  /** Any of these roles may open the page; everybody who is signed in when left out. */
  roles?: readonly Role[];
  load: () => Promise<{ default: () => ReactNode }>;
  /** Where visitors find the same in public, such as `/calendar/$id`; they go to the login when left out. */
  forVisitors?: string;
}

export interface NavigationEntry {
  label: string;
  to: string;
  icon: IconName;
  /** Any of these; everybody who is signed in when left out. */
  roles?: readonly Role[];
  /** Hides the entry from people who hold any of these. */
  notFor?: readonly Role[];
  group: 'me' | 'community' | 'programme' | 'depot' | 'operations';
  /** Within the group; lower comes first. */
  order: number;
  /** A place in the bottom bar of phones; the four lowest numbers that a person may see are shown. */
  phone?: number;
}

/** Something the command palette offers: a place to go to. Actions live on the pages they change. */
export interface PaletteCommand {
  id: string;
  label: string;
  /** Other words people may type. */
  keywords?: string;
  to: string;
  icon?: IconName;
  roles?: readonly Role[];
  notFor?: readonly Role[];
}

export interface PaletteHit {
  id: string;
  label: string;
  hint?: string;
  to: string;
}

/** Finds records for the command palette while a person types. */
export interface PaletteSearch {
  label: string;
  icon: IconName;
  roles?: readonly Role[];
  load: () => Promise<{ search: (text: string, signal: AbortSignal) => Promise<PaletteHit[]> }>;
}

/** One thing that waits for the person, on the home page. */
export interface TodoItem {
  id: string;
  /** What to do, as a sentence that starts with a verb. */
  title: string;
  /** Why, for whom, how many. */
  hint?: string;
  to: string;
  action: string;
  /** Since when it waits. */
  since?: string;
  /** When it should be done; sorts first when near. */
  due?: string;
  icon: IconName;
}

/** Collects what waits for the person, from one feature's point of view. */
export interface TodoSource {
  roles?: readonly Role[];
  notFor?: readonly Role[];
  load: () => Promise<{
    todo: (person: { id: string; roles: readonly string[] }, signal: AbortSignal) => Promise<TodoItem[]>;
  }>;
}

/**
 * What a feature adds to the portal. Everything here is small and loaded at the start; everything heavy is behind `load`.
 * The only place that lists features is `app/features.ts`.
 */
export interface Feature {
  name: string;
  routes: readonly FeatureRoute[];
  navigation?: readonly NavigationEntry[];
  commands?: readonly PaletteCommand[];
  searches?: readonly PaletteSearch[];
  todos?: readonly TodoSource[];
}

/** Whether somebody with these roles is shown an entry. The server still decides every access. */
export function shownTo(
  held: readonly string[],
  entry: { roles?: readonly Role[]; notFor?: readonly Role[] },
): boolean {
  if (entry.notFor?.some((role) => held.includes(role))) return false;
  return entry.roles === undefined || entry.roles.some((role) => held.includes(role));
}

/** Where somebody with these roles may go. */
export function placesOf(features: readonly Feature[], held: readonly string[]): NavigationEntry[] {
  return features.flatMap((feature) => feature.navigation ?? []).filter((entry) => shownTo(held, entry));
}

/** Those of the places that stand in the bottom bar of a phone. */
export function phonePlaces(places: readonly NavigationEntry[]): NavigationEntry[] {
  return places
    .filter((entry) => entry.phone !== undefined)
    .sort((a, b) => (a.phone ?? 0) - (b.phone ?? 0))
    .slice(0, 4);
}
