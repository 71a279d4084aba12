import { useRef, useState } from 'react';
import type { CommandId } from '../../commands/command-list.ts';
import { useServices } from '../../services/services.ts';
import { useCommandHandlers } from '../../services/use-command-handlers.ts';
import { CommandPalette } from './command-palette.tsx';
import { KeyHelp } from './key-help.tsx';
import { PlaceBefore } from './place-before.ts';

/** Recent ones that the palette remembers. */
const MOST_RECENT = 5;

/** The palette of all commands and the list of all keys. */
export function CommandCenter() {
  const { commands, settings } = useServices();
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  const before = useRef<PlaceBefore | null>(null);

  useCommandHandlers({
    commandPalette: () => {
      before.current = new PlaceBefore();
      setShown('palette');
    },
    showKeys: () => setShown('keys'),
  });

  const close = (): void => setShown(null);
  const run = async (id: CommandId): Promise<void> => {
    close();
    const recent = [id, ...settings.get('recentCommands').filter((other) => other !== id)];
    // Forgetting what was used last is no harm that a person need hear of.
    settings.set('recentCommands', recent.slice(0, MOST_RECENT)).catch(() => undefined);
    await before.current?.restore();
    commands.run(id);
  };

  return (
    <>
      <CommandPalette isOpen={shown === 'palette'} onClose={close} onRun={(id) => void run(id)} />
      <KeyHelp
        isOpen={shown === 'keys'}
        onClose={close}
        onChange={() => {
          close();
          commands.run('settings');
        }}
      />
    </>
  );
}
