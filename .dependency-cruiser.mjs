import { packages, rooms, TESTS } from './tools/check/import-rooms.mjs';

/**
 * Who may import whom. A room lists all that its code may import; whatever else it imports is an error that says why.
 * Tests may reach further, so the rules are about the code that ships.
 */

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
