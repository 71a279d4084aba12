/** The documents that one leaf of a query is found in, with how often it stands there; kept from leaf to leaf. */
export class Gathering {
  readonly #frequencies: Uint32Array;
  readonly #documents: Uint32Array;
  #count = 0;

  /** @param documentCount numbers of documents are below */
  constructor(documentCount: number) {
    this.#frequencies = new Uint32Array(documentCount);
    this.#documents = new Uint32Array(documentCount);
  }

  /** Number of documents. */
  get count(): number {
    return this.#count;
  }

  documentAt(index: number): number {
    return this.#documents[index] ?? 0;
  }

  /** In parts of `FULL_SHARE`; 0 for a document that is not among them. */
  frequencyIn(documentId: number): number {
    return this.#frequencies[documentId] ?? 0;
  }

  /** @param frequency whole and positive */
  add(documentId: number, frequency: number): void {
    const before = this.#frequencies[documentId] ?? 0;
    if (before === 0) {
      this.#documents[this.#count] = documentId;
      this.#count += 1;
    }
    this.#frequencies[documentId] = before + frequency;
  }

  clear(): void {
    for (let i = 0; i < this.#count; i += 1) this.#frequencies[this.documentAt(i)] = 0;
    this.#count = 0;
  }
}
