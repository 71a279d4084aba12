/** Runs in a browser page: the time that one document costs Lectern's parser, and bare DOMParser with Readability. */
import { Readability } from '@mozilla/readability';
import { decodeText } from '../../renderer/parser/charset.ts';
import { parse } from '../../renderer/parser/parse.ts';

/** Milliseconds of both ways over the same document. */
interface Cost {
  readonly lectern: number;
  readonly bare: number;
}

/** Measures one document, base64; which way goes first is the caller's, so that neither always finds warm caches. */
async function measureCost(base64: string, name: string, isBareFirst: boolean): Promise<Cost> {
  const bytes = Uint8Array.fromBase64(base64);
  const text = await decodeText(bytes);
  const first = isBareFirst ? await timed(() => bare(text)) : await timed(() => parse(bytes, name));
  const second = isBareFirst ? await timed(() => parse(bytes, name)) : await timed(() => bare(text));
  return isBareFirst ? { lectern: second, bare: first } : { lectern: first, bare: second };
}

function bare(text: string): unknown {
  const page = new DOMParser().parseFromString(text, 'text/html');
  return new Readability<Node>(page, { serializer: (node) => node }).parse();
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  try {
    await work();
  } catch {
    // a page that one of them refuses costs what it cost
  }
  return performance.now() - start;
}

Object.assign(globalThis, { measureCost });
