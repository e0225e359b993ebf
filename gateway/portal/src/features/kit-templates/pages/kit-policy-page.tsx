import { useQuery } from '@tanstack/react-query';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { DateTime } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { PersonName } from '@/shared/ui/person-name.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import { kitPolicyQuery } from '../api/kit-policy.ts';
import type { KitPolicy } from '../api/kit-policy.ts';
import { PolicyForm } from '../components/policy-form.tsx';
import css from '../components/policy.module.css';
import { changesBetween } from '../components/policy-words.ts';

export default function KitPolicyPage() {
  const policy = useQuery(kitPolicyQuery);
  if (policy.isPending) return <Skeleton kind="record" />;
  if (!policy.data) return <ErrorState error={policy.error} retry={() => void policy.refetch()} />;
  return (
    <>
      <PageHeader
        title="Kit policy"
        action={
          <Link to="/kits" look="quiet">
            All kits
          </Link>
        }
      >
        The numbers that decide who gets a kit. A change counts from the next request on.
      </PageHeader>
      <PolicyForm policy={policy.data} />
      <div className={css.past}>
        <Facts title="How it came to be so">
          <History revisions={policy.data.revisions} />
        </Facts>
      </div>
    </>
  );
}

function History({ revisions }: { revisions: KitPolicy['revisions'] }) {
  if (revisions.length === 0) {
    return <p className={css.soft}>These are the numbers the programme started with.</p>;
  }
  return (
    <ol className={css.history} aria-label="Changes of the policy">
      {revisions.map((revision) => (
        <li key={revision.at} className={css.revision}>
          <p>
            <PersonName person={revision.by} />, <DateTime at={revision.at} />
          </p>
          <p>{revision.reason}</p>
          <ul className={css.soft}>
            {changesBetween(revision.before, revision.after).map((change) => (
              <li key={change.name}>
                {change.name}: {change.before} → {change.after}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
