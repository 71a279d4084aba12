const FIRST_CAPACITY = 1 << 10;

/** The documents that one leaf of a query is found in; one that holds several forms of a word comes several times. */
export class LeafDocuments {
  #documents = new Uint32Array(FIRST_CAPACITY);
  #frequencies = new Uint32Array(FIRST_CAPACITY);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Numbers of the documents; only the first `count` count. */
  get documents(): Uint32Array {
    return this.#documents;
  }

  /** How often the leaf stands in each, in parts of `FULL_SHARE`. */
  get frequencies(): Uint32Array {
    return this.#frequencies;
  }

  add(documentId: number, frequency: number): void {
    if (this.#count === this.#documents.length) this.#grow();
    this.#documents[this.#count] = documentId;
    this.#frequencies[this.#count] = frequency;
    this.#count += 1;
  }

  clear(): void {
    this.#count = 0;
  }

  #grow(): void {
    const documents = new Uint32Array(this.#count * 2);
    const frequencies = new Uint32Array(this.#count * 2);
    documents.set(this.#documents);
    frequencies.set(this.#frequencies);
    this.#documents = documents;
    this.#frequencies = frequencies;
  }
}
