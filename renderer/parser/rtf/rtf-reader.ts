import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { fieldLink } from '../word-processing/field-link.ts';
import { NO_MARKS } from '../word-processing/marked-runs.ts';
import { RtfBody } from './rtf-body.ts';
import { codePageEncoding } from './rtf-charsets.ts';
import { RtfDecoder } from './rtf-decoder.ts';
import { formatted } from './rtf-formatting.ts';
import { RtfHead } from './rtf-head.ts';
import { RtfPictures } from './rtf-pictures.ts';
import { type Destination, FIRST_STATE, type GroupState, PLAIN_PARAGRAPH } from './rtf-state.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { DESTINATIONS, OPEN_DESTINATIONS, SYMBOLS } from './rtf-words.ts';

/**
 * Reads a document (Rich Text Format Specification 1.9.1) in one pass over its tokens: groups are a stack of states, and
 * text goes where the state of its group says.
 */
export class RtfReader {
  readonly head = new RtfHead();
  readonly body = new RtfBody(this.head);
  readonly pictures: RtfPictures;
  private readonly bytes: Uint8Array;
  private readonly decoder = new RtfDecoder();
  private readonly outer: GroupState[] = [];
  private state: GroupState = FIRST_STATE;
  private defaultFont: number | null = null;
  private bookmark = '';
  private property = '';
  private alt = '';
  /** Fallback characters of the last `\u` that are still to come. */
  private toSkip = 0;
  private isIgnorable = false;
  private characters = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.pictures = new RtfPictures(bytes);
  }

  /**
   * Reads to the end of the document.
   * @throws LecternError `damaged` when the file ends inside a group, `parse-failed` for groups nested too deep,
   *   `file-too-large` for more text than any article
   */
  read(): void {
    let tokens = 0;
    for (const token of rtfTokens(this.bytes)) {
      tokens += 1;
      if (tokens > LIMITS.rtfTokens) {
        throw new LecternError('file-too-large', `The file has more than ${LIMITS.rtfTokens} controls.`);
      }
      this.token(token);
      if (token.kind === 'close' && this.outer.length === 0) break;
    }
    this.keepText();
    // Some programs forget the last brace; a file that was cut off ends elsewhere than behind a paragraph.
    if (this.outer.length > 1 || (this.outer.length === 1 && !this.body.isAtParagraphEnd)) {
      throw new LecternError('damaged', 'The file ends inside a group.');
    }
    this.body.end(this.state);
  }

  private token(token: RtfToken): void {
    switch (token.kind) {
      case 'bytes':
        this.text(token.start, token.end);
        break;
      case 'byte':
        if (this.toSkip > 0) this.toSkip -= 1;
        else this.decoder.byte(token.value, this.encoding());
        break;
      case 'symbol':
        this.symbol(token.character);
        break;
      case 'word':
        this.word(token.name, token.value);
        break;
      case 'open':
        this.open();
        break;
      case 'close':
        this.close();
        break;
      case 'binary':
        this.state.picture?.data.push({ start: token.start, end: token.end, isHex: false });
    }
  }

  private encoding(): string {
    return this.head.encodingOf(this.state.font ?? this.defaultFont);
  }

  private text(start: number, end: number): void {
    const from = Math.min(start + this.toSkip, end);
    this.toSkip -= from - start;
    if (this.state.destination === 'picture') this.state.picture?.data.push({ start, end, isHex: true });
    else if (this.state.destination !== 'skipped' && from < end) {
      this.decoder.bytes(this.bytes.subarray(from, end), this.encoding());
    }
  }

  private symbol(character: string): void {
    if (character === '*') this.isIgnorable = true;
    else if (character === '\n' || character === '\r') this.word('par', null);
    else if (this.toSkip > 0) this.toSkip -= 1;
    else {
      this.keepText();
      this.keep(SYMBOLS[character] ?? '');
    }
  }

  private open(): void {
    this.keepText();
    this.toSkip = 0;
    if (this.outer.length >= LIMITS.rtfGroupDepth) {
      throw new LecternError('parse-failed', `The file nests more than ${LIMITS.rtfGroupDepth} groups.`);
    }
    this.outer.push(this.state);
  }

  private close(): void {
    this.keepText();
    this.toSkip = 0;
    const closed = this.state;
    const before = this.outer.pop();
    if (before === undefined) return;
    if (closed.destination !== before.destination) this.endDestination(closed);
    this.body.closeGroup(this.outer.length, closed);
    this.state = before;
  }

  private endDestination({ destination, picture, marks }: GroupState): void {
    if (destination === 'bookmark') {
      this.body.story.anchor(this.bookmark.trim());
      this.bookmark = '';
    } else if (destination === 'picture' && picture?.isShowable === true) {
      const src = this.pictures.keep(picture);
      this.body.story.inline({ kind: 'image', src, alt: this.alt.trim() }, marks);
      this.alt = '';
    }
  }

  private word(name: string, value: number | null): void {
    if (name === 'u') {
      this.unicode(value ?? 0);
      return;
    }
    this.keepText();
    this.toSkip = 0;
    const isIgnorable = this.isIgnorable;
    this.isIgnorable = false;
    if (name === 'rtf' && this.outer.length === 1) this.change({ destination: 'body' });
    else if (this.state.destination !== 'skipped' && !this.enter(name)) this.inside(name, value, isIgnorable);
  }

  /** Begins a destination, if the word names one. */
  private enter(name: string): boolean {
    if (!OPEN_DESTINATIONS.has(this.state.destination)) return false;
    const destination = DESTINATIONS[name];
    if (name === 'footnote') {
      this.body.openNote(this.outer.length - 1);
      this.change({ destination: 'body', paragraph: PLAIN_PARAGRAPH, marks: NO_MARKS });
    } else if (name === 'field') this.change({ field: { instruction: '' } });
    else if (name === 'fldrslt') this.linkResult();
    else if (destination === 'picture')
      this.change({ destination, picture: { isShowable: false, data: [] } });
    else if (destination !== undefined) {
      this.change({ destination });
      if (destination === 'propertyName') this.property = '';
    } else return false;
    return true;
  }

  private linkResult(): void {
    const link = fieldLink(this.state.field?.instruction ?? '');
    if (link !== null) this.change({ marks: { ...this.state.marks, link } });
  }

  /** Takes in a control word that stays within its group's destination. */
  private inside(name: string, value: number | null, isIgnorable: boolean): void {
    const { destination, picture } = this.state;
    // A style may be ignorable; what else is unknown and ignorable is so with its whole group.
    if (isIgnorable && !(destination === 'styles' && /^[cdt]s$/.test(name))) {
      this.change({ destination: 'skipped' });
    } else if (destination === 'picture') {
      if (picture !== null && (name === 'pngblip' || name === 'jpegblip')) picture.isShowable = true;
    } else if (!this.head.word(destination, name, value)) this.format(name, value);
  }

  private format(name: string, value: number | null): void {
    const state = formatted(this.state, name, value);
    if (state !== null) this.state = state;
    else if (name === 'deff') this.defaultFont = value;
    else if (name === 'mac') this.head.encoding = 'macintosh';
    else if (name === 'ansicpg') {
      this.head.encoding = codePageEncoding(value ?? 0) ?? this.head.encoding;
    } else if (this.state.destination === 'body') this.body.word(name, this.state);
    else if (name === 'tab') this.keep('\t');
  }

  private unicode(value: number): void {
    this.keepText();
    this.keep(String.fromCharCode(value & 0xffff));
    this.toSkip = this.state.fallbackLength;
  }

  private keepText(): void {
    this.keep(this.decoder.take());
  }

  /** Puts text where the group's text goes. */
  private keep(text: string): void {
    const { destination, field } = this.state;
    if (text === '' || destination === 'skipped') return;
    this.count(text);
    if (destination === 'body') this.body.text(text, this.state);
    else if (destination === 'label') this.body.labelText(text);
    else if (destination === 'bookmark') this.bookmark += text;
    else if (destination === 'propertyName') this.property += text;
    else if (destination === 'propertyValue') this.keepProperty(text);
    else if (destination === 'instruction' && field !== null) field.instruction += text;
    else this.head.text(destination, text);
  }

  /** Of a shape's properties its description matters, which stands for its picture. */
  private keepProperty(text: string): void {
    if (this.property.trim() === 'wzDescription') this.alt += text;
  }

  private count(text: string): void {
    this.characters += text.length;
    if (this.characters > LIMITS.textCharacters) {
      throw new LecternError(
        'file-too-large',
        `The text is longer than ${LIMITS.textCharacters} characters.`,
      );
    }
  }

  private change(change: Partial<GroupState & { destination: Destination }>): void {
    this.state = { ...this.state, ...change };
  }
}
