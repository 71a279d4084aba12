import { useEffect } from 'react';
import type { Platform } from '../platform/platform.ts';
import type { Command } from './commands.ts';
import { isShortcut } from './shortcut.ts';

const IS_MAC = navigator.platform.startsWith('Mac');

/** Carries commands out on their shortcuts and on the application menu's word. */
export function useCommands(commands: readonly Command[], platform: Platform): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const command = commandFor(event, commands);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, [commands]);

  useEffect(
    () =>
      platform.on('menu.command', ({ command: id }) => {
        const command = commands.find((known) => known.id === id);
        if (command?.yieldsToTextFields && isTextField(document.activeElement)) {
          // The only way to reach a text field's own history; Chromium keeps it for this.
          document.execCommand(id);
        } else command?.run();
      }),
    [commands, platform],
  );
}

function commandFor(event: KeyboardEvent, commands: readonly Command[]): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const isTyping = isTextField(event.target);
  return commands.find(
    ({ shortcuts, yieldsToTextFields }) =>
      !(isTyping && yieldsToTextFields) &&
      shortcuts.some(
        (shortcut) => !(isTyping && shortcut.length === 1) && isShortcut(event, shortcut, IS_MAC),
      ),
  );
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
