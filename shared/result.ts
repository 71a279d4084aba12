import type { ErrorData } from './errors.ts';

/** Outcome of a call across a boundary, where exceptions do not travel. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorData };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(error: ErrorData): Result<never> {
  return { ok: false, error };
}
