/** Moments at which the search worker is killed, by what it does then. */
export const MOMENTS = {
  indexing: ['while articles are read'],
  storing: [
    'before parts are written',
    'before marks are deleted',
    'before the state is written',
    'while parts are committed',
    'after parts are stored',
  ],
  merging: [
    'between the steps of a merge',
    'before a merged part is written',
    'while a merged part is committed',
    'after a merged part is stored',
  ],
} as const;

export type Activity = keyof typeof MOMENTS;
export type Moment = (typeof MOMENTS)[Activity][number];
