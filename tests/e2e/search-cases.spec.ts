import { join } from 'node:path';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';
import { FIXTURES } from './sample.ts';

test.use({ launchArgs: [join(FIXTURES, 'scripts.txt')] });

/** A query, and what it marks in the hit. */
const CASES: readonly (readonly [query: string, ...marks: string[]])[] = [
  ['l’otan manoeuvres', 'OTAN', 'manœuvres'],
  ['3 000 soldat', '3\u00a0000', 'soldats'],
  ['nordcoréen', 'nord-coréens'],
  ['nord-coréen 14h32', 'nord-coréens', '14\u00a0h\u00a032'],
  ['onu', 'O.N.U'],
  ["presqu'île crimee", 'presqu’île', 'Crimée'],
  ['etudiant cheval', 'étudiant·e·s', 'chevaux'],
  ['"r&d than its rivals"', 'R&D than its rivals'],
  ['example.org', 'example', 'org'],
  ['bucher strasse lodz istanbul', 'Bücher', 'Straße', 'Łódź', 'İstanbul'],
  ['москва зеленый', 'МОСКВА', 'зелёный'],
  ['αθηνα', 'Αθήνα'],
  ['السلام', 'السَّلَامُ'],
  ['שלום', 'שָׁלוֹם'],
  ['東京', '東京'],
  ['한국어', '한국어'],
  ['ประชากร', 'ประชากร'],
];

test('words of many scripts and spellings are found and marked as they are typed', async ({ lectern }) => {
  const search = new SearchScreen(lectern.window);
  await expect(new LibraryScreen(lectern.window).card('Des mots de partout')).toBeVisible();
  await search.open();
  for (const [query, ...marks] of CASES) {
    await test.step(query, async () => {
      await search.type(query);
      for (const mark of marks)
        await expect(search.marks.getByText(mark, { exact: true }).first()).toBeVisible();
    });
  }
});
