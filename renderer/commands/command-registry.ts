import { Listeners } from '../../shared/listeners.ts';
import type { CommandId } from './command-list.ts';

/** Carries a command out; false when it has nothing to act on at the moment, and another part may. */
// biome-ignore lint/suspicious/noConfusingVoidType: most handlers have nothing to answer
export type CommandHandler = () => boolean | void;

/** Who carries out which command at the moment: parts of the window sign on while they show. */
export class CommandRegistry {
  readonly #handlers = new Map<CommandId, readonly CommandHandler[]>();
  readonly #listeners = new Listeners();
  #available: ReadonlySet<CommandId> = new Set();

  /**
   * The one that came last is asked first, a fallback after all others. Signs off when the returned function is called.
   */
  handle(id: CommandId, handler: CommandHandler, isFallback = false): () => void {
    const present = this.#handlers.get(id) ?? [];
    this.#change(id, isFallback ? [...present, handler] : [handler, ...present]);
    return () => {
      const rest = (this.#handlers.get(id) ?? []).filter((other) => other !== handler);
      this.#change(id, rest);
    };
  }

  /** Answers whether some part carried it out. */
  run(id: CommandId): boolean {
    return (this.#handlers.get(id) ?? []).some((handler) => handler() !== false);
  }

  /** Commands that some part would be asked for; another set when that changes. */
  getAvailable = (): ReadonlySet<CommandId> => this.#available;

  readonly subscribe = this.#listeners.add;

  #change(id: CommandId, handlers: readonly CommandHandler[]): void {
    const isNews = (this.#handlers.get(id)?.length ?? 0) > 0 !== handlers.length > 0;
    this.#handlers.set(id, handlers);
    if (!isNews) return;
    const open = [...this.#handlers].filter(([, present]) => present.length > 0);
    this.#available = new Set(open.map(([known]) => known));
    this.#listeners.tell();
  }
}
