import { createContext, use } from 'react';
import type { Feature } from './feature.ts';

/** The features of this portal, for the frames and the home page that compose what each brings. */
export const FeaturesContext = createContext<readonly Feature[]>([]);

export function useFeatures(): readonly Feature[] {
  return use(FeaturesContext);
}
