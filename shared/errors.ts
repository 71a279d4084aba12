/**
 * Errors that cross a process boundary are data: code switches on `code`, never on the text. `message` is for logs;
 * what a person reads is chosen by the code in `renderer/i18n`.
 */
export const ERROR_CODES = [
  'file-not-found',
  'file-not-readable',
  'file-is-folder',
  'file-too-large',
  'file-empty',
  'not-text',
  'no-content',
  'archive-empty',
  'archive-in-archive',
  'archive-too-large',
  'damaged',
  'encrypted',
  'disk-full',
  'file-not-writable',
  'not-backup',
  'newer-backup',
  'other-windows',
  'no-text-layer',
  'parser-timeout',
  'parser-crashed',
  'parse-failed',
  'old-office',
  'not-allowed',
  'invalid-payload',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
}

/** An error with a code, thrown inside a process; `toErrorData` makes it travel. */
export class LecternError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LecternError';
    this.code = code;
  }
}

/** Anything that was thrown, as data for the other side of a boundary. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof LecternError) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
