import { opensPhrase } from './phrase-lexer.ts';

const SPACE = /\s/;

/** End of the run of characters that begins at an offset: up to a space, a parenthesis, a bar or an opening quote. */
export function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !endsRun(text.charAt(end)) && (end === start || !opensPhrase(text, end))) {
    end += 1;
  }
  return end;
}

function endsRun(character: string): boolean {
  return character === '(' || character === ')' || character === '|' || SPACE.test(character);
}
