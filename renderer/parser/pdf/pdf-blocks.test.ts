import { expect, test } from 'vitest';
import { blockText } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import type { PdfContents } from './pdf-page.ts';
import { contents, run, type SetLine, setLines } from './test-pages.ts';

/** Where justified lines end. */
const RIGHT = 400;

function full(text: string, more: Partial<SetLine> = {}): SetLine {
  return { text, right: RIGHT, ...more };
}

function shown(document: PdfContents): readonly string[] {
  return pdfBlocks(document).map((block) => `${block.kind}: ${textOf(block)}`);
}

function textOf(block: DraftBlock): string {
  return blockText(withAnyId(block));
}

/** Lines enough for a document's body to be known by them. */
const BODY = [
  full('Les règlements de partage sont anciens, et ils disent qui ouvre la'),
  full('vanne, à quelle heure et pour combien de temps ; ils disent aussi'),
  'ce que l’on doit au dernier.',
];

test('lines become paragraphs, and white or a short line parts them', () => {
  const lines = [
    ...BODY,
    full('On les a recopiés à chaque génération, en ajoutant dans la marge', { gap: 18 }),
    'les décisions.',
  ];
  expect(shown(contents([setLines(lines)]))).toEqual([
    'paragraph: Les règlements de partage sont anciens, et ils disent qui ouvre la vanne, à quelle heure et pour combien de temps ; ils disent aussi ce que l’on doit au dernier.',
    'paragraph: On les a recopiés à chaque génération, en ajoutant dans la marge les décisions.',
  ]);
});

test('an indent opens a paragraph after a full line', () => {
  const lines = [
    full('Une première ligne, puis une autre qui finit à la marge et tout'),
    full('va bien, comme il se doit, jusqu’au bout de la ligne pleine.'),
    full('Un autre paragraphe commence, en retrait, et va à la marge lui', { x: 87 }),
    'aussi.',
  ];
  expect(shown(contents([setLines(lines)]))).toHaveLength(2);
});

test('broken words are whole again, and compounds keep their hyphens', () => {
  const lines = [
    full('Le fleuve descend de la montagne puis il traverse la plaine qui ver-'),
    full('doie, et les enfants attendent peut-être un porte-avions, ou peut-'),
    full('être rien ; on dit qu’un porte-'),
    'avions passera.',
  ];
  expect(shown(contents([setLines(lines)]))).toEqual([
    'paragraph: Le fleuve descend de la montagne puis il traverse la plaine qui verdoie, et les enfants attendent peut-être un porte-avions, ou peut-être rien ; on dit qu’un porte-avions passera.',
  ]);
});

test('a sentence goes on over the page, past running heads and page numbers', () => {
  const texts = [
    [
      'Le fleuve descend de la montagne par trois cascades, puis il vient',
      'dans la plaine où les paysans ont creusé, de leurs mains, pendant',
    ],
    [
      'des siècles, des canaux que chaque printemps remplit de nouveau et',
      'que chaque été vide, de sorte que nul ne sait plus qui a commencé',
    ],
    ['à les creuser, ni pourquoi, ni même si l’eau y venait autrefois en', 'abondance.'],
  ];
  const pages = texts.map((lines, index) => [
    run('Bulletin du Service des eaux', 72, 40),
    ...setLines(lines.map((text) => (text.length > 20 ? full(text) : text))),
    run(String(index + 1), 300, 760),
  ]);
  expect(shown(contents(pages))).toEqual([`paragraph: ${texts.flat().join(' ')}`]);
});

test('two columns are read one after the other, under what spans them', () => {
  const left = Array.from({ length: 6 }, (_, index) =>
    full(`gauche ${index} lorem ipsum dolor sit`, { right: 230 }),
  );
  const right = Array.from({ length: 6 }, (_, index) =>
    full(`droite ${index} lorem ipsum dolor sit`, { x: 250, right: 408 }),
  );
  // The engine may give rows and not columns.
  const rows = left.flatMap((line, index) =>
    setLines([line, { ...right[index], gap: 0 } as SetLine], 72, 130 + 12 * index),
  );
  const title = run('Un titre sur toute la largeur de la page, au-dessus', 72, 100, { size: 12 });
  const [heading, ...text] = shown(contents([[title, ...rows]]));
  expect(heading).toBe('heading: Un titre sur toute la largeur de la page, au-dessus');
  expect(text.join(' ')).toMatch(/gauche 0.*gauche 5.*droite 0.*droite 5/);
});

test('dashes with hanging lines are a list, and replies of a dialogue are not', () => {
  const item = [
    full('— afin que chacun sache qui travaille déjà sur le texte et puisse', { x: 86 }),
    { text: 'aider ;', x: 96 },
  ];
  const reply = [
    full('— Vous partez déjà, dit-elle sans lever les yeux de son ouvrage, et', { x: 86 }),
    'sous la pluie ?',
  ];
  expect(pdfBlocks(contents([setLines([...BODY, ...item, ...item])])).map(({ kind }) => kind)).toEqual([
    'paragraph',
    'listItem',
    'listItem',
  ]);
  expect(pdfBlocks(contents([setLines([...BODY, ...reply, ...reply])])).map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
  ]);
});

test('numbers count items, and deeper marks lie deeper', () => {
  const lines = [...BODY, '1. Observer.', '2. Couper :', { text: '• le bois mort ;', x: 90 }, '3. Brûler.'];
  const items = pdfBlocks(contents([setLines(lines)])).filter((block) => block.kind === 'listItem');
  expect(items.map(({ ordinal, depth }) => [ordinal, depth])).toEqual([
    [1, 0],
    [2, 0],
    [null, 1],
    [3, 0],
  ]);
});

test('monospaced lines are code with its indents, and monospaced words are not', () => {
  const font = { isMono: true };
  const lines = [...BODY, { text: 'build:', gap: 20, font }, { text: 'make all', x: 92, font }, ''];
  const blocks = pdfBlocks(contents([setLines(lines.filter((line) => line !== ''))]));
  expect(blocks.at(-1)).toEqual({ kind: 'code', text: 'build:\n    make all', language: null });
});

test('a note at the foot is bound to its raised sign', () => {
  const text = setLines(BODY);
  const sign = run('1', 220, 120, { size: 6 });
  const note = [
    run('1', 72, 640, { size: 5 }),
    run('Le dernier bateau est passé en 1931.', 78, 643, { size: 8 }),
  ];
  const blocks = pdfBlocks(contents([[...text, sign, ...note]]));
  expect(blocks.at(-1)).toMatchObject({ kind: 'footnote', label: '1', anchors: ['note-1-0-1'] });
  expect(JSON.stringify(blocks[0])).toContain('"href":"#note-1-0-1"');
  expect(textOf(blocks[0] as DraftBlock)).toMatch(/dernier\.1$/);
});

test('lines with cells at the same places are a table', () => {
  const row = (y: number, ...cells: string[]) => cells.map((cell, index) => run(cell, 72 + 110 * index, y));
  const rows = [
    ...row(200, 'Variété', 'Récolte', 'Garde'),
    ...row(212, 'Reinette', 'octobre', 'mars'),
    ...row(224, 'Calville', 'octobre', 'avril'),
  ];
  const [, table] = pdfBlocks(contents([[...setLines(BODY), ...rows]]));
  expect(table && textOf(table)).toBe(
    'Variété\tRécolte\tGarde\nReinette\toctobre\tmars\nCalville\toctobre\tavril',
  );
});

test('the outline tells the levels of headings', () => {
  const lines = [
    { text: '1 Une rivière', size: 14 },
    ...BODY,
    { text: '1.1 Les vannes', size: 12, gap: 30 },
    { ...full('Il reste onze vannes sur les dix-sept que compte le plan, et les'), gap: 20 },
    'autres ont disparu.',
  ];
  const outline = [
    { title: 'Une rivière', depth: 1, page: 0 },
    { title: 'Les vannes', depth: 2, page: 0 },
  ];
  const headings = pdfBlocks(contents([setLines(lines)], { outline })).filter(
    (block) => block.kind === 'heading',
  );
  expect(headings.map(({ level }) => level)).toEqual([1, 2]);
});

test('a link to a place leads to the block there', () => {
  const places = [{ name: 'place-suite', page: 0, y: 140 }];
  const lines = [
    ...BODY,
    full('On les a recopiés à chaque génération, en ajoutant dans la marge', { gap: 18 }),
    'les décisions.',
  ];
  const blocks = pdfBlocks(contents([setLines(lines)], { places }));
  expect(blocks.map(({ anchors }) => anchors)).toEqual([undefined, ['place-suite']]);
});

test('entries of a table of contents lose their dots and page numbers', () => {
  const lines = [
    ...BODY,
    { text: '1.1 Les vannes . . . . . . . . . . . . . . . . 12', gap: 30 },
    '1.2 Le moulin . . . . . . . . . . . . . . . . . 14',
  ];
  expect(shown(contents([setLines(lines)])).slice(1)).toEqual([
    'listItem: 1.1 Les vannes',
    'listItem: 1.2 Le moulin',
  ]);
});

test('verses keep their lines', () => {
  const verses = [
    'Souvent, pour s’amuser, les hommes d’équipage',
    'Prennent des albatros, vastes oiseaux des mers,',
    'Qui suivent, indolents compagnons de voyage,',
    'Le navire glissant sur les gouffres amers.',
  ];
  const lines = verses.map((text, index) => ({ text, x: 110, ...(index === 0 ? { gap: 20 } : {}) }));
  expect(shown(contents([setLines([...BODY, ...lines])])).at(-1)).toBe(`paragraph: ${verses.join('\n')}`);
});
