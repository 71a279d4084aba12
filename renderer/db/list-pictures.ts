import type { LecternDatabase } from './database.ts';
import type { AssetRow } from './rows.ts';

/** All pictures of an article; what their blobs hold stays on disk until it is asked for. */
export async function listPictures(db: LecternDatabase, articleId: string): Promise<readonly AssetRow[]> {
  return db.assets.where({ articleId }).toArray();
}
