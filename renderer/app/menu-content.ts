import type { MenuContent, MenuSection } from '../../shared/ipc-contract.ts';
import { COMMAND_GROUPS, type CommandGroup, type CommandId } from '../commands/command-list.ts';
import { type BindingChanges, COMMAND_IDS, definitionOf, keysOf } from '../commands/key-bindings.ts';
import { isChord, parseShortcut } from '../commands/shortcut.ts';

/** The menu in which the commands of a group stand. */
const MENU_OF: Readonly<Record<CommandGroup, MenuSection['id']>> = {
  file: 'file',
  edit: 'edit',
  go: 'go',
  library: 'article',
  reader: 'article',
  highlight: 'article',
  note: 'article',
  view: 'view',
};

/** A line follows them. */
const GROUP_ENDS: readonly CommandId[] = ['importFolder', 'newWindow', 'exportLibrary', 'redo'];

interface MenuState {
  readonly language: string;
  readonly available: ReadonlySet<CommandId>;
  readonly changes: BindingChanges;
  readonly isMac: boolean;
  readonly nameOf: (id: CommandId) => string;
  readonly labelOf: (menu: MenuSection['id']) => string;
}

/** The application menu: every command, by its group; what nothing would carry out now is not enabled. */
export function menuContent(state: MenuState): MenuContent {
  const ids = [...new Set(COMMAND_GROUPS.map((group) => MENU_OF[group]))];
  const sections = ids.map((id) => {
    const groups = COMMAND_GROUPS.filter((group) => MENU_OF[group] === id);
    const commands = groups.map((group) => COMMAND_IDS.filter((one) => definitionOf(one).group === group));
    return {
      id,
      label: state.labelOf(id),
      groups: commands.flatMap(splitAtEnds).map((group) => group.map((one) => menuCommand(one, state))),
    };
  });
  return { language: state.language, sections };
}

function splitAtEnds(commands: readonly CommandId[]): readonly (readonly CommandId[])[] {
  const end = commands.findIndex((id) => GROUP_ENDS.includes(id)) + 1;
  if (end === 0 || end === commands.length) return [commands];
  return [commands.slice(0, end), ...splitAtEnds(commands.slice(end))];
}

function menuCommand(id: CommandId, { available, changes, isMac, nameOf }: MenuState) {
  // A Mac's menu takes the keys that it names, also from text fields.
  const keys = keysOf(id, changes).find((one) => !isMac || isChord(one));
  const accelerator = keys === undefined ? null : acceleratorOf(keys);
  return { id, label: nameOf(id), accelerator, isEnabled: available.has(id) };
}

const ACCELERATOR_KEYS: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** A shortcut as Electron writes it; null for keys that Electron has no name for. */
export function acceleratorOf(shortcut: string): string | null {
  const { key, hasMod, hasAlt, hasShift } = parseShortcut(shortcut);
  const name = ACCELERATOR_KEYS[key] ?? key;
  if (!/^(?:[!-~]|[A-Z][A-Za-z]+|F\d{1,2})$/.test(name)) return null;
  const modifiers = [
    ...(hasMod ? ['CmdOrCtrl'] : []),
    ...(hasAlt ? ['Alt'] : []),
    ...(hasShift ? ['Shift'] : []),
  ];
  return [...modifiers, name].join('+');
}
