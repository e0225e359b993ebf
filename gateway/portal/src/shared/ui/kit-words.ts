import type { MaterialsSchemas } from '../api.ts';
import { formatDate } from './date-time.tsx';
import type { EligibilityRule } from './eligibility-panel.tsx';
import { isSystem } from './person-name.tsx';

export type KitRequest = MaterialsSchemas['KitRequestView'];
export type KitTemplate = MaterialsSchemas['KitTemplateView'];
export type Eligibility = MaterialsSchemas['EligibilityView'];
export type Material = MaterialsSchemas['MaterialView'];
export type MaterialKind = Material['kind'];
export type Shipment = MaterialsSchemas['ShipmentView'];
/** So many pieces of a variant that were sent back, or that came. */
export type ReturnLine = MaterialsSchemas['KitReturnLine'];
export type StockItem = MaterialsSchemas['StockItemView'];

const rules: Record<string, string> = {
  membership: 'Kits are for members and approved organisers',
  'meetup-open': 'The meetup is still ahead',
  attendance: 'Enough people are expected',
  reports: 'Earlier meetups are reported',
  'one-kit-per-meetup': 'As many kits as a meetup may have',
  'kit-size': 'The kit fits the people expected',
  'value-limit': 'The value stays within the limit',
  time: 'There is time for a parcel',
};

const undecided: readonly KitRequest['state'][] = ['DRAFT', 'SUBMITTED', 'NEEDS_INFO'];
const inHouse: readonly KitRequest['state'][] = [...undecided, 'APPROVED', 'PARTIALLY_APPROVED', 'PICKING'];

/** Nobody has decided it yet. */
export function isUndecided({ state }: Pick<KitRequest, 'state'>): boolean {
  return undecided.includes(state);
}

/** Its parcel may still leave; only as long as that does the day to order by say something. */
export function mayStillLeave({ state }: Pick<KitRequest, 'state'>): boolean {
  return inHouse.includes(state);
}

/** Whose reason stands below: `Sam Okafor says`, or `The kit policy says` where nobody had to decide. */
export function reasonTitle({ decidedBy }: KitRequest): string {
  if (!decidedBy) return 'Reason';
  return isSystem(decidedBy) ? `The ${decidedBy.name} says` : `${decidedBy.name} says`;
}

/** A rule of the kit policy as a sentence. */
export function ruleWords(rule: string): string {
  return rules[rule] ?? rule;
}

/** A day without a time, such as an order-by date, as it is said: `30 November 2026`. */
export function dayWords(day: string, style: 'date' | 'short' = 'date'): string {
  return formatDate(`${day}T12:00:00Z`, style, 'UTC');
}

/** Says the days of a text as people do: `2026-11-30` is `30 November 2026`. */
export function withDays(fact: string): string {
  return fact.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayWords(day));
}

function aboutSomebodyElse(fact: string): string {
  return fact.replace(/^You are /, 'The requester is ').replace(/\bof yours\b/, 'of theirs');
}

/** The server's rules for the panel; facts speak to the requester, or about them to staff. */
export function rulesOf(eligibility: Eligibility, reader: 'requester' | 'staff'): EligibilityRule[] {
  return eligibility.rules.map((one) => ({
    code: one.rule,
    rule: ruleWords(one.rule),
    met: one.passed,
    open: one.leftToStaff,
    fact: withDays(reader === 'staff' ? aboutSomebodyElse(one.fact) : one.fact),
    remedy: one.remedy,
  }));
}

const inDepot: readonly Shipment['state'][] = [
  'REQUESTED',
  'ADDRESS_ASKED',
  'READY',
  'PICKING',
  'PACKED',
  'OUT_OF_STOCK',
];

/** A parcel has not left the depot, and still may. */
export function isInDepot(state: Shipment['state']): boolean {
  return inDepot.includes(state);
}

/**
 * Since when a parcel waits for its address, and until when: `Reminded on 6 December 2026. Without an address it is
 * called off when the meetup is over, on 12 December 2026.`
 */
export function waitWords({ addressAskedAt, addressReminders, waitsUntil }: Shipment): string {
  const on = addressAskedAt === undefined ? '' : formatDate(addressAskedAt);
  const asked =
    on === ''
      ? []
      : addressReminders === 0
        ? [`Asked on ${on}.`]
        : addressReminders === 1
          ? [`Reminded on ${on}.`]
          : [`Reminded ${addressReminders} times, the last time on ${on}.`];
  const until =
    waitsUntil === undefined
      ? []
      : [`Without an address it is called off when the meetup is over, on ${formatDate(waitsUntil)}.`];
  return [...asked, ...until].join(' ');
}

/** Whole days from today until a day; negative when it has passed. */
export function daysUntil(day: string, now = new Date()): number {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return Math.round((Date.parse(`${day}T00:00:00Z`) - today) / 86_400_000);
}

export const kitHappenings: Record<string, string> = {
  'materials.kit-drafted': 'Draft begun',
  'materials.kit-requested': 'Kit requested',
  'materials.kit-changed': 'Request changed',
  'materials.kit-withdrawn': 'Withdrawn',
  'materials.kit-info-asked': 'Asked for more',
  'materials.kit-info-given': 'Answered',
  'materials.kit-approved': 'Approved',
  'materials.kit-partially-approved': 'Approved in part',
  'materials.kit-left-to-staff': 'Left to the programme team',
  'materials.kit-declined': 'Declined',
  'materials.kit-meetup-moved': 'The meetup moved',
  'materials.kit-picking': 'Being packed',
  'materials.kit-shipped': 'On its way',
  'materials.kit-held-by-customs': 'Held by customs',
  'materials.kit-delivered': 'Delivered',
  'materials.kit-reported': 'Meetup reported',
  'materials.kit-followed-up': 'Told what became of it',
  'materials.kit-passed-on': 'Passed on',
  'materials.kit-return-confirmed': 'Counted what was sent back',
  'materials.kit-closed': 'Closed',
  'materials.kit-cancelled': 'Cancelled',
  'materials.kit-lost': 'Lost on the way',
  'materials.kit-returned': 'Came back',
  'materials.kit-imported': 'Imported from before this portal',
};

/** After the number of pieces that are left: `5 kept for the next meetup`. */
export const leftOverWords = {
  KEPT: 'kept for the next meetup',
  SENT_BACK: 'sent back',
  PASSED_ON: 'passed on',
} as const;

/** What the requester says comes back. */
export function sentBackOf(told: KitRequest['followUp']): ReturnLine[] {
  return (told?.lines ?? [])
    .filter((line) => line.leftOver === 'SENT_BACK')
    .map(({ itemId, variantId, label, left }) => ({ itemId, variantId, label, pieces: left }));
}

/** As the server takes what was counted; nothing where all of it is here. */
export function countOf(counted: readonly ReturnLine[] | undefined) {
  return counted === undefined
    ? undefined
    : { lines: counted.map(({ itemId, variantId, pieces }) => ({ itemId, variantId, pieces })) };
}

const kinds: Record<MaterialKind, string> = {
  SLIDES: 'Slides',
  HANDOUT: 'Handout',
  LOGO: 'Logo',
  STICKER: 'Sticker',
  POSTER: 'Poster',
  VIDEO: 'Video',
  SPEAKER_NOTES: 'Speaker notes',
};

export function kindWord(kind: MaterialKind): string {
  return kinds[kind];
}

export const materialKinds = (Object.keys(kinds) as MaterialKind[]).map((value) => ({
  value,
  label: kinds[value],
}));

/** `4.2 MB`, `310 KB`. */
export function fileSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = value < 10 && unit > 1 ? 1 : 0;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${units[unit] ?? ''}`;
}

const types: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument slides',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'image/svg+xml': 'SVG',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
  'video/quicktime': 'QuickTime',
  'video/x-matroska': 'Matroska',
  'text/plain': 'Text',
};

/** `application/pdf` → `PDF`. */
export function typeWord(mediaType: string): string {
  return types[mediaType] ?? (mediaType.includes('markdown') ? 'Markdown' : mediaType);
}
