/**
 * Who may import whom. A room lists all that its code may import; whatever else it imports is an error that says why.
 * Tests may reach further, so the rules are about the code that ships.
 */

/** Tests, and what they share, which is named test-*.ts. */
const TESTS = '(\\.test|/test-[^/]+)\\.tsx?$';

/** @param {string[]} names */
const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;

/** @param {string[]} names */
const folders = (...names) => `^(${names.join('|')})/`;

const LIBRARY_ROOMS = folders(
  'shared',
  'renderer/(anchoring|commands|db|export|history|i18n|importing|platform|search|services|settings|ui)',
);

/** The search's side of the library; tests put articles into one. */
const LIBRARY_SIDE = '^renderer/search/life/(index-sync|library-reader|test-library)\\.ts$';

/** @type {readonly { name: string; from: string; except?: string; may: string[]; node?: boolean; because: string }[]} */
const rooms = [
  {
    name: 'shared-imports-nothing',
    from: '^shared/',
    may: [folders('shared')],
    because: 'Every process reads shared/: it imports nothing but itself.',
  },
  {
    name: 'main-room',
    from: '^electron/main/',
    may: [folders('shared', 'electron/main'), packages('electron', 'valibot', 'yauzl', 'chokidar')],
    node: true,
    because:
      'The main process holds no articles and no view: shared/, Electron, Node, valibot, yauzl and chokidar are all it needs.',
  },
  {
    name: 'preload-room',
    from: '^electron/preload/',
    may: [folders('shared', 'electron/preload'), packages('electron')],
    because: 'A sandboxed preload can load Electron alone; its API derives from shared/ipc-contract.ts.',
  },
  {
    name: 'parser-room',
    from: '^renderer/parser/',
    may: [
      folders('shared', 'renderer/parser'),
      packages(
        'mdast',
        'mdast-util-[^/]+',
        'micromark-[^/]+',
        'yaml',
        'jschardet',
        'html-encoding-sniffer',
        'tinyld',
        'fflate',
        '@noble/hashes',
        'smol-toml',
        'pdfjs-dist',
      ),
    ],
    because:
      'The parser page reads hostile documents: it sees shared/ and parsing libraries, nothing of the library.',
  },
  {
    name: 'platform-room',
    from: '^renderer/platform/',
    may: [folders('shared', 'renderer/platform')],
    because: 'renderer/platform/ wraps window.lectern and knows the contract alone.',
  },
  {
    name: 'ui-room',
    from: '^renderer/ui/',
    may: [
      folders('renderer/ui'),
      packages('react', 'react-dom', '@base-ui/react', 'lucide-react', '@fontsource-variable/[^/]+'),
    ],
    because: 'Primitives know no article: texts and data come as props.',
  },
  {
    name: 'i18n-room',
    from: '^renderer/i18n/',
    may: [folders('shared', 'renderer/i18n'), packages('react', 'i18next', 'react-i18next')],
    because: 'Messages are words for data of shared/; they reach for nothing.',
  },
  {
    name: 'history-room',
    from: '^renderer/history/',
    may: [folders('shared', 'renderer/history'), packages('react')],
    because: 'Undo runs what it is given.',
  },
  {
    name: 'db-room',
    from: '^renderer/db/',
    may: [folders('shared', 'renderer/db'), packages('dexie', 'dexie-react-hooks', 'react', 'node-diff3')],
    because: 'renderer/db/ is the wrapper of Dexie: shared/ in, rows out.',
  },
  {
    name: 'settings-room',
    from: '^renderer/settings/',
    may: [folders('shared', 'renderer/settings', 'renderer/db')],
    because: 'Settings are values in the database; what they mean is known where they are used.',
  },
  {
    name: 'commands-room',
    from: '^renderer/commands/',
    may: [folders('shared', 'renderer/commands')],
    because: 'The list of commands knows no part that carries them out.',
  },
  {
    name: 'anchoring-room',
    from: '^renderer/anchoring/',
    may: [folders('shared', 'renderer/anchoring'), packages('diff', 'approx-string-match')],
    because: 'Anchoring computes over the canonical text of shared/block-text.ts.',
  },
  {
    name: 'search-room',
    from: '^renderer/search/',
    except: LIBRARY_SIDE,
    may: [folders('shared', 'renderer/search'), packages('flexsearch', '@orama/stemmers')],
    because:
      'Only index-sync.ts and library-reader.ts in renderer/search/life/ see the database: the engine is given what it indexes.',
  },
  {
    name: 'index-sync-room',
    from: LIBRARY_SIDE,
    may: [folders('shared', 'renderer/search', 'renderer/db')],
    because: 'They keep the engine in step with renderer/db/, and that is all.',
  },
  {
    name: 'importing-room',
    from: '^renderer/importing/',
    may: [folders('shared', 'renderer/importing', 'renderer/platform', 'renderer/db')],
    because: 'Importing takes articles from renderer/platform/ to renderer/db/.',
  },
  {
    name: 'notes-room',
    from: '^renderer/notes/',
    may: [
      LIBRARY_ROOMS,
      folders('renderer/notes'),
      packages(
        'react',
        'react-i18next',
        '@base-ui/react',
        'lucide-react',
        'react-markdown',
        'remark-[^/]+',
        'mdast',
        '@codemirror/[^/]+',
        '@lezer/highlight',
        'style-mod',
      ),
    ],
    because: 'How a note is shown and written, for every view that has notes.',
  },
  {
    name: 'export-room',
    from: '^renderer/export/',
    may: [folders('shared', 'renderer/export', 'renderer/db'), packages('fflate')],
    because: 'Formats of what leaves Lectern: rows in, text and bytes out.',
  },
  {
    name: 'appearance-room',
    from: '^renderer/appearance/',
    may: [
      LIBRARY_ROOMS,
      folders('renderer/appearance'),
      packages('react', 'react-i18next', '@base-ui/react', 'lucide-react'),
    ],
    because: 'How articles look, for the reader and the settings.',
  },
  {
    name: 'services-room',
    from: '^renderer/services/',
    may: [LIBRARY_ROOMS, packages('react', 'react-i18next')],
    because: 'Services hand the rooms below to the features; they know no feature.',
  },
  {
    name: 'tags-room',
    from: '^renderer/tags/',
    may: [LIBRARY_ROOMS, folders('renderer/tags'), packages('react', 'react-i18next', 'lucide-react')],
    because: 'What several features show of tags; it knows none of them.',
  },
];

const roomRules = rooms.map(({ name, from, except, may, node = false, because }) => ({
  name,
  severity: 'error',
  comment: because,
  from: { path: from, pathNot: [TESTS, ...(except === undefined ? [] : [except])] },
  to: { pathNot: may, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
}));

const wrapperRules = [
  {
    name: 'dexie-has-a-wrapper',
    severity: 'error',
    comment: 'Dexie is used in renderer/db/ alone: ask a repository or a hook there.',
    from: { path: '^(electron|renderer|shared)/', pathNot: ['^renderer/db/', TESTS] },
    to: { path: packages('dexie', 'dexie-react-hooks') },
  },
  {
    name: 'flexsearch-has-a-wrapper',
    severity: 'error',
    comment:
      'FlexSearch is used in renderer/search/index/flex-index.ts alone: its internals are pinned there.',
    from: {
      path: '^(electron|renderer|shared)/',
      pathNot: ['^renderer/search/index/flex-index\\.ts$', TESTS],
    },
    to: { path: packages('flexsearch') },
  },
  {
    name: 'pdfjs-has-a-wrapper',
    severity: 'error',
    comment: 'pdf.js is used in renderer/parser/pdf/ alone: the rest of the page sees blocks.',
    from: { path: '^(electron|renderer|shared)/', pathNot: ['^renderer/parser/pdf/', TESTS] },
    to: { path: packages('pdfjs-dist') },
  },
  {
    name: 'codemirror-has-a-wrapper',
    severity: 'error',
    comment: 'CodeMirror is used in renderer/notes/editor/ alone, which is loaded when a note is written.',
    from: { path: '^(electron|renderer|shared)/', pathNot: ['^renderer/notes/editor/', TESTS] },
    to: { path: packages('@codemirror/[^/]+', 'style-mod') },
  },
  {
    name: 'electron-stays-in-electron',
    severity: 'error',
    comment: 'Electron is used in electron/ alone: the window reaches it through renderer/platform/.',
    from: { path: '^(renderer|shared)/' },
    to: { path: packages('electron') },
  },
];

const directionRules = [
  {
    name: 'features-stand-alone',
    severity: 'error',
    comment: 'Features never import each other: what two of them need has a room of its own.',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  {
    name: 'nobody-imports-app',
    severity: 'error',
    comment: 'renderer/app/ puts everything together; nothing below may know it.',
    from: { pathNot: '^renderer/app/' },
    to: { path: '^renderer/app/' },
  },
  {
    name: 'parser-is-another-page',
    severity: 'error',
    comment: 'The parser runs on its own page and origin: what it returns is in shared/article.ts.',
    from: { path: '^(electron|renderer)/', pathNot: '^renderer/parser/' },
    to: { path: '^renderer/parser/' },
  },
  {
    name: 'window-has-no-main-process',
    severity: 'error',
    comment: 'The window reaches the main process through renderer/platform/, never its code.',
    from: { path: '^(renderer|shared)/' },
    to: { path: '^electron/' },
  },
  {
    name: 'window-has-no-node',
    severity: 'error',
    comment: 'A sandboxed window has no Node: what needs it belongs to electron/main/.',
    from: { path: '^(renderer|shared)/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'product-imports-no-tool',
    severity: 'error',
    comment: 'What ships never imports tools, tests or benches.',
    from: { path: '^(electron|renderer|shared)/', pathNot: TESTS },
    to: { path: ['^(tools|tests|bench)/', TESTS] },
  },
  {
    name: 'peers-are-for-benches',
    severity: 'error',
    comment: 'These engines are what bench/search measures against: the product has its own.',
    from: { pathNot: '^bench/' },
    to: {
      // The stemmers alone are the product's too: in the search's room.
      path: packages('better-sqlite3', 'minisearch', '@orama/orama', 'lunr', 'lunr-languages'),
      pathNot: 'node_modules/.+/node_modules/',
    },
  },
];

const shapeRules = [
  {
    name: 'no-cycle',
    severity: 'error',
    comment:
      'A circle of imports: the part that both need is a module of its own. (Types alone may: they are erased.)',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphan',
    severity: 'error',
    comment: 'Nothing imports this module and it imports nothing.',
    from: { orphan: true, path: '^(electron|renderer|shared)/', pathNot: ['\\.d\\.ts$', TESTS] },
    to: {},
  },
  {
    name: 'no-unresolvable',
    severity: 'error',
    comment: 'This import leads nowhere.',
    from: { pathNot: '^tools/chromium-host/test-apps/' },
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...roomRules, ...wrapperRules, ...directionRules, ...shapeRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|tests/fixtures)/' },
    // Imports of types are imports: a stage may know the next one's types only through shared/.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
