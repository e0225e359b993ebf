import type { Feature } from '@/shared/feature.ts';

export const passport: Feature = {
  name: 'passport',
  routes: [],
};
