import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuContent, MenuSection } from '../../shared/ipc-contract.ts';
import { type MenuLabels, menuLabels } from './menu-labels.ts';

type Items = readonly MenuItemConstructorOptions[];

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application menu: the commands that the window offers, with the system's own. Undo and redo are commands: the
 * window knows whether a text field or an annotation is meant.
 */
export class ApplicationMenu {
  readonly #onCommand: (id: string) => void;

  constructor(onCommand: (id: string) => void) {
    this.#onCommand = onCommand;
  }

  show({ language, sections }: MenuContent): void {
    const labels = menuLabels(language);
    const template = [
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      ...withSystemMenus(sections, labels).map((section) => ({
        label: section.label,
        submenu: [...this.#items(section, labels)],
      })),
    ];
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  #items({ id, groups }: MenuSection, labels: MenuLabels): Items {
    const [first = [], ...others] = groups.map((group) => group.map((command) => this.#item(command)));
    switch (id) {
      case 'file':
        return joined([first, ...others, closing(labels)]);
      case 'edit':
        return joined([first, clipboard(labels), ...others]);
      case 'view':
        return joined([first, ...others, zooming(labels)]);
      default:
        return joined([first, ...others]);
    }
  }

  /** Outside macOS the window itself handles the keys, so that they work the same everywhere in it. */
  #item({ id, label, accelerator, isEnabled }: MenuSection['groups'][0][0]): MenuItemConstructorOptions {
    return {
      id,
      label,
      enabled: isEnabled,
      ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
      click: () => this.#onCommand(id),
    };
  }
}

/** Before the window has told its commands, the menus that the system fills are there. */
function withSystemMenus(sections: readonly MenuSection[], labels: MenuLabels): readonly MenuSection[] {
  if (sections.length > 0) return sections;
  return (['file', 'edit', 'view'] as const).map((id) => ({ id, label: labels[id], groups: [] }));
}

function joined(groups: readonly Items[]): Items {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [SEPARATOR, ...group]));
}

function closing(labels: MenuLabels): Items {
  return process.platform === 'darwin'
    ? [{ role: 'close', label: labels.close }]
    : [{ role: 'quit', label: labels.quit }];
}

function clipboard(labels: MenuLabels): Items {
  return [
    { role: 'cut', label: labels.cut },
    { role: 'copy', label: labels.copy },
    { role: 'paste', label: labels.paste },
    { role: 'selectAll', label: labels.selectAll },
  ];
}

function zooming(labels: MenuLabels): Items {
  return [
    { role: 'resetZoom', label: labels.resetZoom },
    { role: 'zoomIn', label: labels.zoomIn },
    { role: 'zoomOut', label: labels.zoomOut },
    SEPARATOR,
    { role: 'togglefullscreen', label: labels.fullScreen },
  ];
}
