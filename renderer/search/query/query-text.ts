/** For tests: what a query means, as a line of text. */
import type { Filter, ParsedQuery, QueryNode } from './query-node.ts';

/** Words as they are, `…` behind those still being typed; and(a b), or(a b), not(a), title(a), by=kim. */
export function readingOf({ root, places, sort }: ParsedQuery): string {
  const settings = [
    ...(places.length < 3 ? [`in=${places.join('+')}`] : []),
    ...(sort === 'relevance' ? [] : [`sort=${sort}`]),
  ];
  return [root ? nodeText(root) : '', ...settings].filter((part) => part !== '').join(' ');
}

function nodeText(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return node.text + (node.isPrefix ? '…' : '');
    case 'phrase':
      return `"${node.text}${node.isPrefix ? '…' : ''}"`;
    case 'filter':
      return filterText(node.filter);
    case 'title':
    case 'not':
      return `${node.kind}(${nodeText(node.child)})`;
    default:
      return `${node.kind}(${node.children.map(nodeText).join(' ')})`;
  }
}

function filterText(filter: Filter): string {
  return 'at' in filter ? `${filter.field}=${dayText(filter.at)}` : `${filter.field}=${filter.value}`;
}

/** A local day, with its time where it is not midnight. */
function dayText(at: number): string {
  const date = new Date(at);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
  return date.getHours() === 0 && date.getMinutes() === 0 ? day : `${day} ${date.getHours()}h`;
}
