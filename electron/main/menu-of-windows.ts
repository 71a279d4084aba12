import type { MenuContent } from '../../shared/ipc-contract.ts';
import { ApplicationMenu } from './application-menu.ts';

/** The application menu shows what the window with the keys offers. */
export class MenuOfWindows {
  readonly #menu: ApplicationMenu;
  readonly #contents = new Map<number, MenuContent>();
  /** The page with the keys; null while none has told that it has. */
  #focused: number | null = null;

  constructor(onCommand: (id: string) => void) {
    this.#menu = new ApplicationMenu(onCommand);
  }

  /** Shows the system's own items, in a language, until a window tells its commands. */
  start(language: string): void {
    this.#menu.show({ language, sections: [] });
  }

  /** What a page offers, shown at once where it has the keys. */
  set(pageId: number, content: MenuContent): void {
    this.#contents.set(pageId, content);
    if (this.#focused === null || this.#focused === pageId) this.#menu.show(content);
  }

  focus(pageId: number): void {
    this.#focused = pageId;
    const content = this.#contents.get(pageId);
    if (content !== undefined) this.#menu.show(content);
  }

  forget(pageId: number): void {
    this.#contents.delete(pageId);
    if (this.#focused === pageId) this.#focused = null;
  }
}
