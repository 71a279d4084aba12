import { useTranslation } from 'react-i18next';
import { useTagLooks } from '../services/use-tag-field.ts';
import { TagDot } from '../ui/tag-dot.tsx';
import styles from './tag-chips.module.css';

/** The tags of a note that is read. */
export function TagChips({ tags }: { readonly tags: readonly string[] }) {
  return tags.length === 0 ? null : <Chips tags={tags} />;
}

/** Apart: most notes have none, and need not know all tags of the library. */
function Chips({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useTranslation();
  const looks = useTagLooks(tags);
  return (
    <ul className={styles.chips} aria-label={t('notes.tags')}>
      {looks.map(({ key, name, tone }) => (
        <li key={key} className={styles.chip}>
          {tone !== null && <TagDot tone={tone} />}
          {name}
        </li>
      ))}
    </ul>
  );
}
