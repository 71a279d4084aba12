/** A tag, by its places in the text; what stands between two of them is a slice that copies nothing. */
export interface XmlTag {
  readonly kind: 'open' | 'close';
  readonly name: string;
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
}

const CDATA = '<![CDATA[';
const TAG = /<(\/?)([a-z][\w.-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/iy;

/**
 * The tags of an XML text in their order, sections of character data and comments passed over. An export holds whole
 * films in base64, so no tree is made of it; and what is broken in it costs only its own place. `barrier` is a tag that
 * no section of character data can hold: one that is not ended stops there.
 */
export function* xmlTags(text: string, barrier: string): Generator<XmlTag> {
  let at = text.indexOf('<');
  while (at !== -1) {
    TAG.lastIndex = at;
    const [markup, slash, name] = TAG.exec(text) ?? [];
    if (markup !== undefined && name !== undefined) {
      const end = at + markup.length;
      yield { kind: slash === '/' ? 'close' : 'open', name, start: at, end };
      if (slash === '' && markup.endsWith('/>')) yield { kind: 'close', name, start: end, end };
      at = text.indexOf('<', end);
    } else at = text.indexOf('<', endOfOther(text, at, barrier));
  }
}

/** The end of what begins with `<` and is no tag. */
function endOfOther(text: string, start: number, barrier: string): number {
  if (text.startsWith('<!--', start)) return endOf(text, '-->', start);
  if (!text.startsWith(CDATA, start)) return start + 1;
  const end = endOf(text, ']]>', start);
  const stray = text.slice(start, end).indexOf(barrier);
  return stray === -1 ? end : start + stray;
}

function endOf(text: string, mark: string, start: number): number {
  const at = text.indexOf(mark, start);
  return at === -1 ? text.length : at + mark.length;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of an element's content: character data as it stands, XML's own five entities and numbers outside of it. */
export function xmlText(content: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = content.indexOf(CDATA); start !== -1; start = content.indexOf(CDATA, at)) {
    const end = content.indexOf(']]>', start);
    parts.push(unescaped(content.slice(at, start)));
    parts.push(content.slice(start + CDATA.length, end === -1 ? undefined : end));
    at = end === -1 ? content.length : end + 3;
  }
  return [...parts, unescaped(content.slice(at))].join('');
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (entity, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
