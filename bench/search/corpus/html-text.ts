import type { TextBlock } from './real-text.ts';

const SKIPPED = new Set(['head', 'script', 'style', 'pre', 'nav', 'footer', 'svg']);
const INLINE = new Set(
  'a abbr acronym b big bdi bdo cite code dfn em font i img kbd mark q s samp small span strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
const TAG_OR_TEXT = /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+|</gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
  ouml: 'ö',
  uuml: 'ü',
};

/** Headings and paragraphs of a manual's page in reading order; no code, no navigation. Enough for benches, not a parser. */
export function htmlBlocks(html: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let kind: TextBlock['kind'] = 'text';
  let text = '';
  let skipped: string | null = null;
  const flush = (): void => {
    const clean = decode(text).replace(/¶/g, '').replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(clean)) blocks.push({ kind, text: clean });
    text = '';
  };
  for (const [piece, closing, name] of html.matchAll(TAG_OR_TEXT)) {
    const tag = name?.toLowerCase();
    if (skipped !== null) {
      if (tag === skipped && closing === '/') skipped = null;
    } else if (tag === undefined) {
      if (!piece.startsWith('<')) text += piece;
    } else if (!INLINE.has(tag)) {
      flush();
      kind = HEADING.test(tag) && closing === '' ? 'heading' : 'text';
      if (SKIPPED.has(tag) && closing === '') skipped = tag;
    }
  }
  flush();
  return blocks;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? all;
  });
}
