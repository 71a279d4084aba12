import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';
import type { WatchedFolder } from '../../shared/ipc-contract.ts';
import { LIMITS } from '../../shared/limits.ts';
import { isNamedAsCompanions, isNeverEntered, mayBeArticle } from './importable.ts';

/** A file that grew less than so long ago is still being written. */
const SETTLED_AFTER_MS = 1_000;
/** Files that appear together are one batch. */
const GATHER_MS = 500;

/** One line of the ledger: a file that was imported, as it was then. */
interface SeenFile {
  readonly path: string;
  readonly mtimeMs: number;
  readonly size: number;
}

/**
 * Imports what appears in one folder and below it, each version of a file once, also what came while the program was
 * not running. The folder and the ledger of what was seen are files in the data folder: only main knows the path.
 */
export class FolderWatcher {
  readonly #settingPath: string;
  readonly #ledgerPath: string;
  readonly #onFiles: (paths: readonly string[]) => Promise<unknown>;
  readonly #onChange: (folder: WatchedFolder | null) => void;
  #folder: WatchedFolder | null = null;
  #watcher: FSWatcher | null = null;
  #seen = new Map<string, string>();
  #gathered: SeenFile[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(
    dataFolder: string,
    onFiles: (paths: readonly string[]) => Promise<unknown>,
    onChange: (folder: WatchedFolder | null) => void,
  ) {
    this.#settingPath = join(dataFolder, 'watched-folder.json');
    this.#ledgerPath = join(dataFolder, 'watched-files.jsonl');
    this.#onFiles = onFiles;
    this.#onChange = onChange;
  }

  /** The folder that is watched, null when there is none. */
  get folder(): WatchedFolder | null {
    return this.#folder;
  }

  /** Goes on with the folder that was watched when the program ran last. */
  async restore(): Promise<void> {
    const path = await this.#readSetting();
    if (path === null) return;
    this.#seen = await this.#readLedger();
    await this.#open(path);
  }

  /** Watches a folder instead of the present one; what it holds already is imported too. */
  async watch(path: string): Promise<WatchedFolder | null> {
    if (this.#folder?.path === path && this.#folder.isReachable) return this.#folder;
    await this.#close();
    if (this.#folder?.path !== path) {
      this.#seen = new Map();
      await rm(this.#ledgerPath, { force: true });
    }
    await mkdir(dirname(this.#settingPath), { recursive: true });
    await writeFile(this.#settingPath, JSON.stringify({ path }));
    await this.#open(path);
    return this.#folder;
  }

  /** Watches nothing any more; what was imported stays. */
  async stop(): Promise<void> {
    await this.#close();
    await rm(this.#settingPath, { force: true });
    await rm(this.#ledgerPath, { force: true });
    this.#seen = new Map();
    this.#setFolder(null);
  }

  /** The program ends. */
  async close(): Promise<void> {
    await this.#close();
  }

  async #open(path: string): Promise<void> {
    const isReachable = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false, // a disk that is not connected
    );
    this.#setFolder({ path, isReachable });
    const watcher = watchFiles(path, {
      ignored: (entry) => isIgnored(path, entry),
      awaitWriteFinish: { stabilityThreshold: SETTLED_AFTER_MS, pollInterval: 200 },
      alwaysStat: true,
      depth: LIMITS.folderDepth,
      followSymlinks: false,
    });
    this.#watcher = watcher;
    const onFile = (file: string, stats?: { mtimeMs: number; size: number; isFile(): boolean }): void => {
      if (stats?.isFile()) this.#meet({ path: file, mtimeMs: stats.mtimeMs, size: stats.size });
    };
    watcher.on('add', onFile).on('change', onFile);
    watcher.on('addDir', (folder) => folder === path && this.#setFolder({ path, isReachable: true }));
    watcher.on('unlinkDir', (folder) => folder === path && this.#setFolder({ path, isReachable: false }));
    // A folder below that may not be read has no files; the others go on.
    watcher.on('error', () => undefined);
  }

  async #close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#gathered = [];
    const watcher = this.#watcher;
    this.#watcher = null;
    await watcher?.close();
  }

  #meet(file: SeenFile): void {
    if (!mayBeArticle(basename(file.path)) || this.#seen.get(file.path) === versionOf(file)) return;
    this.#seen.set(file.path, versionOf(file));
    this.#gathered.push(file);
    this.#timer ??= setTimeout(() => void this.#import(), GATHER_MS);
  }

  /** The ledger is written after the batch's list, so that a crash in between imports twice rather than never. */
  async #import(): Promise<void> {
    this.#timer = null;
    const files = this.#gathered;
    this.#gathered = [];
    try {
      await this.#onFiles(files.map(({ path }) => path));
      await appendFile(this.#ledgerPath, files.map((file) => `${JSON.stringify(file)}\n`).join(''));
    } catch {
      // The disk takes nothing: they are not in the ledger, so the next start meets them again.
    }
  }

  #setFolder(folder: WatchedFolder | null): void {
    if (this.#folder?.path === folder?.path && this.#folder?.isReachable === folder?.isReachable) return;
    this.#folder = folder;
    this.#onChange(folder);
  }

  async #readSetting(): Promise<string | null> {
    try {
      const setting: unknown = JSON.parse(await readFile(this.#settingPath, 'utf8'));
      return typeof setting === 'object' && setting !== null && 'path' in setting
        ? String(setting.path)
        : null;
    } catch {
      return null; // nothing was ever watched
    }
  }

  async #readLedger(): Promise<Map<string, string>> {
    const text = await readFile(this.#ledgerPath, 'utf8').catch(() => ''); // nothing was seen yet
    const seen = new Map<string, string>();
    for (const line of text.split('\n')) {
      try {
        const file = JSON.parse(line) as SeenFile;
        seen.set(file.path, versionOf(file));
      } catch {
        // an empty last line, or one that a crash cut
      }
    }
    return seen;
  }
}

function versionOf({ mtimeMs, size }: Omit<SeenFile, 'path'>): string {
  return `${Math.round(mtimeMs)}:${size}`;
}

/** A folder's neighbours are not known here, so every folder named as a saved page's pictures are is passed over. */
function isIgnored(root: string, entry: string): boolean {
  if (entry === root) return false;
  const parts = relative(root, entry).split(sep);
  return parts.some((part) => isNeverEntered(part) || isNamedAsCompanions(part));
}
