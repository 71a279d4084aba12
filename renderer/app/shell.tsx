import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation, useRoute } from 'wouter';
import { useAppearance } from '../appearance/use-appearance.ts';
import type { SavedSearchRow } from '../db/rows.ts';
import { CommandCenter } from '../features/commands/command-center.tsx';
import { ImportMessages } from '../features/imports/import-messages.tsx';
import { SearchPalette } from '../features/search/search-palette.tsx';
import type { SearchTarget } from '../features/search/search-target.ts';
import { type ArticlePlace, ReaderHostContext } from '../services/reader-host.ts';
import { ReturnedPlaceContext } from '../services/returned-place.ts';
import { Confirmer } from '../ui/confirm.tsx';
import { Toaster } from '../ui/toast.tsx';
import { useStableCallback } from '../ui/use-stable-callback.ts';
import {
  ARTICLE_ROUTE,
  articleAddress,
  IMPORTS_ROUTE,
  importsAddress,
  LIBRARY_ROUTE,
  NOTEBOOK_ROUTE,
  REVIEW_ROUTE,
  SETTINGS_ROUTE,
} from './addresses.ts';
import { ArticlePage } from './article-page.tsx';
import { DropTarget } from './drop-target.tsx';
import { ImportsPage } from './imports-page.tsx';
import { LibraryPage } from './library-page.tsx';
import { NotFound } from './not-found.tsx';
import { NotebookPage } from './notebook-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import styles from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { useApplicationMenu } from './use-application-menu.ts';
import { useArticleLinks } from './use-article-links.ts';
import { useBackups } from './use-backup-commands.ts';
import { useCommandDispatch } from './use-command-dispatch.ts';
import { useLibraryAddress } from './use-library-address.ts';
import { useNotebookCommands } from './use-notebook-commands.ts';
import { usePageCommands } from './use-page-commands.ts';
import { useQueryEditing } from './use-query-editing.ts';
import { useReturnTrail } from './use-return-trail.ts';
import { useSectionCommands } from './use-section-commands.ts';
import { useWindowCommands } from './use-window-commands.ts';
import { ViewBoundary } from './view-boundary.tsx';

/** The window: sidebar, the present view, and what may stand over it. */
export function Shell() {
  useAppearance();
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [isSearching, setIsSearching] = useState(false);
  const [query, setQuery] = useState('');
  const { place, address: library } = useLibraryAddress();
  useSectionCommands();
  usePageCommands();
  useNotebookCommands();

  const openSearch = useCallback(() => setIsSearching(true), []);
  const [, reading] = useRoute(ARTICLE_ROUTE);
  const shownArticleId = reading?.id ?? selectedId;
  useBackups();
  useCommandDispatch();
  useApplicationMenu();
  useWindowCommands(openSearch, shownArticleId);

  const openArticle = (id: string) => {
    setSelectedId(id);
    navigate(articleAddress(id));
  };
  const editing = useQueryEditing();
  const editQuery = (search: SavedSearchRow) => {
    editing.begin(search);
    setQuery(search.query);
    openSearch();
  };
  const closeSearch = (typed: string) => {
    setIsSearching(false);
    setQuery(typed);
    editing.end(typed);
  };
  const openReport = useCallback((batchId: string | null) => navigate(importsAddress(batchId)), [navigate]);
  const trail = useReturnTrail(shownArticleId, selectedId, setSelectedId);
  const openFound = ({ articleId, ...found }: SearchTarget) => {
    const address = articleAddress(articleId, found);
    trail.leaveFor(address);
    setSelectedId(articleId);
    navigate(address);
  };
  const openPlace = useStableCallback((articleId: string, place: ArticlePlace = {}) => {
    const { blockId = null, annotationId = null } = place;
    const passage = blockId === null ? null : { blockId, start: 0, end: 0 };
    openFound({ articleId, query: '', passage, annotationId });
  });
  useArticleLinks(openPlace);
  const searchAll = useCallback((words: string) => {
    setQuery(words);
    setIsSearching(true);
  }, []);
  const { goBack, returned, moves } = trail;
  const host = useMemo(() => ({ goBack, searchAll, openArticle: openPlace }), [goBack, searchAll, openPlace]);

  return (
    <div className={styles.window}>
      <Sidebar place={place} onSearch={openSearch} onSearchFor={searchAll} onEditQuery={editQuery} />
      <ViewBoundary>
        <ReaderHostContext value={host}>
          <ReturnedPlaceContext value={returned}>
            <Switch>
              <Route path={LIBRARY_ROUTE}>
                <LibraryPage
                  place={place}
                  selectedId={selectedId}
                  onEditQuery={editQuery}
                  onSelect={setSelectedId}
                  onSearch={searchAll}
                  onOpen={openArticle}
                />
              </Route>
              <Route path={ARTICLE_ROUTE}>
                {({ id }) => <ArticlePage articleId={id} moves={moves} onBack={() => navigate(library)} />}
              </Route>
              <Route path={IMPORTS_ROUTE}>
                {({ id }) => (
                  <ImportsPage
                    batchId={id ?? null}
                    onSelect={openReport}
                    onOpen={openArticle}
                    onBack={() => navigate(library)}
                  />
                )}
              </Route>
              <Route path={SETTINGS_ROUTE}>
                <SettingsPage onBack={() => history.back()} />
              </Route>
              <Route path={NOTEBOOK_ROUTE}>
                <NotebookPage />
              </Route>
              <Route path={REVIEW_ROUTE}>
                <ReviewPage />
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </ReturnedPlaceContext>
        </ReaderHostContext>
      </ViewBoundary>
      <SearchPalette isOpen={isSearching} query={query} onClose={closeSearch} onOpen={openFound} />
      <CommandCenter />
      <ImportMessages onOpenReport={openReport} />
      <DropTarget />
      <Confirmer cancelLabel={t('app.cancel')} />
      <Toaster closeLabel={t('app.close')} />
    </div>
  );
}
