/** Signs that something was forgotten, where the text could also be meant as it stands. */
import { lexField } from './field-lexer.ts';
import { fieldNamed, isFreeText } from './fields.ts';

const OPERATOR = /[()|]|(?:^|\s)(?:OR|OU|AND|ET)(?:\s|$)/;
const NAME_BEFORE_COLON = /^(\p{Ll}+):$/u;
const RUN = /\S+/g;

/** Whether a phrase without closing quote goes on over what looks like the rest of a query. */
export function forgetsQuote(phrase: string, now: number): boolean {
  if (OPERATOR.test(phrase)) return true;
  return [...phrase.matchAll(RUN)].some(
    ({ index }) => (lexField(phrase, index, now)?.value ?? null) !== null,
  );
}

/** Whether a word is a field that takes any value, with none directly behind it: `by: Dupont`. */
export function isFieldWithoutValue(word: string): boolean {
  const field = fieldNamed(NAME_BEFORE_COLON.exec(word)?.[1] ?? '');
  return field !== null && isFreeText(field);
}
