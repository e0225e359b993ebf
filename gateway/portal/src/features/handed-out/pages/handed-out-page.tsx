import { useQuery } from '@tanstack/react-query';
import type { MaterialsSchemas } from '@/shared/api.ts';
import { ApiProblem } from '@/shared/http.ts';
import { languageName } from '@/shared/places.ts';
import { useParam } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { formatDate } from '@/shared/ui/date-time.tsx';
import { fileSize, kindWord, typeWord } from '@/shared/ui/kit-words.ts';
import { Link, WayOut } from '@/shared/ui/link.tsx';
import { PagePictures } from '@/shared/ui/page-pictures.tsx';
import { PublicPage } from '@/shared/ui/public-page.tsx';
import { handedOutQuery } from '../api/get-handed-out.ts';
import css from './handed-out-page.module.css';

type HandedOut = MaterialsSchemas['HandedOutView'];

/** Behind the code of a poster or a last slide: a visitor has it in two taps, nobody signs in. */
export default function HandedOutPage() {
  const code = useParam('code');
  const { data: handed, isPending, error, refetch } = useQuery(handedOutQuery(code));
  if (isPending) {
    return (
      <PublicPage title="For you">
        <Skeleton lines={6} />
      </PublicPage>
    );
  }
  if (!handed) {
    return error instanceof ApiProblem && error.status === 404 ? (
      <EmptyState
        page
        title="This is not handed out any more"
        action={<Link to="/calendar">See what is on</Link>}
      >
        The link has ended, or what it led to was taken back. Whoever gave it to you may have a newer one.
      </EmptyState>
    ) : (
      <PublicPage title="For you">
        <ErrorState error={error} retry={() => void refetch()} />
      </PublicPage>
    );
  }
  return (
    <PublicPage title={handed.title} lead={leadOf(handed)}>
      <div className={css.handed}>
        <p>
          <WayOut href={handed.url} look="button" download>
            Download {typeWord(handed.mediaType)}, {fileSize(handed.size)}
          </WayOut>
        </p>
        <PagePictures
          title={handed.title}
          count={handed.previews}
          address={(page) => `/api/public/materials/${encodeURIComponent(code)}/previews/${page}`}
        />
        <p className={css.small}>
          Licence: <bdi>{handed.licence}</bdi>. Version {handed.version}
          {handed.publishedAt !== undefined && <> of {formatDate(handed.publishedAt)}</>}.
        </p>
        <p className={css.small}>
          From the volunteers of the programme. <Link to="/calendar">Their next meetups</Link>
        </p>
      </div>
    </PublicPage>
  );
}

function leadOf({ kind, language }: HandedOut): string {
  return `${kindWord(kind)} in ${languageName(language)}`;
}
