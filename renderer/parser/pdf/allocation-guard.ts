/**
 * Keeps what a document inflates to within bounds: pdf.js inflates a stream (of any filter, encrypted or not) into one
 * array of bytes that doubles as it fills, and knows no limit. Here, an array over the limit, or one too many, is an
 * error, which the engine takes for a broken stream.
 */
import { LIMITS } from '../../../shared/limits.ts';

const Bytes = globalThis.Uint8Array;
/** Smaller arrays do not count. */
const LARGE = 1024 * 1024;

let heldBytes = 0;
const freed = new FinalizationRegistry<number>((bytes) => {
  heldBytes -= bytes;
});

function checkSize(bytes: number): void {
  if (bytes > LIMITS.pdfStreamBytes || heldBytes + bytes > LIMITS.pdfHeldBytes) {
    throw new RangeError(`The PDF inflates to more than ${LIMITS.pdfStreamBytes} bytes.`);
  }
}

const guarded: typeof Bytes = new Proxy(Bytes, {
  construct(target, args: unknown[], newTarget) {
    const [size] = args;
    const isLarge = typeof size === 'number' && size > LARGE;
    if (isLarge) checkSize(size);
    const array = Reflect.construct(target, args, newTarget === guarded ? target : newTarget);
    if (isLarge) {
      heldBytes += size;
      freed.register(array, size);
    }
    return array;
  },
});

globalThis.Uint8Array = guarded;
// The browser's own inflation would gather everything before an array is asked for; the engine has one of its own.
Reflect.deleteProperty(globalThis, 'DecompressionStream');
