import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../db/tag-queries.ts';
import { useTagActions } from '../../../services/use-tag-actions.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { NameField } from '../../../ui/name-field.tsx';
import styles from './tag-dialogs.module.css';

interface RenameTagDialogProps {
  /** Null while it is closed. */
  readonly tag: Tag | null;
  onClose(): void;
  onMoved(key: string): void;
}

/** A field for a tag's name. */
export function RenameTagDialog({ tag, onClose, onMoved }: RenameTagDialogProps) {
  const { t } = useTranslation();
  const { rename } = useTagActions();
  const take = async (present: Tag, name: string): Promise<void> => {
    onClose();
    const key = await rename(present, name);
    if (key !== present.key) onMoved(key);
  };
  return (
    <Dialog isOpen={tag !== null} title={t('tags.renameField')} closeLabel={t('app.close')} onClose={onClose}>
      {tag !== null && (
        <div className={styles.body}>
          <NameField
            label={t('tags.renameField')}
            value={tag.name}
            placeholder={tag.name}
            onName={(name) => void take(tag, name)}
            onCancel={onClose}
          />
        </div>
      )}
    </Dialog>
  );
}
