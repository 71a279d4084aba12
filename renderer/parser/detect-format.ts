import { zipFormat } from './archive/zip-format.ts';
import type { BinaryFormat, TextFormat } from './document-reader.ts';
import { isMimeMessage } from './mhtml/mime-message.ts';
import { refuseOleDocument } from './ole-document.ts';
import { sourceLanguage } from './text/source-code.ts';

const HEAD_CHARACTERS = 4096;

/** A document's first markup, past comments and an XML declaration, is a page's. */
const HTML_START = /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
/** An Evernote export's, past a declaration. */
const ENEX_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE en-export[^>]*>\s*)?<en-export\b/i;
const HTML_TAG =
  /<(?:p|div|article|section|main|h[1-6]|ul|ol|table|blockquote|title|meta|span|a|br|img|pre)\b[^>]*>/i;

/** Signs of Markdown that plain prose does not carry; two different ones make a document Markdown. */
const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^---\r?\n(?:[\w-]+:.*\r?\n)+---\s*$/m,
  /^#{1,6} \S/m,
  /\[[^\]\n]+\]\((?:https?:|mailto:|#)[^)\s]*\)/,
  /^(?:```|~~~)/m,
  /^\|.*\|\r?\n\|[ :|-]+\|\s*$/m,
  /(?:^|\s)\*\*\S[^*\n]*\*\*/m,
];

/** Magic numbers of the formats that are not text. */
const BINARY_SIGNS: readonly (readonly [format: BinaryFormat, sign: RegExp])[] = [
  ['odt', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<office:document\s/],
  ['rtf', /^(?:\xef\xbb\xbf)?\s*\{\\rtf/],
  [
    'webarchive',
    /^bplist0|^[^<]{0,3}<\?xml[^<]*(?:<!DOCTYPE plist[^<]*)?<plist[^<]*<dict>\s*<key>Web(?:MainR|Subr|SubframeA)/,
  ],
  // Producers may put other bytes before it (PDF 32000, Annex H, implementation note 13).
  ['pdf', /%PDF-/],
];

/**
 * Format of a document that is not text, by its bytes; null for text and for what no reader knows.
 * @throws LecternError `damaged`, `encrypted` or `archive-too-large` for a zip archive that cannot be looked into, `encrypted` or
 *   `old-office` for a document in an OLE file
 */
export async function binaryFormat(bytes: Uint8Array): Promise<BinaryFormat | null> {
  if (isMimeMessage(bytes)) return 'mhtml';
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  refuseOleDocument(bytes, head);
  if (head.startsWith('PK\x03\x04')) return zipFormat(bytes);
  return BINARY_SIGNS.find(([, sign]) => sign.test(head))?.[0] ?? null;
}

/** Format of a document that is text: what it shows first, what its name says second. */
export function textFormat(text: string, name: string): TextFormat {
  const head = text.slice(0, HEAD_CHARACTERS);
  if (ENEX_START.test(head)) return 'enex';
  if (HTML_START.test(head)) return 'html';
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['md', 'markdown', 'mdown', 'mkd'].includes(extension)) return 'markdown';
  if (['html', 'htm', 'xhtml'].includes(extension) && HTML_TAG.test(head)) return 'html';
  // Comments of many languages look like Markdown's headings.
  if (sourceLanguage(text, name) !== null) return 'text';
  return MARKDOWN_SIGNS.filter((sign) => sign.test(head)).length >= 2 ? 'markdown' : 'text';
}
