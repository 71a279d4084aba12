import { codePageEncoding, fontEncoding } from './rtf-charsets.ts';
import type { Destination } from './rtf-state.ts';
import { FACTS } from './rtf-words.ts';

interface ListLevels {
  /** Kind of number of each level (`\levelnfcN`): 0 decimal, 1 and 2 Roman, 3 and 4 letters, 23 bullet, 255 none. */
  readonly formats: number[];
}

/**
 * What a document's head says: fonts with their charsets, styles with their names, lists with their kinds of number,
 * and facts about the document.
 */
export class RtfHead {
  /** `title`, `author`, `doccomm`, and the parts of `creatim`: `yr`, `mo`, `dy`. */
  readonly facts = new Map<string, string>();
  /** Encoding of text whose font tells none. */
  encoding = 'windows-1252';
  private readonly encodingOfFont = new Map<number, string>();
  private readonly nameOfStyle = new Map<string, string>();
  private readonly lists = new Map<number, ListLevels>();
  private readonly listOfOverride = new Map<number, number>();
  private font = 0;
  private style = 's0';
  private styleName = '';
  private levels: ListLevels = { formats: [] };
  private listId = 0;
  private fact: string | null = null;

  encodingOf(font: number | null): string {
    return (font === null ? undefined : this.encodingOfFont.get(font)) ?? this.encoding;
  }

  /** Name of a paragraph style (`s1`) or character style (`cs1`). */
  styleNamed(key: string): string {
    return this.nameOfStyle.get(key) ?? '';
  }

  numberFormat(list: number | null, level: number): number | null {
    const id = list === null ? undefined : this.listOfOverride.get(list);
    return (id === undefined ? undefined : this.lists.get(id)?.formats[level]) ?? null;
  }

  /** Takes in a control word of a group that belongs to the head; false for one of another group. */
  word(destination: Destination, name: string, value: number | null): boolean {
    const number = value ?? 0;
    if (destination === 'fonts') this.fontWord(name, number);
    else if (destination === 'styles') this.styleWord(name, number);
    else if (destination === 'lists') this.listWord(name, number);
    else if (destination === 'overrides') this.overrideWord(name, number);
    else if (destination === 'info') this.infoWord(name, value);
    else return false;
    return true;
  }

  text(destination: Destination, text: string): void {
    if (destination === 'styles') this.styleText(text);
    else if (destination === 'info' && this.fact !== null) {
      this.facts.set(this.fact, (this.facts.get(this.fact) ?? '') + text);
    }
  }

  private fontWord(name: string, value: number): void {
    if (name === 'f') this.font = value;
    const encoding =
      name === 'fcharset' ? fontEncoding(value) : name === 'cpg' ? codePageEncoding(value) : null;
    if (encoding !== null) this.encodingOfFont.set(this.font, encoding);
  }

  private styleWord(name: string, value: number): void {
    if (name === 's' || name === 'cs' || name === 'ds' || name === 'ts') this.style = `${name}${value}`;
  }

  /** A style's name ends with a semicolon; the style of a group without a number is the first. */
  private styleText(text: string): void {
    this.styleName += text;
    const end = this.styleName.indexOf(';');
    if (end === -1) return;
    this.nameOfStyle.set(this.style, this.styleName.slice(0, end).trim());
    this.styleName = '';
    this.style = 's0';
  }

  private listWord(name: string, value: number): void {
    if (name === 'list') this.levels = { formats: [] };
    else if (name === 'levelnfc') this.levels.formats.push(value);
    else if (name === 'listid') this.lists.set(value, this.levels);
  }

  private overrideWord(name: string, value: number): void {
    if (name === 'listid') this.listId = value;
    else if (name === 'ls') this.listOfOverride.set(value, this.listId);
  }

  private infoWord(name: string, value: number | null): void {
    if (value === null) this.fact = FACTS.has(name) && !this.facts.has(name) ? name : null;
    else if (this.fact === 'creatim') this.facts.set(name, String(value));
  }
}
