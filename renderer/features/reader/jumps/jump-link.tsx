import type { ReactNode } from 'react';
import { useArticleContext } from '../article-context.ts';
import styles from '../blocks.module.css';

interface JumpLinkProps {
  /** The block of the same article that it leads to. */
  readonly blockId: string;
  readonly children: ReactNode;
}

/** A link within the article: a reference to a note, an entry of a table of contents. */
export function JumpLink({ blockId, children }: JumpLinkProps) {
  const { jump, citedNotes } = useArticleContext();
  return (
    <a
      className={styles.link}
      href={`#${blockId}`}
      data-jump="to"
      {...(citedNotes.has(blockId) ? { role: 'doc-noteref' } : {})}
      onClick={(event) => {
        event.preventDefault();
        jump(blockId, event.currentTarget);
      }}
    >
      {children}
    </a>
  );
}
