import { Packr } from 'msgpackr';

/** What travels between the host and a page: packed by msgpackr, since Chromium's debugging protocol carries JSON only. */
export type ToHost =
  | { readonly kind: 'hello' }
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
    };

export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'files'; readonly files: readonly KnownFile[] };

/** A file that is about to be dropped on the page, as its `File` object will describe it. */
export interface KnownFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
}

const packr = new Packr({ structuredClone: true });

/**
 * A message as base64. Values are cloned first as Electron does, so what cannot be cloned throws a `DataCloneError` here. (Unlike
 * Electron's, this wire turns -0 into 0.)
 */
export function encode(message: ToPage): string {
  return packr.pack(structuredClone(message)).toString('base64');
}

/** The message of `encode`'s counterpart in the page; cloned, since msgpackr gives Node's `Buffer` for bytes. */
export function decode(text: string): ToHost {
  return structuredClone(packr.unpack(Buffer.from(text, 'base64')) as ToHost);
}
