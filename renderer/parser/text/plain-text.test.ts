import { expect, test } from 'vitest';
import sample from '../../../resources/sample-article.txt?raw';
import { blockText } from '../../../shared/block-text.ts';
import { withAnyId } from '../draft.ts';
import { readPlainText } from './plain-text.ts';

function paragraphs(text: string): readonly string[] {
  return readPlainText(text).blocks.map((block) => blockText(withAnyId(block)));
}

test('the sample keeps each line and character but the trailing "Commentaires"', () => {
  const lines = sample.split('\n').filter((line) => line !== '' && line !== 'Commentaires');
  expect(paragraphs(sample)).toEqual(lines);
  expect(lines).toHaveLength(13);
});

test('a first sentence is the title without its full stop, and stays', () => {
  const { title, blocks } = readPlainText('La mer monte.\nElle redescendra.');
  expect(title).toBe('La mer monte');
  expect(blocks).toHaveLength(2);
});

test('a question keeps its mark and an ellipsis its dots', () => {
  expect(readPlainText('Que faire ?\nRien.').title).toBe('Que faire ?');
  expect(readPlainText('Et puis...\nRien.').title).toBe('Et puis...');
});

test('a first line that is no sentence is the title and is not repeated', () => {
  const text = 'La mer\n\nElle monte deux fois par jour.';
  expect(readPlainText(text).title).toBe('La mer');
  expect(paragraphs(text)).toEqual(['Elle monte deux fois par jour.']);
});

test('a line that goes on below is no title', () => {
  expect(readPlainText('Demain, dès l’aube,\nje partirai.').title).toBeNull();
});

test('"Comments" inside a text stays', () => {
  expect(paragraphs('A title\n\nComments\nThey are free.\nShare')).toEqual(['Comments', 'They are free.']);
});

test('no-break spaces and soft hyphens inside a line are text', () => {
  expect(paragraphs('  « Oui » : 3\u202f000\u00a0€, co\u00adopé.\t\nFin.')[0]).toBe(
    '« Oui » : 3\u202f000\u00a0€, co\u00adopé.',
  );
});

test('a row of a table is not the title, and a ruler under the title goes', () => {
  expect(readPlainText('Nom\tÂge\nAlpha\t12').title).toBeNull();
  const { title, blocks } = readPlainText(
    'La mer\n======\n\nElle monte deux fois par jour.\n\n* * *\n\nFin.',
  );
  expect(title).toBe('La mer');
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'rule', 'paragraph']);
});

test('lines after > are quotes, joined like any others', () => {
  const mail = [
    'Bonjour,',
    '',
    '> Nous devrions nous retrouver mardi prochain afin de discuter du',
    '> projet et de la suite à lui donner, car le temps nous manque et la',
    '> date approche.',
    '> > Ce que tu proposais la semaine dernière me paraissait raisonnable',
    '> > et simple.',
    'D’accord.',
    'Une signature',
  ].join('\n');
  expect(readPlainText(mail).blocks.map((block) => ('depth' in block ? block.depth : 0))).toEqual([
    0, 1, 2, 0, 0,
  ]);
  expect(paragraphs(mail)[2]).toBe(
    'Ce que tu proposais la semaine dernière me paraissait raisonnable et simple.',
  );
});
