import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentLoadingTask,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist';
import { LecternError } from '../../../shared/errors.ts';
import { characterMap } from './character-maps.ts';
import { Deadline } from './deadline.ts';
import EngineWorker from './engine-worker.ts?worker';
import { type PdfMetadata, readPdfMetadata } from './pdf-metadata.ts';
import type { PdfContents } from './pdf-page.ts';
import { type EngineDocument, readContents } from './read-contents.ts';

/** What the engine read of a file. */
export interface PdfFile extends PdfContents {
  readonly metadata: PdfMetadata;
}

/**
 * Reads a PDF with pdf.js in a worker of its own, which ends with the document: one that takes too long is stopped.
 * Scripts, actions, forms and attachments are never looked at, and no font is loaded.
 * @throws LecternError `encrypted` when it needs a password, `damaged` when it is no PDF any more, `file-too-large` when
 *   it has more pages or text than any article, `parser-timeout` when it takes too long for what it holds
 */
export async function readPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const thread = new EngineWorker();
  try {
    await started(thread);
    const worker = new PDFWorker({ port: thread as unknown as null, verbosity: VerbosityLevel.ERRORS });
    return await readDocument(openDocument(bytes, worker));
  } catch (error) {
    throw toLecternError(error);
  } finally {
    // The document's own farewell waits for the worker, which a hostile page may keep busy.
    thread.terminate();
  }
}

/** Waits for the engine's first word: its start is not the document's time. */
function started(thread: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.addEventListener('message', resolve, { once: true });
    thread.addEventListener(
      'error',
      () => reject(new LecternError('parse-failed', 'The PDF engine does not start.')),
      {
        once: true,
      },
    );
  });
}

async function readDocument(task: PDFDocumentLoadingTask): Promise<PdfFile> {
  const deadline = new Deadline();
  const document: EngineDocument = await deadline.within(task.promise);
  const metadata = await deadline.within(readPdfMetadata(document));
  return { ...(await readContents(document, deadline)), metadata };
}

function openDocument(bytes: Uint8Array, worker: PDFWorker): PDFDocumentLoadingTask {
  return getDocument({
    // pdf.js takes the buffer for itself; the caller keeps its own.
    data: bytes.slice(),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    // Names and widths tell what is bold, italic and monospaced.
    fontExtraProperties: true,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not read: a larger one is not decoded at all.
    maxImageSize: 1,
    BinaryDataFactory: CharacterMaps,
  });
}

/** Gives pdf.js the character maps of Chinese, Japanese and Korean fonts, and no other file. */
class CharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed to read text.`);
    return characterMap(filename);
  }
}

function toLecternError(error: unknown): unknown {
  if (error instanceof PasswordException)
    return new LecternError('encrypted', 'The PDF needs a password.', { cause: error });
  if (error instanceof InvalidPDFException)
    return new LecternError('damaged', error.message, { cause: error });
  if (error instanceof LecternError) return error;
  return new LecternError('damaged', error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
