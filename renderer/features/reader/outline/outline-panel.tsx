import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../shared/article.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { rowForKey } from '../../../ui/list-keys.ts';
import styles from './outline.module.css';
import { filterEntries, outlineOf } from './outline-entries.ts';
import { OutlineList } from './outline-list.tsx';
import { useCurrentEntry } from './use-current-entry.ts';

export interface OutlinePanelProps {
  readonly blocks: readonly Block[];
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  onJump(blockId: string): void;
  onClose(): void;
}

/** The article's sections, with the one being read; arrow keys choose while the focus is in the filter. */
export function OutlinePanel({ blocks, page, scroller, onJump, onClose }: OutlinePanelProps) {
  const { t } = useTranslation();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const outline = useMemo(() => outlineOf(blocks), [blocks]);
  const current = useCurrentEntry(outline.entries, page, scroller);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = useMemo(() => filterEntries(outline.entries, typed), [outline, typed]);
  const wanted = chosen ?? current;
  const index = Math.max(
    0,
    shown.findIndex(({ blockId }) => blockId === wanted),
  );
  const active = shown[index];
  useEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isInText = event.key === 'Home' || event.key === 'End';
    const next = isInText ? null : rowForKey(event.key, index, shown.length);
    if (next !== null) setChosen(shown[next]?.blockId ?? null);
    else if (event.key === 'Enter' && active !== undefined) onJump(active.blockId);
    else return;
    event.preventDefault();
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };

  return (
    <aside className={styles.panel} aria-label={t('outline.title')} onKeyDown={onEscape}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('outline.title')}</h2>
        <IconButton icon={X} label={t('app.close')} keys={t('commands.keys.Escape')} onClick={onClose} />
      </header>
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.filter}
        aria-label={t('outline.filter')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : `${listId}-${active.blockId}`}
        placeholder={t('outline.filter')}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
      />
      {outline.kind === 'paragraphs' && <p className={styles.notice}>{t('outline.noHeadings')}</p>}
      {shown.length === 0 && typed !== '' && (
        <p className={styles.notice} role="status">
          {t('outline.none', { text: typed.trim() })}
        </p>
      )}
      <OutlineList
        id={listId}
        entries={shown}
        currentId={current}
        activeId={active?.blockId ?? null}
        onJump={onJump}
      />
    </aside>
  );
}
