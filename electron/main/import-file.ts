import { basename } from 'node:path';
import type { ImportSource } from '../../shared/importing.ts';

/** A file of a batch, as its list keeps it: read from disk only when its turn comes. */
export type ImportFile =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'entry'; readonly archive: string; readonly entry: string }
  /** Bytes that came without a path, kept in a file of Lectern's own until they are imported. */
  | { readonly kind: 'spooled'; readonly name: string; readonly spool: string }
  | { readonly kind: 'refused'; readonly name: string; readonly sizeBytes: number }
  | { readonly kind: 'sample'; readonly path: string };

/** Where the file came from, as reports and articles tell it. */
export function sourceOf(file: ImportFile, sizeBytes: number): ImportSource {
  switch (file.kind) {
    case 'path':
      return { name: basename(file.path), path: file.path, sizeBytes };
    case 'entry':
      return { name: basename(file.entry), path: `${file.archive}!/${file.entry}`, sizeBytes };
    case 'spooled':
      return { name: file.name, path: null, sizeBytes };
    case 'refused':
      return { name: file.name, path: null, sizeBytes: file.sizeBytes };
    case 'sample':
      // The sample's place inside the program is nobody's file, so it has no path.
      return { name: basename(file.path), path: null, sizeBytes };
  }
}
