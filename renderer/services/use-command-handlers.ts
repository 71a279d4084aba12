import { useLayoutEffect, useRef } from 'react';
import type { CommandId } from '../commands/command-list.ts';
import type { CommandHandler } from '../commands/command-registry.ts';
import { useServices } from './services.ts';

export type CommandHandlers = Partial<Readonly<Record<CommandId, CommandHandler>>>;

/**
 * Carries commands out while the component shows. Which ones must stay the same; the handlers may be new each time. A
 * fallback is asked when nothing else carries a command out.
 */
export function useCommandHandlers(handlers: CommandHandlers, isFallback = false): void {
  const { commands } = useServices();
  const latest = useRef(handlers);
  latest.current = handlers;
  // Before the screen shows: a key pressed at its first sight is carried out.
  useLayoutEffect(() => {
    const ids = Object.keys(latest.current) as readonly CommandId[];
    const stops = ids.map((id) => commands.handle(id, () => latest.current[id]?.(), isFallback));
    return () => {
      for (const stop of stops) stop();
    };
  }, [commands, isFallback]);
}
