import { decodeWords } from '../mhtml/encoded-words.ts';
import { isoFromMailDate, senderName } from '../mhtml/mime-message.ts';
import { oneLine } from '../one-line.ts';
import { isBlank } from './line-shape.ts';

/** What mail programs call the fields of a letter that is saved as text, in English and French. */
const NAMES: Readonly<Record<string, string>> = {
  from: 'from',
  de: 'from',
  expéditeur: 'from',
  subject: 'subject',
  objet: 'subject',
  sujet: 'subject',
  date: 'date',
  sent: 'date',
  envoyé: 'date',
};

const FIELD = /^([\p{L}][\p{L}\d-]*(?: [\p{L}]+)?)[ \u00a0\u202f]?:(?:[ \t\u00a0]+(.*))?$/u;
/** A header of more lines is none. */
const MOST_LINES = 200;

/** A letter's text, and what its header says. */
export interface Letter {
  readonly lines: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/**
 * The letter below a header of fields alone, among them a sender and a subject or a date, as mail programs save it as
 * text (RFC 5322, section 2.2); null for any other text.
 */
export function letterOf(lines: readonly string[]): Letter | null {
  const start = lines.findIndex((line) => !isBlank(line));
  // The mark between letters in a mailbox (RFC 4155).
  const first = /^From \S+ /.test(lines[start] ?? '') ? start + 1 : start;
  const fields = new Map<string, string>();
  let last: string | null = null;
  let index = first;
  for (; index < lines.length && !isBlank(lines[index] ?? ''); index += 1) {
    const line = lines[index] ?? '';
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (index - first > MOST_LINES) return null;
    if (name !== undefined) {
      last = name.toLowerCase();
      last = NAMES[last] ?? last;
      if (!fields.has(last)) fields.set(last, value);
    } else if (last !== null && /^[ \t]/.test(line)) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    } else return null;
  }
  if (!fields.has('from') || !(fields.has('subject') || fields.has('date'))) return null;
  return {
    lines: lines.slice(index),
    title: oneLine(decodeWords(fields.get('subject') ?? '')),
    author: senderName(decodeWords(fields.get('from') ?? '')),
    date: isoDate(fields.get('date') ?? ''),
  };
}

function isoDate(date: string): string | null {
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(date.trim())?.[0];
  return iso ?? isoFromMailDate(date);
}
