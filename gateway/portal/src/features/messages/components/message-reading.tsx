import { useId } from 'react';
import type { ReactNode } from 'react';
import type { MessageText } from '../api/get-messages.ts';
import { Markdown } from './markdown.tsx';
import css from './message-reading.module.css';

/** What a message says, in the order in which it is needed in a conversation. */
export function MessageReading({
  text,
  big = false,
  heading = 'h3',
}: {
  text: MessageText;
  big?: boolean;
  /** One below the heading it stands under. */
  heading?: 'h2' | 'h3';
}) {
  return (
    <div className={css.reading} data-big={big}>
      {text.argument !== '' && <Markdown text={text.argument} />}
      {text.evidence.length > 0 && (
        <Part heading={heading} title="Evidence">
          <ul className={css.evidence}>
            {text.evidence.map((one, at) => (
              <li key={at}>
                {one.url ? (
                  <a href={one.url} target="_blank" rel="noopener noreferrer">
                    {one.text}
                  </a>
                ) : (
                  one.text
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {text.whenHappy !== '' && (
        <Part heading={heading} title="If they are happy with what they have" tone="happy">
          <Markdown text={text.whenHappy} />
        </Part>
      )}
      {text.neverSay !== '' && (
        <Part heading={heading} title="Never say" tone="never">
          <Markdown text={text.neverSay} />
        </Part>
      )}
    </div>
  );
}

function Part({
  title,
  heading: Heading,
  tone,
  children,
}: {
  title: string;
  heading: 'h2' | 'h3';
  tone?: 'happy' | 'never';
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={css.part} data-tone={tone} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
