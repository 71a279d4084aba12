import type { BlockTarget, TextQuoteSelector } from '../../shared/annotation.ts';

/** A place where a quote stands word for word. */
export interface QuoteMatch {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
  /** Characters of the remembered context that agree, counted outwards from the quote on both sides. */
  readonly contextLength: number;
}

/** The texts that are searched: block id and canonical text, in reading order. */
export type BlockTexts = ReadonlyMap<string, string>;

/** Every place where the quote stands word for word, best context first. */
export function matchQuote(quote: TextQuoteSelector, texts: BlockTexts): readonly QuoteMatch[] {
  if (quote.exact === '') return [];
  const matches: QuoteMatch[] = [];
  for (const [blockId, text] of texts) {
    for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
      const end = start + quote.exact.length;
      matches.push({ blockId, start, end, contextLength: sharedContext(quote, text, start, end) });
    }
  }
  return matches.sort((a, b) => b.contextLength - a.contextLength);
}

/** Whether the target's quote stands at its position, in a block that is unchanged or unchanged around the quote. */
export function standsAtPosition(target: BlockTarget, text: string, isUnchanged: boolean): boolean {
  const { start, end } = target.position;
  if (text.slice(start, end) !== target.quote.exact) return false;
  const wholeContext = target.quote.prefix.length + target.quote.suffix.length;
  return isUnchanged || sharedContext(target.quote, text, start, end) === wholeContext;
}

function sharedContext(quote: TextQuoteSelector, text: string, start: number, end: number): number {
  let before = 0;
  while (before < quote.prefix.length && quote.prefix.at(-1 - before) === text[start - 1 - before])
    before += 1;
  let after = 0;
  while (after < quote.suffix.length && quote.suffix[after] === text[end + after]) after += 1;
  return before + after;
}
