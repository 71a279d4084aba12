/** Schemas of what the pages send. `satisfies` makes the tables complete and true to the contract. */
import * as v from 'valibot';
import { ERROR_CODES } from '../../shared/errors.ts';
import {
  type LibraryRequest,
  type LibraryRequests,
  MENU_IDS,
  type ParserRequest,
  type ParserRequests,
} from '../../shared/ipc-contract.ts';
import { backupPayloads } from './backup/backup-payloads.ts';
import { fileName, nothing, type PayloadSchemas } from './payload-schemas.ts';

const MAX_PULL = 64;
const MAX_URL_LENGTH = 8192;

const MAX_LABEL_LENGTH = 200;
/** An address within the library; empty for its beginning. */
const LIBRARY_HASH = /^(?:#\/\S*)?$/;
const ACCELERATOR = /^(?:(?:CmdOrCtrl|Alt|Shift)\+)*(?:[\x21-\x2a\x2c-\x7e]|Plus|F\d{1,2}|[A-Z][A-Za-z]+)$/;

/** A batch's id names a file of its list, so it must be what main gave: a UUID. */
const batchId = v.pipe(v.string(), v.uuid());
const batchFiles = v.object({ batchId, seqs: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))) });

const words = v.pipe(v.string(), v.maxLength(MAX_LABEL_LENGTH));

const menuCommand = v.object({
  id: words,
  label: words,
  // What Electron cannot read would cost the whole menu.
  accelerator: v.nullable(v.pipe(v.string(), v.regex(ACCELERATOR))),
  isEnabled: v.boolean(),
});

const menuContent = v.object({
  language: words,
  sections: v.array(
    v.object({ id: v.picklist(MENU_IDS), label: words, groups: v.array(v.array(menuCommand)) }),
  ),
});

export const libraryPayloads = {
  ...backupPayloads,
  'import.chooseFiles': nothing,
  'import.chooseFolders': nothing,
  'import.addDropped': v.object({
    origin: v.picklist(['dropped', 'pasted']),
    paths: v.array(v.string()),
    files: v.array(
      v.object({ name: v.string(), sizeBytes: v.number(), bytes: v.nullable(v.instance(Uint8Array)) }),
    ),
  }),
  'import.addSample': nothing,
  'import.pull': v.object({ max: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PULL)) }),
  'import.stored': batchFiles,
  'import.putBack': nothing,
  'import.cancel': v.object({ batchId }),
  'import.resume': v.object({ batchId }),
  'import.retry': batchFiles,
  'import.forget': v.object({ batchId }),
  'article.parse': v.object({ name: v.string(), bytes: v.instance(Uint8Array) }),
  'watch.get': nothing,
  'watch.choose': nothing,
  'watch.stop': nothing,
  'menu.show': menuContent,
  'file.save': v.object({ suggestedName: fileName, bytes: v.instance(Uint8Array) }),
  'page.print': nothing,
  'page.savePdf': v.object({ suggestedName: fileName }),
  'link.open': v.object({ url: v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH)) }),
  'link.take': nothing,
  'window.open': v.object({
    hash: v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH), v.regex(LIBRARY_HASH)),
  }),
  'window.readyToClose': nothing,
  'window.stayOpen': nothing,
} satisfies PayloadSchemas<LibraryRequests, LibraryRequest>;

const sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

const articleImage = v.object({
  id: sha256,
  mediaType: v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']),
  width: v.number(),
  height: v.number(),
  bytes: v.instance(Uint8Array),
});

/** What the string holds is checked where it is read: main only hands it on. */
const packedArticle = v.object({ json: v.string(), images: v.array(articleImage) });

const errorData = v.object({ code: v.picklist(ERROR_CODES), message: v.string() });

export const parserPayloads = {
  'parser.ready': v.object({ page: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  'parser.done': v.object({
    token: v.string(),
    outcome: v.variant('ok', [
      v.object({
        ok: v.literal(true),
        articles: v.array(packedArticle),
        failures: v.array(v.object({ title: v.string(), error: errorData })),
      }),
      v.object({ ok: v.literal(false), error: errorData }),
    ]),
  }),
} satisfies PayloadSchemas<ParserRequests, ParserRequest>;
