import { expect, test } from 'vitest';
import type { ParsedArticle } from '../../shared/article.ts';
import { toErrorData } from '../../shared/errors.ts';
import { LIMITS } from '../../shared/limits.ts';
import { parse } from './parse.ts';

async function parseOne(text: string, name: string): Promise<ParsedArticle> {
  const [article] = await parse(new TextEncoder().encode(text), name);
  if (article === undefined) throw new Error('no article');
  return article;
}

async function errorOrFormat(text: string, name: string): Promise<string> {
  try {
    return (await parseOne(text, name)).format;
  } catch (error) {
    return toErrorData(error).code;
  }
}

test.for(['<div>', '<span>a', '<b>a', '<blockquote>a', '<ul><li>a', '<table><tr><td>a'])(
  '100,000 nested %s are refused before the browser parses them',
  async (tag) => {
    expect(await errorOrFormat(`<html><body>${tag.repeat(100_000)}`, 'a.html')).toBe('parse-failed');
  },
);

test('a page as deep as the limit is read without a stack overflow', async () => {
  const depth = LIMITS.markupDepth - 1;
  const page = `<html><body>${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`;
  const article = await parseOne(page, 'a.html');
  expect(article.text).toBe('deep');
});

test('unclosed paragraphs and items do not count as depth', async () => {
  const page = `<html><body>${'<p>A paragraph without an end tag.<br>'.repeat(6_000)}`;
  expect(await errorOrFormat(page, 'a.html')).toBe('html');
});

test('a file of more bytes or blocks than the limits is refused', async () => {
  const large = new Uint8Array(LIMITS.fileBytes + 1).fill(0x61);
  await expect(parse(large, 'a.txt')).rejects.toMatchObject({ code: 'file-too-large' });
  expect(await errorOrFormat('Une ligne.\n'.repeat(LIMITS.blocks + 1), 'a.txt')).toBe('file-too-large');
});

test('a page of one endless line is refused', async () => {
  const page = `<html><body><p>${'word '.repeat(LIMITS.pageCharacters / 5 + 1)}`;
  expect(await errorOrFormat(page, 'a.html')).toBe('file-too-large');
});

test.for([
  ['quotes in quotes', '> '.repeat(100_000)],
  ['lists in lists', Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['emphasis without end', '**a_'.repeat(50_000)],
  ['an endless table', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(50_000)}`],
] as const)('Markdown with %s is read as plain text', async ([, text]) => {
  expect(await errorOrFormat(`${text}\nfin`, 'a.md')).toBe('markdown');
  const { blocks } = await parseOne(`${text}\nfin`, 'a.md');
  const deep = blocks.filter(
    (block) => !('inlines' in block) || ('depth' in block && block.depth > LIMITS.nesting),
  );
  expect(deep).toEqual([]);
});

test('aliases in front matter do not multiply', async () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghi', (name, index) => {
    const before = 'abcdefgh'[index];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
  }).join('\n')}`;
  const article = await parseOne(`---\n${bomb}\n---\nBonjour`, 'a.md');
  expect(article.text).toContain('Bonjour');
});
