import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Notebook } from '../features/notebook/notebook.tsx';
import { type NotebookFilter, readNotebookFilter } from '../features/notebook/notebook-filter.ts';
import { notebookAddress, REVIEW_ROUTE } from './addresses.ts';

/** The notebook, with its filter in the address: going back leads to what it showed before. */
export function NotebookPage() {
  const [, navigate] = useLocation();
  const query = useSearch();
  const filter = useMemo(() => readNotebookFilter(query), [query]);
  const show = useCallback(
    (next: NotebookFilter, isTyping = false) => navigate(notebookAddress(next), { replace: isTyping }),
    [navigate],
  );
  return <Notebook filter={filter} onFilter={show} onReview={() => navigate(REVIEW_ROUTE)} />;
}
