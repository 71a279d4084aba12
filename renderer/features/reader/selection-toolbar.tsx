import { Toolbar } from '@base-ui/react/toolbar';
import { Copy, Eraser, type LucideIcon, Palette, StickyNote, Tag, Trash2, Underline } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../shared/annotation.ts';
import { useColorName } from '../../services/use-color-name.ts';
import type { PlaceOnPage } from './place-on-page.ts';
import styles from './selection-toolbar.module.css';
import type { Look } from './use-annotation-actions.ts';
import { useToolbarKeys } from './use-toolbar-keys.ts';
import { useToolbarPlace } from './use-toolbar-place.ts';

interface SelectionToolbarProps {
  readonly label: string;
  readonly place: PlaceOnPage;
  /** How the picked highlight looks; null for a selection. */
  readonly current: Look | null;
  onColor(color: HighlightColor): void;
  onUnderline(): void;
  onNote(): void;
  onCopy(): void;
  onNameColors(): void;
  /** Null where there is no highlight yet. */
  readonly onTag: (() => void) | null;
  readonly onRemove: (() => void) | null;
  /** Null where no word of the selection is highlighted. */
  readonly onErase: (() => void) | null;
}

/** The small dark bar at a selection or a highlight; Tab leads into it, arrows from button to button. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { label, place, current, onColor, onUnderline, onNote, onCopy, onNameColors } = props;
  const { onTag, onRemove, onErase } = props;
  const { t } = useTranslation();
  const nameOf = useColorName();
  const bar = useRef<HTMLDivElement>(null);
  const position = useToolbarPlace(bar, place);
  useToolbarKeys(bar);
  return (
    // Pressing a button must not clear the selection that it works on.
    <Toolbar.Root
      ref={bar}
      className={styles.toolbar}
      aria-label={label}
      style={position as CSSProperties}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {HIGHLIGHT_COLORS.map((color, index) => (
        <Toolbar.Button
          key={color}
          className={styles.color}
          data-color={color}
          aria-pressed={current?.color === color}
          aria-label={t('reader.highlightIn', { color: nameOf(color) })}
          aria-keyshortcuts={String(index + 1)}
          title={`${nameOf(color)} (${index + 1})`}
          onClick={() => onColor(color)}
        />
      ))}
      <Action
        icon={Underline}
        label={t('commands.names.underline')}
        isPressed={current?.style === 'underline'}
        onClick={onUnderline}
      />
      <Toolbar.Separator className={styles.separator} />
      <Toolbar.Button className={styles.action} onClick={onNote}>
        <StickyNote size={14} strokeWidth={1.75} aria-hidden />
        {t('reader.note')}
      </Toolbar.Button>
      {onTag !== null && <Action icon={Tag} label={t('marks.tag')} onClick={onTag} />}
      <Action icon={Copy} label={t('commands.names.copyCitation')} onClick={onCopy} />
      <Action icon={Palette} label={t('marks.nameColors')} onClick={onNameColors} />
      {onErase !== null && <Action icon={Eraser} label={t('reader.erase')} onClick={onErase} />}
      {onRemove !== null && <Action icon={Trash2} label={t('reader.removeHighlight')} onClick={onRemove} />}
    </Toolbar.Root>
  );
}

interface ActionProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isPressed?: boolean;
  onClick(): void;
}

function Action({ icon: Icon, label, isPressed, onClick }: ActionProps) {
  return (
    <Toolbar.Button
      className={styles.action}
      aria-label={label}
      title={label}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={onClick}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </Toolbar.Button>
  );
}
