import { expect, test } from 'vitest';
import type { Block } from '../../shared/article.ts';
import { annotationsAsMarkdown, chapterAsMarkdown, type MarkdownWords, notebookHead } from './markdown.ts';
import { DAY, highlightOn, noteOn, paragraph, targetIn, testRow } from './test-annotated.ts';

const WORDS: MarkdownWords = {
  passage: 'Passage',
  underlined: 'souligné',
  orphan: 'passage introuvable',
  color: (color) => ({ honey: 'Miel', rose: 'Rose' })[color as 'honey' | 'rose'] ?? color,
  day: (time) => new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(time),
};

const FIRST = paragraph('b2', 'On annotait pour soi, puis pour l’ami à qui l’on prêtait le livre.');
const SECOND = paragraph('b3', 'La marge devint *une* conversation.\nPuis le silence.');
const BLOCKS: readonly Block[] = [
  { id: 'b1', kind: 'heading', level: 2, inlines: [{ kind: 'text', text: 'Les marges' }] },
  FIRST,
  SECOND,
];

test('an article’s annotations are quotes in reading order with what was said of them', () => {
  const crossing = [
    targetIn(FIRST, 'prêtait le livre.'),
    targetIn(SECOND, 'La marge devint *une* conversation.'),
  ];
  const text = annotationsAsMarkdown(
    {
      article: testRow({
        ...{ byline: 'Anne « Nan » Dupont', siteName: 'La Revue', publishedAt: '2025-03-01' },
        ...{ sourceUrl: 'https://revue.example/marges?x="1"', tags: ['histoire du livre', 'lecture'] },
      }),
      blocks: BLOCKS,
      highlights: [
        highlightOn('h2', crossing, { color: 'rose', style: 'underline', tags: ['à vérifier'] }),
        highlightOn('h1', [targetIn(FIRST, 'On annotait pour soi')]),
      ],
      notes: [
        noteOn('n1', null, 'Un article à **relire**.', { tags: ['relire'] }),
        noteOn('n2', targetIn(FIRST, 'prêtait'), 'Réponse de qui ?\n\n- [ ] vérifier', { highlightId: 'h2' }),
        noteOn('n3', targetIn(SECOND, SECOND.kind === 'paragraph' ? 'La marge' : ''), 'En marge.'),
      ],
    },
    WORDS,
    DAY,
  );
  expect(text).toBe(`---
title: "De l’usage des notes"
author: "Anne « Nan » Dupont"
source: "La Revue"
url: "https://revue.example/marges?x=\\"1\\""
published: "2025-03-01"
imported: 2026-11-22
language: "fr"
tags:
  - "histoire du livre"
  - "lecture"
exported: 2026-11-22
lectern: "lectern://article/a1"
---

# De l’usage des notes

Un article à **relire**.

#relire · 22 novembre 2026 · [Passage](lectern://article/a1?annotation=n1)

## Les marges

> On annotait pour soi

Miel · 22 novembre 2026 · [Passage](lectern://article/a1?block=b2&annotation=h1)

> prêtait le livre.
>
> La marge devint \\*une\\* conversation.

Rose · souligné · #à-vérifier · 22 novembre 2026 · [Passage](lectern://article/a1?block=b2&annotation=h2)

Réponse de qui ?

- [ ] vérifier

> La marge

En marge.

22 novembre 2026 · [Passage](lectern://article/a1?block=b3&annotation=n3)
`);
});

test('cells of a table, code and items of a list keep their shape', () => {
  const table: Block = {
    id: 't1',
    kind: 'table',
    caption: null,
    rows: [
      [
        { isHeader: true, inlines: [{ kind: 'text', text: 'Mois' }] },
        { isHeader: true, inlines: [{ kind: 'text', text: 'a|b' }] },
      ],
      [
        { isHeader: false, inlines: [{ kind: 'text', text: 'mai' }] },
        { isHeader: false, inlines: [{ kind: 'text', text: '12 %' }] },
      ],
    ],
  };
  const code: Block = { id: 'c1', kind: 'code', text: 'echo "```"', language: null };
  const item: Block = {
    id: 'l1',
    kind: 'listItem',
    depth: 0,
    ordinal: null,
    inlines: [{ kind: 'text', text: 'du pain' }],
  };
  const highlight = highlightOn('h1', [
    targetIn(table, 'Mois\ta|b\nmai\t12 %'),
    targetIn(code, 'echo "```"'),
    targetIn(item, 'du pain'),
  ]);
  const annotated = { article: testRow(), blocks: [table, code, item], highlights: [highlight], notes: [] };
  expect(annotationsAsMarkdown(annotated, WORDS, DAY)).toContain(`
> | Mois | a\\|b |
> | --- | --- |
> | mai | 12 % |
>
> \`\`\`\`
> echo "\`\`\`"
> \`\`\`\`
>
> - du pain

Miel`);
});

test('what stands nowhere any more comes last and says so', () => {
  const annotated = {
    article: testRow(),
    blocks: BLOCKS,
    highlights: [
      highlightOn('gone', [targetIn(FIRST, 'On annotait')], { state: 'orphan' }),
      highlightOn('there', [targetIn(SECOND, 'le silence')]),
    ],
    notes: [],
  };
  const text = annotationsAsMarkdown(annotated, WORDS, DAY);
  expect(text).toContain('> On annotait\n\nMiel · 22 novembre 2026 · passage introuvable\n');
  expect(text.indexOf('le silence')).toBeLessThan(text.indexOf('On annotait'));
});

test('a note beside a long paragraph quotes its begin', () => {
  const long = paragraph('b9', `${'mot '.repeat(100)}fin`);
  const text = annotationsAsMarkdown(
    {
      article: testRow(),
      blocks: [long],
      highlights: [],
      notes: [noteOn('n', targetIn(long, `${'mot '.repeat(100)}fin`), 'Vu.')],
    },
    WORDS,
    DAY,
  );
  expect(text).toMatch(/\n> (mot ){69}mot …\n\nVu\.\n/);
});

test('in a file over several articles each begins with what its front matter would say', () => {
  const article = testRow({ byline: 'Anne', publishedAt: '2025-03-01', sourceUrl: 'https://a.example/<x>' });
  const highlights = [highlightOn('h1', [targetIn(FIRST, 'pour soi')])];
  const chapter = chapterAsMarkdown({ article, blocks: [FIRST], highlights, notes: [] }, WORDS);
  expect(notebookHead('Carnet', DAY) + chapter).toBe(`---
title: "Carnet"
exported: 2026-11-22
---
# De l’usage des notes

Anne · 2025-03-01 · <https://a.example/%3Cx%3E> · [Lectern](lectern://article/a1)

> pour soi

Miel · 22 novembre 2026 · [Passage](lectern://article/a1?block=b2&annotation=h1)
`);
});
