import { expect, test } from 'vitest';
import { tagsOf, withBelievableTags } from './structure-tags.ts';
import { page, run } from './test-pages.ts';

const content = (id: string) => ({ type: 'content', id });
const element = (role: string, ...children: object[]) => ({ role, children });

test('headings, items in items, quotes and cells are told apart', () => {
  const inner = element(
    'L',
    element('LI', element('Lbl', content('bullet')), element('LBody', content('inner'))),
  );
  const tree = element(
    'Document',
    element('H2', content('heading')),
    element('L', element('LI', element('LBody', element('P', content('item')), inner))),
    element('BlockQuote', element('P', content('quote'))),
    element('Table', element('TR', element('TH', content('head')), element('TH', content('other')))),
  );
  const tags = tagsOf(tree, 0);
  expect(tags.get('heading')).toMatchObject({ kind: 'heading', level: 2 });
  expect(tags.get('item')).toMatchObject({ kind: 'item', level: 0 });
  expect(tags.get('inner')).toMatchObject({ kind: 'item', level: 1 });
  expect(tags.get('bullet')).toMatchObject({ kind: 'label', item: tags.get('inner')?.item });
  expect(tags.get('quote')).toMatchObject({ kind: 'quote', level: 1 });
  expect(tags.get('head')?.row).toBe(tags.get('other')?.row);
  expect(tags.get('head')?.cell).not.toBe(tags.get('other')?.cell);
});

test('tags that part sentences are not believed', () => {
  const tag = (block: number) =>
    ({ block, kind: 'paragraph', level: 0, item: null, table: null, row: null, cell: null }) as const;
  const lines = [
    'Une phrase que',
    'son producteur a',
    'coupée en autant',
    'de paragraphes que',
    'de lignes.',
  ];
  const [broken] = withBelievableTags([
    page(
      0,
      lines.map((text, index) => run(text, 72, 100 + index, { tag: tag(index + 1) })),
    ),
  ]);
  expect(broken?.runs.every((one) => one.tag === null)).toBe(true);
  const [whole] = withBelievableTags([page(0, [run('Une phrase entière.', 72, 100, { tag: tag(1) })])]);
  expect(whole?.runs[0]?.tag).not.toBeNull();
});

test('a structure deeper than any document does not overflow the stack', () => {
  let tree: object = content('deep');
  for (let depth = 0; depth < 100_000; depth += 1) tree = element('Div', tree);
  expect(tagsOf(tree, 0).size).toBe(0);
});
