import { expect, test } from 'vitest';
import { citation } from './citation.ts';
import { testRow } from './test-annotated.ts';

const WORDS = { quoted: (text: string) => `«\u00a0${text}\u00a0»` };

test('a citation says where the quote is from and leads back to it', () => {
  const article = testRow({
    ...{ byline: 'Anne Dupont', siteName: 'La Revue', publishedAt: '2025-03-01T10:00:00Z' },
    sourceUrl: 'https://revue.example/marges',
  });
  const passage = {
    quote: 'On annotait pour soi',
    notes: ['À **vérifier**.'],
    blockId: 'b2',
    annotationId: 'h1',
  };
  expect(citation(article, passage, WORDS).text).toBe(`«\u00a0On annotait pour soi\u00a0»
— Anne Dupont, De l’usage des notes, La Revue, 2025-03-01
https://revue.example/marges
lectern://article/a1?block=b2&annotation=h1

À **vérifier**.`);
});

test('what is not known is left out', () => {
  const passage = { quote: '', notes: [], blockId: '', annotationId: 'n1' };
  expect(citation(testRow(), passage, WORDS).text).toBe(
    '— De l’usage des notes\nlectern://article/a1?annotation=n1',
  );
});

test('a program that takes markup gets a quotation with links', () => {
  const article = testRow({ byline: 'Dupont & fils', sourceUrl: 'https://revue.example/?a=1&b="2"' });
  const passage = { quote: 'a < b\net c', notes: ['<i>'], blockId: 'b2', annotationId: '' };
  expect(citation(article, passage, WORDS).html).toBe(
    '<blockquote><p>«\u00a0a &lt; b<br>et c\u00a0»</p></blockquote>' +
      '<p>— Dupont &amp; fils, <cite>De l’usage des notes</cite>' +
      '<br><a href="https://revue.example/?a=1&amp;b=&quot;2&quot;">https://revue.example/?a=1&amp;b=&quot;2&quot;</a>' +
      '<br><a href="lectern://article/a1?block=b2">lectern://article/a1?block=b2</a></p>' +
      '<p>&lt;i&gt;</p>',
  );
});

test('an address that could do something is no link', () => {
  const article = testRow({ sourceUrl: 'javascript:alert(1)' });
  const passage = { quote: '', notes: [], blockId: '', annotationId: '' };
  expect(citation(article, passage, WORDS).html).not.toContain('href="javascript');
});
