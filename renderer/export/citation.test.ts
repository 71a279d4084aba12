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
  expect(citation(article, passage, WORDS)).toBe(`«\u00a0On annotait pour soi\u00a0»
— Anne Dupont, De l’usage des notes, La Revue, 2025-03-01
https://revue.example/marges
lectern://article/a1?block=b2&annotation=h1

À **vérifier**.`);
});

test('what is not known is left out', () => {
  const passage = { quote: '', notes: [], blockId: '', annotationId: 'n1' };
  expect(citation(testRow(), passage, WORDS)).toBe(
    '— De l’usage des notes\nlectern://article/a1?annotation=n1',
  );
});
