import type { CommandId } from './command-list.ts';
import { type BindingChanges, COMMAND_IDS, definitionOf, keysOf } from './key-bindings.ts';
import { formatShortcut, parseShortcut } from './shortcut.ts';

/** Why keys cannot be given to a command. */
export type KeyRefusal = 'moves' | 'text' | 'window' | 'zoom';

/** Keys that choose, open and leave in every list, field and dialog. */
const MOVING = /^(?:Shift\+)?(?:Enter|Escape|Tab|Space|Arrow\w+|Home|End|PageUp|PageDown)$/;

const RESERVED: Readonly<Record<Exclude<KeyRefusal, 'moves'>, readonly string[]>> = {
  text: ['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Shift+V'],
  window: ['Mod+Q', 'Mod+W', 'Alt+F4', 'F11', 'F10', 'Alt+Tab', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Mod+['],
  zoom: ['Mod++', 'Mod+=', 'Mod+-', 'Mod+0'],
};

/** Why the system, or Lectern itself, needs these keys; null where a command may have them. */
export function refusalOf(keys: string): KeyRefusal | null {
  if (MOVING.test(keys)) return 'moves';
  const refusals = ['text', 'window', 'zoom'] as const;
  return refusals.find((refusal) => RESERVED[refusal].includes(keys)) ?? null;
}

/** The command that keys would be taken from, or null. Some share keys and let the other act where they cannot. */
export function conflictOf(id: CommandId, keys: string, changes: BindingChanges): CommandId | null {
  if (definitionOf(id).sharesKeys === true) return null;
  const wanted = normal(keys);
  const isTaken = (other: CommandId) => keysOf(other, changes).some((one) => normal(one) === wanted);
  const others = COMMAND_IDS.filter((other) => other !== id && definitionOf(other).sharesKeys !== true);
  return others.find(isTaken) ?? null;
}

/** Gives a command further keys, which no other command keeps. */
export function addKeys(changes: BindingChanges, id: CommandId, keys: string): BindingChanges {
  const owner = conflictOf(id, keys, changes);
  const freed = owner === null ? changes : removeKeys(changes, owner, keys);
  const present = keysOf(id, freed);
  if (present.some((one) => normal(one) === normal(keys))) return freed;
  return put(freed, id, [...present, keys]);
}

export function removeKeys(changes: BindingChanges, id: CommandId, keys: string): BindingChanges {
  return put(
    changes,
    id,
    keysOf(id, changes).filter((one) => normal(one) !== normal(keys)),
  );
}

/** Gives a command its own keys back; another one that has them now loses them. */
export function resetKeys(changes: BindingChanges, id: CommandId): BindingChanges {
  const { [id]: _, ...others } = changes;
  const own = definitionOf(id).keys;
  return own.reduce((present, keys) => addKeys(present, id, keys), put(others, id, []));
}

/** Keeps only what differs from the keys that Lectern came with. */
function put(changes: BindingChanges, id: CommandId, keys: readonly string[]): BindingChanges {
  const own = definitionOf(id).keys.map(normal);
  const { [id]: _, ...others } = changes;
  const isOwn = keys.length === own.length && keys.every((one) => own.includes(normal(one)));
  return isOwn ? others : { ...others, [id]: keys };
}

function normal(keys: string): string {
  return formatShortcut(parseShortcut(keys));
}
