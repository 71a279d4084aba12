import { type ReactNode, useEffect, useState } from 'react';
import { useCommandHandlers } from '../../services/use-command-handlers.ts';
import { TagDialog } from '../../tags/tag-dialog.tsx';
import { ArticleList } from './article-list.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { ListKind } from './leaves-view.ts';
import { useArticleMenu } from './use-article-menu.ts';
import { useArticleSelection } from './use-article-selection.ts';
import { useListActions } from './use-list-actions.ts';
import { useNextArticle } from './use-next-article.ts';

/** What the list beside the reader has in common, whatever it shows. */
export interface ListProps {
  readonly selectedId: string | null;
  /** The keyboard has moved to an article, or the selected one has gone and another follows. */
  onSelect(id: string | null): void;
  /** An article was clicked. */
  onClick(id: string): void;
  onOpen(id: string): void;
  onOpenInWindow(id: string): void;
  /** So many articles are marked, to be changed together. */
  onMark(count: number): void;
}

interface ListColumnProps extends ListProps {
  readonly kind: ListKind;
  /** By which its place is remembered. */
  readonly name: string;
  /** Says which articles these are, and in which order. */
  readonly label: string;
  readonly ids: readonly string[];
  /** Gives way to what can be done with marked articles. */
  readonly header: ReactNode;
}

/** A list of articles, and all that can be done with one or many of them. */
export function ListColumn(props: ListColumnProps) {
  const { kind, name, label, ids, header, selectedId, onSelect, onClick, onOpen, onOpenInWindow, onMark } =
    props;
  const selection = useArticleSelection(ids, selectedId, onSelect);
  const { marked, targets } = selection;
  const nextFor = useNextArticle(ids, selectedId);
  const [taggedIds, setTaggedIds] = useState<readonly string[] | null>(null);
  const actions = useListActions({ list: kind, ids, selectedId, onSelect, onLeft: selection.clear });
  const menu = useArticleMenu(kind, {
    open: onOpen,
    openInWindow: onOpenInWindow,
    mark: selection.toggle,
    editTags: setTaggedIds,
    change: (changed, wanted) => void actions.change(changed, wanted),
  });

  useEffect(() => onMark(marked.size), [onMark, marked.size]);
  useEffect(() => () => onMark(0), [onMark]);

  const act = (run: () => unknown): boolean => {
    if (targets.length === 0) return false;
    void run();
    return true;
  };
  const move = (key: 'ArrowDown' | 'ArrowUp'): boolean => {
    const next = nextFor(key);
    if (next === undefined) return false;
    selection.clear();
    onSelect(next);
    return true;
  };
  const remove = () => act(() => actions.change(targets, { kind: kind === 'bin' ? 'destroy' : 'bin' }));
  const isChangeable = kind !== 'bin';
  useCommandHandlers({
    toggleFavourite: () => isChangeable && act(() => actions.toggle(targets, 'favourite')),
    toggleArchived: () => isChangeable && act(() => actions.toggle(targets, 'archived')),
    toggleRead: () => isChangeable && act(() => actions.toggle(targets, 'read')),
    tagArticle: () => isChangeable && act(() => setTaggedIds(targets)),
    removeArticle: remove,
    // An article beside the list is asked first: there they move from paragraph to paragraph.
    nextParagraph: () => move('ArrowDown'),
    previousParagraph: () => move('ArrowUp'),
  });

  return (
    <>
      {marked.size > 0 ? (
        <BulkBar kind={kind} selection={selection} actions={actions} menu={menu} onTag={setTaggedIds} />
      ) : (
        header
      )}
      <ArticleList
        name={name}
        label={label}
        ids={ids}
        isBin={kind === 'bin'}
        selection={selection}
        selectedId={selectedId}
        menu={menu}
        nextFor={nextFor}
        onSelect={onSelect}
        onClick={onClick}
        onOpen={onOpen}
        onRemove={remove}
      />
      <TagDialog ids={taggedIds} onClose={() => setTaggedIds(null)} />
    </>
  );
}
