import { type ComponentProps, memo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import { useServices } from '../../../services/services.ts';
import { noteFormat } from './note-format.ts';
import styles from './notes.module.css';

/** Enter ends a line in a note as it does on paper; Markdown alone would join the lines. */
const PLUGINS = [remarkGfm, remarkBreaks];

const COMPONENTS: Components = { a: NoteLink, img: NotePicture };

/** What a click may open; main opens nothing else. */
const OPENABLE = /^(?:https?|mailto):/i;

/** A note's Markdown; raw HTML in it is text. It is laid out again only when it has changed. */
export const NoteText = memo(function NoteText({ text }: { readonly text: string }) {
  if (noteFormat(text) === 'plain') return <div className={styles.plain}>{text}</div>;
  return (
    <div className={styles.text}>
      <Markdown remarkPlugins={PLUGINS} components={COMPONENTS}>
        {text}
      </Markdown>
    </div>
  );
});

function NoteLink({ href, children }: ComponentProps<'a'>) {
  const { platform } = useServices();
  if (href === undefined || !OPENABLE.test(href)) return <span>{children}</span>;
  return (
    <a
      href={href}
      title={href}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void platform.openLink(href);
      }}
    >
      {children}
    </a>
  );
}

/** A note holds no picture: it could only come from the network. Its words stay. */
function NotePicture({ alt = '', src }: ComponentProps<'img'>) {
  return <span>{alt === '' ? src : alt}</span>;
}
