import { Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ApiProblem, loginPath } from '@/shared/http.ts';
import { countries } from '@/shared/places.ts';
import { useParam, useTitle } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { FieldRow, FormShell, field } from '@/shared/ui/form.tsx';
import type { PortalForm } from '@/shared/ui/form.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { WayOut } from '@/shared/ui/link.tsx';
import { Pieces } from '@/shared/ui/pieces.tsx';
import { plural } from '@/shared/ui/words.ts';
import { addressPageQuery, giveAddress } from '../api/address.ts';
import type { AddressPage as Asked } from '../api/address.ts';
import { addressFormatQuery } from '../api/get-address-format.ts';
import { addressOf, addressSchema, likelyCountry, noAddress, rowsOf } from '../address-forms.ts';
import type { AddressField, AddressValues } from '../address-forms.ts';
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
        <WayOut href={loginPath('/shipments')} look="button">
          Sign in to my parcels
        </WayOut>
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
        has arrived, or {plural(asked.purgedUnheardAfterDays, 'day')} after it left if nobody tells us. You
        can close this page.
      </p>
    </div>
  );
}

/**
 * The form without a draft: an address is not left behind on a device that may be shared. It stays in the fields while
 * the page is open, also when the server refuses it.
 */
function useAddressForm() {
  const [initial] = useState<AddressValues>(() => ({
    ...noAddress,
    country: likelyCountry(navigator.languages, (code) => countries().some((one) => one.value === code)),
  }));
  const [country, setCountry] = useState(initial.country);
  const format = useQuery(addressFormatQuery(country));
  const fields = useForm<AddressValues>({
    mode: 'controlled',
    initialValues: initial,
    validate: schemaResolver(addressSchema(format.data), { sync: true }) as never,
    validateInputOnBlur: true,
  });
  const form: PortalForm<AddressValues> = {
    fields,
    draftKey: 'address',
    restoredAt: undefined,
    dirty: fields.isDirty(),
    discardDraft: () => fields.reset(),
    keep: () => undefined,
    sent: () => undefined,
  };
  const choose = (chosen: string) => {
    // A state of the country before is none of this one; everything else typed stays.
    fields.setValues({ country: chosen, region: '' });
    fields.clearErrors();
    setCountry(chosen);
  };
  return { form, format, choose };
}

function Ask({ token, asked, done }: { token: string; asked: Asked; done: () => void }) {
  const { form, format, choose } = useAddressForm();
  const choices = useMemo(() => countries(), []);
  const { country } = form.fields.getValues();
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
        <p className={css.soft}>
          In it: <Pieces lines={asked.lines} />.
        </p>
        <ul className={css.promises}>
          <li>
            <Icon name="package" /> Used for this parcel only.
          </li>
          <li>
            <Icon name="shield" /> Stored encrypted; only the people who pack it see it.
          </li>
          <li>
            <Icon name="history" /> Deleted {plural(asked.purgedAfterDays, 'day')} after it has arrived, or{' '}
            {plural(asked.purgedUnheardAfterDays, 'day')} after it left if nobody tells us.
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
          await giveAddress(token, addressOf(typed, format.data));
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
          comboboxProps={{ keepMounted: false }}
          {...field(form, 'country')}
          value={country === '' ? null : country}
          onChange={(chosen: string | null) => choose(chosen ?? '')}
        />
        {country === '' ? (
          <p className={css.soft}>The form follows the country: each writes its addresses in its own way.</p>
        ) : format.isPending ? (
          <Skeleton lines={5} />
        ) : format.data ? (
          rowsOf(format.data.fields).map((row) => <Row key={row[0]?.field} row={row} form={form} />)
        ) : (
          <ErrorState error={format.error} retry={() => void format.refetch()} />
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

function Row({ row, form }: { row: readonly AddressField[]; form: PortalForm<AddressValues> }) {
  const inputs = row.map((asked) => <Input key={asked.field} asked={asked} form={form} />);
  return inputs.length === 1 ? inputs[0] : <FieldRow>{inputs}</FieldRow>;
}

const autoComplete: Record<AddressField['field'], string> = {
  name: 'name',
  lines: 'street-address',
  district: 'address-level3',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
};

function Input({ asked, form }: { asked: AddressField; form: PortalForm<AddressValues> }) {
  const shared = {
    label: asked.label,
    required: asked.required,
    autoComplete: autoComplete[asked.field],
    ...field(form, asked.field),
  };
  if (asked.field === 'lines') {
    return (
      <Textarea
        {...shared}
        description="As it is written where you live, up to four lines."
        autosize
        minRows={2}
        maxRows={4}
      />
    );
  }
  if (asked.field === 'region' && asked.choices.length > 0) {
    const value = form.fields.getValues().region;
    return (
      <Select
        {...shared}
        searchable
        clearable={!asked.required}
        data={asked.choices}
        comboboxProps={{ keepMounted: false }}
        value={value === '' ? null : value}
        onChange={(chosen: string | null) => form.fields.setFieldValue('region', chosen ?? '')}
        nothingFoundMessage="None is called like that"
      />
    );
  }
  return (
    <TextInput
      {...shared}
      maxLength={asked.field === 'postalCode' ? 20 : 120}
      {...(asked.example === undefined ? {} : { placeholder: asked.example })}
    />
  );
}
