import type { MatchReason } from '../protocol.ts';
import type { TextMatch } from './text-matcher.ts';

/** Why the matches of a text are matches, where that is not plain to see: one reason a leaf, in reading order. */
export function reasonsOf(text: string, matches: readonly TextMatch[]): readonly MatchReason[] {
  const told = new Set<TextMatch['sought']>();
  const reasons: MatchReason[] = [];
  for (const match of matches) {
    if (told.has(match.sought)) continue;
    told.add(match.sought);
    const reason = reasonOf(text.slice(match.start, match.end), match);
    if (reason !== null) reasons.push(reason);
  }
  return reasons;
}

function reasonOf(found: string, { sought, term }: TextMatch): MatchReason | null {
  const { leaf, corrected } = sought;
  if (leaf.kind === 'phrase') return { kind: 'phrase' };
  const { typed } = leaf;
  if (corrected !== null) return { kind: 'typo', typed, found };
  if (term === leaf.term) return areWrittenAlike(typed, found) ? null : { kind: 'spelling', typed, found };
  const isBeginning = leaf.isPrefix && term.startsWith(leaf.term);
  return { kind: isBeginning ? 'beginning' : 'form', typed, found };
}

function areWrittenAlike(a: string, b: string): boolean {
  return a.normalize().toLowerCase() === b.normalize().toLowerCase();
}
