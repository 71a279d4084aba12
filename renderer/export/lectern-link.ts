/** What a link from outside opens. */
export interface LinkTarget {
  readonly articleId: string;
  readonly blockId?: string;
  readonly annotationId?: string;
}

/** A link that leads back to an article, or to a passage of it, from any other program: `lectern://article/<id>?block=…`. */
export function lecternLink({ articleId, blockId = '', annotationId = '' }: LinkTarget): string {
  const values = new URLSearchParams();
  if (blockId !== '') values.set('block', blockId);
  if (annotationId !== '') values.set('annotation', annotationId);
  const query = values.size === 0 ? '' : `?${values}`;
  return `lectern://article/${encodeURIComponent(articleId)}${query}`;
}
