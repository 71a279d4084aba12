import type { ErrorCode } from '../../shared/errors.ts';
import type { en } from './en.ts';

/** Same keys as English, any text; where English counts (`_other`), French has a form for millions too (`_many`). */
type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_many` : never]: string;
};

/** What a translation must bring; `errors` has a sentence for each code, so a new code does not compile without one. */
export type Messages = Translated<Omit<typeof en, 'errors'>> & { readonly errors: Record<ErrorCode, string> };
