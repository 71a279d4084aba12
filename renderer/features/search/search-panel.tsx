import { type RefObject, useId } from 'react';
import { QueryProblems } from '../../queries/query-problems.tsx';
import { useStableCallback } from '../../ui/use-stable-callback.ts';
import { FilterChips } from './filter-chips.tsx';
import { IndexingNotice } from './indexing-notice.tsx';
import { KeepBar } from './keep-bar.tsx';
import { optionId } from './list-option.tsx';
import { paletteKeys } from './palette-keys.ts';
import { SearchBody } from './search-body.tsx';
import { SearchFooter } from './search-footer.tsx';
import { SearchHead } from './search-head.tsx';
import { SearchNotices } from './search-notices.tsx';
import styles from './search-panel.module.css';
import type { SearchTarget } from './search-target.ts';
import { useKeepSearch } from './use-keep-search.ts';
import { usePaletteView } from './use-palette-view.ts';
import { useQuery } from './use-query.ts';
import { useIndexStatus, useSearch } from './use-search.ts';
import { useStoredSearches } from './use-stored-searches.ts';
import { useWaiting } from './use-waiting.ts';

/** What stands in the palette over the search itself; Esc takes it away first. */
export type PaletteLayer = 'search' | 'help' | 'keep';

interface SearchPanelProps {
  readonly startQuery: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly layer: PaletteLayer;
  onLayer(layer: PaletteLayer): void;
  onTyped(query: string): void;
  onOpen(target: SearchTarget): void;
}

/** Field, filters, what is found, and the keys; the focus stays in the field. */
export function SearchPanel(props: SearchPanelProps) {
  const { inputRef, layer } = props;
  const { id, query, status, search, stored, keeping, view, list, keys, actions } = usePanel(props);
  const problemsId = `${id}-problems`;
  const { problems } = query.parsed;
  const result = search.wanted === '' ? null : search.answer.result;
  const isChosen = view.choices.length > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts, wherever the focus is in the palette
    <div
      className={`${styles.panel} ${view.kind === 'start' ? '' : styles.full}`}
      onKeyDown={keys.onPanelKey}
    >
      <SearchHead
        inputRef={inputRef}
        query={query.text}
        pieces={query.parsed.pieces}
        list={{ id, activeId: isChosen ? optionId(id, list.chosenIndex) : undefined }}
        describedBy={problems.length > 0 ? problemsId : undefined}
        onQuery={query.type}
        onKeyDown={keys.onFieldKey}
        result={result}
      />
      <FilterChips
        query={query.text}
        counts={result?.hitCounts ?? null}
        field={inputRef}
        onQuery={query.type}
      />
      <SearchBody
        {...{ view, list, status }}
        query={search.answer.query}
        typed={query}
        onShowMore={search.showMore}
        onForget={stored.forget}
        onClearRecent={stored.clearRecent}
      >
        {view.kind !== 'help' && (
          <>
            <QueryProblems id={problemsId} query={query.text} problems={problems} onQuery={query.set} />
            <SearchNotices
              result={result}
              error={search.answer.error}
              onSearchVerbatim={search.searchVerbatim}
              onRetry={search.retry}
            />
          </>
        )}
      </SearchBody>
      <IndexingNotice status={status} />
      {layer === 'keep' && (keeping.kept !== null || keeping.error !== null) ? (
        <KeepBar key={keeping.kept?.search.id ?? ''} keeping={keeping} onDone={actions.backToSearch} />
      ) : (
        <SearchFooter
          view={view.kind}
          chosen={view.choices[list.chosenIndex]}
          canKeep={search.wanted !== '' && view.kind !== 'help'}
          onKeep={actions.keep}
          onHelp={actions.toggleHelp}
        />
      )}
    </div>
  );
}

function usePanel({ startQuery, inputRef, layer, onLayer, onTyped, onOpen }: SearchPanelProps) {
  const id = useId();
  const query = useQuery(startQuery, inputRef, (text) => {
    onTyped(text);
    onLayer('search');
  });
  const { status, changeCount } = useIndexStatus();
  const search = useSearch(query.text, changeCount);
  const stored = useStoredSearches();
  const keeping = useKeepSearch(stored.saved);
  const isHelpShown = layer === 'help';
  const { view, list } = usePaletteView({ listId: id, query, search, stored, isHelpShown, onOpen });
  const show = (next: PaletteLayer) => {
    onLayer(next);
    inputRef.current?.focus({ preventScroll: true });
  };
  const keep = useStableCallback(() => {
    if (search.wanted === '') return;
    keeping.keep(search.wanted);
    stored.remember(search.wanted);
    onLayer('keep');
  });
  const toggleHelp = useStableCallback(() => show(isHelpShown ? 'search' : 'help'));
  const backToSearch = useStableCallback(() => show('search'));
  const forget = () => {
    const origin = view.kind === 'start' ? view.choices[list.chosenIndex]?.origin : undefined;
    if (origin?.kind === 'recent') stored.forget(origin.key);
    return origin?.kind === 'recent';
  };
  const isDue = search.isAnswered || view.kind === 'help';
  const keys = paletteKeys({
    list: {
      index: list.chosenIndex,
      count: view.choices.length,
      isCut: view.kind === 'results' && search.isCut,
    },
    isEmpty: query.text === '',
    onChoose: list.onChoose,
    onEnter: useWaiting(query.text, isDue, () => list.onTake(list.chosenIndex)),
    onKeep: keep,
    onHelp: toggleHelp,
    onForget: forget,
  });
  const actions = { keep, toggleHelp, backToSearch };
  return { id, query, status, search, stored, keeping, view, list, keys, actions };
}
