/**
 * Compounds that are also written as one word: week-end and weekend, entr’ouvert and entrouvert, F-16 and F16. Their
 * parts are terms, and the whole is one more.
 */
import type { Span } from './cjk.ts';

/** Hyphen, apostrophe, and the middle dot of Catalan and of inclusive French, in folded form. */
const JOINTS = new Set("-\u2010'\u00b7");
const MAX_PARTS = 4;
const MAX_LENGTH = 40;
const FIRST_LETTER = /^\p{L}/u;
/** Behind a hyphen they are pronouns and particles: dit-il, celui-ci, a-t-on. */
const HANGERS = new Set('t il elle on ils elles je tu ce ci la le les'.split(' '));

/** Whether two words of a folded text are parts of one compound. */
export function isJointBetween(folded: string, before: Span, behind: Span): boolean {
  return behind.start - before.end === 1 && JOINTS.has(folded.charAt(before.end));
}

/** The term of a compound written as one word; null for what is never written so. */
export function joinedTerm(parts: readonly string[]): string | null {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || parts.length > MAX_PARTS) return null;
  if (!FIRST_LETTER.test(first) || HANGERS.has(last)) return null;
  const term = parts.join('');
  return term.length > MAX_LENGTH ? null : term;
}
