/**
 * The parser page's message loop: fetches a job's bytes, and pictures beside them, from the page's own origin, parses,
 * answers. Nothing else of the page is reachable.
 */
import { LecternError, toErrorData } from '../../shared/errors.ts';
import type { ParseJob, ParseOutcome, ParserBridge } from '../../shared/ipc-contract.ts';
import { packArticle } from './pack-article.ts';
import { parseFile } from './parse.ts';

// The library window gives the same global another type, so it is named here and not declared for all pages.
const bridge = (window as unknown as { readonly lectern: ParserBridge }).lectern;

async function outcomeOf({ token, name }: ParseJob): Promise<ParseOutcome> {
  try {
    const response = await fetch(`/input/${encodeURIComponent(token)}`);
    if (!response.ok) throw new LecternError('file-not-readable', `The input answered ${response.status}.`);
    const companions = { read: (path: string) => readCompanion(token, path) };
    const { articles, failures } = await parseFile(await response.bytes(), name, companions);
    return { ok: true, articles: await Promise.all(articles.map(packArticle)), failures };
  } catch (error) {
    const data = toErrorData(error);
    return { ok: false, error: data.code === 'internal' ? { ...data, code: 'parse-failed' } : data };
  }
}

/** A picture beside the document, where main finds one and lets it be read. */
async function readCompanion(token: string, path: string): Promise<Uint8Array | null> {
  const response = await fetch(`/companion/${encodeURIComponent(token)}/${encodeURIComponent(path)}`);
  return response.status === 200 ? response.bytes() : null;
}

bridge.on('parser.parse', (job) => {
  void outcomeOf(job).then((outcome) => bridge.request('parser.done', { token: job.token, outcome }));
});
const page = Number(new URLSearchParams(location.search).get('page'));
void bridge.request('parser.ready', { page });
