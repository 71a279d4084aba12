import { randomUUID } from 'node:crypto';

/** Chromium takes messages of at most 100 MB from its driver and ends at a longer one; base64 makes four bytes of three. */
const PART_BYTES = 48 * 1024 * 1024;

/** Header of an answer that goes on at another address of the same page. */
export const NEXT_PART_HEADER = 'x-host-next-part';

const PART_PATH = '/.host-part/';

interface Part {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers that are too long for one message: the page's preload fetches one part after the other, each once. */
export class AnswerParts {
  readonly #waiting = new Map<string, Buffer>();

  /** The first part of a body, with the header that tells where the next one is; the whole body when it fits. */
  first(body: Buffer): Part {
    if (body.length <= PART_BYTES) return { body, headers: {} };
    const path = PART_PATH + randomUUID();
    this.#waiting.set(path, body.subarray(PART_BYTES));
    return { body: body.subarray(0, PART_BYTES), headers: { [NEXT_PART_HEADER]: path } };
  }

  /** The part at an address; null when it is none of a part that waits. */
  take(url: string): Part | null {
    const { pathname } = new URL(url);
    const body = this.#waiting.get(pathname);
    if (body === undefined) return null;
    this.#waiting.delete(pathname);
    return this.first(body);
  }
}
