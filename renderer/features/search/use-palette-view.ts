import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundArticle, Hit } from '../../search/protocol.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';
import { helpChoices, withExample } from './help-choices.ts';
import type { ChoiceList } from './list-option.tsx';
import { answerView, type PaletteView } from './palette-view.ts';
import type { SearchTarget } from './search-target.ts';
import { startChoices } from './start-choices.ts';
import { useChosenIndex } from './use-chosen-index.ts';
import { useFurtherHits } from './use-further-hits.ts';
import type { TypedQuery } from './use-query.ts';
import type { Search } from './use-search.ts';
import type { StoredSearches } from './use-stored-searches.ts';

interface PaletteViewOptions {
  readonly listId: string;
  readonly query: TypedQuery;
  readonly search: Search;
  readonly stored: StoredSearches;
  readonly isHelpShown: boolean;
  onOpen(target: SearchTarget): void;
}

/** The view that the query leads to, the choice in it, and what taking a choice does. */
export function usePaletteView(options: PaletteViewOptions): { view: PaletteView; list: ChoiceList } {
  const { listId, query, search, stored, onOpen } = options;
  const { view, unfold } = useView(options);
  const [chosenIndex, choose] = useChosenIndex(`${view.kind} ${search.answer.query}`, view.choices.length);
  const open = (articleId: string, hit: Hit | null) => {
    stored.remember(search.answer.query);
    const passage = hit && { blockId: hit.blockId, ...hit.target };
    onOpen({ articleId, query: search.answer.query, passage, annotationId: hit?.annotationId ?? null });
  };
  const take = useStableCallback((index: number) => {
    const choice = view.choices[index];
    switch (choice?.kind) {
      case 'hit':
        return open(choice.articleId, choice.hit);
      case 'article':
      case 'rest':
        return open(choice.articleId, articleOf(search, choice.articleId)?.hits[0] ?? null);
      case 'more':
        return unfold(articleOf(search, choice.articleId));
      case 'query':
        return query.set(choice.query);
      case 'example':
        return query.set(withExample(query.text, choice.example));
      case undefined:
        return undefined;
    }
  });
  return { view, list: { id: listId, chosenIndex, onChoose: choose, onTake: take } };
}

function useView({ search, isHelpShown, stored: { recent, saved } }: PaletteViewOptions) {
  const { result, query } = search.answer;
  const [further, unfold] = useFurtherHits(query);
  const found = useMemo(() => answerView(result, further), [result, further]);
  const { language } = useTranslation().i18n;
  const help = useMemo(() => helpChoices(language), [language]);
  const start = useMemo(() => startChoices(recent, saved), [recent, saved]);
  const typed: PaletteView = search.wanted === '' ? { kind: 'start', choices: start } : found;
  return { view: isHelpShown ? ({ kind: 'help', choices: help } as const) : typed, unfold };
}

function articleOf({ answer }: Search, id: string): FoundArticle | undefined {
  return answer.result?.articles.find(({ articleId }) => articleId === id);
}
