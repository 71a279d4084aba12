import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TagOnSome } from '../db/tag-queries.ts';
import { useArticles } from '../db/use-articles.ts';
import { useTagsOn } from '../db/use-tags.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useArticleActions } from '../services/use-article-actions.ts';
import { useTagField, useTagLooks } from '../services/use-tag-field.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TagDot } from '../ui/tag-dot.tsx';
import { TagField } from '../ui/tag-field.tsx';
import styles from './tag-dialog.module.css';

interface TagDialogProps {
  /** Null while it is closed. */
  readonly ids: readonly string[] | null;
  onClose(): void;
}

const NO_IDS: readonly string[] = [];
const NO_TAGS: readonly TagOnSome[] = [];

/** The tags of one article, or of several: what all of them bear can be taken away, what some bear given to all. */
export function TagDialog({ ids, onClose }: TagDialogProps) {
  const { t } = useTranslation();
  const [article] = useArticles(ids?.slice(0, 1) ?? NO_IDS) ?? [];
  const isOne = ids?.length === 1;
  const title = isOne
    ? t('tags.dialogOne', { title: article?.title ?? '' })
    : t('tags.dialogMany', { count: ids?.length ?? 0 });
  return (
    <Dialog isOpen={ids !== null} title={title} closeLabel={t('app.close')} onClose={onClose}>
      {ids !== null && <TagsOfArticles ids={ids} onDone={onClose} />}
    </Dialog>
  );
}

interface TagsOfArticlesProps {
  readonly ids: readonly string[];
  onDone(): void;
}

function TagsOfArticles({ ids, onDone }: TagsOfArticlesProps) {
  const { t } = useTranslation();
  const { addTags, removeTags } = useArticleActions();
  const present = useTagsOn(ids) ?? NO_TAGS;
  const onAll = present.filter(({ count }) => count === ids.length).map(({ name }) => name);
  const field = useTagField(onAll, () => undefined);
  const onSome = present.filter(({ count }) => count < ids.length);
  return (
    <div className={styles.body}>
      <TagField
        {...field}
        isEager
        onAdd={(name) => void addTags(ids, [name], false)}
        onRemove={({ name }) => void removeTags(ids, [name], false)}
        onDone={onDone}
      />
      {onSome.length > 0 && (
        <div className={styles.some}>
          <h3 className={styles.heading}>{t('tags.onSome')}</h3>
          <ul className={styles.list}>
            {onSome.map((tag) => (
              <li key={tag.key}>
                <TagOfSome tag={tag} total={ids.length} onGive={() => void addTags(ids, [tag.name], false)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.foot}>
        <Button variant="primary" onClick={onDone}>
          {t('tags.done')}
        </Button>
      </div>
    </div>
  );
}

interface TagOfSomeProps {
  readonly tag: TagOnSome;
  readonly total: number;
  onGive(): void;
}

function TagOfSome({ tag, total, onGive }: TagOfSomeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [look] = useTagLooks([tag.name]);
  const label = t('tags.onSomeCount', { name: tag.name, count: tag.count, total });
  return (
    <button type="button" className={styles.give} aria-label={label} title={label} onClick={onGive}>
      <TagDot tone={look?.tone ?? null} />
      {tag.name}
      <span className={styles.count}>{format.number(tag.count)}</span>
      <Plus size={12} strokeWidth={2} aria-hidden />
    </button>
  );
}
