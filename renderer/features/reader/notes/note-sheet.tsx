import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../shared/article.ts';
import { blockText } from '../../../../shared/block-text.ts';
import { findBlock } from '../../../anchoring/dom-range.ts';
import type { Backlink } from '../../../db/use-backlinks.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { AnnotationActions } from '../use-annotation-actions.ts';
import { BlockNotes } from './block-notes.tsx';
import type { PlacedNote } from './group-notes.ts';
import styles from './note-sheet.module.css';
import type { EditedNote, NoteEditing } from './use-note-editing.ts';

interface NoteSheetProps {
  readonly block: Block;
  readonly notes: readonly PlacedNote[];
  readonly backlinks: readonly Backlink[];
  readonly edited: EditedNote | null;
  readonly editing: NoteEditing;
  readonly actions: AnnotationActions;
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  /** Goes to the notes of the paragraph before or after; null where there are none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

/** Space between the paragraph and the sheet, CSS pixels. */
const GAP = 16;

/** The notes of a paragraph where the window has no margin for them: below the text, which stays to be read. */
export function NoteSheet(props: NoteSheetProps) {
  const { block, notes, backlinks, edited, editing, actions, page, scroller } = props;
  const { t } = useTranslation();
  const sheet = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const paragraph = page === null ? null : findBlock(page, block.id);
    if (paragraph === null || scroller === null || sheet.current === null) return;
    const box = paragraph.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const covered = box.bottom + GAP - sheet.current.getBoundingClientRect().top;
    // As much of the paragraph as can be seen above the sheet, its beginning first.
    const room = box.top - view.top - GAP;
    if (room < 0) scroller.scrollTop += room;
    else if (covered > 0) scroller.scrollTop += Math.min(covered, room);
  }, [block.id, page, scroller]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    props.onClose();
  };
  return (
    <section ref={sheet} className={styles.sheet} aria-label={t('notes.sheet')} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <p className={styles.quote}>{blockText(block).slice(0, 200)}</p>
        <Step icon={ChevronUp} label={t('notes.sheetPrevious')} onStep={props.onPrevious} />
        <Step icon={ChevronDown} label={t('notes.sheetNext')} onStep={props.onNext} />
        <IconButton icon={X} label={t('notes.sheetClose')} keys={t('notes.close')} onClick={props.onClose} />
      </header>
      <div className={styles.notes}>
        <BlockNotes {...{ notes, backlinks, edited, editing, actions }} blockId={block.id} />
        {edited === null && (
          <button type="button" className={styles.add} onClick={() => editing.write(block)}>
            <Plus size={14} strokeWidth={1.75} aria-hidden />
            {t('notes.sheetAdd')}
          </button>
        )}
      </div>
    </section>
  );
}

interface StepProps {
  readonly icon: typeof ChevronUp;
  readonly label: string;
  readonly onStep: (() => void) | null;
}

function Step({ icon, label, onStep }: StepProps) {
  return <IconButton icon={icon} label={label} disabled={onStep === null} onClick={() => onStep?.()} />;
}
