import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../db/tag-queries.ts';
import { ActionMenu } from '../../../ui/menu.tsx';
import { MergeTagDialog } from './merge-tag-dialog.tsx';
import { RenameTagDialog } from './rename-tag-dialog.tsx';
import { TagColors } from './tag-colors.tsx';
import { useTagMenu } from './use-tag-menu.ts';

interface TagMenuProps {
  readonly tag: Tag;
  onMoved(key: string | null): void;
  onSearch(query: string): void;
}

/** What can be done with the tag whose articles show. */
export function TagMenu({ tag, onMoved, onSearch }: TagMenuProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'rename' | 'merge' | null>(null);
  const close = () => setDialog(null);
  const menu = useTagMenu(tag, {
    showsKeys: false,
    onRename: () => setDialog('rename'),
    onMerge: () => setDialog('merge'),
    onMoved,
    onSearch,
  });
  return (
    <>
      <ActionMenu
        label={t('tags.actionsFor', { name: tag.name })}
        actions={menu}
        foot={<TagColors tag={tag} />}
      />
      <RenameTagDialog tag={dialog === 'rename' ? tag : null} onClose={close} onMoved={onMoved} />
      <MergeTagDialog tag={dialog === 'merge' ? tag : null} onClose={close} onMoved={onMoved} />
    </>
  );
}
