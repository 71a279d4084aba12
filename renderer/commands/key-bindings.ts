import { COMMANDS, type CommandDefinition, type CommandId } from './command-list.ts';
import { isChord, isDigitKey, isShortcut, type Keystroke } from './shortcut.ts';

/** Keys that a person gave to commands in place of their own ones, by command id. */
export type BindingChanges = Readonly<Record<string, readonly string[]>>;

export interface KeyPress {
  readonly stroke: Keystroke;
  /** In a field, which takes what is typed. */
  readonly isTyping: boolean;
  /** In a dialog, a menu or a list that stands over the window. */
  readonly isOverlaid: boolean;
  /** The key is held down, and this is not its first event. */
  readonly isRepeat: boolean;
}

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

export function definitionOf(id: CommandId): CommandDefinition {
  return COMMANDS[id];
}

/** The keys of a command as they are now. */
export function keysOf(id: CommandId, changes: BindingChanges): readonly string[] {
  return changes[id] ?? definitionOf(id).keys;
}

/** The commands that a key press asks for, in the order in which they are to be tried; mostly one or none. */
export function commandsForKey(
  press: KeyPress,
  changes: BindingChanges,
  isMac: boolean,
): readonly CommandId[] {
  const found = COMMAND_IDS.flatMap((id) => {
    const isMeant = (keys: string) =>
      mayAct(definitionOf(id), keys, press) && isShortcut(press.stroke, keys, isMac);
    const key = keysOf(id, changes).find(isMeant);
    return key === undefined ? [] : [{ id, isDigit: isDigitKey(key) }];
  });
  // The digit row of an AZERTY keyboard types signs: there the digit is meant.
  return found.toSorted((a, b) => Number(b.isDigit) - Number(a.isDigit)).map(({ id }) => id);
}

function mayAct(definition: CommandDefinition, keys: string, press: KeyPress): boolean {
  const { isTyping, isOverlaid, isRepeat } = press;
  if (isRepeat && definition.repeats !== true) return false;
  if (isTyping && (!isChord(keys) || definition.yieldsToTextFields === true)) return false;
  return !isOverlaid || (isChord(keys) && definition.actsOverDialogs === true);
}
