import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../commands/command-list.ts';
import { keysOf } from '../commands/key-bindings.ts';
import { parseShortcut } from '../commands/shortcut.ts';
import { IS_MAC } from '../ui/is-mac.ts';
import { useSetting } from './use-setting.ts';

const MAC_SIGNS = { Mod: '⌘', Alt: '⌥', Shift: '⇧' } as const;

const NAMED_KEYS = [
  'Space',
  'Enter',
  'Escape',
  'Tab',
  'Delete',
  'Backspace',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Writes a shortcut as it stands on the keyboard: `Mod+Shift+Z` is “Ctrl Shift Z”, in French “Ctrl Maj Z”. */
export function useShortcutWords(): (shortcut: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (shortcut) => {
      const { key, hasMod, hasAlt, hasShift } = parseShortcut(shortcut);
      const word = (modifier: 'Mod' | 'Alt' | 'Shift') =>
        IS_MAC ? MAC_SIGNS[modifier] : t(`commands.keys.${modifier}`);
      const named = NAMED_KEYS.find((known) => known === key);
      return [
        ...(hasMod ? [word('Mod')] : []),
        ...(hasAlt ? [word('Alt')] : []),
        ...(hasShift ? [word('Shift')] : []),
        named === undefined ? (ARROWS[key] ?? key) : t(`commands.keys.${named}`),
      ].join(' ');
    },
    [t],
  );
}

interface ShownKeys {
  /** The first keys of the command in words, for a button that does the same. */
  readonly keys?: string;
}

/** What a button shows of the keys of its command; nothing where the person has taken them away. */
export function useShownKeys(): (id: CommandId) => ShownKeys {
  const keysOfCommand = useCommandKeys();
  return useCallback(
    (id) => {
      const [keys] = keysOfCommand(id);
      return keys === undefined ? {} : { keys };
    },
    [keysOfCommand],
  );
}

/** The keys of every command as they are now, in words. */
export function useCommandKeys(): (id: CommandId) => readonly string[] {
  const [changes] = useSetting('keyBindings');
  const words = useShortcutWords();
  return useCallback((id) => keysOf(id, changes).map(words), [changes, words]);
}

/** The first key of a command as a property of a button or a menu's action; none when the command has no key. */
export function useKeyHint(): (id: CommandId) => { readonly keys?: string } {
  const keysOf = useCommandKeys();
  return (id) => {
    const [keys] = keysOf(id);
    return keys === undefined ? {} : { keys };
  };
}
