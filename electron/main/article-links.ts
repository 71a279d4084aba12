import type { ArticleLink } from '../../shared/ipc-contract.ts';

const SCHEME = 'lectern:';
const ID = /^[\w-]{1,64}$/;

/** The passage that `lectern://article/<id>?block=…&annotation=…` names; null for anything else. */
export function parseArticleLink(text: string): ArticleLink | null {
  const url = text.length > 1000 ? null : URL.parse(text);
  if (url === null || url.protocol !== SCHEME || url.host !== 'article') return null;
  const articleId = url.pathname.slice(1);
  const blockId = url.searchParams.get('block');
  const annotationId = url.searchParams.get('annotation');
  const areIds = [articleId, blockId, annotationId].every((id) => id === null || ID.test(id));
  return areIds ? { articleId, blockId, annotationId } : null;
}

export function isLecternAddress(argument: string): boolean {
  return argument.toLowerCase().startsWith(SCHEME);
}

/** A link that Lectern was started with waits until the window takes it. */
export class WaitingLink {
  readonly #onArrival: () => void;
  #link: ArticleLink | null = null;

  constructor(onArrival: () => void) {
    this.#onArrival = onArrival;
  }

  /** Takes the first link among the words of a command line, if there is one; answers whether there was. */
  arrive(words: readonly string[]): boolean {
    const link = words.map(parseArticleLink).find((parsed) => parsed !== null);
    if (link === undefined) return false;
    this.#link = link;
    this.#onArrival();
    return true;
  }

  take(): ArticleLink | null {
    const link = this.#link;
    this.#link = null;
    return link;
  }
}
