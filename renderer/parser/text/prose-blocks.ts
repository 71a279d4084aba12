import type { Inline } from '../../../shared/article.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import type { Words } from './hyphenation.ts';
import { indentOf, isRuler, type Mark } from './line-shape.ts';
import { joinLines } from './line-wrapping.ts';
import { withMarks } from './list-marks.ts';
import { ListStack } from './list-stack.ts';

/** Adds the blocks of paragraphs to a text's: list items, notes, rulers and running text. */
export class ProseBlocks {
  readonly #lists = new ListStack();
  readonly #words: Words;
  readonly #blocks: DraftBlock[];
  /** The last item, to whose inlines its further paragraphs are added. */
  #item: DraftBlock | null = null;
  #itemInlines: Inline[] = [];

  constructor(blocks: DraftBlock[], words: Words) {
    this.#blocks = blocks;
    this.#words = words;
  }

  /** Each paragraph as its lines, with their indents. */
  add(paragraphs: readonly (readonly string[])[]): void {
    for (const { lines, mark } of withMarks(paragraphs, (indent) => this.#lists.isOpenAt(indent))) {
      if (lines.length === 1 && isRuler(lines[0] ?? '')) this.#blocks.push({ kind: 'rule' });
      else if (mark === null) this.#addParagraph(lines);
      else this.#addMarked(lines, mark);
    }
  }

  /** Ends all lists: a heading stands below. */
  endLists(): void {
    this.#lists.clear();
  }

  #addMarked(lines: readonly string[], { sign, ordinal, bodyIndent, text }: Mark): void {
    const words = joinLines([text, ...lines.slice(1)], this.#words);
    const inlines = [{ kind: 'text', text: words } as const];
    if (sign === '[') {
      this.#lists.clear();
      this.#blocks.push({ kind: 'footnote', label: String(ordinal), inlines });
      return;
    }
    const depth = Math.min(this.#lists.openItem(indentOf(lines[0] ?? ''), bodyIndent), LIMITS.nesting);
    this.#itemInlines = [...inlines];
    this.#item = { kind: 'listItem', depth, ordinal, inlines: this.#itemInlines };
    this.#blocks.push(this.#item);
  }

  #addParagraph(lines: readonly string[]): void {
    const inline = { kind: 'text', text: joinLines(lines, this.#words) } as const;
    const depth = this.#lists.depthOf(indentOf(lines[0] ?? ''));
    const last = this.#blocks.at(-1);
    if (depth === null || last !== this.#item || last?.kind !== 'listItem' || last.depth !== depth) {
      this.#blocks.push({ kind: 'paragraph', inlines: [inline] });
    } else this.#itemInlines.push({ kind: 'lineBreak' }, inline);
  }
}
