import * as v from 'valibot';

export const nothing = v.undefined();

/** A name alone, which leads to no other folder. */
export const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.regex(/^[^/\\\0]+$/));

/** A schema for each channel of a contract. */
export type PayloadSchemas<R extends Record<C, { payload: unknown }>, C extends string> = {
  readonly [K in C]: v.GenericSchema<unknown, R[K]['payload']>;
};
