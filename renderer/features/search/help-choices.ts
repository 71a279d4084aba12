import { SYNTAX_HELP, type SyntaxGroup, type SyntaxMessage } from '../../search/query/syntax-help.ts';

/** Something that a query can say, with a query that says it. */
export interface ExampleChoice {
  readonly kind: 'example';
  readonly index: number;
  readonly heading: SyntaxGroup['heading'];
  readonly message: SyntaxMessage;
  readonly example: string;
}

/** All examples, in the words of a language of the interface. */
export function helpChoices(interfaceLanguage: string): readonly ExampleChoice[] {
  const language = interfaceLanguage === 'fr' ? 'fr' : 'en';
  return SYNTAX_HELP.flatMap(({ heading, rows }) =>
    rows.map(({ message, example }) => ({ heading, message, example: example[language] })),
  ).map((row, index) => ({ kind: 'example', index, ...row }));
}

/** The query with an example behind it. */
export function withExample(query: string, example: string): string {
  return query.trim() === '' ? example : `${query.trimEnd()} ${example}`;
}
