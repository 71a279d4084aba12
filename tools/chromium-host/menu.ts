import type { Host } from './host.ts';
import { notImplemented, onlyKnown, refuseUnknownOptions } from './only-known.ts';

type Click = (item: MenuItem, window: object | undefined, event: object) => void;

interface MenuItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly submenu?: readonly MenuItemOptions[];
  readonly click?: Click;
}

export interface MenuItem extends Omit<MenuItemOptions, 'submenu' | 'click'> {
  readonly submenu?: Menu;
  click(): void;
}

export interface Menu {
  readonly items: readonly MenuItem[];
  getMenuItemById(id: string): MenuItem | null;
}

const ITEM_OPTIONS = [
  'id',
  'label',
  'type',
  'role',
  'accelerator',
  'registerAccelerator',
  'enabled',
  'visible',
  'checked',
  'submenu',
  'click',
];

/** Electron's `Menu`. Chromium's windows have no menu bar: items are there for tests to find and click. */
export function createMenu(host: Host): object {
  let applicationMenu: Menu | null = null;
  const build = (template: readonly MenuItemOptions[]): Menu => {
    const items = template.map((options) => buildItem(host, options, build));
    return onlyKnown('Menu', { items, getMenuItemById: (id: string) => findItem(items, id) });
  };
  return onlyKnown('Menu', {
    buildFromTemplate: build,
    setApplicationMenu: (menu: Menu | null): void => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  });
}

function buildItem(
  host: Host,
  options: MenuItemOptions,
  build: (template: readonly MenuItemOptions[]) => Menu,
): MenuItem {
  refuseUnknownOptions('MenuItem', options, ITEM_OPTIONS);
  const { submenu, click, label = options.role ?? '', type = defaultType(options), ...rest } = options;
  const item: MenuItem = onlyKnown('MenuItem', {
    ...rest,
    id: options.id,
    role: options.role,
    label,
    type,
    enabled: options.enabled ?? true,
    visible: options.visible ?? true,
    submenu: submenu === undefined ? undefined : build(submenu),
    click: () => {
      if (click === undefined) runRole(host, options.role);
      else click(item, host.windows.focusedFace() ?? undefined, {});
    },
  }) as MenuItem;
  return item;
}

function defaultType(options: MenuItemOptions): string {
  return options.submenu === undefined ? 'normal' : 'submenu';
}

/** Roles that are the app's; copy, paste and the like are Chromium's own keys. */
function runRole(host: Host, role: string | undefined): void {
  if (role === 'quit') host.app.quit();
  else if (role === 'close') host.windows.visible()?.close();
  else throw notImplemented(`MenuItem role '${role ?? ''}'`);
}

function findItem(items: readonly MenuItem[], id: string): MenuItem | null {
  for (const item of items) {
    if (item.id === id) return item;
    const found = item.submenu?.getMenuItemById(id) ?? null;
    if (found !== null) return found;
  }
  return null;
}
