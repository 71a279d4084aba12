/** What an index holds, whatever its parts: equal texts mean equal indexes. */

import type { Documents } from '../../../renderer/search/index/documents.ts';
import { DEAD } from '../../../renderer/search/index/documents.ts';
import { SearchIndex } from '../../../renderer/search/index/search-index.ts';
import { openIndexStore } from '../../../renderer/search/life/index-sync.ts';

/**
 * The stored index of a database: a line an article and a line a posting of a document that lives.
 * @throws when it cannot be read
 */
export async function storedContents(databaseName: string): Promise<readonly string[]> {
  const { revision, parts } = await (await openIndexStore(databaseName)).loadIndex([]);
  if (revision === null) return [];
  if (parts === null) throw new Error('The stored index cannot be read');
  const index = SearchIndex.of(parts);
  return [...articleLines(index.documents), ...postingLines(index)].toSorted();
}

function articleLines(documents: Documents): readonly string[] {
  const lines: string[] = [];
  for (let ordinal = 0; ordinal < documents.ordinalCount; ordinal += 1) {
    if (!documents.isInLibrary(ordinal)) continue;
    const annotations = documents
      .annotationsOf(ordinal)
      .map((id) => JSON.stringify(documents.annotation(id)));
    lines.push(
      JSON.stringify([
        documents.articleId(ordinal),
        documents.languageOf(ordinal),
        documents.blockCount(ordinal),
        documents.termCount(ordinal),
        documents.facts(ordinal),
        annotations.toSorted(),
      ]),
    );
  }
  return lines;
}

function postingLines({ documents, postings }: SearchIndex): readonly string[] {
  const lines: string[] = [];
  for (const part of postings) {
    part.eachTerm('', (term) => {
      const slots = new Map<number, number>();
      const list = part.find(term);
      list?.visit((id, slot) => slots.set(id, slot));
      list?.visitPlaces(
        (id, places) => lines.push([term, nameOf(documents, id), slots.get(id), ...places].join(' ')),
        (id) => documents.kindOf(id) !== DEAD,
      );
    });
  }
  return lines;
}

function nameOf(documents: Documents, id: number): string {
  const ordinal = documents.articleOf(id);
  const place = documents.annotation(id)?.id ?? id - documents.firstDocument(ordinal);
  return `${documents.articleId(ordinal)} ${documents.kindOf(id)} ${place}`;
}
