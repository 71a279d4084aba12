import { useState } from 'react';
import { useServices } from '../../services/services.ts';
import { useArticleActions } from '../../services/use-article-actions.ts';
import { type ArticleChange, type ListKind, leavesView } from './leaves-view.ts';
import { useDestroyArticles } from './use-destroy-articles.tsx';

interface ActedList {
  readonly list: ListKind;
  readonly ids: readonly string[];
  readonly selectedId: string | null;
  onSelect(id: string | null): void;
  /** Nothing is marked any more. */
  onLeft(): void;
}

type Ids = readonly string[];

/** From so many on, a change can be felt; deleting tells its own progress. */
const MANY = 500;

/** What can be done with articles of a list. Where they go from it, the next one is chosen. */
export interface ListActions {
  /** Thousands of articles take seconds. */
  readonly isWorking: boolean;
  change(ids: Ids, change: ArticleChange): Promise<void>;
  /** Gives it to all, unless all have it: then takes it from them. */
  toggle(ids: Ids, what: 'favourite' | 'archived' | 'read'): Promise<void>;
}

export function useListActions({ list, ids, selectedId, onSelect, onLeft }: ActedList): ListActions {
  const { library } = useServices();
  const actions = useArticleActions();
  const destroy = useDestroyArticles();

  const [isWorking, setIsWorking] = useState(false);

  const carryOut = async (targets: Ids, change: ArticleChange): Promise<boolean> => {
    switch (change.kind) {
      case 'bin':
        return actions.moveToBin(targets);
      case 'restore':
        return actions.restore(targets);
      case 'destroy':
        return destroy(targets);
      case 'favourite':
        return actions.setFavourite(targets, change.value);
      case 'archived':
        return actions.setArchived(targets, change.value);
      case 'state':
        return actions.setState(targets, change.value);
    }
  };
  const change = async (targets: Ids, wanted: ArticleChange): Promise<void> => {
    setIsWorking(targets.length >= MANY && wanted.kind !== 'destroy');
    const isDone = await carryOut(targets, wanted).finally(() => setIsWorking(false));
    if (!isDone || !leavesView(list, wanted)) return;
    const gone = new Set(targets);
    if (selectedId !== null && gone.has(selectedId)) onSelect(idAfter(ids, selectedId, gone));
    onLeft();
  };
  const toggle = async (targets: Ids, what: 'favourite' | 'archived' | 'read'): Promise<void> => {
    const rows = await library.getAll(targets);
    const isLacking = rows.some((row) => {
      if (what === 'read') return row.state !== 'read';
      return (what === 'favourite' ? row.favouriteAt : row.archivedAt) === 0;
    });
    if (what !== 'read') return change(targets, { kind: what, value: isLacking });
    await change(targets, { kind: 'state', value: isLacking ? 'read' : 'unread' });
  };
  return { isWorking, change, toggle };
}

/** The next article that stays, else the last before, else none. */
function idAfter(ids: Ids, from: string, gone: ReadonlySet<string>): string | null {
  const start = ids.indexOf(from);
  const after = ids.find((id, index) => index > start && !gone.has(id));
  return after ?? ids.findLast((id, index) => index < start && !gone.has(id)) ?? null;
}
