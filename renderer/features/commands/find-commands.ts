import fuzzysort from 'fuzzysort';
import type { CommandId } from '../../commands/command-list.ts';

export interface NamedCommand {
  readonly id: CommandId;
  /** In the window's language. */
  readonly name: string;
  /** Its group and its names in other languages, by which it is found too. */
  readonly otherNames: readonly string[];
}

/** A name in the window's language is what a person most likely means. */
const OTHER_NAME_WEIGHT = 0.9;

/** Below, the letters stand too far apart to be meant. */
const LEAST_SCORE = 0.35;

/** The commands whose names hold the letters typed, best first; all of them, as they are, when nothing is typed. */
export function findCommands(commands: readonly NamedCommand[], typed: string): readonly NamedCommand[] {
  const text = typed.trim();
  if (text === '') return commands;
  const scored = commands.map((command) => ({ command, score: scoreOf(command, text) }));
  return scored
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

function scoreOf({ name, otherNames }: NamedCommand, text: string): number {
  const score = (target: string) => fuzzysort.single(text, target)?.score ?? 0;
  return Math.max(score(name), ...otherNames.map((other) => score(other) * OTHER_NAME_WEIGHT));
}

/** Those used last first, in the order of their use. */
export function recentFirst(
  commands: readonly NamedCommand[],
  recent: readonly string[],
): { readonly recent: readonly NamedCommand[]; readonly others: readonly NamedCommand[] } {
  const used = recent.flatMap((id) => commands.filter((command) => command.id === id));
  return { recent: used, others: commands.filter((command) => !used.includes(command)) };
}
