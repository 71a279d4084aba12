/** What became of the paragraphs of one format in another, as counts. */
export interface Comparison {
  readonly total: number;
  /** Found as they are. */
  readonly exact: number;
  /** Found inside a longer paragraph. */
  readonly merged: number;
  /** Found in parts. */
  readonly broken: number;
  /** Found nowhere in these words. */
  readonly missing: number;
  /** The paragraphs that are not exact, with what became of them. */
  readonly faults: readonly { readonly fault: 'merged' | 'broken' | 'missing'; readonly text: string }[];
}

/** Compares the paragraphs that should be there with those that are, each of which answers for one. */
export function compareParagraphs(wanted: readonly string[], found: readonly string[]): Comparison {
  const left = new Map<string, number>();
  for (const text of found) left.set(text, (left.get(text) ?? 0) + 1);
  const faults: Comparison['faults'][number][] = [];
  const stream = withoutSpaces(found.join(''));
  for (const text of wanted) {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    else faults.push({ fault: faultOf(text, found, stream), text });
  }
  const count = (fault: string) => faults.filter((one) => one.fault === fault).length;
  return {
    total: wanted.length,
    exact: wanted.length - faults.length,
    merged: count('merged'),
    broken: count('broken'),
    missing: count('missing'),
    faults,
  };
}

function faultOf(text: string, found: readonly string[], stream: string): 'merged' | 'broken' | 'missing' {
  if (found.some((other) => other.length > text.length && other.includes(text))) return 'merged';
  return stream.includes(withoutSpaces(text)) ? 'broken' : 'missing';
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}
