import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useState } from 'react';
import type { Choice } from './result-choices.ts';
import { groupResult, nextChoice } from './result-choices.ts';
import { SearchBody } from './search-body.tsx';
import { SearchFooter } from './search-footer.tsx';
import { SearchInput } from './search-input.tsx';
import { useIndexStatus, useSearch, wantedQuery } from './use-search.ts';

/** Where a choice leads. */
export interface SearchTarget {
  readonly articleId: string;
  readonly query: string;
  /** The note or highlight that was found. */
  readonly annotationId: string | null;
  /** Null when the title alone matches. */
  readonly passage: { readonly blockId: string; readonly start: number; readonly end: number } | null;
}

interface SearchPanelProps {
  readonly query: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
  onOpen(target: SearchTarget): void;
}

/** Input, results as they are found, and the keys; the focus stays in the input. */
export function SearchPanel({ query, inputRef, onQuery, onOpen }: SearchPanelProps) {
  const status = useIndexStatus();
  const { result, error } = useSearch(query, status);
  const groups = useMemo(() => (result === null ? [] : groupResult(result)), [result]);
  const choices = groups.flatMap((group) => group.choices);
  const [chosenIndex, setChosenIndex] = useChosenIndex(result?.query ?? '');
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;

  const open = ({ articleId, hit }: Choice) => {
    onOpen({
      articleId,
      query: result?.query ?? '',
      annotationId: hit?.annotationId ?? null,
      passage: hit && { blockId: hit.blockId, ...hit.target },
    });
  };

  const chosen = choices[chosenIndex];
  const isAnswered = result?.query === wantedQuery(query) || error !== null;
  const openWhenAnswered = useWaiting(query, isAnswered, () => chosen !== undefined && open(chosen));

  const handleKey = (event: KeyboardEvent) => {
    // Enter also ends an input method's composition.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setChosenIndex(nextChoice(event.key, chosenIndex, choices.length));
    } else if (event.key === 'Enter') openWhenAnswered();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <SearchInput
        ref={inputRef}
        query={query}
        result={result}
        listId={listId}
        activeId={choices.length > 0 ? optionId(chosenIndex) : undefined}
        onQuery={onQuery}
        onKeyDown={handleKey}
      />
      <SearchBody
        query={wantedQuery(query)}
        result={result}
        error={error}
        status={status}
        list={{ id: listId, groups, chosenIndex, optionId, onChoose: setChosenIndex, onOpen: open }}
      />
      <SearchFooter />
    </>
  );
}

/**
 * Runs `action` once the present query is answered: someone who types fast presses Enter before, and means the words
 * that stand in the field. Typing on takes the wish back.
 */
function useWaiting(query: string, isAnswered: boolean, action: () => void): () => void {
  const [waitsFor, setWaitsFor] = useState<string | null>(null);
  const isDue = isAnswered && waitsFor === query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the action of the render in which it is due
  useEffect(() => {
    if (!isDue) return;
    setWaitsFor(null);
    action();
  }, [isDue]);
  return () => setWaitsFor(query);
}

/** The chosen place; a new query starts at the best passage. */
function useChosenIndex(query: string): readonly [number, (index: number) => void] {
  const [chosen, setChosen] = useState({ query, index: 0 });
  const index = chosen.query === query ? chosen.index : 0;
  return [index, (next) => setChosen({ query, index: next })];
}
