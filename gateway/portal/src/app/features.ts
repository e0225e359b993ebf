import type { Feature } from '@/shared/feature.ts';
import { applicationReview } from '@/features/application-review/feature.ts';
import { applications } from '@/features/applications/feature.ts';
import { handedOut } from '@/features/handed-out/feature.ts';
import { home } from '@/features/home/feature.ts';
import { profile } from '@/features/profile/feature.ts';
import { notifications } from '@/features/notifications/feature.ts';
import { members } from '@/features/members/feature.ts';
import { kitRequests } from '@/features/kit-requests/feature.ts';
import { kitQueue } from '@/features/kit-queue/feature.ts';
import { kitReturns } from '@/features/kit-returns/feature.ts';
import { kitTemplates } from '@/features/kit-templates/feature.ts';
import { stock } from '@/features/stock/feature.ts';
import { imports } from '@/features/imports/feature.ts';
import { shipments } from '@/features/shipments/feature.ts';
import { recipientAddress } from '@/features/recipient-address/feature.ts';
import { library } from '@/features/library/feature.ts';
import { messages } from '@/features/messages/feature.ts';
import { meetupMaterials } from '@/features/meetup-materials/feature.ts';
import { links } from '@/features/links/feature.ts';
import { contributions } from '@/features/contributions/feature.ts';
import { rewards } from '@/features/rewards/feature.ts';
import { operations } from '@/features/operations/feature.ts';
import { meetups } from '@/features/meetups/feature.ts';
import { passport } from '@/features/passport/feature.ts';

/**
 * The only list of features; one line each. It is fetched when somebody opens the first page beyond the visitor's, so
 * that it may grow without making the public home heavier. The visitor's pages themselves are in `public-features.ts`.
 */
export const features: readonly Feature[] = [
  home,
  applications,
  applicationReview,
  profile,
  notifications,
  members,
  kitRequests,
  kitQueue,
  kitReturns,
  kitTemplates,
  stock,
  imports,
  shipments,
  recipientAddress,
  handedOut,
  library,
  messages,
  meetupMaterials,
  links,
  contributions,
  rewards,
  operations,
  meetups,
  passport,
];
