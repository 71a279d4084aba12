import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedName } from '../db/folded-name.ts';
import type { TagColor } from '../db/rows.ts';
import type { Tag } from '../db/tag-queries.ts';
import { useTags } from '../db/use-tags.ts';
import { askFirst } from '../ui/confirm.tsx';
import { useServices } from './services.ts';
import { useEdit } from './use-edit.ts';

export interface TagActions {
  /** Asks first when there is a tag of that name: the two would become one. Answers the key under which it is then known. */
  rename(tag: Tag, name: string): Promise<string>;
  /** Writes another tag in its place. */
  merge(tag: Tag, into: string): Promise<void>;
  setColor(tag: Pick<Tag, 'name'>, color: TagColor | null): void;
  remove(tag: Tag): Promise<void>;
}

/** What a person can do with a tag in the whole library; each can be taken back. */
export function useTagActions(): TagActions {
  const { tags } = useServices();
  const known = useTags();
  const { t } = useTranslation();
  const edit = useEdit();
  return useMemo(() => {
    const failed = (reason: string) => t('tags.failed', { reason });
    const merge = async (tag: Tag, into: string): Promise<void> => {
      await edit(() => tags.rename(tag.key, into), { done: t('tags.merged', { name: into }), failed });
    };
    return {
      merge,
      rename: async (tag, typed) => {
        const name = typed.trim();
        const key = foldedName(name);
        if (key === '' || name === tag.name) return tag.key;
        const other = key === tag.key ? undefined : known?.find((present) => present.key === key);
        if (other === undefined) {
          const done = t('tags.renamed', { name });
          return (await edit(() => tags.rename(tag.key, name), { done, failed })) === null ? tag.key : key;
        }
        const names = { name: tag.name, other: other.name };
        const isMeant = await askFirst({
          title: t('tags.mergeAskTitle', names),
          text: t('tags.mergeAskText', names),
          confirmLabel: t('tags.mergeConfirm'),
        });
        if (!isMeant) return tag.key;
        await merge(tag, other.name);
        return other.key;
      },
      setColor: ({ name }, color) => void edit(() => tags.setColor(name, color), { failed }),
      remove: async (tag) => {
        await edit(() => tags.remove(tag.key), { done: t('tags.removed', { name: tag.name }), failed });
      },
    };
  }, [tags, known, edit, t]);
}
