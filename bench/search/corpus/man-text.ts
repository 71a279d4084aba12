import type { TextBlock } from './real-text.ts';

const FONT_MACRO = /^\.(B|I|BI|BR|IB|IR|RB|RI|SM|SB)\b\s*(.*)$/;
const HEADING_MACRO = /^\.S[HS]\b\s*(.*)$/;
const CODE_START = /^\.(nf|EX|TS|EQ)\b/;
const CODE_END = /^\.(fi|EE|TE|EN)\b/;
/** Pages that only point to another one, or are written in BSD's language. */
const UNREADABLE = /^\.(so|Dd)\b/m;

/** Headings and paragraphs of a manual page (man(7)), without its code; none when it is written otherwise. */
export function manBlocks(source: string): readonly TextBlock[] {
  if (UNREADABLE.test(source)) return [];
  const blocks: TextBlock[] = [];
  let words: string[] = [];
  let isCode = false;
  const add = (kind: TextBlock['kind'], text: string): void => {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(clean)) blocks.push({ kind, text: clean });
  };
  const flush = (): void => {
    add('text', words.join(' '));
    words = [];
  };
  for (const line of source.split('\n')) {
    if (isCode) isCode = !CODE_END.test(line);
    else if (!/^[.']/.test(line)) words.push(unescapeTroff(line));
    else if (CODE_START.test(line)) isCode = true;
    else if (HEADING_MACRO.test(line)) {
      flush();
      add('heading', argumentsOf(line.replace(HEADING_MACRO, '$1')).join(' '));
    } else if (FONT_MACRO.test(line)) words.push(fontArguments(line));
    else flush();
  }
  flush();
  return blocks;
}

/** Macros of one font keep spaces between their arguments, those that alternate two fonts join them. */
function fontArguments(line: string): string {
  const [, macro = '', rest = ''] = FONT_MACRO.exec(line) ?? [];
  return argumentsOf(rest).join(macro.length === 1 || macro === 'SM' ? ' ' : '');
}

function argumentsOf(text: string): readonly string[] {
  const parts = text.match(/"[^"]*"|(?:\\ |\S)+/g) ?? [];
  return parts.map((part) => unescapeTroff(part.replace(/^"|"$/g, '')));
}

function unescapeTroff(text: string): string {
  return text
    .replace(/\\".*$/, '')
    .replace(/\\f(?:\[[^\]]*\]|\(..|.)|\\s[-+]?\d|\\[&|^c%/,]/g, '')
    .replace(/\\(?:\((?:aq|cq)|\[(?:aq|cq)\])/g, "'")
    .replace(/\\(?:\(..|\[[^\]]*\]|\*\(..|\*\[[^\]]*\]|\*.)/g, ' ')
    .replace(/\\e/g, '\\')
    .replace(/\\([-.'` ~])/g, (_, sign: string) => (sign === '~' ? ' ' : sign));
}
