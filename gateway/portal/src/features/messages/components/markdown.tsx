import { Suspense, lazy } from 'react';
import css from './markdown.module.css';

const Rendered = lazy(() => import('./rendered-markdown.tsx'));

/** Markdown as people read it. Until the renderer is there, its plain text, which reads well too. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={css.text}>
      <Suspense fallback={<p className={css.plain}>{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  );
}
