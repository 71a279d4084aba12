import { expect, test } from 'vitest';
import { blockText } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import { readPlainText } from './plain-text.ts';

/** Enough running text for a file to be told as wrapped. */
const PROSE = [
  'Les lignes de cette lettre ont été coupées à la même largeur par la',
  'machine qui l’a écrite, et rien ne dit où un paragraphe commence, si',
  'ce n’est les lignes blanches et les retraits qu’elle a laissés.',
  '',
  'Les lignes de cette lettre ont été coupées à la même largeur par la',
  'machine qui l’a écrite, et rien ne dit où un paragraphe commence, si',
  'ce n’est les lignes blanches et les retraits qu’elle a laissés.',
  '',
];

function blocksOf(...lines: readonly string[]): readonly DraftBlock[] {
  return readPlainText([...PROSE, ...lines].join('\n')).blocks.slice(2);
}

function told(blocks: readonly DraftBlock[]): readonly string[] {
  return blocks.map((block) => {
    const text = blockText(withAnyId(block));
    switch (block.kind) {
      case 'heading':
        return `h${block.level} ${text}`;
      case 'listItem':
        return `${'  '.repeat(block.depth)}${block.ordinal ?? '*'} ${text}`;
      case 'paragraph':
        return text;
      default:
        return `${block.kind} ${text}`;
    }
  });
}

test('headings have the level of their ruler, in the order in which rulers appear', () => {
  const lines = ['1. Objet', '********', '', '1.1. Le but', '===========', 'Un but.', '', '2. Fin', '******'];
  expect(told(blocksOf(...lines))).toEqual(['h1 1. Objet', 'h2 1.1. Le but', 'Un but.', 'h1 2. Fin']);
});

test('a ruler below a paragraph, or much longer than the line above it, underlines nothing', () => {
  const lines = [
    'Une phrase se termine.',
    'Une autre aussi.',
    '----------------',
    '',
    'Bref',
    '--------------',
  ];
  expect(told(blocksOf(...lines))).not.toContainEqual(expect.stringMatching(/^h\d/));
});

test('a file that opens with an underlined heading has it as its title', () => {
  const { title, blocks } = readPlainText(['La lettre', '=========', '', ...PROSE].join('\n'));
  expect(title).toBe('La lettre');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
});

test('items have their depth, their number, their lines joined, and their further paragraphs', () => {
  const lines = [
    '1. une première chose à faire avant la réunion, qui demande de la',
    '   place et continue sur une seconde ligne ;',
    '',
    '   un second paragraphe de la même chose, qui continue lui aussi sur',
    '   une autre ligne.',
    '',
    '   * une partie',
    '',
    '   * une autre',
    '',
    '2. une seconde chose.',
    '',
    'La suite.',
  ];
  expect(told(blocksOf(...lines))).toEqual([
    '1 une première chose à faire avant la réunion, qui demande de la place et continue sur une seconde ligne ;\n' +
      'un second paragraphe de la même chose, qui continue lui aussi sur une autre ligne.',
    '  * une partie',
    '  * une autre',
    '2 une seconde chose.',
    'La suite.',
  ]);
});

test('literal lines in an item do not end its list', () => {
  const lines = [
    '1. Lancez une première commande, qui demande de la place, et attendez',
    '   sa fin :',
    '',
    '      $ make clean',
    '',
    '2. Nettoyage.',
  ];
  expect(told(blocksOf(...lines)).slice(1)).toEqual(['code $ make clean', '2 Nettoyage.']);
});

test('a long address does not end the paragraph whose line above it is short', () => {
  const lines = [
    'Chaque paquet a plusieurs pages dédiées sur le site, dont voici la',
    'première de toutes.',
    'https://packages.example.org/une-adresse-bien-longue/qui-ne-tient-pas',
    'affiche chaque version du paquet qui se trouve dans les distributions.',
  ];
  expect(blocksOf(...lines)).toHaveLength(1);
});

test('what hangs below an option of a manual page belongs to it', () => {
  const lines = [
    '-c     with a date, sort by  and  show  the time of the last change of',
    '       the file.',
  ];
  expect(told(blocksOf(...lines))).toEqual([
    '-c with a date, sort by and show the time of the last change of the file.',
  ]);
});

test('replies of a dialogue, and a number or a dash that opens a line by chance, are no items', () => {
  const lines = [
    '- Vous partez déjà ?',
    '- Il le faut.',
    '',
    'Il faut faire valoir l’importance du bien collectif avant de songer',
    '- même un instant - à la fin de tout ce qui se fera, et ce jusqu’au',
    '12. Le reste attend, comme il a toujours attendu.',
  ];
  const kinds = blocksOf(...lines).map(({ kind }) => kind);
  expect(kinds).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('literal lines are code with its white space, and blank lines inside', () => {
  const lines = ['Une commande :', '', '   $ make', '     ok  = 1', '', '   $ make install', '', 'La suite.'];
  expect(told(blocksOf(...lines))).toEqual([
    'Une commande :',
    'code $ make\n  ok  = 1\n\n$ make install',
    'La suite.',
  ]);
});

test('an indented letter or poem is no code', () => {
  const lines = [
    'Elle chantait :',
    '',
    '    Le vent se lève au loin,',
    '    Et l’eau frissonne encore ;',
    '    Nul passant n’approche.',
  ];
  expect(blocksOf(...lines).map(({ kind }) => kind)).not.toContain('code');
});

test('running text that stands in and names options and paths is no code', () => {
  const lines = [
    'phare (1.2) unstable',
    '',
    '  La variante à un seul fil de la bibliothèque n’est plus construite ;',
    '  avant, -lphare_regex désignait cette variante, et -lphare-mt celle à',
    '  plusieurs fils. Les programmes qui utilisent /usr/lib/phare doivent',
    '  donc désormais nommer la seconde.',
  ];
  expect(blocksOf(...lines).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
});

test('a table drawn with signs is a table', () => {
  const lines = [
    '+------+-------------+',
    '| nom  | rang        |',
    '|======|=============|',
    '| Ain  | premier de  |',
    '|      | la liste    |',
    '+------+-------------+',
  ];
  expect(blocksOf(...lines)).toMatchObject([
    {
      kind: 'table',
      rows: [
        [{ isHeader: true }, { isHeader: true }],
        [{ isHeader: false }, {}],
      ],
    },
  ]);
  expect(told(blocksOf(...lines))).toEqual(['table nom\trang\nAin\tpremier de la liste']);
});

test('signs lead to the next note below that bears their number', () => {
  const lines = [
    'Un fait [1].',
    '',
    '[1] La source du',
    '    premier.',
    '',
    'Autre fait [1], et [7].',
    '',
    '[1] La seconde.',
  ];
  const blocks = blocksOf(...lines);
  expect(told(blocks)).toEqual([
    'Un fait1.',
    'footnote La source du premier.',
    'Autre fait1, et [7].',
    'footnote La seconde.',
  ]);
  const href = (index: number) => JSON.stringify(blocks[index]).match(/"#(note-\d+)"/)?.[1];
  expect(blocks[1]?.anchors).toEqual([href(0)]);
  expect(blocks[3]?.anchors).toEqual([href(2)]);
});

test('lines that stand out of a text which stands in are headings, by number where they have one', () => {
  const body = PROSE.map((line) => (line === '' ? '' : `   ${line}`));
  const lines = ['1. Introduction', '', ...body, '1.1. Terms', '', ...body, 'Acknowledgements', '', ...body];
  const long = ['Information about the processing of what is said here, for those who', '   read on', ''];
  const unmarked = told(readPlainText([...body, ...long, ...body].join('\n')).blocks);
  expect(unmarked.filter((line) => /^h\d/.test(line))).toEqual([]);
  const found = told(readPlainText(lines.join('\n')).blocks).filter((line) => /^h\d/.test(line));
  expect(found).toEqual(['h1 1. Introduction', 'h2 1.1. Terms', 'h1 Acknowledgements']);
});

test('a line of its own that counts a chapter is a heading', () => {
  expect(told(blocksOf('', 'CHAPITRE IV', '', ...PROSE))[0]).toBe('h2 CHAPITRE IV');
});

test('a text that breaks lines only behind its own hyphens keeps them', () => {
  const words = ['debian-devel', 'co-auteur', 'sous-section', ''];
  const prose = [
    ...PROSE,
    ...words,
    '* la liste debian-',
    '  devel, le co-',
    '  auteur, la sous-',
    '  section et le mot-',
    '  dièse.',
  ];
  expect(told(readPlainText(prose.join('\n')).blocks).at(-1)).toBe(
    '* la liste debian-devel, le co-auteur, la sous-section et le mot-dièse.',
  );
});

test('blocks of a hostile text are found in one pass', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => `${' '.repeat(index % 90)}* un\n`);
  readPlainText([...PROSE, ...items, '[1]'.repeat(200_000), '   $ a\n\n'.repeat(20_000)].join('\n'));
});
