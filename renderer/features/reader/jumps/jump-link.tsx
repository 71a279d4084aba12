import type { ReactNode } from 'react';
import { useArticleContext } from '../article-context.ts';
import styles from '../blocks.module.css';
import { NotePreview } from './note-preview.tsx';

interface JumpLinkProps {
  /** The block of the same article that it leads to. */
  readonly blockId: string;
  readonly children: ReactNode;
}

/** A link within the article: a reference to a note, an entry of a table of contents. */
export function JumpLink({ blockId, children }: JumpLinkProps) {
  const { jump, citedNotes } = useArticleContext();
  const note = citedNotes.get(blockId);
  const link = (
    <a
      className={styles.link}
      href={`#${blockId}`}
      data-jump="to"
      {...(note === undefined ? {} : { role: 'doc-noteref' })}
      onClick={(event) => {
        event.preventDefault();
        jump(blockId, event.currentTarget);
      }}
    >
      {children}
    </a>
  );
  return note === undefined ? link : <NotePreview note={note} link={link} />;
}
