import { paths } from '@/shared/paths.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Facts } from '@/shared/ui/record-layout.tsx';
import type { Membership } from '../api/get-passport.ts';
import css from './passport.module.css';

type Step = Membership['onboarding'][number]['step'];

const words: Record<Step, { label: string; hint: string; to?: string; action?: string }> = {
  AGREE_TO_CODE_OF_CONDUCT: {
    label: 'Agree to the code of conduct',
    hint: 'You did, with your application.',
  },
  COMPLETE_PROFILE: {
    label: 'Complete your profile',
    hint: 'Where you live, what you know, which languages you speak, and a few words about you.',
    to: '/passport/settings',
    action: 'Complete it',
  },
  PLAN_FIRST_MEETUP: {
    label: 'Plan your first meetup',
    hint: 'A draft is enough; or somebody else plans one with you.',
    to: paths.planMeetup,
    action: 'Plan it',
  },
};

/** What a new member does first, and what of it is done. */
export function FirstSteps({ member }: { member: Membership }) {
  const open = member.onboarding.filter((one) => !one.done).length;
  if (open === 0 || member.state === 'ALUMNI') return null;
  return (
    <Facts title={open === 1 ? 'One step to go' : `${open} steps to go`}>
      <ul className={css.steps} aria-label="First steps">
        {member.onboarding.map(({ step, done }) => {
          const { label, hint, to, action } = words[step];
          return (
            <li key={step} data-done={done}>
              <svg viewBox="0 0 20 20" width="20" height="20" role="img" aria-label={done ? 'Done' : 'To do'}>
                <circle cx="10" cy="10" r="8.2" />
                {done && <path d="M6.2 10.4l2.6 2.6 5-5.4" />}
              </svg>
              <div>
                <p className={css.step}>{label}</p>
                {!done && <p className={css.hint}>{hint}</p>}
              </div>
              {!done && to !== undefined && (
                <Link to={to} look="quiet">
                  {action}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Facts>
  );
}
