/** A larger file is not an article. Main refuses it before it is read, the parser page once more. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
