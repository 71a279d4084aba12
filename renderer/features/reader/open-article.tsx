import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../shared/article.ts';
import { titleEcho } from '../../../shared/title-echo.ts';
import { blockTexts } from '../../anchoring/anchor.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { useHighlights, useNotes } from '../../db/use-annotations.ts';
import { useReaderHost } from '../../services/reader-host.ts';
import { useReturnedPlace } from '../../services/returned-place.ts';
import { AloudBar } from './aloud/aloud-bar.tsx';
import { useReadAloud } from './aloud/use-read-aloud.ts';
import { anchorHighlights } from './anchored-highlight.ts';
import { ArticleContext } from './article-context.ts';
import { ArticlePage } from './article-page.tsx';
import { MatchBar } from './find/match-bar.tsx';
import { useFinding } from './find/use-finding.ts';
import { useFoundNote } from './find/use-found-note.ts';
import { LeaveFocusButton } from './focus/leave-focus-button.tsx';
import { useFocusMode } from './focus/use-focus-mode.ts';
import { citedNotes } from './jumps/cited-notes.ts';
import { ReturnButton } from './jumps/return-button.tsx';
import { useJumps } from './jumps/use-jumps.ts';
import { AnnotationPanels } from './marks/annotation-panels.tsx';
import { readerAnnotations } from './marks/reader-annotations.ts';
import { useAnnotationCommands } from './marks/use-annotation-commands.ts';
import { useUndonePlace } from './marks/use-undone-place.ts';
import { useWordSelection } from './marks/use-word-selection.ts';
import { blockOfNotes } from './notes/group-notes.ts';
import { useArticleNotes } from './notes/use-article-notes.tsx';
import { useNoteEditing } from './notes/use-note-editing.ts';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { useOutline } from './outline/use-outline.ts';
import { PageToolbar } from './page-toolbar.tsx';
import { EnlargedPicture } from './pictures/enlarged-picture.tsx';
import { findStoredPlace } from './place/stored-place.ts';
import { useKeptPlace } from './place/use-kept-place.ts';
import { useOpeningPlace } from './place/use-opening-place.ts';
import styles from './reader.module.css';
import type { ReaderTarget } from './reader-target.ts';
import { ReaderTopBar } from './reader-top-bar.tsx';
import { RepairNotice } from './repair/repair-notice.tsx';
import { RepairAnnotations } from './repair/repair-panel.tsx';
import { useRepair } from './repair/use-repair.ts';
import { useSoughtPlaces } from './repair/use-sought-places.ts';
import { useUncertainPainting } from './repair/use-uncertain-painting.ts';
import { useAnnotationActions } from './use-annotation-actions.ts';
import { useAnnotationGestures } from './use-annotation-gestures.ts';
import { useArticleCommands } from './use-article-commands.ts';
import { useArticleMarks } from './use-article-marks.ts';
import { useHighlightPainting } from './use-highlight-painting.ts';
import { useParagraphCursor } from './use-paragraph-cursor.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useWholeText } from './use-whole-text.ts';
import { ReadAgain } from './versions/read-again.tsx';

interface OpenArticleProps {
  readonly article: ArticleRow;
  readonly blocks: readonly Block[];
  readonly target: ReaderTarget | null;
  readonly onBack: (() => void) | null;
}

const NO_ROWS: readonly never[] = [];

/** The reader of one loaded article: puts text, highlights, notes and keys together. */
export function OpenArticle({ article, blocks, target, onBack }: OpenArticleProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const returned = useReturnedPlace();
  const isWhole = useWholeText(blocks.length, returned !== null);
  /** The page once all of the text is on it. */
  const wholePage = isWhole ? page : null;
  const highlightRows = useHighlights(article.id) ?? NO_ROWS;
  const noteRows = useNotes(article.id) ?? NO_ROWS;

  const texts = useMemo(() => blockTexts(blocks), [blocks]);
  const echo = useMemo(() => titleEcho(article.title, blocks), [article.title, blocks]);
  const { contentHash } = article;
  const highlights = useMemo(
    () => anchorHighlights(highlightRows, texts, contentHash),
    [highlightRows, texts, contentHash],
  );
  useSoughtPlaces(article, texts, highlightRows, noteRows);

  const actions = useAnnotationActions(article.id, blocks);
  const editing = useNoteEditing(article.id, actions);
  const cursor = useParagraphCursor(blocks, page, scroller);
  const annotations = useMemo(() => {
    const blockOf = blockOfNotes({ texts, contentHash }, highlights);
    return readerAnnotations(blocks, highlightRows, highlights, noteRows, blockOf);
  }, [blocks, texts, contentHash, highlightRows, highlights, noteRows]);
  const reading = { page, scroller, blocks, texts, highlights, annotations, actions, editing, cursor };
  const gestures = useAnnotationGestures(reading);
  useWordSelection({ ...reading, language: article.language });
  const marks = useArticleMarks(article);
  useArticleCommands(article, marks, onBack);
  const aloud = useReadAloud({ blocks, language: article.language, page, scroller, cursor });
  const { goBack } = useReaderHost();

  const jumps = useJumps(page, scroller, target, goBack);
  const [enlargedId, setEnlargedId] = useState<string | null>(null);
  const { jump, jumpToReference } = jumps;
  const outline = useOutline({ blocks, page: wholePage, scroller, cursor, jump });
  const context = useMemo(
    () => ({
      articleId: article.id,
      citedNotes: citedNotes(blocks),
      enlarge: setEnlargedId,
      jump,
      jumpToReference,
    }),
    [article.id, blocks, jump, jumpToReference],
  );

  useHighlightPainting(page, highlights);
  useUncertainPainting(wholePage, highlights);
  const repair = useRepair({ blocks, annotations, gestures, page, scroller });
  const notes = useArticleNotes({
    ...{
      articleId: article.id,
      contentHash,
      blocks,
      texts,
      rows: noteRows,
      highlights,
      editing,
      actions,
      page,
      scroller,
      isWhole,
    },
    currentBlockId: cursor.block?.id ?? null,
  });
  const takesFocus = onBack !== null;
  const focusMode = useFocusMode(wholePage, scroller, cursor.block?.id ?? null, takesFocus);
  const [lastPlace] = useState(() => findStoredPlace(article, blocks, texts));
  const openingBlockId = target?.passage?.blockId ?? lastPlace?.blockId ?? null;
  useOpeningPlace({ articleId: article.id, page, scroller, target, returned, lastPlace, takesFocus });
  useKeptPlace(wholePage, scroller);
  useFoundNote(wholePage, scroller, target, noteRows, notes.reveal);
  const finding = useFinding({
    ...{ articleId: article.id, blocks, page: wholePage, scroller, target },
    isTitleBlock: echo !== null,
    onLeft: (match) => match !== null && cursor.moveTo(match.blockId),
  });
  const beforeMark = () => finding.finder.stay();
  const commands = useAnnotationCommands({ ...reading, article, gestures, beforeMark });
  useUndonePlace(article.id, page, scroller);
  const note = (): void => {
    finding.finder.stay();
    gestures.note();
  };
  useReaderKeys({
    next: cursor.next,
    previous: cursor.previous,
    note,
    escape: () => {
      if (gestures.leave() || finding.leave() || focusMode.leave()) return true;
      onBack?.();
      return onBack !== null;
    },
  });

  return (
    <section
      className={styles.reader}
      data-reader=""
      aria-label={t('reader.article')}
      data-outline={outline !== null}
    >
      <ReaderTopBar
        article={article}
        blocks={blocks}
        page={wholePage}
        scroller={scroller}
        onBack={onBack}
        marks={marks}
        onHighlight={commands.highlight}
        onNote={note}
        onReadAloud={aloud.toggle}
      >
        <RepairNotice {...repair} />
      </ReaderTopBar>
      <ArticleContext value={context}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys and Page Down scroll it */}
        <div ref={setScroller} className={styles.scroller} tabIndex={0} data-reader-text="">
          <ArticlePage
            article={article}
            blocks={blocks}
            echo={echo}
            currentBlockId={cursor.block?.id ?? null}
            onlyAbout={isWhole ? undefined : openingBlockId}
            onPage={setPage}
            onClick={gestures.onClick}
            renderNotes={notes.renderNotes}
            underHeader={notes.underHeader}
          >
            {notes.atEnd}
            <PageToolbar gestures={gestures} commands={commands} />
          </ArticlePage>
        </div>
        {notes.sheet}
      </ArticleContext>
      {focusMode.isOn && <LeaveFocusButton onLeave={focusMode.leave} />}
      {outline !== null && <OutlinePanel {...outline} />}
      <AnnotationPanels annotations={annotations} actions={actions} gestures={gestures} commands={commands} />
      <ReadAgain article={article} />
      <RepairAnnotations repair={repair} texts={texts} />
      <MatchBar finder={finding.finder} onClose={finding.close} />
      <AloudBar aloud={aloud} />
      {jumps.isReturnOffered && <ReturnButton onReturn={jumps.goBack} />}
      <EnlargedPicture articleId={article.id} blocks={blocks} blockId={enlargedId} onChange={setEnlargedId} />
    </section>
  );
}
