/** From what a query says to what is looked up: leaves (words and phrases), and a tree over them and the filters. */
import { assertNever } from '../../../shared/assert-never.ts';
import { analyze } from '../analysis/analyzer.ts';
import { isCjk } from '../analysis/cjk.ts';
import { isStopWord, stopWordTest } from '../analysis/stop-words.ts';
import { type PlacedToken, placedTokens, tellingTest } from '../analysis/telling-tokens.ts';
import { ENGLISH, FRENCH, type LanguageCode, OTHER_LANGUAGE } from '../index/documents.ts';
import type { Filter, ParsedQuery, QueryNode, SearchPlace, SortOrder } from '../query/query-node.ts';

/** A word to look up. */
export interface WordLeaf {
  readonly kind: 'word';
  readonly term: string;
  /** As it was typed. */
  readonly typed: string;
  /** Words that begin with it count too. */
  readonly isPrefix: boolean;
  readonly isInTitle: boolean;
  /** How much it counts: 1 + ln(number of times it was typed); 0 when it is only to be excluded. */
  readonly weight: number;
}

/** Words that stand in a row. */
export interface PhraseLeaf {
  readonly kind: 'phrase';
  readonly typed: string;
  /** Its telling words. */
  readonly words: readonly PhraseWord[];
  /** All its words, stop words too: what a text must hold. */
  readonly allWords: readonly PhraseWord[];
  readonly isInTitle: boolean;
  readonly weight: number;
}

export interface PhraseWord {
  readonly term: string;
  /** How many places it is behind the first word. */
  readonly offset: number;
  /** It may go on. */
  readonly isPrefix: boolean;
}

export type Leaf = WordLeaf | PhraseLeaf;

/** Leaves are named by their place in the plan. */
export type PlanNode =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'not'; readonly child: PlanNode }
  | { readonly kind: 'and' | 'or'; readonly children: readonly PlanNode[] };

/** One of the parts that an article must have. */
export interface PlanPart {
  readonly node: PlanNode;
  /** The part of the query that it stands for. */
  readonly range: QueryNode['range'];
  /** A plain word: the first to be given up when no article has all parts. */
  readonly isWord: boolean;
}

export interface Plan {
  /** At most `MAX_LEAVES`. */
  readonly leaves: readonly Leaf[];
  /** An article has all of them. */
  readonly parts: readonly PlanPart[];
  readonly places: readonly SearchPlace[];
  readonly sort: SortOrder;
  /** Stop words left out, as typed; told when the query has nothing else. */
  readonly commonWords: readonly string[];
  /** The query has stop words alone, which therefore count. */
  readonly isOfCommonWords: boolean;
  /** The language that the query's stop words tell, or `OTHER_LANGUAGE`. */
  readonly language: LanguageCode;
}

/** What a question begins with says nothing of its answer; alone or with few others they are words like any. */
const QUESTION_WORDS = new Set('comment pourquoi quand combien how why'.split(' '));
const WORDS_OF_A_QUESTION = 4;

/** One bit of a 32-bit number each. */
const MAX_LEAVES = 31;

interface Context {
  readonly isInTitle: boolean;
  readonly isExcluded: boolean;
}

const WHOLE: Context = { isInTitle: false, isExcluded: false };

/** Plans a query. Stop words count only when the query has nothing else. */
export function planQuery({ root, places, sort }: ParsedQuery): Plan {
  const telling = new Planner(root, false);
  const parts = root === null ? placeParts(places) : telling.parts(root);
  const { commonWords } = telling;
  const whole = { places, sort, commonWords, language: languageOf(commonWords) };
  if (parts.length > 0 || commonWords.length === 0 || root === null)
    return { ...whole, leaves: telling.leaves, parts, isOfCommonWords: false };
  const all = new Planner(root, true);
  return { ...whole, parts: all.parts(root), leaves: all.leaves, isOfCommonWords: true };
}

class Planner {
  readonly leaves: Leaf[] = [];
  readonly commonWords: string[] = [];
  readonly #takesStopWords: boolean;
  readonly #isAllCapitals: boolean;

  constructor(root: QueryNode | null, takesStopWords: boolean) {
    this.#takesStopWords = takesStopWords;
    this.#isAllCapitals = root === null || textsOf(root).every((text) => text === text.toUpperCase());
  }

  /** The parts that stand side by side; a word that was typed twice is one part that counts more. */
  parts(root: QueryNode): readonly PlanPart[] {
    const nodes = root.kind === 'and' ? root.children : [root];
    const isQuestion = nodes.length >= WORDS_OF_A_QUESTION;
    const parts: PlanPart[] = [];
    for (const node of nodes) {
      if (isQuestion && node.kind === 'word' && QUESTION_WORDS.has(node.text.toLowerCase())) {
        this.commonWords.push(node.text);
        continue;
      }
      const planned = node.kind === 'word' ? this.#word(node, WHOLE, true) : this.#node(node, WHOLE);
      if (planned !== null) parts.push({ node: planned, range: node.range, isWord: node.kind === 'word' });
    }
    return parts;
  }

  #node(node: QueryNode, context: Context): PlanNode | null {
    switch (node.kind) {
      case 'word':
        return this.#word(node, context, false);
      case 'phrase':
        return this.#phrase(node, context);
      case 'filter':
        return { kind: 'filter', filter: node.filter };
      case 'title':
        return this.#node(node.child, { ...context, isInTitle: true });
      case 'not': {
        const child = this.#node(node.child, { ...context, isExcluded: !context.isExcluded });
        return child && { kind: 'not', child };
      }
      case 'and':
      case 'or':
        return joined(
          node.kind,
          node.children.map((child) => this.#node(child, context)),
        );
      default:
        return assertNever(node);
    }
  }

  #word(node: Extract<QueryNode, { kind: 'word' }>, context: Context, mayRepeat: boolean): PlanNode | null {
    const tokens = this.#tokens(node.text);
    if (tokens.length === 0) {
      if (analyze(node.text).length > 0) this.commonWords.push(node.text);
      return null;
    }
    const compound = tokens.find((token) => token.isJoined);
    const parts = withoutParts(tokens);
    const leafOf = (token: PlacedToken) => {
      const isLast = token.end === node.text.length;
      const leaf: WordLeaf = {
        kind: 'word',
        term: token.term,
        typed: node.text.slice(token.start, token.end),
        isPrefix: node.isPrefix && isLast && !isCjk(token.term),
        isInTitle: context.isInTitle,
        weight: context.isExcluded ? 0 : 1,
      };
      return this.#leaf(leaf, mayRepeat);
    };
    const all = joined('and', parts.map(leafOf));
    return compound === undefined ? all : joined('or', [all, leafOf(compound)]);
  }

  #phrase(node: Extract<QueryNode, { kind: 'phrase' }>, context: Context): PlanNode | null {
    const typed = node.text.trim();
    const allWords = phraseWords(node.text, node.isPrefix, placedTokens(node.text));
    const words = phraseWords(node.text, node.isPrefix, this.#tokens(node.text));
    if (words.length === 0) {
      if (allWords.length > 0) this.commonWords.push(typed);
      return null;
    }
    const { isInTitle, isExcluded } = context;
    return this.#leaf(
      { kind: 'phrase', typed, words, allWords, isInTitle, weight: isExcluded ? 0 : 1 },
      false,
    );
  }

  #tokens(text: string): readonly PlacedToken[] {
    const isPassedOver = this.#takesStopWords ? () => false : isStopWord;
    return placedTokens(text).filter(tellingTest(text, isPassedOver, this.#isAllCapitals));
  }

  #leaf(leaf: Leaf, mayRepeat: boolean): PlanNode | null {
    const known = mayRepeat ? this.leaves.findIndex((other) => isSameWord(other, leaf)) : -1;
    const before = this.leaves[known];
    if (before !== undefined) {
      // 1 + ln(n) for n times; e to the power of the weight - 1 is how often it came so far.
      const count = Math.exp(before.weight - 1) + 1;
      this.leaves[known] = { ...before, weight: 1 + Math.log(count) };
      return { kind: 'leaf', leaf: known };
    }
    if (this.leaves.length === MAX_LEAVES) return null;
    this.leaves.push(leaf);
    return { kind: 'leaf', leaf: this.leaves.length - 1 };
  }
}

/** `in:notes` alone asks for the articles that have notes. */
function placeParts(places: readonly SearchPlace[]): readonly PlanPart[] {
  if (places.includes('text')) return [];
  const children = places.flatMap((place): readonly PlanNode[] =>
    place === 'text' ? [] : [{ kind: 'filter', filter: { field: 'has', value: place } }],
  );
  return [{ node: { kind: 'or', children }, range: { start: 0, end: 0 }, isWord: false }];
}

/** The language of most of the stop words, where they are not of both. */
function languageOf(commonWords: readonly string[]): LanguageCode {
  const terms = commonWords.flatMap((text) => analyze(text).map((token) => token.term));
  const frenchCount = terms.filter(stopWordTest('fr')).length;
  const englishCount = terms.filter(stopWordTest('en')).length;
  if (frenchCount === englishCount) return OTHER_LANGUAGE;
  return frenchCount > englishCount ? FRENCH : ENGLISH;
}

function textsOf(node: QueryNode): readonly string[] {
  if ('text' in node) return [node.text];
  if ('children' in node) return node.children.flatMap(textsOf);
  return 'child' in node ? textsOf(node.child) : [];
}

function joined(kind: 'and' | 'or', nodes: readonly (PlanNode | null)[]): PlanNode | null {
  const children = nodes.filter((node) => node !== null);
  const [only] = children;
  return children.length > 1 ? { kind, children } : (only ?? null);
}

function isSameWord(a: Leaf, b: Leaf): boolean {
  return (
    a.kind === 'word' &&
    b.kind === 'word' &&
    a.term === b.term &&
    a.isPrefix === b.isPrefix &&
    !a.isInTitle &&
    a.weight > 0
  );
}

/**
 * The words of a phrase, from a text's tokens.
 * @param isUnfinished the last word may go on
 */
function phraseWords(
  text: string,
  isUnfinished: boolean,
  tokens: readonly PlacedToken[],
): readonly PhraseWord[] {
  const words = withoutParts(tokens);
  const first = words[0]?.place ?? 0;
  return words.map(({ term, place, end }) => ({
    term,
    offset: place - first,
    isPrefix: isUnfinished && end === text.length && !isCjk(term),
  }));
}

/** Without joined compounds; of CJK characters the pairs, or one that stands alone. */
function withoutParts(tokens: readonly PlacedToken[]): readonly PlacedToken[] {
  const words = tokens.filter((token) => !token.isJoined);
  return words.filter((token, i) => !isPartOf(token, words[i - 1]) && !isPartOf(token, words[i + 1]));
}

function isPartOf(token: PlacedToken, other: PlacedToken | undefined): boolean {
  return other !== undefined && isCjk(other.term) && other.start <= token.start && token.end <= other.end;
}
