import type { ListPlace } from '../word-processing/block-flow.ts';
import { attribute, childNamed, childrenNamed, numberAttribute } from '../xml-part.ts';

interface Level {
  readonly isNumbered: boolean;
  readonly start: number;
}

/** A list being read, which counts its items. */
export interface OdtList {
  readonly style: string | null;
  readonly depth: number;
  count: number;
}

/** The lists of a document (OpenDocument 1.3 Part 3 §5.3). */
export class OdtLists {
  private readonly styles = new Map<string, ReadonlyMap<number, Level>>();
  /** The last list of each style at each depth, and of each id: later ones may count on from it. */
  private readonly last = new Map<string, OdtList>();

  constructor(roots: readonly (Element | null)[]) {
    for (const root of roots) {
      for (const holder of [childNamed(root, 'styles'), childNamed(root, 'automatic-styles')]) {
        for (const style of childrenNamed(holder, 'list-style')) {
          this.styles.set(attribute(style, 'name') ?? '', readLevels(style));
        }
      }
    }
  }

  /** Begins the list of an element, inside `outer` when that is not null. */
  begin(element: Element, outer: OdtList | null): OdtList {
    const style = attribute(element, 'style-name') ?? outer?.style ?? null;
    const depth = outer === null ? 0 : outer.depth + 1;
    const key = `${style}/${depth}`;
    const list: OdtList = {
      style,
      depth,
      count: this.before(element, key) ?? this.level(style, depth).start - 1,
    };
    this.last.set(key, list);
    const id = attribute(element, 'id');
    if (id !== null) this.last.set(`#${id}/${depth}`, list);
    return list;
  }

  /** Place of the next item. */
  next(list: OdtList, item: Element): ListPlace {
    list.count = numberAttribute(item, 'start-value') ?? list.count + 1;
    const { isNumbered } = this.level(list.style, list.depth);
    return { depth: list.depth, ordinal: isNumbered ? list.count : null, isContinued: false };
  }

  /** Where a list counts on from: the last one of its style, or the one that it names. */
  private before(element: Element, key: string): number | null {
    const named = attribute(element, 'continue-list');
    const found = named === null ? undefined : this.last.get(`#${named}/0`);
    if (found !== undefined) return found.count;
    return attribute(element, 'continue-numbering') === 'true' ? (this.last.get(key)?.count ?? null) : null;
  }

  private level(style: string | null, depth: number): Level {
    const levels = this.styles.get(style ?? '');
    const deepest = [...(levels?.values() ?? [])].at(-1);
    // Levels that a style does not describe go on like the last one that it does.
    return levels?.get(depth + 1) ?? { isNumbered: deepest?.isNumbered ?? false, start: 1 };
  }
}

function readLevels(style: Element): ReadonlyMap<number, Level> {
  return new Map(
    [...style.children].map((level): [number, Level] => [
      numberAttribute(level, 'level') ?? 0,
      {
        isNumbered:
          level.localName === 'list-level-style-number' && (attribute(level, 'num-format') ?? '') !== '',
        start: numberAttribute(level, 'start-value') ?? 1,
      },
    ]),
  );
}
