/** The rooms of the code, and what the code of each may import: .dependency-cruiser.mjs makes rules of them. */

/** Tests, and what they share, which is named test-*.ts. */
export const TESTS = '(\\.test|/test-[^/]+)\\.tsx?$';

/** @param {string[]} names */
export const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;

/** @param {string[]} names */
const folders = (...names) => `^(${names.join('|')})/`;

const LIBRARY_ROOMS = folders(
  'shared',
  'renderer/(anchoring|commands|db|export|history|i18n|importing|platform|search|services|settings|ui)',
);

/** The search's side of the library; tests put articles into one. */
const LIBRARY_SIDE = '^renderer/search/life/(index-sync|library-reader|test-library)\\.ts$';

/** @type {readonly { name: string; from: string; except?: string; may: string[]; node?: boolean; because: string }[]} */
export const rooms = [
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
        'mdast-util-[^/]+',
        'micromark-[^/]+',
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
  {
    name: 'queries-room',
    from: '^renderer/queries/',
    may: [LIBRARY_ROOMS, folders('renderer/queries'), packages('react', 'react-i18next')],
    because: 'What several features show of a query; it knows none of them.',
  },
  {
    name: 'versions-room',
    from: '^renderer/versions/',
    may: [LIBRARY_ROOMS, folders('renderer/versions'), packages('react', 'react-i18next')],
    because: 'What several features show of the versions of an article; it knows none of them.',
  },
];
