import type { ReactNode } from 'react';
import css from './eligibility-panel.module.css';

export interface EligibilityRule {
  code: string;
  /** The rule as a sentence. */
  rule: string;
  met: boolean;
  /** The fact it looked at. */
  fact: string;
  /** What would change it; only for rules that are not met. */
  remedy?: string | null | undefined;
}

/** Each rule as a line: tick or cross, the fact it looked at, and what would change it. */
export function EligibilityPanel({
  rules,
  title,
  children,
}: {
  rules: readonly EligibilityRule[];
  title?: string;
  children?: ReactNode;
}) {
  const unmet = rules.filter((rule) => !rule.met).length;
  const verdict =
    unmet === 0
      ? 'Everything is in order'
      : unmet === 1
        ? 'One rule is not met'
        : `${unmet} rules are not met`;
  return (
    <section className={css.panel} data-met={unmet === 0} aria-label={title ?? 'Eligibility'}>
      <p className={css.title}>{title ?? verdict}</p>
      {title !== undefined && <p className={css.verdict}>{verdict}.</p>}
      <ul className={css.rules}>
        {rules.map((rule) => (
          <li key={rule.code} className={css.rule} data-met={rule.met}>
            <svg
              viewBox="0 0 16 16"
              width="18"
              height="18"
              role="img"
              aria-label={rule.met ? 'Met' : 'Not met'}
            >
              <path d={rule.met ? 'M3 8.4l3.2 3.2L13 4.8' : 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6'} />
            </svg>
            <div>
              <p className={css.sentence}>{rule.rule}</p>
              <p className={css.fact}>{rule.fact}</p>
              {!rule.met && rule.remedy && <p className={css.remedy}>{rule.remedy}</p>}
            </div>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
