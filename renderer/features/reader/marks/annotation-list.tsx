import { StickyNote, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useColorName } from '../../../services/use-color-name.ts';
import { useTagLooks } from '../../../services/use-tag-field.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { rowForKey } from '../../../ui/list-keys.ts';
import { TagDot } from '../../../ui/tag-dot.tsx';
import styles from './marks.module.css';
import type { ReaderAnnotation } from './reader-annotations.ts';
import { useAnnotationWords } from './use-annotation-words.ts';

interface AnnotationListProps {
  readonly annotations: readonly ReaderAnnotation[];
  readonly chosenId: string | null;
  onGoTo(annotation: ReaderAnnotation): void;
  onRemove(annotation: ReaderAnnotation): void;
}

/** Highlights and notes of the article in reading order: arrows move, Enter goes there, Delete removes. */
export function AnnotationList({ annotations, chosenId, onGoTo, onRemove }: AnnotationListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const firstId = useRef(chosenId);
  const rows = (): readonly HTMLElement[] =>
    Array.from(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []);
  useEffect(() => {
    const all = Array.from(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []);
    (all.find(({ dataset }) => dataset.row === firstId.current) ?? all[0])?.focus();
  }, []);
  const handleKey = (event: KeyboardEvent): void => {
    const index = rows().findIndex(({ dataset }) => dataset.row === rowAt(event.target));
    const annotation = annotations[index];
    const to = rowForKey(event.key, index, annotations.length);
    if (to !== null) rows()[to]?.focus();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && annotation !== undefined) {
      rows()[index + 1 < annotations.length ? index + 1 : index - 1]?.focus();
      onRemove(annotation);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (annotations.length === 0) {
    return (
      <div className={styles.panel}>
        <EmptyState title={t('marks.noneTitle')}>{t('marks.noneText')}</EmptyState>
      </div>
    );
  }
  return (
    <ol ref={list} className={styles.list} onKeyDown={handleKey}>
      {annotations.map((annotation) => (
        <Row key={annotation.id} annotation={annotation} onGoTo={onGoTo} onRemove={onRemove} />
      ))}
    </ol>
  );
}

/** The row that a key was pressed in, also on its other button. */
function rowAt(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest('li') : null;
  return row?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
}

interface RowProps extends Pick<AnnotationListProps, 'onGoTo' | 'onRemove'> {
  readonly annotation: ReaderAnnotation;
}

function Row({ annotation, onGoTo, onRemove }: RowProps) {
  const { t } = useTranslation();
  const wordsOf = useAnnotationWords(useColorName());
  const { kind, text, state } = wordsOf(annotation);
  const tags = useTagLooks(annotation.row.tags);
  const look =
    annotation.kind === 'highlight'
      ? { 'data-color': annotation.row.color, 'data-style': annotation.row.style }
      : {};
  return (
    <li className={styles.row} {...look}>
      <button type="button" className={styles.go} data-row={annotation.id} onClick={() => onGoTo(annotation)}>
        <span className={styles.kind}>
          {annotation.kind === 'note' && <StickyNote size={12} strokeWidth={1.75} aria-hidden />}
          {kind}
          {state !== null && <span className={styles.stateWord}>{state}</span>}
        </span>
        <span className={styles.text} dir="auto">
          {text}
        </span>
        {tags.length > 0 && (
          <span className={styles.tags}>
            {tags.map(({ key, name, tone }) => (
              <span key={key} className={styles.tag}>
                <TagDot tone={tone} />
                {name}
              </span>
            ))}
          </span>
        )}
      </button>
      <IconButton icon={Trash2} label={t('marks.remove')} onClick={() => onRemove(annotation)} />
    </li>
  );
}
