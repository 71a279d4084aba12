/** Files read and parsed before the window asks for them, so that main, parser and window work at the same time. */
export const READ_AHEAD = 8;
