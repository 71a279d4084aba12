import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Tag } from '../db/tag-queries.ts';
import { useTags } from '../db/use-tags.ts';
import { MergeTagDialog } from '../features/library/tags/merge-tag-dialog.tsx';
import { useTagActions } from '../services/use-tag-actions.ts';
import { NameField } from '../ui/name-field.tsx';
import { TagDot } from '../ui/tag-dot.tsx';
import { libraryAddress, WHOLE_LIBRARY } from './addresses.ts';
import { chooseShownTags } from './choose-shown-tags.ts';
import styles from './sidebar.module.css';
import { SidebarGroup } from './sidebar-group.tsx';
import { SidebarTag } from './sidebar-tag.tsx';

interface SidebarTagsProps {
  /** The tag whose articles show, or null. */
  readonly shownKey: string | null;
  onSearch(query: string): void;
}

const NO_TAGS: readonly Tag[] = [];

/** The tags of articles, by name, each with how many bear it; where there are many, the most used. */
export function SidebarTags({ shownKey, onSearch }: SidebarTagsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const tags = useTags() ?? NO_TAGS;
  const { rename } = useTagActions();
  const list = useRef<HTMLUListElement>(null);
  const [renamedKey, setRenamedKey] = useState<string | null>(null);
  const [merged, setMerged] = useState<Tag | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const { shown, hiddenCount } = chooseShownTags(tags, shownKey, showsAll);
  if (shown.length === 0) return null;

  const follow = (tag: Tag) => (key: string | null) => {
    if (tag.key !== shownKey) return;
    navigate(libraryAddress(key === null ? WHOLE_LIBRARY : { kind: 'tag', key }), { replace: true });
  };
  const takeName = async (tag: Tag, name: string): Promise<void> => {
    setRenamedKey(null);
    const key = await rename(tag, name);
    if (key !== tag.key) follow(tag)(key);
  };
  return (
    <SidebarGroup id="tags" title={t('tags.title')}>
      <ul ref={list} className={styles.sections}>
        {shown.map((tag) => (
          <li key={tag.key}>
            {tag.key === renamedKey ? (
              <div className={styles.renaming}>
                <span className={styles.tagDot}>
                  <TagDot tone={tag.color} />
                </span>
                <NameField
                  label={t('tags.renameField')}
                  value={tag.name}
                  placeholder={tag.name}
                  onName={(name) => void takeName(tag, name)}
                  onCancel={() => setRenamedKey(null)}
                />
              </div>
            ) : (
              <SidebarTag
                tag={tag}
                isShown={tag.key === shownKey}
                onRename={() => setRenamedKey(tag.key)}
                onMerge={() => setMerged(tag)}
                onMoved={follow(tag)}
                onSearch={onSearch}
              />
            )}
          </li>
        ))}
      </ul>
      {(hiddenCount > 0 || showsAll) && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('tags.showFewer') : t('tags.showAll', { count: hiddenCount })}
        </button>
      )}
      <MergeTagDialog
        tag={merged}
        onClose={() => setMerged(null)}
        onMoved={(key) => merged !== null && follow(merged)(key)}
      />
    </SidebarGroup>
  );
}
