import ReactMarkdown from 'react-markdown';
import type { Components } from 'react-markdown';

const shown = [
  'p',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'ul',
  'ol',
  'li',
  'blockquote',
  'a',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];

const parts: Components = {
  a: ({ href, children }) =>
    href === undefined || href === '' ? (
      <span>{children}</span>
    ) : (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ),
  // The page has its own headings; those of a text come beneath them.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h4>{children}</h4>,
  h5: ({ children }) => <h4>{children}</h4>,
  h6: ({ children }) => <h4>{children}</h4>,
};

/** Only to the web and to a mail, by the whole address; the server publishes nothing else. */
function followed(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : '';
}

export default function RenderedMarkdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      skipHtml
      allowedElements={shown}
      unwrapDisallowed
      urlTransform={followed}
      components={parts}
    >
      {text}
    </ReactMarkdown>
  );
}
