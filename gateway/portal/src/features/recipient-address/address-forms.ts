import { z } from 'zod';
import type { MaterialsSchemas } from '@/shared/api.ts';

/** How a country writes its addresses, as the server says it. */
export type AddressFormat = MaterialsSchemas['AddressFormatView'];
export type AddressField = AddressFormat['fields'][number];

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
export type AddressValues = {
  name: string;
  country: string;
  lines: string;
  district: string;
  postalCode: string;
  city: string;
  region: string;
  phone: string;
};

export const noAddress: AddressValues = {
  name: '',
  country: '',
  lines: '',
  district: '',
  postalCode: '',
  city: '',
  region: '',
  phone: '',
};

const missing: Partial<Record<AddressField['field'], string>> = {
  name: 'Who is the parcel for?',
  lines: 'Street and house, please.',
};

/** Postal code becomes postal code, ZIP code stays. */
function inSentence(label: string): string {
  return /^.[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** What is wrong with a field before the server sees it; the server decides. */
export function complaintOf(field: AddressField, typed: string): string | undefined {
  const text = typed.trim();
  const label = inSentence(field.label);
  if (text === '') {
    return field.required ? (missing[field.field] ?? `Addresses there need the ${label}.`) : undefined;
  }
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'iu').test(text)) {
    return `This is no ${label} of the country. It looks like ${field.example ?? ''}.`;
  }
  const most = field.field === 'postalCode' ? 20 : 120;
  if (field.field === 'lines') {
    const lines = linesOf(text);
    if (lines.length > 4) return 'Four lines at most; labels have no room for more.';
    return lines.some((line) => line.length > most) ? `A line may have ${most} letters at most.` : undefined;
  }
  return text.length > most ? `At most ${most} letters.` : undefined;
}

/** The checks of a form whose fields change with the country. */
export function addressSchema(format: AddressFormat | undefined) {
  const text = z.string();
  return z
    .object({
      name: text,
      country: text.min(1, 'Choose a country.'),
      lines: text,
      district: text,
      postalCode: text,
      city: text,
      region: text,
      phone: text
        .trim()
        .refine(
          (typed) => typed === '' || /^\+?[0-9][0-9 ()/.-]{4,24}$/.test(typed),
          'Digits, with the country code: +49 30 123456.',
        ),
    })
    .superRefine((values, context) => {
      for (const field of format?.fields ?? []) {
        const message = complaintOf(field, values[field.field]);
        if (message !== undefined) context.addIssue({ code: 'custom', path: [field.field], message });
      }
    });
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is sent: only what the country asks for. */
export function addressOf(
  values: AddressValues,
  format: AddressFormat | undefined,
): MaterialsSchemas['AddressBody'] {
  const asked = new Set(format?.fields.map((field) => field.field));
  const optional = (name: 'district' | 'postalCode' | 'city' | 'region') =>
    asked.has(name) && values[name].trim() !== '' ? { [name]: values[name].trim() } : {};
  return {
    name: values.name.trim(),
    lines: linesOf(values.lines),
    country: values.country,
    ...optional('district'),
    ...optional('postalCode'),
    ...optional('city'),
    ...optional('region'),
    ...(values.phone.trim() === '' ? {} : { phone: values.phone.trim() }),
  };
}

/** Fields that stand side by side: the postal code with the city or region next to it. */
export function rowsOf(fields: readonly AddressField[]): AddressField[][] {
  const short = new Set<AddressField['field']>(['postalCode', 'city', 'region']);
  const rows: AddressField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    const mate = last?.[0];
    if (last?.length === 1 && mate && short.has(mate.field) && short.has(field.field)) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** The country of the device's language settings, to begin with; the person chooses. */
export function likelyCountry(locales: readonly string[], known: (code: string) => boolean): string {
  for (const locale of locales) {
    try {
      const region = new Intl.Locale(locale).region;
      if (region !== undefined && known(region)) return region;
    } catch {
      // Not a locale; the next one may be.
    }
  }
  return '';
}
