/** The lists that are open at a point of a text, outermost first. */
export class ListStack {
  readonly #open: { readonly indent: number; readonly bodyIndent: number }[] = [];

  /** Depth of an item (0 outermost) whose mark stands at `indent` and whose words at `bodyIndent`. */
  openItem(indent: number, bodyIndent: number): number {
    while ((this.#open.at(-1)?.indent ?? -1) >= indent) this.#open.pop();
    this.#open.push({ indent, bodyIndent });
    return this.#open.length - 1;
  }

  /** Depth of the item to which a paragraph at `indent` belongs; null outside of lists. */
  depthOf(indent: number): number | null {
    while ((this.#open.at(-1)?.bodyIndent ?? 0) > indent) this.#open.pop();
    return this.#open.length === 0 ? null : this.#open.length - 1;
  }

  /** Whether marks of an open list stand at `indent`. */
  isOpenAt(indent: number): boolean {
    return this.#open.some((list) => list.indent === indent);
  }

  clear(): void {
    this.#open.length = 0;
  }
}
