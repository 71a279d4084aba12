import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * Transactions of Dexie whose function is not declared `async`: what such a function does after its first few awaits
 * runs outside of the transaction, and not all of it or none of it is stored.
 */
function loseTheirWork(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTransaction(node) && !endsInAsyncFunction(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTransaction({ expression, arguments: [mode] }: ts.CallExpression): boolean {
  const isNamed = ts.isPropertyAccessExpression(expression) && expression.name.text === 'transaction';
  return isNamed && mode !== undefined && ts.isStringLiteral(mode) && /^rw?[!?]?$/.test(mode.text);
}

function endsInAsyncFunction({ arguments: given }: ts.CallExpression): boolean {
  const work = given.at(-1);
  if (work === undefined || !(ts.isArrowFunction(work) || ts.isFunctionExpression(work))) return false;
  return work.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

test('every transaction is given a function that is declared async', () => {
  const paths = globSync('{renderer,bench,tests}/**/*.{ts,tsx}');
  const written = paths.filter((path) => readFileSync(path, 'utf8').includes('.transaction('));
  expect(written.length).toBeGreaterThan(5);
  expect(written.flatMap((path) => loseTheirWork(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('one that is not is found', () => {
  const lines = [
    "db.transaction('rw', db.notes, async () => write());",
    "db.transaction('rw', db.notes, () => write());",
    "db.transaction('r', tables, work);",
    'core.transaction(stores, mode, options);',
  ];
  expect(loseTheirWork('a.ts', lines.join('\n'))).toEqual(['a.ts:2', 'a.ts:3']);
});
