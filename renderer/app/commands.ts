import type { MenuCommand } from '../../shared/ipc-contract.ts';

/** Something a person can ask for by keyboard or menu. */
export interface Command {
  readonly id: MenuCommand;
  readonly shortcuts: readonly string[];
  /** In a text field the field's own command of that name is meant. */
  readonly yieldsToTextFields: boolean;
  run(): void;
}

/** What the commands do, by the parts of the app that can do it. */
export type CommandActions = Readonly<Record<MenuCommand, () => void>>;

/** The one list of commands, which shortcuts and the application menu read. */
export function createCommands(actions: CommandActions): readonly Command[] {
  return [
    { id: 'import', shortcuts: ['Mod+O'], yieldsToTextFields: false, run: actions.import },
    {
      id: 'importFolder',
      shortcuts: ['Mod+Shift+O'],
      yieldsToTextFields: false,
      run: actions.importFolder,
    },
    { id: 'search', shortcuts: ['Mod+K', '/'], yieldsToTextFields: false, run: actions.search },
    { id: 'find', shortcuts: ['Mod+F'], yieldsToTextFields: false, run: actions.find },
    { id: 'findNext', shortcuts: ['F3', 'Mod+G'], yieldsToTextFields: false, run: actions.findNext },
    {
      id: 'findPrevious',
      shortcuts: ['Shift+F3', 'Mod+Shift+G'],
      yieldsToTextFields: false,
      run: actions.findPrevious,
    },
    { id: 'undo', shortcuts: ['Mod+Z'], yieldsToTextFields: true, run: actions.undo },
    { id: 'redo', shortcuts: ['Mod+Shift+Z', 'Mod+Y'], yieldsToTextFields: true, run: actions.redo },
  ];
}
