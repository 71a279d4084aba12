import type { ErrorCode } from '../../shared/errors.ts';
import { aloudEn } from './aloud-en.ts';
import { appearanceEn } from './appearance-en.ts';
import { backupEn, pdfEn } from './backup-en.ts';
import { commandsEn } from './commands-en.ts';
import { findEn } from './find-en.ts';
import { importingEn } from './importing-en.ts';
import { libraryEn } from './library-en.ts';
import { marksEn } from './marks-en.ts';
import { exportEn, notebookEn, printEn, reviewEn } from './notebook-en.ts';
import { notesEn } from './notes-en.ts';
import { outlineEn } from './outline-en.ts';
import { repairEn } from './repair-en.ts';
import { savedSearchesEn } from './saved-searches-en.ts';
import { searchEn } from './search-en.ts';
import { searchSyntaxEn } from './search-syntax-en.ts';
import { settingsEn } from './settings-en.ts';
import { tagsEn } from './tags-en.ts';
import { versionsEn } from './versions-en.ts';

/** What the window says, in English. Keys with a count come as `_one` and `_other` (CLDR plural categories). */
export const en = {
  app: {
    close: 'Close',
    cancel: 'Cancel',
    undo: 'Undo',
    redo: 'Redo',
    undoneIn: 'Undone in “{{title}}”',
    redoneIn: 'Done again in “{{title}}”',
    notUndone: 'That could not be taken back. {{reason}}',
    windowNotOpened: 'No window could be opened. {{reason}}',
    dropTitle: 'Drop to import',
    dropText: 'Web pages, PDF, EPUB, Word and text files, folders and archives',
    pastedPage: 'Pasted page',
    pastedText: 'Pasted text',
    nothingThere: 'This page does not exist',
    backToLibrary: 'Back to the library',
    restart: 'Try again',
    brokenTitle: 'This view has stopped',
    brokenText:
      'Your articles and notes are safe on disk. Try again; if it happens again, quit Lectern and start it anew.',
    newerTitle: 'This library was last used by a newer Lectern',
    newerText:
      'It has format {{found}}; this version knows formats up to {{known}}. Nothing was opened or changed. Install the newer Lectern to go on reading.',
    failedTitle: 'The library cannot be opened',
    failedText:
      'Nothing was changed. Close other windows of Lectern, check that the disk is not full, then try again.',
    failedDetail: 'The database said: {{detail}}',
  },
  nav: {
    label: 'Library sections',
    search: 'Search',
    all: 'Library',
    unread: 'To read',
    reading: 'Reading',
    read: 'Read',
    favourites: 'Favourites',
    archive: 'Archive',
    bin: 'Bin',
    places: 'Other places',
    open: 'Open the sidebar',
    notebook: 'Notebook',
    imports: 'Imports',
  },
  library: libraryEn,
  commands: commandsEn,
  importing: importingEn,
  settings: settingsEn,
  outline: outlineEn,
  search: searchEn,
  searchSyntax: searchSyntaxEn,
  savedSearches: savedSearchesEn,
  tags: tagsEn,
  find: findEn,
  aloud: aloudEn,
  marks: marksEn,
  appearance: appearanceEn,
  reader: {
    article: 'Article',
    loading: 'Opening the article',
    missingTitle: 'This article is not in the library',
    missingText: 'It may have been removed. Undo brings it back, or choose another one.',
    back: 'Back to the library',
    progress: '{{share}} · {{left}} left',
    finished: '{{share}} · read',
    imported: 'imported {{date}}',
    readingTime: '{{time}} read',
    binnedText: 'This article is in the bin, with its highlights and notes. Put it back to read it.',
    markRead: 'Read',
    favourite: 'Favourite',
    archive: 'Archive',
    highlight: 'Highlight the selection or the paragraph',
    addNote: 'Note beside the paragraph',
    image: 'Image',
    enlarge: 'Enlarge',
    imageNotSaved: 'Image not saved',
    imageNotSavedFrom: 'Image not saved · {{place}}',
    backToText: 'Back to the text, note {{label}}',
    returnFromJump: 'Back to where you were',
    returnKeys: 'Alt ←',
    selection: 'Selection',
    highlightTools: 'Highlight',
    highlightIn: 'Highlight in {{color}}',
    removeHighlight: 'Remove highlight',
    highlightRemoved: 'Highlight removed',
    erase: 'Take out of the highlight',
    erased: 'Taken out of the highlight',
    note: 'Note',
    failed: 'That could not be stored. {{reason}}',
    orphans_one: 'The passage of this annotation is no longer in the article',
    orphans_other: 'The passages of these annotations are no longer in the article',
  },
  notebook: notebookEn,
  review: reviewEn,
  export: exportEn,
  print: printEn,
  pdf: pdfEn,
  backup: backupEn,
  colors: {
    honey: 'honey',
    rose: 'rose',
    sky: 'sky',
    sage: 'sage',
    lilac: 'lilac',
    apricot: 'apricot',
  },
  notes: notesEn,
  repair: repairEn,
  versions: versionsEn,
  time: {
    seconds: '{{seconds, number}} s',
    minutes: '{{minutes, number}} min',
    hours: '{{hours, number}} h',
    hoursMinutes: '{{hours, number}} h {{minutes}}',
  },
  errors: {
    'file-not-found': 'The file is no longer where it was. Choose it again at its new place.',
    'file-not-readable':
      'The file cannot be read. Check its permissions, or copy it elsewhere, then import the copy.',
    'file-is-folder': 'This is a folder. Import it as a folder, or choose the files inside it.',
    'file-too-large': 'The file is too large for an article. Split it, then import the parts.',
    'file-empty': 'The file is empty. Save the article again from its source.',
    'not-text':
      'Lectern does not read this kind of file. It reads web pages, PDF, EPUB, Word, OpenDocument, RTF, Evernote, Markdown and text: save the article as one of them.',
    'no-content': 'No article was found in the file. Save the page itself, not only a link to it.',
    'archive-empty': 'The archive holds no articles. Check that it is the right one.',
    'archive-in-archive': 'This is an archive inside an archive. Unpack it, then import its folder.',
    'archive-too-large':
      'The file unpacks to far more than a document holds, so it was not opened. Get it again from a source that you trust.',
    damaged: 'The file is damaged or incomplete. Download or copy it again from its source.',
    encrypted:
      'The file is locked by a password, or protected by the shop that sold it. Save or ask for a copy without protection, then import that.',
    'not-backup': 'This is no backup of a Lectern library. Choose an archive that Lectern wrote.',
    'other-windows': 'Close the other windows of Lectern, then try again.',
    'newer-backup': 'This backup was written by a newer Lectern. Install that version, then restore it.',
    'file-not-writable': 'The file cannot be written there. Choose another folder, or check its permissions.',
    'disk-full': 'The disk is full. Free some space, then go on.',
    'no-text-layer':
      'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, then import the result.',
    'parser-timeout':
      'Reading the file took too long and was stopped. Save the article as plain text, then import that.',
    'parser-crashed': 'The file made the reader stop. Save the article as plain text, then import that.',
    'parse-failed': 'The file could not be understood. Save the article again, or as plain text.',
    'old-office': 'This is an old Office document. Open it in a word processor and save it as .docx.',
    'not-allowed': 'Lectern does not allow this. Choose the file through the Import button.',
    'invalid-payload': 'Lectern was asked something it does not understand. Restart it and try again.',
    cancelled: 'It was stopped before its turn. Import it again when you want it.',
    internal: 'Something went wrong inside Lectern. Try again; if it lasts, restart Lectern.',
  } satisfies Record<ErrorCode, string>,
} as const;
