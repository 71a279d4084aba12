import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { IndexStatus, SearchResult } from '../../search/protocol.ts';
import type { ChoiceList } from './list-option.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { PaletteView } from './palette-view.ts';
import { ResultList } from './result-list.tsx';
import styles from './search-body.module.css';
import { StartView } from './start-view.tsx';
import { SyntaxHelp } from './syntax-help.tsx';
import type { TypedQuery } from './use-query.ts';

interface SearchBodyProps {
  readonly view: PaletteView;
  readonly list: ChoiceList;
  /** What the view answers: another one begins at the top. */
  readonly query: string;
  readonly typed: TypedQuery;
  readonly status: IndexStatus | null;
  readonly children: ReactNode;
  onShowMore(): void;
  onForget(key: string): void;
  onClearRecent(): void;
}

/** The part of the palette that scrolls: what is to be known first, then the view. */
export function SearchBody({ query, children, ...view }: SearchBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const place = `${view.view.kind} ${query}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at the top
  useLayoutEffect(() => {
    body.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [place]);
  return (
    <div ref={body} className={styles.body} data-scrolls>
      {children}
      <View {...view} />
    </div>
  );
}

function View({ view, list, typed, status, ...actions }: Omit<SearchBodyProps, 'query' | 'children'>) {
  switch (view.kind) {
    case 'help':
      return <SyntaxHelp list={list} choices={view.choices} />;
    case 'start':
      return (
        <StartView
          list={list}
          choices={view.choices}
          status={status}
          onForget={actions.onForget}
          onClearRecent={actions.onClearRecent}
        />
      );
    case 'waiting':
      return null;
    case 'results':
      return (
        <ResultList
          list={list}
          groups={view.groups}
          incompleteFrom={incompleteFrom(view.result)}
          onNearEnd={actions.onShowMore}
        />
      );
    case 'nothing':
      return <NothingFound list={list} result={view.result} choices={view.choices} onQuery={typed.set} />;
    default:
      return assertNever(view);
  }
}

/** Where none has all the words, a notice says so above the list. */
function incompleteFrom({ completeCount, droppedWords }: SearchResult): number | null {
  return completeCount === 0 && droppedWords.length > 0 ? null : completeCount;
}
