/**
 * Decodes a document's bytes, which may change charset with each font and spread a character of two bytes over two
 * escapes.
 */
export class RtfDecoder {
  private readonly decoders = new Map<string, TextDecoder>();
  private readonly single = new Uint8Array(1024);
  private length = 0;
  /** Whether a decoder may hold the first half of a character. */
  private isOpen = false;
  private encoding = 'windows-1252';
  private text = '';

  byte(value: number, encoding: string): void {
    this.change(encoding);
    if (this.length === this.single.length) this.drain();
    this.single[this.length] = value;
    this.length += 1;
    this.isOpen = true;
  }

  bytes(bytes: Uint8Array, encoding: string): void {
    this.change(encoding);
    if (this.length > 0) this.drain();
    this.isOpen = true;
    this.text += this.decoder().decode(bytes, { stream: true });
  }

  /** Text since the last call; characters that were cut off are replaced. */
  take(): string {
    if (this.length > 0) this.drain();
    if (!this.isOpen) return '';
    const text = this.text + this.decoder().decode();
    this.text = '';
    this.isOpen = false;
    return text;
  }

  private change(encoding: string): void {
    if (encoding === this.encoding) return;
    const text = this.take();
    this.encoding = encoding;
    this.text = text;
    this.isOpen = text !== '';
  }

  private drain(): void {
    this.text += this.decoder().decode(this.single.subarray(0, this.length), { stream: true });
    this.length = 0;
  }

  private decoder(): TextDecoder {
    const known = this.decoders.get(this.encoding);
    if (known !== undefined) return known;
    const decoder = new TextDecoder(this.encoding);
    this.decoders.set(this.encoding, decoder);
    return decoder;
  }
}
