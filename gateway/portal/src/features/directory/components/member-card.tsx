import { paths } from '@/shared/paths.ts';
import type { PublicMember } from '@/shared/public-views.ts';
import { Link } from '@/shared/ui/link.tsx';
import { placeOf } from '@/shared/ui/meetup-ticket.tsx';
import { Seal } from '@/shared/ui/person-name.tsx';
import css from './member-card.module.css';

export function MemberCard({ member }: { member: PublicMember }) {
  return (
    <article className={css.card}>
      <Seal person={member} size={44} />
      <div className={css.words}>
        <h2 className={css.name}>
          <Link to={paths.publicMember(member.id)} look="plain">
            <bdi>{member.name}</bdi>
          </Link>
        </h2>
        <p className={css.place}>{placeOf(member)}</p>
        {member.topics.length > 0 && (
          <p className={css.topics}>
            <span className={css.lead}>Speaks about </span>
            <bdi>{member.topics.slice(0, 3).join(', ')}</bdi>
          </p>
        )}
        {member.skills.length > 0 && (
          <ul className={css.skills} aria-label="Skills">
            {member.skills.slice(0, 4).map((skill) => (
              <li key={skill.name}>{skill.name}</li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
