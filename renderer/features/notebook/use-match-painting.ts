import { type RefObject, useEffect } from 'react';
import type { TextRange } from '../../search/protocol.ts';
import { useServices } from '../../services/services.ts';

/** The name of the marks in the browser's registry; `notebook.module.css` gives their look. */
const MARKS = 'lectern-notebook-match';

/** Marks a piece of an annotation, as the attributes of its element. */
export function matchable(articleId: string): { readonly 'data-match-in': string } {
  return { 'data-match-in': articleId };
}

/**
 * Marks where the words of a search stand in the texts that show (`matchable`), without touching them: also where
 * Markdown was laid out.
 * @param shown changes when other texts show
 */
export function useMatchPainting(list: RefObject<HTMLElement | null>, query: string, shown: unknown): void {
  const { search } = useServices();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts are to be marked anew
  useEffect(() => {
    if (query.trim() === '') return clear();
    let isCurrent = true;
    const elements = [...(list.current?.querySelectorAll<HTMLElement>('[data-match-in]') ?? [])];
    const texts = elements.map((element) => ({
      articleId: element.dataset.matchIn ?? '',
      text: element.textContent ?? '',
    }));
    search.matchTexts(query, texts).then(
      (matches) => {
        if (!isCurrent) return;
        const ranges = elements.flatMap((element, i) => rangesIn(element, matches[i] ?? []));
        CSS.highlights.set(MARKS, new Highlight(...ranges));
      },
      // Without marks the list is as good as before.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [search, list, query, shown]);
  useEffect(() => clear, []);
}

function clear(): void {
  CSS.highlights.delete(MARKS);
}

/** Offsets in an element's text, in reading order, as ranges of the document. */
export function rangesIn(element: HTMLElement, matches: readonly TextRange[]): readonly Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  let node = walker.nextNode();
  let begin = 0;
  const placeOf = (offset: number): readonly [Node, number] | null => {
    while (node !== null && begin + (node.nodeValue ?? '').length < offset) {
      begin += (node.nodeValue ?? '').length;
      node = walker.nextNode();
    }
    return node === null ? null : [node, offset - begin];
  };
  for (const { start, end } of matches) {
    const from = placeOf(start);
    const to = placeOf(end);
    if (from === null || to === null) break;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    ranges.push(range);
  }
  return ranges;
}
