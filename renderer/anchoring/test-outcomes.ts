import type { AnchorState } from '../../shared/annotation.ts';
import { carryVersion } from './carry-version.ts';
import { agreement, annotate } from './test-annotations.ts';
import {
  loadArticles,
  originsOf,
  type Paragraph,
  textsOf,
  withoutRepetition,
} from './test-edited-article.ts';
import { EDITS, seededRandom, withTwins } from './test-edits.ts';

export type EditName = keyof typeof EDITS;
export const EDIT_NAMES = Object.keys(EDITS) as readonly EditName[];

/** Annotations a kind of edit. */
const ANNOTATIONS = 1000;
/** A passage that was not itself changed must be found to the character, one that was changed, nearly. */
const RIGHT = 0.6;
/** Characters that are the same by no chance. */
const LEAST_UNMISTAKABLE = 24;
/** Characters on each side by which a reader tells passages apart. */
const SURROUNDINGS = 64;

/** What became of the annotations of an edited article. */
export interface Outcomes {
  readonly counts: Readonly<Record<AnchorState, number>>;
  /** Of the uncertain ones, whose best guess is right. */
  readonly goodGuesses: number;
  /** Of the orphans, whose passage is there still, at least by half. */
  readonly missed: number;
  /** Passages said to be `exact` or `moved` that are not the ones. */
  readonly wrong: readonly string[];
}

/** Edits articles in one way, half of them with repeated sentences and paragraphs, and carries annotations over. */
export function outcomesOf(name: EditName, seed = 0): Outcomes {
  const random = seededRandom(100 * seed + EDIT_NAMES.indexOf(name) + 1);
  const articles = loadArticles();
  const tally = new Tally();
  const rounds = 2 * articles.length;
  for (let round = 0; round < rounds; round += 1) {
    const plain = articles[round % articles.length] ?? [];
    const before = round < articles.length ? plain : withTwins(plain, random);
    const after = EDITS[name](before, random);
    const share =
      Math.floor((ANNOTATIONS * (round + 1)) / rounds) - Math.floor((ANNOTATIONS * round) / rounds);
    const oldTexts = textsOf(before);
    const annotations = Array.from({ length: share }, (_, index) =>
      annotate(oldTexts, `${round}.${index}`, random),
    );
    tally.add(before, after, annotations);
  }
  return tally;
}

class Tally implements Outcomes {
  readonly counts = { exact: 0, moved: 0, uncertain: 0, orphan: 0 };
  readonly wrong: string[] = [];
  goodGuesses = 0;
  missed = 0;

  add(
    before: readonly Paragraph[],
    after: readonly Paragraph[],
    annotations: readonly ReturnType<typeof annotate>[],
  ): void {
    const newTexts = textsOf(after);
    const [oldOrigins, newOrigins] = [originsOf(before), originsOf(after)];
    const [oldOnce, newOnce] = [originsOf(withoutRepetition(before)), originsOf(withoutRepetition(after))];
    const places = carryVersion(textsOf(before), newTexts, annotations);
    for (const { id, targets } of annotations) {
      const { state, ranges } = places.get(id) ?? { state: 'orphan', ranges: [] };
      this.counts[state] += 1;
      const right = Math.max(
        agreement(targets, oldOrigins, ranges, newOrigins),
        agreement(targets, oldOnce, ranges, newOnce),
      );
      if (state === 'orphan') this.missed += canBeFound(targets, oldOrigins, newOrigins) ? 1 : 0;
      else if (state === 'uncertain') this.goodGuesses += right >= RIGHT ? 1 : 0;
      else if (
        right < RIGHT &&
        !looksTheSame(targets, textsOf(before), ranges, newTexts) &&
        !isOnlyOne(targets, textsOf(before), ranges, newTexts)
      )
        this.wrong.push(describeWrong(targets, ranges, newTexts, state));
    }
  }
}

/**
 * A refrain that changed places with its twin reads as before: words and surroundings are those of the passage, and no
 * reader could say that it is another one.
 */
function looksTheSame(
  targets: ReturnType<typeof annotate>['targets'],
  before: ReadonlyMap<string, string>,
  ranges: readonly { readonly blockId: string; readonly start: number; readonly end: number }[],
  after: ReadonlyMap<string, string>,
): boolean {
  const old = targets.map(({ blockId, position }) => ({ blockId, ...position }));
  return surroundings(old, before) === surroundings(ranges, after);
}

/**
 * Words that stand once before and once after the edit are the passage, whichever of two copies of a sentence they are in.
 * So must most of the passage be, part by part.
 */
function isOnlyOne(
  targets: ReturnType<typeof annotate>['targets'],
  before: ReadonlyMap<string, string>,
  ranges: readonly { readonly blockId: string; readonly start: number; readonly end: number }[],
  after: ReadonlyMap<string, string>,
): boolean {
  const found = flowing(ranges.map(({ blockId, start, end }) => after.get(blockId)?.slice(start, end) ?? ''));
  const isKnown = (part: string) =>
    found.includes(part) &&
    part.length >= LEAST_UNMISTAKABLE &&
    [before, after].every((texts) => flowing([...texts.values()]).split(part).length === 2);
  const parts = targets.map(({ quote: { exact } }) => flowing([exact]));
  const whole = flowing(parts);
  const known = parts.filter(isKnown).reduce((sum, { length }) => sum + length, 0);
  return isKnown(whole) || known >= RIGHT * whole.length;
}

function flowing(texts: readonly string[]): string {
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}

function surroundings(
  ranges: readonly { readonly blockId: string; readonly start: number; readonly end: number }[],
  texts: ReadonlyMap<string, string>,
): string {
  const [first, last] = [ranges[0], ranges.at(-1)];
  const ids = [...texts.keys()];
  const upTo = (id: string | undefined) =>
    ids
      .slice(0, ids.indexOf(id ?? ''))
      .map((known) => texts.get(known))
      .join(' ');
  const text = [...texts.values()].join(' ');
  const start = upTo(first?.blockId).length + (first?.start ?? 0);
  const end = upTo(last?.blockId).length + (last?.end ?? 0);
  return text.slice(Math.max(0, start - SURROUNDINGS), end + SURROUNDINGS);
}

function canBeFound(
  targets: ReturnType<typeof annotate>['targets'],
  before: ReturnType<typeof originsOf>,
  after: ReturnType<typeof originsOf>,
): boolean {
  const present = new Set([...after.values()].flat());
  const origins = targets.flatMap(
    ({ blockId, position }) => before.get(blockId)?.slice(position.start, position.end) ?? [],
  );
  const left = origins.filter((origin) => origin !== null && present.has(origin));
  return left.length > origins.length / 2;
}

function describeWrong(
  targets: ReturnType<typeof annotate>['targets'],
  ranges: readonly { readonly blockId: string; readonly start: number; readonly end: number }[],
  texts: ReadonlyMap<string, string>,
  state: AnchorState,
): string {
  const quote = targets.map((target) => `${target.blockId} ${target.quote.exact}`).join(' | ');
  const found = ranges.map(
    ({ blockId, start, end }) => `${blockId} ${texts.get(blockId)?.slice(start, end)}`,
  );
  return `${state}: ${quote} → ${found.join(' | ')}`;
}
