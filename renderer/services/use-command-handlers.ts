import { useEffect, useRef } from 'react';
import type { CommandId } from '../commands/command-list.ts';
import type { CommandHandler } from '../commands/command-registry.ts';
import { useServices } from './services.ts';

/** Carries commands out while the component shows. Which ones must stay the same; the handlers may be new each time. */
export function useCommandHandlers(handlers: Partial<Readonly<Record<CommandId, CommandHandler>>>): void {
  const { commands } = useServices();
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const ids = Object.keys(latest.current) as readonly CommandId[];
    const stops = ids.map((id) => commands.handle(id, () => latest.current[id]?.()));
    return () => {
      for (const stop of stops) stop();
    };
  }, [commands]);
}
