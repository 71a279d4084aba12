import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc-contract.ts';
import { type MenuLabels, menuLabels } from './menu-labels.ts';

/**
 * Sets the application menu. Undo and redo are commands: the window knows whether a text field or an annotation is
 * meant.
 */
export function createApplicationMenu(locale: string, onCommand: (command: MenuCommand) => void): void {
  const labels = menuLabels(locale);
  const template = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    fileMenu(labels, onCommand),
    editMenu(labels, onCommand),
    viewMenu(labels),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

type OnCommand = (command: MenuCommand) => void;

function fileMenu(labels: MenuLabels, onCommand: OnCommand): MenuItemConstructorOptions {
  return {
    label: labels.file,
    submenu: [
      commandItem('import', labels.import, 'CmdOrCtrl+O', onCommand),
      commandItem('importFolder', labels.importFolder, 'CmdOrCtrl+Shift+O', onCommand),
      { type: 'separator' },
      process.platform === 'darwin'
        ? { role: 'close', label: labels.close }
        : { role: 'quit', label: labels.quit },
    ],
  };
}

function editMenu(labels: MenuLabels, onCommand: OnCommand): MenuItemConstructorOptions {
  return {
    label: labels.edit,
    submenu: [
      commandItem('undo', labels.undo, 'CmdOrCtrl+Z', onCommand),
      commandItem('redo', labels.redo, 'CmdOrCtrl+Shift+Z', onCommand),
      { type: 'separator' },
      { role: 'cut', label: labels.cut },
      { role: 'copy', label: labels.copy },
      { role: 'paste', label: labels.paste },
      { role: 'selectAll', label: labels.selectAll },
      { type: 'separator' },
      commandItem('search', labels.search, 'CmdOrCtrl+K', onCommand),
      commandItem('find', labels.find, 'CmdOrCtrl+F', onCommand),
      commandItem('findNext', labels.findNext, 'CmdOrCtrl+G', onCommand),
      commandItem('findPrevious', labels.findPrevious, 'CmdOrCtrl+Shift+G', onCommand),
    ],
  };
}

function viewMenu(labels: MenuLabels): MenuItemConstructorOptions {
  return {
    label: labels.view,
    submenu: [
      { role: 'resetZoom', label: labels.resetZoom },
      { role: 'zoomIn', label: labels.zoomIn },
      { role: 'zoomOut', label: labels.zoomOut },
      { type: 'separator' },
      { role: 'togglefullscreen', label: labels.fullScreen },
    ],
  };
}

/** Outside macOS the window itself handles the keys, so that they work the same everywhere in it. */
function commandItem(
  command: MenuCommand,
  label: string,
  accelerator: string,
  onCommand: OnCommand,
): MenuItemConstructorOptions {
  return { id: command, label, accelerator, registerAccelerator: false, click: () => onCommand(command) };
}
