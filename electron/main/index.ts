/** Wiring only: what each part does stands in its own file. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { WaitingLink } from './article-links.ts';
import { BackupDesks } from './backup/backup-desks.ts';
import { BackupFolder } from './backup/backup-folder.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import { BatchJournals } from './batch-journal.ts';
import { fileArguments } from './file-arguments.ts';
import { FolderWatcher } from './folder-watcher.ts';
import { ImportJobs } from './import-jobs.ts';
import { chooseImports } from './import-sources.ts';
import { libraryHandlers, parserHandlers } from './ipc-handlers.ts';
import { libraryPayloads, parserPayloads } from './ipc-payloads.ts';
import { serveRequests } from './ipc-server.ts';
import { LibraryWindows } from './library-windows.ts';
import { MenuOfWindows } from './menu-of-windows.ts';
import { denyNetwork, denyPermissions } from './network-guard.ts';
import { ParserPool } from './parser-pool.ts';
import { printPage, printToPdf } from './print-page.ts';
import { chooseSavePath, saveFile } from './save-file.ts';

const rendererFolder = join(import.meta.dirname, '../renderer');
const preloadPath = join(import.meta.dirname, '../preload/index.cjs');

function start(): void {
  const parser = new ParserPool(preloadPath);
  const dataFolder = app.getPath('userData');
  const journals = new BatchJournals(join(dataFolder, 'imports'));
  const jobs = new ImportJobs(parser, journals, () => windows.sendToAll('import.queued', {}));
  const watcher = new FolderWatcher(
    dataFolder,
    (paths) => jobs.addPaths(paths, 'watched'),
    (folder) => windows.sendToAll('watch.changed', { folder }),
  );
  const backups = new BackupDesks(new BackupFolder(join(dataFolder, 'backups')));
  const links = new WaitingLink(() => windows.send('link.arrived', {}));
  const menu = new MenuOfWindows((command) => windows.send('menu.command', { command }));
  const windows = new LibraryWindows(preloadPath, {
    pageGone: (pageId) => {
      jobs.pageGone(pageId);
      void backups.abandon(pageId);
    },
    focused: (pageId) => menu.focus(pageId),
    closed: (pageId, isLast) => {
      menu.forget(pageId);
      if (!isLast) return;
      // The hidden parser page would keep the app alive.
      parser.close();
      if (isQuitting) app.quit();
    },
  });
  let isReady = false;
  let isQuitting = false;

  const importPaths = (paths: readonly string[]): void => {
    jobs.addPaths(paths, 'opened').catch((error: unknown) => {
      dialog.showErrorBox('Lectern', error instanceof Error ? error.message : String(error));
    });
  };

  app.on('second-instance', (_event, argv, workingDirectory) => {
    importPaths(fileArguments(argv, workingDirectory, app.isPackaged));
    links.arrive(argv);
    windows.open();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    importPaths([path]);
    // On macOS the app may run without a window.
    if (isReady) windows.open();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    if (links.arrive([url]) && isReady) windows.open();
  });
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  app.on('will-quit', () => {
    jobs.close();
    void watcher.close();
  });

  void app.whenReady().then(() => {
    denyPermissions(session.defaultSession);
    denyNetwork(session.defaultSession);
    serveApp(protocol, rendererFolder, parser);
    menu.start(app.getLocale());
    const saveDialog = { dialog, locale: app.getLocale() };
    serveRequests(ipcMain, 'parser', parserPayloads, parserHandlers(parser));
    serveRequests(
      ipcMain,
      'library',
      libraryPayloads,
      libraryHandlers({
        jobs,
        parser,
        watcher,
        links,
        choose: (sender, what) =>
          chooseImports(dialog, BrowserWindow.fromWebContents(sender), app.getLocale(), what),
        samplePath: join(app.getAppPath(), 'resources', 'sample-article.txt'),
        showMenu: (content, sender) => menu.set(sender.id, content),
        backups: backupHandlers(backups, {
          chooseSavePath: (sender, name) =>
            chooseSavePath(saveDialog, BrowserWindow.fromWebContents(sender), name),
          chooseArchive: async (sender) => {
            const window = BrowserWindow.fromWebContents(sender);
            const [path] = await chooseImports(dialog, window, app.getLocale(), 'backup');
            return path ?? null;
          },
          showFolder: async (path) => {
            await shell.openPath(path);
          },
        }),
        saveFile: (sender, name, bytes) =>
          saveFile(saveDialog, BrowserWindow.fromWebContents(sender), name, bytes),
        print: printPage,
        savePdf: (sender, name) =>
          printToPdf(saveDialog, BrowserWindow.fromWebContents(sender), sender, name),
        openExternal: (url) => shell.openExternal(url),
        openWindow: (hash) => windows.openAnother(hash),
        readyToClose: (sender) => windows.destroy(sender),
        stayOpen: (sender) => {
          isQuitting = false;
          windows.stayOpen(sender);
        },
      }),
    );
    if (app.isPackaged) app.setAsDefaultProtocolClient('lectern');
    links.arrive(process.argv);
    importPaths(fileArguments(process.argv, process.cwd(), app.isPackaged));
    void jobs.restore();
    void watcher.restore();
    windows.open();
    isReady = true;
    app.on('activate', () => windows.open());
  });
}

registerAppScheme(protocol);
// One process a library: a second start hands its files to the first and ends.
if (app.requestSingleInstanceLock()) start();
else app.quit();
