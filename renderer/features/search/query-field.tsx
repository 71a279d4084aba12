import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryPiece } from '../../search/query/query-node.ts';
import styles from './query-field.module.css';
import { QueryPieces } from './query-text.tsx';

interface QueryFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly pieces: readonly QueryPiece[];
  readonly list: { readonly id: string; readonly activeId: string | undefined };
  /** What is said beside the query, or undefined. */
  readonly describedBy: string | undefined;
  onQuery(query: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * The field that is typed in. Its own text is transparent; what is seen is a copy of it, with colours, that lies over it
 * and scrolls with it. Caret, selection and composition are the field's own, and so is all that a screen reader reads.
 */
export function QueryField({ inputRef, query, pieces, list, describedBy, ...events }: QueryFieldProps) {
  const { t } = useTranslation();
  const copy = useRef<HTMLDivElement>(null);
  const align = () => {
    if (copy.current && inputRef.current) copy.current.scrollLeft = inputRef.current.scrollLeft;
  };
  // A field that has become shorter may have scrolled back without an event.
  useLayoutEffect(align);
  useFocusAtOnce(inputRef);
  return (
    <div className={styles.box}>
      <input
        ref={inputRef}
        className={styles.input}
        type="text"
        role="combobox"
        dir="auto"
        aria-label={t('search.title')}
        aria-expanded={list.activeId !== undefined}
        aria-controls={list.activeId === undefined ? undefined : list.id}
        aria-autocomplete="list"
        aria-activedescendant={list.activeId}
        aria-describedby={describedBy}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={query}
        onChange={(event) => events.onQuery(event.target.value)}
        onScroll={align}
        onKeyDown={events.onKeyDown}
      />
      <div ref={copy} className={styles.copy} dir="auto" aria-hidden>
        <QueryPieces query={query} pieces={pieces} />
      </div>
    </div>
  );
}

/**
 * Takes the focus as soon as the dialog has noted where it was: the dialog itself gives it a frame later, and keys that
 * are pressed until then would be lost. What was searched for last is selected, to be typed over.
 */
function useFocusAtOnce(field: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    queueMicrotask(() => {
      field.current?.focus({ preventScroll: true });
      field.current?.select();
    });
  }, [field]);
}
