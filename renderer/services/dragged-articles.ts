/** Only this window's own drags carry it: files that hang over the window do not. */
const TYPE = 'application/x-lectern-articles';

/** Lets a drag carry articles. */
export function dragArticles(data: DataTransfer, ids: readonly string[]): void {
  data.setData(TYPE, JSON.stringify(ids));
  data.effectAllowed = 'link';
}

/** Whether a drag carries articles; which ones is told when they are dropped. */
export function carriesArticles(data: DataTransfer): boolean {
  return data.types.includes(TYPE);
}

/** Ids of the articles that were dropped. */
export function droppedArticles(data: DataTransfer): readonly string[] {
  const ids: unknown = JSON.parse(data.getData(TYPE) || '[]');
  return Array.isArray(ids) ? ids.map(String) : [];
}
