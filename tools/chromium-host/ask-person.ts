import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';

/** Whether GNOME's zenity can show dialogs here. */
export function hasZenity(): boolean {
  return spawnSync('zenity', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Runs zenity; answers what it printed, or null when the person cancelled. */
export async function zenity(args: readonly string[]): Promise<string | null> {
  const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const answer = output.replace(/\n$/, '');
  // A question's extra button ends with 1 and prints its label.
  return code === 0 || answer !== '' ? answer : null;
}

/** A line typed on the terminal; null without a terminal or for an empty line. */
export async function prompt(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) {
    console.error(
      `${question}\nchromium-host: cancelled, since there is neither zenity nor a terminal to ask`,
    );
    return null;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = (await lines.question(`${question} `)).trim();
  lines.close();
  return answer === '' ? null : answer;
}
