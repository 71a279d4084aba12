import type { ArticleFormat } from '../../shared/article.ts';
import type { Draft } from './draft.ts';

/** Files that lie beside the document and belong to it, such as the pictures of a saved page. */
export interface Companions {
  /** Bytes of the file at a path relative to the document; null when there is none or it may not be read. */
  read(path: string): Promise<Uint8Array | null>;
}

export const NO_COMPANIONS: Companions = { read: () => Promise.resolve(null) };

/** A document as it comes to its reader. */
export interface SourceDocument {
  readonly bytes: Uint8Array;
  /** File name, without folders. */
  readonly name: string;
}

export type TextFormat = Extract<ArticleFormat, 'text' | 'markdown' | 'html' | 'enex'>;
export type BinaryFormat = Exclude<ArticleFormat, TextFormat>;

/**
 * Reads one format: the articles of a document, nearly always one. Throws a `LecternError` with the reason when the
 * document cannot be read.
 */
export type TextReader = (text: string, document: SourceDocument) => Promise<readonly Draft[]>;
export type BinaryReader = (document: SourceDocument) => Promise<readonly Draft[]>;
