import { useQuery } from '@tanstack/react-query';
import { languageName } from '@/shared/places.ts';
import { useParam } from '@/shared/routing.ts';
import { ErrorState, Skeleton } from '@/shared/ui/blank.tsx';
import { formatDate, useTimeZone } from '@/shared/ui/date-time.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { PublicPage } from '@/shared/ui/public-page.tsx';
import { listing, sentence } from '@/shared/ui/words.ts';
import { publicMemberQuery } from '../api/public-members.ts';
import css from './public-member-page.module.css';

export default function PublicMemberPage() {
  const zone = useTimeZone();
  const { data: member, isPending, error, refetch } = useQuery(publicMemberQuery(useParam('id')));
  if (!member) {
    return (
      <PublicPage title="Member">
        {isPending ? <Skeleton lines={7} /> : <ErrorState error={error} retry={() => void refetch()} />}
      </PublicPage>
    );
  }
  return (
    <PublicPage title={member.name} lead={placeOf(member)}>
      <div className={css.facts}>
        {member.bio !== '' && <p className={css.bio}>{member.bio}</p>}
        <dl className={css.list}>
          {member.topics.length > 0 && (
            <div>
              <dt>Speaks about</dt>
              <dd>{listing(member.topics)}</dd>
            </div>
          )}
          {member.skills.length > 0 && (
            <div>
              <dt>Skills</dt>
              <dd>
                {listing(
                  member.skills.map((skill) => `${skill.name} (${sentence(skill.level).toLowerCase()})`),
                )}
              </dd>
            </div>
          )}
          {member.languages.length > 0 && (
            <div>
              <dt>Languages</dt>
              <dd>{listing(member.languages.map(languageName))}</dd>
            </div>
          )}
          {member.links.length > 0 && (
            <div>
              <dt>Elsewhere</dt>
              <dd>
                <ul>
                  {member.links.map((link) => (
                    <li key={link}>
                      <a href={link} rel="noopener nofollow ugc">
                        {link.replace(/^https?:\/\//, '').replace(/\/$/, '')}
                      </a>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
          <div>
            <dt>Member since</dt>
            <dd>{formatDate(member.memberSince, 'date', zone)}</dd>
          </div>
        </dl>
        <p>
          <Link to="/directory">All members</Link>
        </p>
      </div>
    </PublicPage>
  );
}
