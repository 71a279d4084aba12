/** Where a command stands in menus, the palette and the list of keys. */
export const COMMAND_GROUPS = [
  'file',
  'edit',
  'go',
  'library',
  'reader',
  'highlight',
  'note',
  'view',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface CommandDefinition {
  readonly group: CommandGroup;
  /** As in `isShortcut`; the person can give others. */
  readonly keys: readonly string[];
  /** In a text field the field's own command is meant. Keys without a modifier never act in one. */
  readonly yieldsToTextFields?: boolean;
  /** Goes on while the key is held. */
  readonly repeats?: boolean;
  /** Also acts while a dialog or a menu has the keys; in one, keys without a modifier never do. */
  readonly actsOverDialogs?: boolean;
  /** Stands before others of the same keys: it answers false when it has nothing to do, and they are asked. */
  readonly sharesKeys?: boolean;
  /** Its keys move elsewhere: it acts while the focus is in the text of an article. */
  readonly isInText?: boolean;
}

const WORD_BY_WORD = { group: 'highlight', repeats: true, yieldsToTextFields: true, isInText: true } as const;

/** Every command of Lectern: shortcuts, menus, the command palette and the list of keys read it. */
export const COMMANDS = {
  import: { group: 'file', keys: ['Mod+O'], actsOverDialogs: true },
  importFolder: { group: 'file', keys: ['Mod+Shift+O'], actsOverDialogs: true },
  newWindow: { group: 'file', keys: ['Mod+N'], actsOverDialogs: true },
  print: { group: 'file', keys: ['Mod+P'] },
  exportPdf: { group: 'file', keys: [] },
  exportArticle: { group: 'file', keys: ['Mod+E'] },
  exportAnnotations: { group: 'file', keys: ['Mod+Shift+E'] },
  exportLibrary: { group: 'file', keys: [] },
  restoreLibrary: { group: 'file', keys: [] },
  settings: { group: 'file', keys: ['Mod+,'] },
  undo: { group: 'edit', keys: ['Mod+Z'], yieldsToTextFields: true, actsOverDialogs: true },
  redo: { group: 'edit', keys: ['Mod+Shift+Z', 'Mod+Y'], yieldsToTextFields: true, actsOverDialogs: true },
  search: { group: 'edit', keys: ['Mod+K', '/'], actsOverDialogs: true },
  find: { group: 'edit', keys: ['Mod+F'], actsOverDialogs: true },
  findNext: { group: 'edit', keys: ['F3', 'Mod+G'], repeats: true, actsOverDialogs: true },
  findPrevious: { group: 'edit', keys: ['Shift+F3', 'Mod+Shift+G'], repeats: true, actsOverDialogs: true },
  commandPalette: { group: 'view', keys: ['Mod+Shift+P'] },
  showKeys: { group: 'view', keys: ['?'] },
  goLibrary: { group: 'go', keys: ['Mod+1'] },
  goUnread: { group: 'go', keys: ['Mod+2'] },
  goReading: { group: 'go', keys: ['Mod+3'] },
  goRead: { group: 'go', keys: ['Mod+4'] },
  goFavourites: { group: 'go', keys: ['Mod+5'] },
  goArchive: { group: 'go', keys: ['Mod+6'] },
  goNotebook: { group: 'go', keys: ['Mod+7'] },
  goReview: { group: 'go', keys: ['Mod+8'] },
  goImports: { group: 'go', keys: ['Mod+9'] },
  goBin: { group: 'go', keys: [] },
  toggleFavourite: { group: 'library', keys: ['s'] },
  toggleArchived: { group: 'library', keys: ['a'] },
  toggleRead: { group: 'library', keys: ['r'] },
  tagArticle: { group: 'library', keys: ['Shift+T'] },
  removeArticle: { group: 'library', keys: [] },
  readAgain: { group: 'reader', keys: [] },
  /** While matches of a search are marked, they have these keys. */
  nextMatch: { group: 'reader', keys: ['n'], repeats: true, sharesKeys: true },
  previousMatch: { group: 'reader', keys: ['Shift+N'], repeats: true, sharesKeys: true },
  nextParagraph: { group: 'reader', keys: ['j'], repeats: true },
  previousParagraph: { group: 'reader', keys: ['k'], repeats: true },
  nextAnnotation: { group: 'reader', keys: [']'], repeats: true },
  previousAnnotation: { group: 'reader', keys: ['['], repeats: true },
  outline: { group: 'reader', keys: ['o'] },
  annotationList: { group: 'reader', keys: ['Shift+O'] },
  readAloud: { group: 'reader', keys: ['l'] },
  focusMode: { group: 'view', keys: ['f'] },
  appearance: { group: 'view', keys: ['v'] },
  largerText: { group: 'view', keys: ['+'] },
  smallerText: { group: 'view', keys: ['-'] },
  highlight: { group: 'highlight', keys: ['h'] },
  highlightHoney: { group: 'highlight', keys: ['1'] },
  highlightRose: { group: 'highlight', keys: ['2'] },
  highlightSky: { group: 'highlight', keys: ['3'] },
  highlightSage: { group: 'highlight', keys: ['4'] },
  highlightLilac: { group: 'highlight', keys: ['5'] },
  highlightApricot: { group: 'highlight', keys: ['6'] },
  underline: { group: 'highlight', keys: ['u'] },
  nameColors: { group: 'highlight', keys: [] },
  /** In a text from right to left the arrows that point forward are the other ones. */
  selectForward: { ...WORD_BY_WORD, keys: ['Shift+ArrowRight'] },
  selectBackward: { ...WORD_BY_WORD, keys: ['Shift+ArrowLeft'] },
  selectSentence: { ...WORD_BY_WORD, keys: ['Shift+ArrowDown'] },
  selectLessSentence: { ...WORD_BY_WORD, keys: ['Shift+ArrowUp'] },
  moveStartForward: { ...WORD_BY_WORD, keys: ['Alt+Shift+ArrowRight'] },
  moveStartBackward: { ...WORD_BY_WORD, keys: ['Alt+Shift+ArrowLeft'] },
  editAnnotation: { group: 'note', keys: ['e'] },
  tagAnnotation: { group: 'note', keys: ['t'] },
  copyCitation: { group: 'note', keys: ['c'] },
  removeAnnotation: { group: 'note', keys: ['Delete', 'Backspace'] },
  note: { group: 'note', keys: ['n', 'm'] },
  articleNote: { group: 'note', keys: ['Shift+M'] },
  repairAnnotations: { group: 'note', keys: [] },
} as const satisfies Readonly<Record<string, CommandDefinition>>;

export type CommandId = keyof typeof COMMANDS;
