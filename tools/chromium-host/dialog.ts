import { resolve } from 'node:path';
import { hasZenity, prompt, zenity } from './ask-person.ts';
import { onlyKnown } from './only-known.ts';

interface OpenDialogOptions {
  readonly title?: string;
  readonly properties?: readonly string[];
}

interface SaveDialogOptions {
  readonly title?: string;
  readonly defaultPath?: string;
}

interface MessageBoxOptions {
  readonly message: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly cancelId?: number;
}

interface OpenDialogAnswer {
  readonly canceled: boolean;
  readonly filePaths: readonly string[];
}

interface SaveDialogAnswer {
  readonly canceled: boolean;
  readonly filePath: string;
}

interface MessageBoxAnswer {
  readonly response: number;
  readonly checkboxChecked: boolean;
}

/**
 * Electron's `dialog`: zenity, else the terminal. A test that drives the app replaces the functions; where it does not, a
 * dialog is an error, since nobody would answer it.
 */
export function createDialog(isControlled: boolean): object {
  const ask = <A>(name: string, answer: () => Promise<A>): Promise<A> =>
    isControlled ? Promise.reject(new Error(`chromium-host: no test answers dialog.${name}`)) : answer();
  return onlyKnown('dialog', {
    showOpenDialog: (...args: readonly unknown[]) =>
      ask('showOpenDialog', () => openDialog((args.at(-1) ?? {}) as OpenDialogOptions)),
    showSaveDialog: (...args: readonly unknown[]) =>
      ask('showSaveDialog', () => saveDialog((args.at(-1) ?? {}) as SaveDialogOptions)),
    showMessageBox: (...args: readonly unknown[]) =>
      ask('showMessageBox', () => messageBox(args.at(-1) as MessageBoxOptions)),
    showErrorBox: (title: string, content: string): void => {
      console.error(`${title}: ${content}`);
      if (!isControlled && hasZenity())
        void zenity(['--error', '--no-markup', `--text=${title}\n\n${content}`]);
    },
  });
}

async function openDialog({
  title,
  properties = ['openFile'],
}: OpenDialogOptions): Promise<OpenDialogAnswer> {
  const isMultiple = properties.includes('multiSelections');
  const answer = hasZenity()
    ? await zenity([
        '--file-selection',
        '--separator=\n',
        ...(title === undefined ? [] : [`--title=${title}`]),
        ...(isMultiple ? ['--multiple'] : []),
        ...(properties.includes('openDirectory') ? ['--directory'] : []),
      ])
    : await prompt(`${title ?? 'Open'} (path):`);
  if (answer === null) return { canceled: true, filePaths: [] };
  return { canceled: false, filePaths: answer.split('\n').map((path) => resolve(path)) };
}

async function saveDialog({
  title = 'Save',
  defaultPath = '',
}: SaveDialogOptions): Promise<SaveDialogAnswer> {
  const answer = hasZenity()
    ? await zenity(['--file-selection', '--save', `--title=${title}`, `--filename=${defaultPath}`])
    : await prompt(`${title} ${defaultPath} (path):`);
  return answer === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: resolve(answer) };
}

async function messageBox(options: MessageBoxOptions): Promise<MessageBoxAnswer> {
  const { message, detail = '', buttons = ['OK'], cancelId = 0 } = options;
  const text = detail === '' ? message : `${message}\n\n${detail}`;
  const extra = buttons.map((button) => `--extra-button=${button}`);
  const answer = hasZenity()
    ? await zenity(['--question', '--switch', '--no-markup', `--text=${text}`, ...extra])
    : await prompt(`${text}\n[${buttons.join(' / ')}]`);
  const response = buttons.findIndex((button) => button.toLowerCase() === answer?.toLowerCase());
  return { response: response < 0 ? cancelId : response, checkboxChecked: false };
}
