import type { Feature } from '@/shared/feature.ts';

export const meetups: Feature = {
  name: 'meetups',
};
