import type { Inline } from '../../shared/article.ts';

/** What came last while white space collapses across runs. */
interface Cursor {
  isAtStart: boolean;
  isAfterSpace: boolean;
}

/**
 * Runs as a browser shows them (CSS Text 3, `white-space: normal`): white space collapses across runs, none is left at
 * the ends or before a line break, neighbouring text joins, and empty runs and outer line breaks go. No-break spaces
 * are characters like any other.
 */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  return trimEnd(collapse(inlines, { isAtStart: true, isAfterSpace: true }));
}

function collapse(inlines: readonly Inline[], cursor: Cursor): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
      case 'code':
        pushText(out, inline.kind, collapseText(inline.text, cursor));
        break;
      case 'lineBreak':
        if (cursor.isAtStart) break;
        trimSpace(out);
        out.push(inline);
        cursor.isAfterSpace = true;
        break;
      case 'image':
        out.push(inline);
        cursor.isAtStart = false;
        cursor.isAfterSpace = false;
        break;
      default: {
        const children = collapse(inline.children, cursor);
        if (children.length > 0) out.push({ ...inline, children });
      }
    }
  }
  return out;
}

function collapseText(text: string, cursor: Cursor): string {
  // Single spaces, nearly all there are, need no replacement.
  const collapsed = text.replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g, ' ');
  const kept = cursor.isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  if (kept !== '') {
    cursor.isAtStart = false;
    cursor.isAfterSpace = kept.endsWith(' ');
  }
  return kept;
}

function pushText(out: Inline[], kind: 'text' | 'code', text: string): void {
  if (text === '') return;
  const last = out.at(-1);
  if (last?.kind === kind) out[out.length - 1] = { kind, text: last.text + text };
  else out.push({ kind, text });
}

/** A space at the end of a line is not shown. */
function trimSpace(out: Inline[]): void {
  const last = out.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  out.pop();
  pushText(out, 'text', last.text.slice(0, -1));
}

function trimEnd(out: Inline[]): Inline[] {
  for (let last = out.at(-1); last !== undefined; last = out.at(-1)) {
    const trimmed = trimmedRun(last);
    if (trimmed === last) break;
    out.pop();
    if (trimmed === null) continue;
    out.push(trimmed);
    break;
  }
  return out;
}

/** The run without white space at its end; null when nothing is left. */
function trimmedRun(inline: Inline): Inline | null {
  switch (inline.kind) {
    case 'image':
      return inline;
    case 'lineBreak':
      return null;
    case 'text':
    case 'code':
      if (!inline.text.endsWith(' ')) return inline;
      return inline.text === ' ' ? null : { ...inline, text: inline.text.slice(0, -1) };
    default: {
      const children = trimEnd([...inline.children]);
      return children.length === 0 ? null : { ...inline, children };
    }
  }
}

/** The images of runs that show nothing else, links around them included; null when there is any text. */
export function onlyImages(inlines: readonly Inline[]): readonly Extract<Inline, { kind: 'image' }>[] | null {
  const images: Extract<Inline, { kind: 'image' }>[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'image') images.push(inline);
    else if (inline.kind === 'link') {
      const linked = onlyImages(inline.children);
      if (linked === null) return null;
      for (const image of linked) images.push(image);
    } else if (inline.kind !== 'lineBreak' && !(inline.kind === 'text' && inline.text.trim() === ''))
      return null;
  }
  return images.length > 0 ? images : null;
}

/** Runs of the paragraphs that two or more line breaks in a row part, as pages without paragraph marks have them. */
export function paragraphsOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  if (
    !inlines.some((inline, index) => inline.kind === 'lineBreak' && inlines[index + 1]?.kind === 'lineBreak')
  )
    return [inlines];
  const paragraphs: Inline[][] = [[]];
  for (const [index, inline] of inlines.entries()) {
    const isBreak = inline.kind === 'lineBreak';
    const isParting =
      isBreak && [inlines[index - 1], inlines[index + 1]].some((beside) => beside?.kind === 'lineBreak');
    if (!isParting) paragraphs.at(-1)?.push(inline);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.map(tidyInlines).filter((paragraph) => paragraph.length > 0);
}
