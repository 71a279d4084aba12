import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../db/tag-queries.ts';
import { useTagActions } from '../../../services/use-tag-actions.ts';
import { useTagField } from '../../../services/use-tag-field.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TagField } from '../../../ui/tag-field.tsx';
import styles from './tag-dialogs.module.css';

interface MergeTagDialogProps {
  /** Null while it is closed. */
  readonly tag: Tag | null;
  onClose(): void;
  onMoved(key: string): void;
}

/** Chooses the tag that takes another one's place. */
export function MergeTagDialog({ tag, onClose, onMoved }: MergeTagDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={tag !== null}
      title={t('tags.mergeTitle', { name: tag?.name ?? '' })}
      closeLabel={t('app.close')}
      onClose={onClose}
    >
      {tag !== null && <OtherTag tag={tag} onClose={onClose} onMoved={onMoved} />}
    </Dialog>
  );
}

interface OtherTagProps extends MergeTagDialogProps {
  readonly tag: Tag;
}

function OtherTag({ tag, onClose, onMoved }: OtherTagProps) {
  const { t } = useTranslation();
  const { merge } = useTagActions();
  const field = useTagField([], () => undefined);
  const suggest = (typed: string) =>
    field.suggest(typed).filter(({ key, createLabel }) => key !== tag.key && createLabel === undefined);
  const take = async (name: string): Promise<void> => {
    const other = suggest(name).find((choice) => choice.name === name);
    if (other === undefined) return;
    onClose();
    await merge(tag, other.name);
    onMoved(other.key);
  };
  return (
    <div className={styles.body}>
      <p className={styles.text}>{t('tags.mergeText')}</p>
      <TagField
        {...field}
        isEager
        placeholder={t('tags.mergePlaceholder')}
        suggest={suggest}
        onAdd={(name) => void take(name)}
        onDone={onClose}
      />
    </div>
  );
}
