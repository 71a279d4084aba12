import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';

/**
 * Time that reading may take: what any document needs to open, and more for each character found, so that long books
 * are read and empty labyrinths are not.
 */
export class Deadline {
  private readonly start = performance.now();
  private characters = 0;

  found(characters: number): void {
    this.characters += characters;
  }

  /** What a promise gives, or `parser-timeout`. */
  async within<T>(promise: Promise<T>): Promise<T> {
    const allowed = LIMITS.pdfMs + this.characters * LIMITS.pdfMsPerCharacter;
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => reject(new LecternError('parser-timeout', 'The PDF takes too long for what it holds.')),
      Math.max(0, this.start + allowed - performance.now()),
    );
    try {
      return await Promise.race([promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
