import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/http.ts';
import { paths } from '@/shared/paths.ts';
import { languageName } from '@/shared/places.ts';
import { useParam } from '@/shared/routing.ts';
import { EmptyState, ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { fileSize, kindWord, typeWord } from '@/shared/ui/kit-words.ts';
import { Link } from '@/shared/ui/link.tsx';
import { PageHeader } from '@/shared/ui/page-header.tsx';
import { plural } from '@/shared/ui/words.ts';
import { meetupMaterialsQuery } from '../api/get-meetup-materials.ts';
import css from './meetup-materials-page.module.css';

/** Plain links to the API: the browser streams the files, goes on after a break and shows its own progress. */
export default function MeetupMaterialsPage() {
  const id = useParam('id');
  const materials = useQuery(meetupMaterialsQuery(id));
  const tooEarly = materials.error instanceof ApiProblem && materials.error.code === 'meetup-not-announced';
  const items = materials.data?.items ?? [];
  const total = items.reduce((sum, item) => sum + item.size, 0);
  return (
    <>
      <PageHeader
        title="Materials of the meetup"
        action={
          items.length > 0 && (
            <a href={materials.data?.zipUrl} download className={css.all}>
              <Icon name="archive" /> All as one ZIP, {fileSize(total)}
            </a>
          )
        }
      >
        {materials.data ? (
          <>
            For{' '}
            <Link to={paths.meetup(id)}>
              <bdi>{materials.data.meetupTitle}</bdi>
            </Link>
            . {plural(items.length, 'file')} to show, to print and to hand out.
          </>
        ) : (
          <Link to={paths.meetup(id)}>Back to the meetup</Link>
        )}
      </PageHeader>
      {materials.isPending && <Skeleton kind="rows" lines={5} />}
      {tooEarly && (
        <EmptyState
          title="Announce the meetup first"
          action={
            <Link to={paths.meetup(id)} look="button">
              To the meetup
            </Link>
          }
        >
          The materials are there the moment the meetup is announced. They need no approval.
        </EmptyState>
      )}
      {materials.isError && !tooEarly && (
        <ErrorState error={materials.error} retry={() => void materials.refetch()} />
      )}
      {materials.data && items.length === 0 && (
        <EmptyState
          title="Nothing to download yet"
          action={
            <Link to="/materials" look="quiet">
              Look in the library
            </Link>
          }
        >
          No kit of this size has published materials. The library may have what you need.
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={css.list} aria-label="Materials">
          {items.map((item) => (
            <li key={item.id} className={css.item}>
              <div className={css.words}>
                <p className={css.title}>
                  <bdi>{item.title}</bdi>
                </p>
                <p className={css.facts}>
                  {kindWord(item.kind)} · {languageName(item.language)} · {item.licence}
                </p>
              </div>
              <a
                href={item.url}
                download
                className={css.download}
                aria-label={`Download ${item.title}: ${typeWord(item.mediaType)}, ${fileSize(item.size)}`}
              >
                {`${typeWord(item.mediaType)}, ${fileSize(item.size)}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
