import { Download, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTagField } from '../../services/use-tag-field.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  readonly count: number;
  readonly isInBin: boolean;
  onTag(tag: string): void;
  onExport(): void;
  onRemove(): void;
  onRestore(): void;
  onSelectAll(): void;
  onClear(): void;
}

/** What can be done with the selected annotations. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, isInBin, onTag, onExport, onRemove, onRestore, onSelectAll, onClear } = props;
  const { t } = useTranslation();
  const [isTagging, setTagging] = useState(false);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('notebook.selected', { count })}>
      <span className={styles.count}>{t('notebook.selected', { count })}</span>
      <Button variant="quiet" onClick={onSelectAll}>
        {t('notebook.selectAll')}
      </Button>
      <span className={styles.gap} />
      {isInBin ? (
        <Button icon={RotateCcw} onClick={onRestore}>
          {t('notebook.restore')}
        </Button>
      ) : (
        <>
          {isTagging ? (
            <NewTag onTag={onTag} onDone={() => setTagging(false)} />
          ) : (
            <Button icon={Tag} onClick={() => setTagging(true)}>
              {t('notebook.tags')}
            </Button>
          )}
          <Button icon={Download} onClick={onExport}>
            {t('export.export')}
          </Button>
          <Button icon={Trash2} onClick={onRemove}>
            {t('notebook.remove')}
          </Button>
        </>
      )}
      <IconButton icon={X} label={t('notebook.deselect')} keys={t('search.escape')} onClick={onClear} />
    </div>
  );
}

/** One tag for all that is selected. */
function NewTag({ onTag, onDone }: { onTag(tag: string): void; onDone(): void }) {
  const field = useTagField([], ([tag]) => {
    if (tag !== undefined) onTag(tag);
    onDone();
  });
  return (
    <div className={styles.field}>
      <TagField {...field} isEager onDone={onDone} />
    </div>
  );
}
