/** What a part of a bench needs is not on this machine; the message says how to get it. */
export class MissingData extends Error {}
