/** What is known of tags; read from indexes, so that no article is loaded. */
import { Dexie } from 'dexie';
import { inChunks } from './chunks.ts';
import type { LecternDatabase } from './database.ts';
import { foldedName } from './folded-name.ts';
import { idsOf } from './ids-of.ts';
import type { TagColor } from './rows.ts';

/** A tag that something bears. */
export interface Tag {
  /** `foldedName` of the name. */
  readonly key: string;
  readonly name: string;
  /** Null is the quiet colour. */
  readonly color: TagColor | null;
  /** Articles that bear it, without those in the bin. */
  readonly articleCount: number;
}

/** Every tag that an article, a highlight or a note bears, by name. */
export async function listTags(db: LecternDatabase): Promise<readonly Tag[]> {
  const [spellings, looks, binned] = await Promise.all([
    spellingsByKey(db),
    db.tags.toArray(),
    binnedIds(db),
  ]);
  const lookOf = new Map(looks.map((row) => [row.key, row]));
  const tags = [...spellings].map(async ([key, written]) => ({
    key,
    name: lookOf.get(key)?.name ?? written[0] ?? key,
    color: lookOf.get(key)?.color ?? null,
    articleCount: await countTagged(db, written, binned),
  }));
  const collator = new Intl.Collator(undefined, { numeric: true });
  return (await Promise.all(tags)).sort((a, b) => collator.compare(a.name, b.name));
}

/** Articles with a tag, however it is written, without those in the bin. */
export async function taggedIds(db: LecternDatabase, key: string): Promise<readonly string[]> {
  const written = (await articleSpellings(db)).filter((tag) => foldedName(tag) === key);
  const [ids, binned] = await Promise.all([idsWith(db, written), binnedIds(db)]);
  return [...new Set(ids)].filter((id) => !binned.has(id));
}

/** Ways in which each tag is written, by key. */
async function spellingsByKey(db: LecternDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const [onArticles, onHighlights, onNotes] = await Promise.all([
    articleSpellings(db),
    db.highlights.orderBy('tags').uniqueKeys(),
    db.notes.orderBy('tags').uniqueKeys(),
  ]);
  const written = new Set([...onArticles, ...onHighlights.map(String), ...onNotes.map(String)]);
  return Map.groupBy(written, foldedName);
}

async function articleSpellings(db: LecternDatabase): Promise<readonly string[]> {
  return (await db.articles.orderBy('tags').uniqueKeys()).map(String);
}

/** An article has a tag once, so the spellings add up. */
async function countTagged(
  db: LecternDatabase,
  written: readonly string[],
  binned: ReadonlySet<string>,
): Promise<number> {
  if (binned.size > 0) return (await idsWith(db, written)).filter((id) => !binned.has(id)).length;
  const counts = written.map((tag) => db.articles.where('tags').equals(tag).count());
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** One range at a time comes in one answer; several at once would be walked key by key. */
async function idsWith(db: LecternDatabase, written: readonly string[]): Promise<readonly string[]> {
  const ids = written.map((tag) => idsOf(db.articles.where('tags').equals(tag)));
  return (await Promise.all(ids)).flat();
}

async function binnedIds(db: LecternDatabase): Promise<ReadonlySet<string>> {
  const bin = db.articles.where('[deletedAt+importedAt]').between([1, Dexie.minKey], [Dexie.maxKey]);
  return new Set(await idsOf(bin));
}

/** A tag that some of several articles bear. */
export interface TagOnSome {
  readonly key: string;
  readonly name: string;
  /** How many of them. */
  readonly count: number;
}

/** The tags of given articles, those that most of them bear first. */
export async function tagsOn(db: LecternDatabase, ids: readonly string[]): Promise<readonly TagOnSome[]> {
  const counts = new Map<string, TagOnSome>();
  await inChunks(ids, async (chunk) => {
    for (const row of await db.articles.bulkGet([...chunk])) {
      for (const name of row?.tags ?? []) {
        const key = foldedName(name);
        const known = counts.get(key);
        counts.set(key, { key, name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
      }
    }
  });
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
