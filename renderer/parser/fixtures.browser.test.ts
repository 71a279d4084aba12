import { expect, test } from 'vitest';
import type { ArticleImage } from '../../shared/article.ts';
import { articleText } from '../../shared/block-text.ts';
import { toErrorData } from '../../shared/errors.ts';
import { parse } from './parse.ts';

/**
 * A directory a case: `source.*` and what must come of it, `expected.json` (the article without its text, or the
 * error's code). `npx vitest run --project browser renderer/parser --update` writes them anew; read the difference.
 */
const SOURCES = import.meta.glob<string>('../../tests/fixtures/articles/*/source.*', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

test.for(Object.entries(SOURCES))('the article of %s', async ([path, url]) => {
  const bytes = await (await fetch(url)).bytes();
  const result = await articleOrErrorCode(bytes, path.slice(path.lastIndexOf('/') + 1));
  const expected = path.replace(/source\.\w+$/, 'expected.json');
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(expected);
});

test('no fixture is forgotten', () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThanOrEqual(13);
});

async function articleOrErrorCode(bytes: Uint8Array, name: string): Promise<unknown> {
  try {
    const articles = await parse(bytes, name);
    for (const { text, blocks } of articles) expect(text).toBe(articleText(blocks));
    const shown = articles.map(({ text, images, ...article }) => ({
      ...article,
      images: images.map(withoutBytes),
    }));
    return shown.length === 1 ? shown[0] : shown;
  } catch (error) {
    return { error: toErrorData(error).code };
  }
}

/** A picture's id tells its bytes. */
function withoutBytes({ bytes, ...image }: ArticleImage) {
  return { ...image, sizeBytes: bytes.length };
}
