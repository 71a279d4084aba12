import { useColorName } from '../../../services/use-color-name.ts';
import styles from './marks.module.css';
import type { ReaderAnnotation } from './reader-annotations.ts';
import { useAnnotationWords } from './use-annotation-words.ts';

/** Says to screen readers which annotation was gone to: paint has no words of its own. */
export function AnnouncedAnnotation({ annotation }: { readonly annotation: ReaderAnnotation | null }) {
  const nameOf = useColorName();
  const wordsOf = useAnnotationWords(nameOf);
  return (
    <output className={styles.announced}>
      {annotation !== null && `${wordsOf(annotation).kind}. ${wordsOf(annotation).text}`}
    </output>
  );
}
