/** The search worker's message loop. */
import { assertNever } from '../../shared/assert-never.ts';
import { LecternError, toErrorData } from '../../shared/errors.ts';
import { IndexKeeper } from './life/index-keeper.ts';
import { openIndexStore } from './life/index-sync.ts';
import type { OpenRequest, SearchReply, SearchRequest } from './protocol.ts';

let opening: Promise<IndexKeeper> | null = null;

self.addEventListener('message', (event: MessageEvent<OpenRequest | SearchRequest>) => {
  const message = event.data;
  if (message.kind === 'open') {
    opening = open(message.databaseName);
    // Each request is answered with what went wrong.
    opening.catch((error: unknown) => console.error('The search index was not opened', error));
  } else {
    void answer(message).then(send);
  }
});

async function open(databaseName: string | null): Promise<IndexKeeper> {
  const keeper = new IndexKeeper(await openIndexStore(databaseName), (status) =>
    send({ kind: 'status', status }),
  );
  await keeper.start();
  return keeper;
}

async function answer(request: SearchRequest): Promise<SearchReply> {
  const { id } = request;
  try {
    const keeper = await opening;
    if (keeper === null) throw new LecternError('internal', 'The search index has not been opened');
    switch (request.kind) {
      case 'search':
        return { kind: 'searched', id, result: await keeper.search(request.query, request.options) };
      case 'list':
        return { kind: 'listed', id, articleIds: await keeper.list(request.query) };
      case 'findIn':
        return { kind: 'matched', id, blocks: await keeper.findIn(request.articleId, request.text) };
      case 'matchesIn':
        return { kind: 'matched', id, blocks: await keeper.matchesIn(request.articleId, request.query) };
      case 'annotations':
        return { kind: 'annotationsListed', id, annotationIds: await keeper.annotations(request.query) };
      case 'matchTexts':
        return { kind: 'textsMatched', id, matches: await keeper.matchTexts(request.query, request.texts) };
      default:
        return assertNever(request);
    }
  } catch (error) {
    return { kind: 'failed', id, error: toErrorData(error) };
  }
}

function send(reply: SearchReply): void {
  self.postMessage(reply);
}
