/** What one of the usual systems does not take in a name, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g;
/** Names of devices, which Windows takes for no file, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** File systems take 255 bytes; ending, number and the person's folders need some. */
const MOST_BYTES = 150;

/** A title as a file's name without its ending, which every usual system takes; `fallback` where nothing is left of it. */
export function safeFileName(title: string, fallback: string): string {
  const plain = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const short = atMostBytes(plain, MOST_BYTES).replace(/^[. ]+|[. ]+$/g, '');
  if (short === '') return fallback;
  return DEVICE.test(short) ? `${short}_` : short;
}

/** Names made different from each other by numbers; systems that tell no case apart are satisfied too. */
export class DistinctNames {
  readonly #taken = new Set<string>();

  /** `name` itself, or with the first number that makes it another than all names before. */
  next(name: string): string {
    let distinct = name;
    for (let i = 2; this.#taken.has(distinct.toLowerCase()); i += 1) distinct = `${name} (${i})`;
    this.#taken.add(distinct.toLowerCase());
    return distinct;
  }
}

/** The longest begin that UTF-8 writes in so many bytes, without half a letter at its end. */
function atMostBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  let end = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += encoder.encode(segment).length;
    if (size > most) break;
    end += segment;
  }
  return end;
}
