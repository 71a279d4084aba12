import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLecternAddress } from './article-links.ts';

/**
 * The files that a command line names, as absolute paths. The first argument is the program; an app that is not
 * packaged has its own folder next. Switches (Electron adds some of its own) are left out. Linux desktops hand over
 * `file:` addresses.
 */
export function fileArguments(
  argv: readonly string[],
  workingDirectory: string,
  isPackaged: boolean,
): readonly string[] {
  const words = argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-') && !isLecternAddress(argument));
  const files = isPackaged ? words : words.slice(1);
  return files.map((file) => pathOf(file, workingDirectory));
}

function pathOf(argument: string, workingDirectory: string): string {
  if (!argument.startsWith('file:')) return resolve(workingDirectory, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    return argument; // no address of a local file: reported as not found, under this name
  }
}
