import type { Inline } from '../../../shared/article.ts';

/** How a word processor formats a run of text: flags, where an article nests runs. */
export interface Marks {
  readonly link: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly code: boolean;
}

export const NO_MARKS: Marks = {
  link: null,
  strong: false,
  emphasis: false,
  strikethrough: false,
  superscript: false,
  subscript: false,
  code: false,
};

export interface MarkedRun {
  readonly inline: Inline;
  readonly marks: Marks;
}

/** From the outermost to the innermost, so that one link or emphasis stays one across changes of lesser marks. */
const NESTING = ['link', 'strong', 'emphasis', 'strikethrough', 'superscript', 'subscript'] as const;

type NestedMark = (typeof NESTING)[number];

/** Runs with flags as nested runs; neighbours that share a mark share its run. */
export function nestRuns(runs: readonly MarkedRun[], level = 0): readonly Inline[] {
  const mark = NESTING[level];
  if (mark === undefined) return runs.map(innermost);
  return groups(runs, mark).flatMap((group) => {
    const children = nestRuns(group.runs, level + 1);
    return isVisibly(mark, group) ? [marked(mark, group.value, children)] : children;
  });
}

/** Runs without the marks of looks that all of them bear: those are the style's, such as a bold heading's. */
export function withoutCommonLook(runs: readonly MarkedRun[]): readonly MarkedRun[] {
  const shown = runs.filter(({ inline }) => inline.kind === 'text' && inline.text.trim() !== '');
  const strong = shown.every(({ marks }) => marks.strong);
  const emphasis = shown.every(({ marks }) => marks.emphasis);
  if (!strong && !emphasis) return runs;
  return runs.map(({ inline, marks }) => ({
    inline,
    marks: { ...marks, strong: marks.strong && !strong, emphasis: marks.emphasis && !emphasis },
  }));
}

interface Group {
  readonly value: Marks[NestedMark];
  readonly runs: MarkedRun[];
}

function groups(runs: readonly MarkedRun[], mark: NestedMark): readonly Group[] {
  const out: Group[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last !== undefined && last.value === run.marks[mark]) last.runs.push(run);
    else out.push({ value: run.marks[mark], runs: [run] });
  }
  return out;
}

/** A bold space or line break looks like any other. */
function isVisibly(mark: NestedMark, { value, runs }: Group): boolean {
  if (value === null || value === false) return false;
  return mark === 'strikethrough' || !runs.every(({ inline }) => isBlank(inline));
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'lineBreak' || (inline.kind === 'text' && /^[ \t\n]*$/.test(inline.text));
}

function marked(mark: NestedMark, value: Marks[NestedMark], children: readonly Inline[]): Inline {
  if (mark !== 'link') return { kind: mark, children };
  return { kind: 'link', href: String(value), children };
}

function innermost({ inline, marks }: MarkedRun): Inline {
  return marks.code && inline.kind === 'text' ? { kind: 'code', text: inline.text } : inline;
}
