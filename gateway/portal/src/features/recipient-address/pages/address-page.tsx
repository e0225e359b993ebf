import { Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { ApiProblem, loginPath } from '@/shared/http.ts';
import { countries } from '@/shared/places.ts';
import { useParam, useTitle } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FieldRow, FormShell, field } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { plural } from '@/shared/ui/words.ts';
import { addressPageQuery, giveAddress } from '../api/address.ts';
import type { AddressPage as Asked } from '../api/address.ts';
import { addressForm, likelyCountry } from '../address-forms.ts';
import css from './address-page.module.css';

/** Behind the one-time link of the mail: whoever has the link is the recipient, nobody signs in. */
export default function AddressPage() {
  const token = useParam('token');
  const asked = useQuery(addressPageQuery(token));
  const [given, setGiven] = useState(false);
  useTitle('Where does it go?');
  const gone = asked.error instanceof ApiProblem && asked.error.status === 404;
  return (
    <div className={css.page}>
      {asked.isPending && <Skeleton kind="text" lines={6} />}
      {gone && <Gone />}
      {asked.isError && !gone && <ErrorState error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data &&
        (given ? (
          <Thanks asked={asked.data} />
        ) : (
          <Ask token={token} asked={asked.data} done={() => setGiven(true)} />
        ))}
    </div>
  );
}

function Gone() {
  return (
    <div className={css.words}>
      <h1 className={css.title}>This link does not work any more</h1>
      <p>
        It works once, for a few days, and a newer link replaces it. If you gave your address already, all is
        well and there is nothing to do.
      </p>
      <p>Otherwise sign in and ask for a new link on your parcel; it comes by mail within a minute.</p>
      <p>
        <a href={loginPath('/shipments')} className={css.action}>
          Sign in to my parcels
        </a>
      </p>
    </div>
  );
}

function Thanks({ asked }: { asked: Asked }) {
  return (
    <div className={css.words} role="status">
      <h1 className={css.title}>Thank you, {asked.firstName}</h1>
      <p>
        The depot has your address and packs <bdi>{asked.purpose}</bdi> next. You get a mail with the tracking
        number when it leaves.
      </p>
      <p className={css.soft}>
        Your address is stored encrypted and deleted {plural(asked.purgedAfterDays, 'day')} after the parcel
        has arrived. You can close this page.
      </p>
    </div>
  );
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no index signature
type AddressValues = {
  name: string;
  country: string;
  lines: string;
  postalCode: string;
  city: string;
  region: string;
  phone: string;
};

const schema = z
  .object({
    name: z.string().trim().min(1, 'Who is the parcel for?').max(120, 'At most 120 letters.'),
    country: z.string().min(1, 'Choose a country.'),
    lines: z.string().trim().min(1, 'Street and house, please.'),
    postalCode: z.string().trim().max(20, 'At most 20 letters.'),
    city: z.string().trim().min(1, 'Which city?').max(120, 'At most 120 letters.'),
    region: z.string().trim().max(120, 'At most 120 letters.'),
    phone: z
      .string()
      .trim()
      .refine(
        (typed) => typed === '' || /^\+?[0-9][0-9 ()/.-]{4,24}$/.test(typed),
        'Digits, with the country code: +49 30 123456.',
      ),
  })
  .superRefine((values, context) => {
    const form = addressForm(values.country);
    const { pattern, required, example } = form.postalCode;
    if (required && values.postalCode === '') {
      context.addIssue({
        code: 'custom',
        path: ['postalCode'],
        message: 'Addresses in this country need one.',
      });
    } else if (pattern && values.postalCode !== '' && !pattern.test(values.postalCode)) {
      context.addIssue({
        code: 'custom',
        path: ['postalCode'],
        message: `This is no ${form.postalCode.label} of the country. It looks like ${example ?? ''}.`,
      });
    }
    if (form.region?.required && values.region === '') {
      context.addIssue({
        code: 'custom',
        path: ['region'],
        message: `Parcels go astray without the ${form.region.label.toLowerCase()}.`,
      });
    }
    const lines = linesOf(values.lines);
    if (lines.length > 4) {
      context.addIssue({
        code: 'custom',
        path: ['lines'],
        message: 'Four lines at most; labels have no room for more.',
      });
    } else if (lines.some((line) => line.length > 120)) {
      context.addIssue({ code: 'custom', path: ['lines'], message: 'A line may have 120 letters at most.' });
    }
  });

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The form without a draft: an address is not left behind on a device that may be shared. It stays in the fields while
 * the page is open, also when the server refuses it.
 */
function useAddressForm(): PortalForm<AddressValues> {
  const [initial] = useState<AddressValues>(() => ({
    name: '',
    country: likelyCountry(navigator.languages, (code) => countries().some((one) => one.value === code)),
    lines: '',
    postalCode: '',
    city: '',
    region: '',
    phone: '',
  }));
  const fields = useForm<AddressValues>({
    mode: 'controlled',
    initialValues: initial,
    validate: schemaResolver(schema, { sync: true }) as never,
    validateInputOnBlur: true,
  });
  return {
    fields,
    draftKey: 'address',
    restoredAt: undefined,
    dirty: fields.isDirty(),
    discardDraft: () => fields.reset(),
    sent: () => undefined,
  };
}

function Ask({ token, asked, done }: { token: string; asked: Asked; done: () => void }) {
  const form = useAddressForm();
  const choices = useMemo(() => countries(), []);
  const values = form.fields.getValues();
  const shape = addressForm(values.country);
  const postalCode = (
    <TextInput
      label={shape.postalCode.label}
      required={shape.postalCode.required}
      autoComplete="postal-code"
      placeholder={shape.postalCode.example}
      maxLength={20}
      {...field(form, 'postalCode')}
    />
  );
  const city = (
    <TextInput label="City" required autoComplete="address-level2" maxLength={120} {...field(form, 'city')} />
  );
  return (
    <>
      <div className={css.words}>
        <h1 className={css.title}>Where does it go, {asked.firstName}?</h1>
        <p>
          We would like to send you{' '}
          <strong>
            <bdi>{asked.purpose}</bdi>
          </strong>
          . Tell us where, and it is packed next.
        </p>
        <ul className={css.promises}>
          <li>
            <Icon name="package" /> Used for this parcel only.
          </li>
          <li>
            <Icon name="shield" /> Stored encrypted; only the people who pack it see it.
          </li>
          <li>
            <Icon name="history" /> Deleted {plural(asked.purgedAfterDays, 'day')} after it has arrived.
          </li>
        </ul>
      </div>
      <FormShell
        form={form}
        label="Address"
        submit="Send it there"
        call
        guard={false}
        onSubmit={async (typed) => {
          const optional = (name: 'postalCode' | 'region' | 'phone') =>
            typed[name].trim() === '' ? {} : { [name]: typed[name].trim() };
          await giveAddress(token, {
            name: typed.name.trim(),
            lines: linesOf(typed.lines),
            city: typed.city.trim(),
            country: typed.country,
            ...optional('postalCode'),
            ...(shape.region ? optional('region') : {}),
            ...optional('phone'),
          });
          done();
        }}
      >
        <Select
          label="Country"
          required
          searchable
          allowDeselect={false}
          autoComplete="country-name"
          data={choices}
          {...field(form, 'country')}
          value={values.country === '' ? null : values.country}
        />
        <TextInput
          label="Name on the label"
          required
          autoComplete="name"
          maxLength={120}
          {...field(form, 'name')}
        />
        <Textarea
          label="Street, house, flat"
          description="As it is written where you live, up to four lines."
          required
          autoComplete="street-address"
          autosize
          minRows={2}
          maxRows={4}
          {...field(form, 'lines')}
        />
        <FieldRow>
          {shape.codeFirst ? (
            <>
              {postalCode}
              {city}
            </>
          ) : (
            <>
              {city}
              {postalCode}
            </>
          )}
        </FieldRow>
        {shape.region && (
          <TextInput
            label={shape.region.label}
            required={shape.region.required}
            autoComplete="address-level1"
            maxLength={120}
            {...field(form, 'region')}
          />
        )}
        <TextInput
          label="Phone"
          description="For the carrier, with country code. Not needed, but customs often asks."
          type="tel"
          autoComplete="tel"
          {...field(form, 'phone')}
        />
        <p className={css.soft}>
          This link works once, until <DateTime at={asked.expiresAt} />.
        </p>
      </FormShell>
    </>
  );
}
