/** Wiring only: what each part does stands in its own file. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { ApplicationMenu } from './application-menu.ts';
import { WaitingLink } from './article-links.ts';
import { BackupDesk } from './backup/backup-desk.ts';
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
import { MainWindow } from './main-window.ts';
import { denyNetwork, denyPermissions } from './network-guard.ts';
import { ParserPool } from './parser-pool.ts';
import { printPage, printToPdf } from './print-page.ts';
import { chooseSavePath, saveFile } from './save-file.ts';

const rendererFolder = join(import.meta.dirname, '../renderer');
const preloadPath = join(import.meta.dirname, '../preload/index.cjs');

function start(): void {
  const parser = new ParserPool(preloadPath);
  const mainWindow = new MainWindow(preloadPath);
  const dataFolder = app.getPath('userData');
  const journals = new BatchJournals(join(dataFolder, 'imports'));
  const jobs = new ImportJobs(parser, journals, () => mainWindow.send('import.queued', {}));
  const watcher = new FolderWatcher(
    dataFolder,
    (paths) => jobs.addPaths(paths, 'watched'),
    (folder) => mainWindow.send('watch.changed', { folder }),
  );
  const backups = new BackupDesk(new BackupFolder(join(dataFolder, 'backups')));
  const links = new WaitingLink(() => mainWindow.send('link.arrived', {}));
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
    mainWindow.open();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    importPaths([path]);
    // On macOS the app may run without a window.
    if (isReady) mainWindow.open();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    if (links.arrive([url]) && isReady) mainWindow.open();
  });
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  mainWindow.onPageGone(() => {
    jobs.putBack();
    void backups.abandonAll();
  });
  mainWindow.onClosed(() => {
    // The hidden parser page would keep the app alive.
    jobs.putBack();
    parser.close();
    if (isQuitting) app.quit();
  });
  app.on('will-quit', () => {
    jobs.close();
    void watcher.close();
  });

  void app.whenReady().then(() => {
    denyPermissions(session.defaultSession);
    denyNetwork(session.defaultSession);
    serveApp(protocol, rendererFolder, parser);
    const menu = new ApplicationMenu((command) => mainWindow.send('menu.command', { command }));
    menu.show({ language: app.getLocale(), sections: [] });
    const saveDialog = { dialog, locale: app.getLocale() };
    serveRequests(ipcMain, 'parser', parserPayloads, parserHandlers(parser));
    serveRequests(
      ipcMain,
      'library',
      libraryPayloads,
      libraryHandlers({
        jobs,
        watcher,
        links,
        choose: (what) => chooseImports(dialog, mainWindow.browserWindow, app.getLocale(), what),
        samplePath: join(app.getAppPath(), 'resources', 'sample-article.txt'),
        showMenu: (content) => menu.show(content),
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
        readyToClose: () => mainWindow.destroy(),
        stayOpen: () => {
          isQuitting = false;
          mainWindow.stayOpen();
        },
      }),
    );
    if (app.isPackaged) app.setAsDefaultProtocolClient('lectern');
    links.arrive(process.argv);
    importPaths(fileArguments(process.argv, process.cwd(), app.isPackaged));
    void jobs.restore();
    void watcher.restore();
    mainWindow.open();
    isReady = true;
    app.on('activate', () => mainWindow.open());
  });
}

registerAppScheme(protocol);
// One process a library: a second start hands its files to the first and ends.
if (app.requestSingleInstanceLock()) start();
else app.quit();
