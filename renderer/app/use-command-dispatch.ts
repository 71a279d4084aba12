import { useEffect } from 'react';
import type { CommandId } from '../commands/command-list.ts';
import { COMMAND_IDS, commandsForKey, definitionOf, type KeyPress } from '../commands/key-bindings.ts';
import { isChordStroke, strokeOf } from '../commands/shortcut.ts';
import { useServices } from '../services/services.ts';
import { IS_MAC } from '../ui/is-mac.ts';

/** Carries commands out on their keys, as the person has set them, and on the application menu's word. */
export function useCommandDispatch(): void {
  const { commands, settings, platform } = useServices();

  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const press = readPress(event);
      const wanted = commandsForKey(press, settings.get('keyBindings'), IS_MAC);
      const isDone = wanted.some((id) => commands.run(id));
      // A chord of Lectern's that has nothing to act on must not do what the browser knows by it.
      if (isDone || (wanted.length > 0 && isChordStroke(press.stroke))) event.preventDefault();
    };
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, [commands, settings]);

  useEffect(
    () =>
      platform.on('menu.command', ({ command }) => {
        const id = COMMAND_IDS.find((known) => known === command);
        if (id === undefined) return;
        // The only way to reach a text field's own history; Chromium keeps it for this.
        if (yieldsHere(id)) document.execCommand(id);
        else commands.run(id);
      }),
    [commands, platform],
  );
}

function yieldsHere(id: CommandId): boolean {
  return definitionOf(id).yieldsToTextFields === true && isTextField(document.activeElement);
}

function readPress(event: KeyboardEvent): KeyPress {
  return {
    stroke: strokeOf(event, IS_MAC),
    isTyping: isTextField(event.target),
    isOverlaid: event.target instanceof Element && event.target.closest(OVERLAYS) !== null,
    isRepeat: event.repeat,
  };
}

const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
  );
}
