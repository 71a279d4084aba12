import { type KeyboardEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Tag } from '../db/tag-queries.ts';
import { TagColors } from '../features/library/tags/tag-colors.tsx';
import { useTagMenu } from '../features/library/tags/use-tag-menu.ts';
import { useFormat } from '../i18n/use-format.ts';
import { carriesArticles, droppedArticles } from '../services/dragged-articles.ts';
import { useArticleActions } from '../services/use-article-actions.ts';
import { useTagActions } from '../services/use-tag-actions.ts';
import { ItemContextMenu } from '../ui/context-menu.tsx';
import { rowForKey } from '../ui/list-keys.ts';
import { TagDot } from '../ui/tag-dot.tsx';
import { libraryAddress } from './addresses.ts';
import styles from './sidebar.module.css';

interface SidebarTagProps {
  readonly tag: Tag;
  readonly isShown: boolean;
  onRename(): void;
  onMerge(): void;
  onMoved(key: string | null): void;
  onSearch(query: string): void;
}

/** The way to a tag's articles, and a place to drop others on. F2 renames it, Delete takes it away everywhere. */
export function SidebarTag({ tag, isShown, onRename, onMerge, onMoved, onSearch }: SidebarTagProps) {
  const format = useFormat();
  const { addTags } = useArticleActions();
  const { remove } = useTagActions();
  const [isOver, setIsOver] = useState(false);
  const menu = useTagMenu(tag, { showsKeys: true, onRename, onMerge, onMoved, onSearch });
  const handleKey = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    if (key === 'F2') onRename();
    else if (key === 'Delete' && !repeat) void remove(tag).then(() => onMoved(null));
    else if (!focusNeighbour(event)) return;
    event.preventDefault();
  };
  return (
    <ItemContextMenu actions={menu} foot={<TagColors tag={tag} />}>
      <div>
        <Link
          href={libraryAddress({ kind: 'tag', key: tag.key })}
          className={styles.section}
          title={tag.name}
          aria-current={isShown ? 'page' : undefined}
          aria-keyshortcuts="F2 Delete"
          data-over={isOver || undefined}
          onKeyDown={handleKey}
          onDragOver={(event) => {
            if (!carriesArticles(event.dataTransfer)) return;
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            if (!carriesArticles(event.dataTransfer)) return;
            event.preventDefault();
            setIsOver(false);
            void addTags(droppedArticles(event.dataTransfer), [tag.name]);
          }}
        >
          <span className={styles.tagDot}>
            <TagDot tone={tag.color} />
          </span>
          <span className={styles.label}>{tag.name}</span>
          <span className={styles.count}>{tag.articleCount > 0 && format.number(tag.articleCount)}</span>
        </Link>
      </div>
    </ItemContextMenu>
  );
}

/** Arrows go to the other links of the list; answers whether the key is one that does. */
function focusNeighbour({ key, currentTarget }: KeyboardEvent): boolean {
  const links = [...(currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('a') ?? [])];
  const next = rowForKey(key, links.indexOf(currentTarget as HTMLElement), links.length);
  if (next === null) return false;
  links[next]?.focus();
  return true;
}
