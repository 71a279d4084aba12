import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImageBlock, ImportedArticle } from '../../shared/article.ts';
import type { ParseOutcome } from '../../shared/ipc-contract.ts';
import { type LecternDatabase, openDatabase } from '../db/database.ts';
import { ImportHistory } from '../db/import-history.ts';
import { addTestArticle, testArticle } from '../db/test-articles.ts';
import { readAgain } from './read-again.ts';

const IMAGE = { id: 'a'.repeat(64), mediaType: 'image/png', width: 4, height: 2 } as const;
const PICTURE: ImageBlock = { id: 'b2', kind: 'image', src: '', alt: 'Phare', caption: [], credit: null };
const KEPT = { ...PICTURE, src: `asset:${IMAGE.id}`, width: 4, height: 2 };
/** As the parser finds it without the folder that lay beside the file. */
const LOST = { ...PICTURE, src: 'missing:phare.png' };

let db: LecternDatabase;
let history: ImportHistory;

beforeEach(async () => {
  db = await openDatabase('read-again-test');
  history = new ImportHistory(db);
});

afterEach(() => db.delete());

function withPicture(text: string, picture: ImageBlock): ImportedArticle {
  const article = testArticle('Le phare', text);
  return { ...article, blocks: [...article.blocks, picture] };
}

async function addLighthouse(): Promise<string> {
  const article = { ...withPicture('La mer', KEPT), images: [{ ...IMAGE, bytes: new Uint8Array(3) }] };
  const { id } = await addTestArticle(db, article);
  const { originalId = '' } = (await db.sources.get(id)) ?? {};
  await db.originals.put({
    id: originalId,
    encoding: 'identity',
    bytes: new TextEncoder().encode('fichier'),
  });
  return id;
}

/** The parser of today: it gives these articles for the kept file. */
function parsing(...articles: readonly ImportedArticle[]) {
  return {
    parseFile: async (name: string, bytes: Uint8Array): Promise<ParseOutcome> => {
      expect([name, new TextDecoder().decode(bytes)]).toEqual(['Le phare.txt', 'fichier']);
      const packed = articles.map(({ images, ...article }) => ({ json: JSON.stringify(article), images }));
      return { ok: true, articles: packed, failures: [] };
    },
  };
}

test('a file that says the same gives no version, though its pictures lay beside it', async () => {
  const id = await addLighthouse();
  expect(await readAgain(parsing(withPicture('La mer', LOST)), history, id)).toBeNull();
  expect(await db.articleVersions.count()).toBe(0);
});

test('what the parser reads otherwise is a version, which is taken with the pictures that are there', async () => {
  const id = await addLighthouse();
  const key = await readAgain(parsing(withPicture('La mer du Nord', LOST)), history, id);
  if (key === null) throw new Error('no version');
  await history.exchangeVersion(key);
  const blocks = (await db.contents.get(id))?.blocks;
  expect(blocks?.[0]).toMatchObject({ inlines: [{ text: 'La mer du Nord' }] });
  expect(blocks?.[1]).toEqual(KEPT);
  expect(await db.assets.where({ articleId: id }).toArray()).toMatchObject([{ id: IMAGE.id }]);
  // And back.
  await history.exchangeVersion(key);
  expect((await db.contents.get(id))?.blocks[0]).toMatchObject({ inlines: [{ text: 'La mer' }] });
});

test('of a file with many articles the one of the same title is meant', async () => {
  const id = await addLighthouse();
  const others = [testArticle('Le port', 'La mer'), withPicture('La mer bleue', KEPT)];
  const key = await readAgain(parsing(...others), history, id);
  expect((await history.loadVersions(key ?? ['', 0, 0]))?.version.article.title).toBe('Le phare');
  const ports = parsing(testArticle('Le port', 'x'), testArticle('La digue', 'y'));
  await expect(readAgain(ports, history, id)).rejects.toMatchObject({ code: 'no-content' });
});

test('a file that is not kept, or cannot be read, is told with its reason', async () => {
  const { id } = await addTestArticle(db, testArticle('Sans fichier', 'x'));
  await expect(readAgain(parsing(), history, id)).rejects.toMatchObject({ code: 'file-not-found' });
  const broken = {
    parseFile: async (): Promise<ParseOutcome> => ({ ok: false, error: { code: 'damaged', message: 'x' } }),
  };
  await expect(readAgain(broken, history, await addLighthouse())).rejects.toMatchObject({ code: 'damaged' });
});
