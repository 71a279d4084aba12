import { useEffect, useState } from 'react';
import { AssetUrls } from './asset-urls.ts';
import type { LecternDatabase } from './database.ts';
import { useDatabase } from './database-context.ts';

const urlsOfDatabase = new WeakMap<LecternDatabase, AssetUrls>();

/**
 * A URL under which the window may show a picture, null when the library has none, undefined while loading or while it
 * is not `wanted`. It ends when the component does.
 */
export function useAsset(articleId: string, id: string, wanted: boolean): string | null | undefined {
  const db = useDatabase();
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    if (!wanted) return undefined;
    let isShown = true;
    const borrowed = urlsOf(db).borrow(articleId, id);
    void borrowed.url.then((value) => isShown && setUrl(value));
    return () => {
      isShown = false;
      setUrl(undefined);
      borrowed.giveBack();
    };
  }, [db, articleId, id, wanted]);
  return url;
}

function urlsOf(db: LecternDatabase): AssetUrls {
  const urls = urlsOfDatabase.get(db) ?? new AssetUrls(db);
  urlsOfDatabase.set(db, urls);
  return urls;
}
