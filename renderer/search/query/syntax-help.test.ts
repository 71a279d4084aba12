import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { readQuery } from './parse-query.ts';
import type { QueryNode } from './query-node.ts';
import { SYNTAX_HELP } from './syntax-help.ts';

const ROWS = SYNTAX_HELP.flatMap((group) => group.rows);
const NOW = new Date(2024, 4, 15).getTime();

/** Kinds of nodes and fields of filters, without the words and values. */
function shapeOf(node: QueryNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'filter') return node.filter.field;
  if ('children' in node) return [node.kind, ...node.children.map(shapeOf)];
  return 'child' in node ? [node.kind, shapeOf(node.child)] : node.kind;
}

test('each example can be read, and says the same in both languages', () => {
  for (const { example } of ROWS) {
    const english = readQuery(example.en, { now: NOW });
    const french = readQuery(example.fr, { now: NOW });
    expect([...english.problems, ...french.problems], example.en).toEqual([]);
    expect(shapeOf(french.root)).toEqual(shapeOf(english.root));
    expect([french.places, french.sort]).toEqual([english.places, english.sort]);
  }
});

test('each row has its message, and each message its row', () => {
  expect(ROWS.map((row) => row.message).sort()).toEqual(Object.keys(en.searchSyntax.rows).sort());
  expect(SYNTAX_HELP.map((group) => group.heading)).toEqual(Object.keys(en.searchSyntax.groups));
});
