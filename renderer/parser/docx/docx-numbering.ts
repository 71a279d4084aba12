import type { ListPlace } from '../word-processing/block-flow.ts';
import { attribute, childNamed, childrenNamed, numberAttribute } from '../xml-part.ts';

interface Level {
  readonly format: string;
  readonly start: number;
  readonly style: string | null;
  /** A label of nothing but space: Pandoc writes an item's further paragraphs so. */
  readonly isBlank: boolean;
}

type Levels = ReadonlyMap<number, Level>;

interface List {
  readonly definition: string;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The lists of a document (ECMA-376 Part 1 §17.9), counting their items in reading order. */
export class DocxNumbering {
  private readonly definitions: ReadonlyMap<string, Levels>;
  private readonly lists: ReadonlyMap<string, List>;
  /** Last number of each level; lists of one definition count on from each other. */
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly started = new Set<string>();

  constructor(root: Element | null) {
    this.definitions = new Map(
      childrenNamed(root, 'abstractNum').map((element) => [
        attribute(element, 'abstractNumId') ?? '',
        readLevels(element),
      ]),
    );
    this.lists = new Map(
      childrenNamed(root, 'num').map((element) => [attribute(element, 'numId') ?? '', readList(element)]),
    );
  }

  /** Place of the next item of a list at a level; null when the list has no label there, or does not exist. */
  next(id: string, level: number): ListPlace | null {
    const list = this.lists.get(id);
    const found = list === undefined ? undefined : this.definitions.get(list.definition)?.get(level);
    if (list === undefined || found === undefined || found.format === 'none') return null;
    if (found.isBlank) return { depth: level, ordinal: null, isContinued: true };
    const ordinal = this.count(id, list, level, found.start);
    return { depth: level, ordinal: found.format === 'bullet' ? null : ordinal, isContinued: false };
  }

  /** Level at which a list numbers paragraphs of this style. */
  levelOfStyle(id: string, style: string | null): number {
    const levels = this.definitions.get(this.lists.get(id)?.definition ?? '');
    const found = [...(levels ?? [])].find(([, level]) => style !== null && level.style === style);
    return found?.[0] ?? 0;
  }

  private count(id: string, list: List, level: number, start: number): number {
    const counts = this.counts.get(list.definition) ?? new Map<number, number>();
    this.counts.set(list.definition, counts);
    if (!this.started.has(id)) {
      this.started.add(id);
      for (const [each, first] of list.startOverrides) counts.set(each, first - 1);
    }
    const ordinal = (counts.get(level) ?? start - 1) + 1;
    counts.set(level, ordinal);
    // Deeper levels begin anew below each item.
    for (const each of counts.keys()) if (each > level) counts.delete(each);
    return ordinal;
  }
}

function readLevels(definition: Element): Levels {
  return new Map(
    childrenNamed(definition, 'lvl').map((element): [number, Level] => [
      numberAttribute(element, 'ilvl') ?? 0,
      {
        format: attribute(childNamed(element, 'numFmt'), 'val') ?? 'decimal',
        start: numberAttribute(childNamed(element, 'start'), 'val') ?? 0,
        style: attribute(childNamed(element, 'pStyle'), 'val'),
        isBlank: attribute(childNamed(element, 'lvlText'), 'val')?.trim() === '',
      },
    ]),
  );
}

function readList(element: Element): List {
  const overrides = childrenNamed(element, 'lvlOverride').flatMap((override): [number, number][] => {
    const start = numberAttribute(childNamed(override, 'startOverride'), 'val');
    return start === null ? [] : [[numberAttribute(override, 'ilvl') ?? 0, start]];
  });
  return {
    definition: attribute(childNamed(element, 'abstractNumId'), 'val') ?? '',
    startOverrides: new Map(overrides),
  };
}
