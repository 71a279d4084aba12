import { useTranslation } from 'react-i18next';
import type { HighlightColor } from '../../../../shared/annotation.ts';
import { notePlainText } from '../../../notes/note-plain-text.ts';
import { quoteOf, type ReaderAnnotation } from './reader-annotations.ts';

/** How an annotation is told in a line. */
export interface AnnotationWords {
  /** What it is: “honey highlight”, “note”. */
  readonly kind: string;
  /** What was marked, or written. */
  readonly text: string;
  /** How surely it was found again; null where there is nothing to say. */
  readonly state: string | null;
}

export function useAnnotationWords(
  nameOf: (color: HighlightColor) => string,
): (annotation: ReaderAnnotation) => AnnotationWords {
  const { t } = useTranslation();
  return (annotation) => {
    const { row } = annotation;
    const state = row.state === 'exact' ? null : t(`marks.states.${row.state}`);
    if (annotation.kind === 'highlight') {
      const { color, style } = annotation.row;
      const kind = t(style === 'fill' ? 'marks.filled' : 'marks.underlined', { color: nameOf(color) });
      return { kind, text: quoteOf(annotation), state };
    }
    const { target, highlightId, text } = annotation.row;
    const about = highlightId === null ? 'marks.note' : 'marks.noteOnHighlight';
    return { kind: t(target === null ? 'marks.noteOnArticle' : about), text: notePlainText(text), state };
  };
}
