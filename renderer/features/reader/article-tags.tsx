import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../db/rows.ts';
import { tagAddress } from '../../services/tag-address.ts';
import { useCommandHandlers } from '../../services/use-command-handlers.ts';
import { useTagLooks } from '../../services/use-tag-field.ts';
import { TagDialog } from '../../tags/tag-dialog.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import styles from './article-tags.module.css';

/** The tags of the open article, each the way to the others that bear it, and the way to change them. */
export function ArticleTags({ article }: { readonly article: ArticleRow }) {
  const { t } = useTranslation();
  const tags = useTagLooks(article.tags);
  const ids = useMemo(() => [article.id], [article.id]);
  const [isEditing, setIsEditing] = useState(false);
  useCommandHandlers({ tagArticle: () => setIsEditing(true) });
  return (
    <div className={styles.tags}>
      {tags.map(({ key, name, tone }) => (
        <a key={key} className={styles.tag} href={`#${tagAddress(key)}`}>
          <TagDot tone={tone} />
          {name}
        </a>
      ))}
      <button
        type="button"
        className={styles.edit}
        {...(tags.length > 0 && { 'aria-label': t('tags.edit') })}
        title={t('tags.edit')}
        onClick={() => setIsEditing(true)}
      >
        <Plus size={12} strokeWidth={2} aria-hidden />
        {tags.length === 0 && t('tags.placeholder')}
      </button>
      <TagDialog ids={isEditing ? ids : null} onClose={() => setIsEditing(false)} />
    </div>
  );
}
