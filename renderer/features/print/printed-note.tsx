import type { NoteRow } from '../../db/rows.ts';
import { NoteText } from '../../notes/note-text.tsx';
import styles from './printed-blocks.module.css';

/** A note in the margin, with the number by which the text refers to it. */
export function PrintedNote({ note, number }: { readonly note: NoteRow; readonly number: number }) {
  return (
    <aside className={styles.note}>
      <sup className={styles.reference}>{number}</sup>
      <NoteText text={note.text} links={note.links} />
      <NoteTags tags={note.tags} />
    </aside>
  );
}

export function NoteTags({ tags }: { readonly tags: readonly string[] }) {
  return tags.length === 0 ? null : <p className={styles.tags}>{tags.join(' · ')}</p>;
}
