import { type ComponentProps, memo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import { useServices } from '../../../services/services.ts';
import { noteFormat } from './note-format.ts';
import styles from './notes.module.css';

/** Enter ends a line in a note as it does on paper; Markdown alone would join the lines. */
const PLUGINS = [remarkGfm, remarkBreaks];

/** A note can hold no picture: it could only come from the network. */
const FORBIDDEN = ['img'];

const COMPONENTS: Components = { a: NoteLink };

/** A note's Markdown; raw HTML in it is text. It is laid out again only when it has changed. */
export const NoteText = memo(function NoteText({ text }: { readonly text: string }) {
  if (noteFormat(text) === 'plain') return <div className={styles.plain}>{text}</div>;
  return (
    <div className={styles.text}>
      <Markdown remarkPlugins={PLUGINS} disallowedElements={FORBIDDEN} components={COMPONENTS}>
        {text}
      </Markdown>
    </div>
  );
});

function NoteLink({ href, children }: ComponentProps<'a'>) {
  const { platform } = useServices();
  return (
    <a
      href={href}
      title={href}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (href !== undefined) void platform.openLink(href);
      }}
    >
      {children}
    </a>
  );
}
