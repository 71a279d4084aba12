import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Block } from '../../../../shared/article.ts';
import type { BlockRange } from '../../../anchoring/dom-range.ts';
import { useReaderHost } from '../../../services/reader-host.ts';
import { useServices } from '../../../services/services.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { useStableCallback } from '../../../ui/use-stable-callback.ts';
import type { ReaderTarget } from '../reader-target.ts';
import { ArticleFinder } from './article-finder.ts';
import { MatchView } from './match-view.ts';

/** So many heights of the window away from where a search led, the person reads on. */
const LEAVING_DISTANCE = 1;

interface FindingContext {
  readonly articleId: string;
  readonly blocks: readonly Block[];
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly target: ReaderTarget | null;
  /** A block is shown as the title. */
  readonly isTitleBlock: boolean;
  /** The search was left at a match; null when it had none. */
  readonly onLeft: (match: BlockRange | null) => void;
}

export interface Finding {
  readonly finder: ArticleFinder;
  /** Unmarks the matches and leaves the keys to the text, where the person was in it. */
  readonly close: () => void;
  /**
   * Leaves the search, if one is shown: back to where the person was before it while its matches are all they have
   * looked at, else it is closed here. Answers whether there was one.
   */
  readonly leave: () => boolean;
}

/** Finding in an open article: the matches of the search that led here, or of words typed into the match bar. */
export function useFinding(context: FindingContext): Finding {
  const { articleId, blocks, page, scroller, target, isTitleBlock, onLeft } = context;
  const { search } = useServices();
  const { goBack } = useReaderHost();
  const [finder] = useState(() => new ArticleFinder(articleId, search));

  useLayoutEffect(() => {
    if (page === null || scroller === null) return undefined;
    const view = new MatchView(page, scroller);
    finder.attach(view, isTitleBlock);
    const onScroll = (): void => {
      if (view.distance() > LEAVING_DISTANCE) finder.stay();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      view.clear();
    };
  }, [finder, page, scroller, isTitleBlock]);

  useLayoutEffect(() => {
    if (page === null || scroller === null) return;
    // A link leads to a place without a search.
    if (target === null || target.query === '') finder.close();
    else finder.arrive(target);
  }, [finder, page, scroller, target]);

  const searched = useRef(blocks);
  useEffect(() => {
    if (searched.current === blocks) return;
    searched.current = blocks;
    finder.refresh();
  }, [finder, blocks]);

  const close = useStableCallback(() => {
    const match = finder.close();
    scroller?.focus({ preventScroll: true });
    onLeft(match);
  });

  const leave = (): boolean => {
    const { mode, isVisit } = finder.getState();
    if (mode === 'closed') return false;
    if (isVisit && goBack !== null) goBack();
    else close();
    return true;
  };

  useCommandHandlers({
    find: () => carryOut('find', finder, page),
    findNext: () => carryOut('findNext', finder, page),
    findPrevious: () => carryOut('findPrevious', finder, page),
    nextMatch: () => finder.step(1),
    previousMatch: () => finder.step(-1),
  });

  return { finder, close, leave };
}

type FindCommand = 'find' | 'findNext' | 'findPrevious';

function carryOut(command: FindCommand, finder: ArticleFinder, page: HTMLElement | null): void {
  // What stands over the article has the keys.
  if (document.activeElement?.closest('[role="dialog"]')) return;
  const isShown = finder.getState().mode !== 'closed';
  if (command === 'find' || !isShown) finder.open(selectedText(page));
  else finder.step(command === 'findNext' ? 1 : -1);
}

/** Longer selections are passages, not words to look for. */
const LONGEST_TEXT = 200;

/** The words selected in the article, or null. */
function selectedText(page: HTMLElement | null): string | null {
  const selection = getSelection();
  const isHere = selection?.anchorNode != null && page?.contains(selection.anchorNode);
  const text = isHere ? selection.toString().replace(/\s+/g, ' ').trim() : '';
  return text === '' || text.length > LONGEST_TEXT ? null : text;
}
