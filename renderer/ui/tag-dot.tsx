import styles from './tag-dot.module.css';

/** The colours that a tag can have; their names are those of highlights. */
export const TAG_TONES = ['honey', 'rose', 'sky', 'sage', 'lilac', 'apricot'] as const;
export type TagTone = (typeof TAG_TONES)[number];

/** A tag's colour; one without has the quiet ring. */
export function TagDot({ tone }: { readonly tone: TagTone | null }) {
  return <i className={styles.dot} data-tone={tone ?? undefined} aria-hidden />;
}
