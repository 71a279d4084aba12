import { resolve } from 'node:path';

/**
 * The files that a command line names, as absolute paths. The first argument is the program; an app that is not
 * packaged has its own folder next. Switches (Electron adds some of its own) are left out.
 */
export function fileArguments(
  argv: readonly string[],
  workingDirectory: string,
  isPackaged: boolean,
): readonly string[] {
  const words = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  const files = isPackaged ? words : words.slice(1);
  return files.map((file) => resolve(workingDirectory, file));
}
