import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '@/shared/paths.ts';
import { FormShell, usePortalForm } from '@/shared/ui/form.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { createLink, linkTouches } from '../api/change-link.ts';
import { LinkFields } from '../components/link-fields.tsx';
import { bodyOf, emptyLink, linkSchema } from '../components/link-values.ts';
import type { LinkValues } from '../components/link-values.ts';

export default function NewLinkPage() {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const [initial] = useState(() => emptyLink(search.meetup));
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = usePortalForm<LinkValues>({ draftKey: 'link.new', initial, schema: linkSchema });
  return (
    <>
      <PageHeader title="Make a link">
        A short address with a QR code. Where it leads can be changed later; what is printed stays good.
      </PageHeader>
      <FormShell
        form={form}
        label="New link"
        submit="Make the link"
        call
        onSubmit={async (values) => {
          const word = values.word.trim();
          const link = await createLink({ ...bodyOf(values), ...(word === '' ? {} : { word }) });
          for (const queryKey of linkTouches) await client.invalidateQueries({ queryKey });
          void navigate({ to: paths.link(link.id) });
        }}
        aside={
          <Link to="/links" look="quiet">
            All links
          </Link>
        }
      >
        <LinkFields form={form} />
      </FormShell>
    </>
  );
}
