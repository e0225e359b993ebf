/** How a country writes its addresses. Postal codes after the Universal Postal Union's addressing systems. */
export interface AddressForm {
  postalCode: { label: string; required: boolean; pattern?: RegExp; example?: string };
  region?: { label: string; required: boolean };
  /** The postal code stands before the city. */
  codeFirst: boolean;
}

const codes: Record<string, readonly [pattern: string, example: string]> = {
  AT: ['\\d{4}', '1070'],
  AU: ['\\d{4}', '3000'],
  BE: ['\\d{4}', '1000'],
  BR: ['\\d{5}-?\\d{3}', '01310-100'],
  CA: ['[A-Za-z]\\d[A-Za-z] ?\\d[A-Za-z]\\d', 'K1A 0B1'],
  CH: ['\\d{4}', '8001'],
  CN: ['\\d{6}', '100000'],
  CZ: ['\\d{3} ?\\d{2}', '110 00'],
  DE: ['\\d{5}', '10115'],
  DK: ['\\d{4}', '1050'],
  ES: ['\\d{5}', '28013'],
  FI: ['\\d{5}', '00100'],
  FR: ['\\d{5}', '75001'],
  GB: ['[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}', 'LL61 5UJ'],
  GR: ['\\d{3} ?\\d{2}', '105 57'],
  HU: ['\\d{4}', '1051'],
  IN: ['\\d{3} ?\\d{3}', '110 001'],
  IT: ['\\d{5}', '00184'],
  JP: ['\\d{3}-?\\d{4}', '600-8216'],
  KR: ['\\d{5}', '04524'],
  MX: ['\\d{5}', '06000'],
  NL: ['\\d{4} ?[A-Za-z]{2}', '1012 AB'],
  NO: ['\\d{4}', '0150'],
  PL: ['\\d{2}-?\\d{3}', '31-001'],
  PT: ['\\d{4}-?\\d{3}', '1100-148'],
  RO: ['\\d{6}', '010011'],
  SE: ['\\d{3} ?\\d{2}', '111 29'],
  SG: ['\\d{6}', '018956'],
  SK: ['\\d{3} ?\\d{2}', '811 01'],
  TR: ['\\d{5}', '34110'],
  UA: ['\\d{5}', '01001'],
  US: ['\\d{5}(-\\d{4})?', '94103'],
};

const codeNames: Record<string, string> = {
  US: 'ZIP code',
  GB: 'Postcode',
  AU: 'Postcode',
  IN: 'PIN code',
  BR: 'CEP',
  DE: 'Postleitzahl',
  AT: 'Postleitzahl',
  CH: 'Postleitzahl',
};

const regions: Record<string, string> = {
  AU: 'State or territory',
  BR: 'State',
  CA: 'Province or territory',
  CN: 'Province',
  IN: 'State',
  MX: 'State',
  US: 'State',
  JP: 'Prefecture',
  IT: 'Province',
  ES: 'Province',
  GB: 'County',
  IE: 'County',
};

const regionNeeded = new Set(['AU', 'BR', 'CA', 'CN', 'IN', 'MX', 'US']);
const cityFirst = new Set(['US', 'CA', 'AU', 'GB', 'IE', 'IN', 'SG', 'JP', 'KR', 'CN']);
const withoutCode = new Set(['AE', 'GH', 'HK', 'IE', 'QA', 'UG']);

export function addressForm(country: string): AddressForm {
  const code = codes[country];
  const region = regions[country];
  return {
    postalCode: {
      label: codeNames[country] ?? 'Postal code',
      required: code !== undefined,
      ...(code === undefined ? {} : { pattern: new RegExp(`^${code[0]}$`), example: code[1] }),
    },
    ...(region === undefined ? {} : { region: { label: region, required: regionNeeded.has(country) } }),
    codeFirst: !cityFirst.has(country) && !withoutCode.has(country),
  };
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
