import { expect, test } from 'vitest';
import { blockText } from '../../../shared/block-text.ts';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { withAnyId } from '../draft.ts';
import { parse, parseFile } from '../parse.ts';
import { readEnex } from './enex.ts';

function note(title: string, enml: string, more = ''): string {
  return `<note><title>${title}</title><content><![CDATA[${enml}]]></content>${more}</note>`;
}

const exported = (...notes: readonly string[]) => `<en-export>${notes.join('\n')}</en-export>`;

async function textsOf(text: string): Promise<readonly (readonly string[])[]> {
  const drafts = await readEnex(text);
  return drafts.map(({ blocks }) => blocks.map((block) => blockText(withAnyId(block))));
}

test('a picture is found by the MD5 of its bytes', async () => {
  const enml = '<en-note><en-media type="image/png" hash="5289DF737DF57326FCDD22597AFB1FAC"/></en-note>';
  const resources = `<resource><data>\nCQ==\n</data></resource><resource><data encoding="base64">\nAQ\nID</data></resource>`;
  const [draft] = await readEnex(exported(note('a', enml, resources)));
  const image = draft?.blocks[0];
  const src = image?.kind === 'image' ? image.src : '';
  expect([...((await draft?.readImage?.(src)) ?? [])]).toEqual([1, 2, 3]);
  expect(await draft?.readImage?.('cid:00')).toBeNull();
});

test('a note that is not ended ends where the next one begins', async () => {
  const broken = '<note><title>Cassée</title><content><![CDATA[<en-note><div>Reste</div>';
  const texts = await textsOf(
    exported(note('a', '<en-note>Un</en-note>'), broken, note('b', '<en-note>Trois</en-note>')),
  );
  expect(texts).toEqual([['Un'], ['Reste'], ['Trois']]);
});

test('an export that is cut off keeps what it holds', async () => {
  const whole = exported(note('a', '<en-note>Un</en-note>'), note('b', '<en-note><p>Deux mots'));
  expect(await textsOf(whole.slice(0, whole.indexOf(' mots')))).toEqual([['Un'], ['Deux']]);
});

test('a note whose markup is too deep gives its bare text, and the others are read', async () => {
  const deep = `<en-note>${'<div>'.repeat(100_000)}Au fond`;
  expect(await textsOf(exported(note('a', deep), note('b', '<en-note>Autre</en-note>')))).toEqual([
    ['Au fond'],
    ['Autre'],
  ]);
});

test('character data that was split, and content that is escaped, are read', async () => {
  const split = note('a', '<en-note>a ]]]]><![CDATA[&gt; b</en-note>');
  const escaped = '<note><content>&lt;en-note&gt;&#233;t&#xe9; &amp;lt;&lt;/en-note&gt;</content></note>';
  expect(await textsOf(exported(split, escaped))).toEqual([['a ]]> b'], ['été <']]);
});

test('entities that a note defines are not expanded', async () => {
  const bomb =
    '<!DOCTYPE en-note [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><en-note>&b;&nbsp;fin</en-note>';
  expect(await textsOf(exported(note('a', bomb)))).toEqual([['&b;\u00a0fin']]);
});

test('scripts and styles of a note leave no trace', async () => {
  const enml = '<en-note><script>alert(1)</script><style>a{}</style><p onclick="x()">Texte</p></en-note>';
  expect(await textsOf(exported(note('a', enml)))).toEqual([['Texte']]);
});

test('more notes than a file may hold are refused', async () => {
  const notes = note('a', '<en-note>b</en-note>').repeat(LIMITS.articlesInFile + 2);
  await expect(readEnex(exported(notes))).rejects.toMatchObject({ code: 'file-too-large' });
  await expect(readEnex('<en-export/>')).rejects.toMatchObject({ code: 'no-content' });
});

test('sixty megabytes of attachments are read within the time of any document', async () => {
  const resource = `<resource><data encoding="base64">${'QUJD'.repeat(1_250_000)}</data></resource>`;
  const media = '<en-note><en-media type="application/pdf" hash="00"/></en-note>';
  const bytes = new TextEncoder().encode(exported(...Array<string>(12).fill(note('é', media, resource))));
  const articles = await parse(bytes, 'a.enex');
  expect(articles).toHaveLength(12);
});

test.for([
  ['tags that are never closed', '<note><a <b "'.repeat(200_000)],
  ['sections that are never closed', `<note>${'<![CDATA['.repeat(200_000)}`],
  ['comments that are never closed', `<note>${'<!--'.repeat(200_000)}`],
] as const)('an export of %s is read or refused at once', async ([, text]) => {
  await parse(new TextEncoder().encode(`<en-export>${text}`), 'a.enex').catch((error) => toErrorData(error));
});

test('a note over a limit is told, and the others are read', async () => {
  const long = note('Trop longue', `<en-note>${'<p>a</p>'.repeat(LIMITS.blocks + 1)}</en-note>`);
  const file = new TextEncoder().encode(exported(long, note('b', '<en-note>Autre</en-note>')));
  const { articles, failures } = await parseFile(file, 'a.enex');
  expect(articles.map(({ title }) => title)).toEqual(['b']);
  expect(failures).toMatchObject([{ title: 'Trop longue', error: { code: 'file-too-large' } }]);
});

test('an export of which each note fails is refused', async () => {
  const long = `<en-note>${'<p>a</p>'.repeat(LIMITS.blocks + 1)}</en-note>`;
  const file = new TextEncoder().encode(exported(note('a', long), note('b', long)));
  await expect(parseFile(file, 'a.enex')).rejects.toMatchObject({ code: 'file-too-large' });
});
