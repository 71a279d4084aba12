import { expect, test } from 'vitest';
import { readQuery } from './parse-query.ts';
import { readingOf } from './query-text.ts';

/** Wednesday 15 May 2024, 14:32 local time. */
const NOW = new Date(2024, 4, 15, 14, 32).getTime();
const read = (text: string) => readQuery(text, { now: NOW });
const problems = (text: string) =>
  read(text).problems.map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);

/** A query without a problem, and what it means. */
const READINGS: readonly (readonly [query: string, meaning: string])[] = [
  ['', ''],
  ['  ', ''],
  ['? … -', ''],
  // Words.
  ['kim', 'kim…'],
  ['kim ', 'kim'],
  ['kim corée ', 'and(kim corée)'],
  ['kim cor', 'and(kim cor…)'],
  ['cor* kim ', 'and(cor… kim)'],
  ['c++ ', 'c++'],
  ['nord-coréen ', 'nord-coréen'],
  ['L’OTAN, ', 'L’OTAN,'],
  ['kim\u00a0corée\u202f', 'and(kim corée)'],
  ['kim & lee - park ', 'and(kim lee park)'],
  ['près de 3 000 hommes ', 'and(près de 3 000 hommes)'],
  ['-12\u202f000\u00a0000 kim ', 'and(not(12\u202f000\u00a0000) kim)'],
  ['à 14 h 32 ', 'and(à 14 h 32)'],
  ['R & D budget ', 'and(R & D budget)'],
  ['en 2024 300 ', 'and(en 2024 300)'],
  // Phrases.
  ['"kim jong un"', '"kim jong un"'],
  ['“kim jong” un ', 'and("kim jong" un)'],
  ['«\u00a0kim jong\u00a0» un ', 'and("\u00a0kim jong\u00a0" un)'],
  ['„kim jong“ un ', 'and("kim jong" un)'],
  ['"kim jong"un ', 'and("kim jong" un)'],
  ['"kim jo"*', '"kim jo…"'],
  ['"kim jo', '"kim jo…"'],
  ['"kim jong ', '"kim jong "'],
  ['un écran de 5" plat ', 'and(un écran de 5" plat)'],
  ['"" kim ', 'kim'],
  ['kim "', 'kim'],
  ['l’“homme libre” ', 'and(l’ "homme libre")'],
  // Exclusion.
  ['kim -nord ', 'and(kim not(nord))'],
  ['kim -nor', 'and(kim not(nor))'],
  ['kim -nor*', 'and(kim not(nor…))'],
  ['kim −nord ', 'and(kim not(nord))'],
  ['-"kim jong"', 'not("kim jong")'],
  ['-(kim un) nord ', 'and(not(and(kim un)) nord)'],
  ['-tag:x ', 'not(tag=x)'],
  ['-title:kim ', 'not(title(kim))'],
  ['git --help ', 'and(git --help)'],
  ['kim - nord ', 'and(kim nord)'],
  ['nord-sud-est ', 'nord-sud-est'],
  ['-OR ', 'not(OR)'],
  ['-(-kim) ', 'not(not(kim))'],
  // Alternatives.
  ['kim OR lee ', 'or(kim lee)'],
  ['kim OU lee ', 'or(kim lee)'],
  ['kim|lee ', 'or(kim lee)'],
  ['kim || lee | park ', 'or(kim lee park)'],
  ['nord kim OR lee sud ', 'and(nord or(kim lee) sud)'],
  ['(nord kim) OR (lee sud)', 'or(and(nord kim) and(lee sud))'],
  ['kim OR -lee ', 'or(kim not(lee))'],
  ['kim or lee ', 'and(kim or lee)'],
  ['kim ou lee ', 'and(kim ou lee)'],
  ['kim OR', 'kim'],
  ['kim OR OR lee ', 'or(kim lee)'],
  ['OR', 'OR…'],
  ['(OR) noir ', 'and(OR noir)'],
  ['is:read OR tag:x ', 'or(is=read tag=x)'],
  // AND and parentheses.
  ['kim AND lee ', 'and(kim lee)'],
  ['kim ET lee OU park ', 'and(kim or(lee park))'],
  ['ET extraterrestre ', 'and(ET extraterrestre)'],
  ['kim AND ', 'kim'],
  ['(kim (lee park)) un ', 'and(kim lee park un)'],
  ['kim OR (lee OR park) ', 'or(kim lee park)'],
  ['(kim lee', 'and(kim lee…)'],
  ['((kim) lee ', 'and(kim lee)'],
  ['() kim ', 'kim'],
  ['kim (', 'kim'],
  // Titles.
  ['title:kim', 'title(kim…)'],
  ['titre:kim ', 'title(kim)'],
  ['title:ki* un ', 'and(title(ki…) un)'],
  ['title:"kim jong"', 'title("kim jong")'],
  ['titre:«\u00a0kim\u00a0»', 'title("\u00a0kim\u00a0")'],
  ['title:(kim OR lee) un ', 'and(title(or(kim lee)) un)'],
  ['title:(kim title:lee)', 'title(and(kim lee))'],
  ['title:(a', 'title(a…)'],
  // Fields with any value.
  ['by:kim', 'by=kim'],
  ['BY:Kim', 'by=Kim'],
  ['auteur:"Jean Dupont" ', 'by=Jean Dupont'],
  ['par:«\u00a0Jean Dupont\u00a0» ', 'by=Jean Dupont'],
  ['par : « Jean Dupont »', 'by=Jean Dupont'],
  ['by:"Jean Du', 'by=Jean Du'],
  ['by:"', ''],
  ['site:lemonde.fr ', 'site=lemonde.fr'],
  ['étiquette:guerre ', 'tag=guerre'],
  ['ÉTIQUETTE:guerre ', 'tag=guerre'],
  ['e\u0301tiquette:guerre ', 'tag=guerre'],
  // Fields with a fixed choice.
  ['lang:fr ', 'lang=fr'],
  ['langue:Français ', 'lang=fr'],
  ['lang:english ', 'lang=en'],
  ['langue:anglais ', 'lang=en'],
  ['lang:Deutsch ', 'lang=de'],
  ['lang:pt-BR ', 'lang=pt'],
  ['is:unread ', 'is=unread'],
  ['est:non-lu ', 'is=unread'],
  ['est:"non lu" ', 'is=unread'],
  ['est:en-cours ', 'is=reading'],
  ['est:lu ', 'is=read'],
  ['est:archivé ', 'is=archived'],
  ['is:favorite ', 'is=favourite'],
  ['est:favori ', 'is=favourite'],
  ['has:note ', 'has=note'],
  ['a:surlignage ', 'has=highlight'],
  ['à:note ', 'has=note'],
  ['avec:image ', 'has=image'],
  ['color:yellow ', 'color=honey'],
  ['couleur:jaune ', 'color=honey'],
  ['couleur:ciel ', 'color=sky'],
  ['couleur:orange ', 'color=apricot'],
  ['colour:green ', 'color=sage'],
  ['color:violet ', 'color=lilac'],
  ['color:pink ', 'color=rose'],
  // Places and orders.
  ['kim in:notes', 'kim in=note'],
  ['dans:texte kim ', 'kim in=text'],
  ['in:notes in:highlights ', 'in=note+highlight'],
  ['-in:notes kim ', 'kim in=text+highlight'],
  ['(kim in:notes)', 'kim in=note'],
  ['dans:surlignages -in:text ', 'in=highlight'],
  ['sort:newest kim ', 'kim sort=newest'],
  ['tri:ancien ', 'sort=oldest'],
  ['tri:récent ', 'sort=newest'],
  ['sort:newest sort:oldest ', 'sort=oldest'],
  ['tri:pertinence ', ''],
  ['tri:ajout ', 'sort=added'],
  ['tri:court ', 'sort=shortest'],
  ['sort:longest ', 'sort=longest'],
  // Spaces around the colon.
  ['avant : 2024', 'before=2024-1-1'],
  ['avant\u00a0: 2024 kim ', 'and(before=2024-1-1 kim)'],
  ['avant\u202f:2024 ', 'before=2024-1-1'],
  ['is: read kim ', 'and(is=read kim)'],
  ['avant : la guerre ', 'and(avant la guerre)'],
  ['Le titre : guerre et paix ', 'and(Le titre guerre et paix)'],
  ['dans : une île ', 'and(dans une île)'],
  ['Before: a memoir ', 'and(Before: a memoir)'],
  ['a : note ', 'and(a note)'],
  // Fields still being typed.
  ['after:', ''],
  ['kim after: ', 'kim'],
  ['kim avant :', 'kim'],
  ['kim avant : 2', 'kim'],
  ['title:', ''],
  ['is:unr', ''],
  ['lang:fran', ''],
  ['after:20', ''],
  ['after:hie', ''],
  ['sort:n', ''],
  ['in:"not', ''],
  // What only looks like a field.
  ['https://www.lemonde.fr/a?b=c ', 'https://www.lemonde.fr/a?b=c'],
  ['12:30 ', '12:30'],
  ['Python: ', 'Python:'],
  ['foo:bar ', 'foo:bar'],
  ['foo:"bar baz" ', 'and(foo: "bar baz")'],
  ['a:b ', 'a:b'],
  ['xtitle:kim ', 'xtitle:kim'],
  ['constructor:x ', 'constructor:x'],
];

test.each(READINGS)('"%s" means %s', (query, meaning) => {
  expect(problems(query)).toEqual([]);
  expect(readingOf(read(query))).toBe(meaning);
});

/** A query with problems, and what it means nevertheless. */
const TROUBLED: readonly (readonly [query: string, meaning: string, ...problems: string[]])[] = [
  ['kim) lee ', 'and(kim lee)', 'unopened-parenthesis )'],
  ['kim ) OR lee ', 'or(kim lee)', 'unopened-parenthesis )'],
  ['((kim lee)', 'and(kim lee)', 'unclosed-parenthesis ('],
  ['"kim is:read', '"kim is:read…"', 'unclosed-quote "'],
  ['"kim OR lee', '"kim OR lee…"', 'unclosed-quote "'],
  ['«\u00a0kim (lee', '"\u00a0kim (lee…"', 'unclosed-quote «'],
  ['OR kim ', 'kim', 'nothing-beside-or OR'],
  ['| kim ', 'kim', 'nothing-beside-or |'],
  ['(kim OR) lee ', 'and(kim lee)', 'nothing-beside-or OR'],
  ['(-) kim ', 'kim', 'nothing-to-exclude -'],
  ['-() kim ', 'kim', 'nothing-to-exclude -'],
  ['-"" kim ', 'kim', 'nothing-to-exclude -'],
  ['tag:"" kim ', 'kim', 'missing-value tag:""'],
  ['(tag:) kim ', 'kim', 'missing-value tag:'],
  ['tag:(a b) ', 'and(a b)', 'missing-value tag:'],
  ['title:() kim ', 'kim', 'missing-value title:'],
  ['by: Dupont ', 'and(by: Dupont)', 'missing-value by:'],
  ['is:new kim ', 'kim', 'unknown-value is:new'],
  ['is:new', '', 'unknown-value is:new'],
  ['is:unr ', '', 'unknown-value is:unr'],
  ['in:title kim ', 'kim', 'unknown-value in:title'],
  ['lang:qq1 ', '', 'unknown-value lang:qq1'],
  ['lang:klingonese ', '', 'unknown-value lang:klingonese'],
  ['color:chartreuse ', '', 'unknown-value color:chartreuse'],
  ['before:2024-13 ', '', 'unreadable-date before:2024-13'],
  ['before:31/02/2024 ', '', 'unreadable-date before:31/02/2024'],
  ['after:demain ', '', 'unreadable-date after:demain'],
  ['in:notes OR kim ', 'kim', 'misplaced in:notes'],
  ['kim OR (lee sort:newest) ', 'or(kim lee)', 'misplaced sort:newest'],
  ['-sort:newest kim ', 'kim', 'misplaced sort:newest'],
  ['-(in:notes kim) ', 'not(kim)', 'misplaced in:notes'],
  ['title:(kim in:notes) ', 'title(kim)', 'misplaced in:notes'],
  ['title:(kim tag:x) ', 'title(kim)', 'misplaced tag:x'],
  ['in:notes -in:notes kim ', 'kim in=note', 'misplaced -in:notes'],
];

test.each(TROUBLED)('"%s" means %s, with a problem', (query, meaning, ...expected) => {
  expect(problems(query)).toEqual(expected);
  expect(readingOf(read(query))).toBe(meaning);
});

test('a problem tells the values known, in the language of the field', () => {
  const values = (query: string) => read(query).problems.flatMap((problem) => problem.values);
  expect(values('is:new ')).toEqual(['unread', 'reading', 'read', 'archived', 'favourite']);
  expect(values('est:neuf ')).toEqual(['non-lu', 'en-cours', 'lu', 'archivé', 'favori']);
  expect(values('before:demain ')).toEqual(['demain']);
  expect(values('tag:"" x')).toEqual(['tag:']);
  expect(values('in:notes OR kim ')).toEqual(['in:notes']);
});

test('an operator, a field and a phrase are shown apart, and what is wrong instead of them', () => {
  const pieces = (text: string) =>
    read(text).pieces.map(({ kind, range }) => `${kind} ${text.slice(range.start, range.end)}`);
  expect(pieces('kim OR (lee AND "jong un") -tag:x cor*')).toEqual([
    'operator OR',
    'operator (',
    'operator AND',
    'phrase "jong un"',
    'operator )',
    'operator -',
    'field tag:x',
    'operator *',
  ]);
  expect(pieces('title:(a b) avant : 2024 is:new x)')).toEqual([
    'field title:',
    'operator (',
    'operator )',
    'field avant : 2024',
    'problem is:new',
    'problem )',
  ]);
  expect(pieces('ET la suite ')).toEqual([]);
});

test('a pasted text is cut, and says so', () => {
  const words = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
  const { root, problems: found } = read(words);
  expect(root?.kind === 'and' ? root.children : []).toHaveLength(31);
  expect(found).toEqual([
    { code: 'too-long', range: { start: words.indexOf('word31'), end: 2_000 }, values: [] },
    { code: 'too-long', range: { start: 2_000, end: words.length }, values: [] },
  ]);
  expect(readingOf(read('é'.repeat(2_001)))).toBe('é'.repeat(2_000));
  expect(readingOf(read('é'.repeat(2_000)))).toBe(`${'é'.repeat(2_000)}…`);
});

test('filters do not count as words', () => {
  const filters = Array.from({ length: 40 }, (_, i) => `tag:t${i}`).join(' ');
  expect(problems(`${filters} kim `)).toEqual([]);
});

test('parentheses too deep are passed over', () => {
  const deep = `${'('.repeat(500)}kim OR lee${')'.repeat(500)} un `;
  expect(readingOf(read(deep))).toBe('and(or(kim lee) un)');
  expect(read(deep).problems.map((problem) => problem.code)).toEqual(['too-long']);
  expect(readingOf(read('('.repeat(2_000)))).toBe('');
  expect(readingOf(read('-('.repeat(1_000)))).toBe('');
  expect(readingOf(read(`${'title:('.repeat(280)}kim `))).toBe('title(kim)');
});

test('a part of a query knows where it stands', () => {
  const text = 'un -(kim lee) titre:nord OR "b c"';
  const { root } = read(text);
  const ranges = (root?.kind === 'and' ? root.children : []).map(({ range }) =>
    text.slice(range.start, range.end),
  );
  expect(ranges).toEqual(['un', '-(kim lee)', 'titre:nord OR "b c"']);
});
