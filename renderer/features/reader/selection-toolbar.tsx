import { StickyNote, Trash2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../shared/annotation.ts';
import type { PlaceOnPage } from './place-on-page.ts';
import styles from './selection-toolbar.module.css';

interface SelectionToolbarProps {
  readonly label: string;
  readonly place: PlaceOnPage;
  /** The colour that is in use, if any. */
  readonly current: HighlightColor | null;
  readonly onColor: (color: HighlightColor) => void;
  readonly onNote: () => void;
  /** Null where there is nothing to remove. */
  readonly onRemove: (() => void) | null;
}

/** The small dark bar below a selection or a highlight. */
export function SelectionToolbar({
  label,
  place,
  current,
  onColor,
  onNote,
  onRemove,
}: SelectionToolbarProps) {
  const { t } = useTranslation();
  const position = {
    '--center': `${Math.round(place.centerX)}px`,
    '--bottom': `${Math.round(place.bottom)}px`,
  };
  return (
    // Pressing a button must not clear the selection that it works on.
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-label={label}
      style={position as CSSProperties}
      onPointerDown={(event) => event.preventDefault()}
    >
      {HIGHLIGHT_COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className={styles.color}
          data-color={color}
          aria-pressed={current === color}
          aria-label={t('reader.highlightIn', { color: t(`colors.${color}`) })}
          onClick={() => onColor(color)}
        />
      ))}
      <button type="button" className={styles.action} onClick={onNote}>
        <StickyNote size={14} strokeWidth={1.75} aria-hidden />
        {t('reader.note')}
      </button>
      {onRemove !== null && (
        <button
          type="button"
          className={styles.action}
          aria-label={t('reader.removeHighlight')}
          onClick={onRemove}
        >
          <Trash2 size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
}
