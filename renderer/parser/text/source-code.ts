import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { isBlank } from './line-shape.ts';

/** Languages by the extensions of their files. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'c cpp cs css go java json lua php sql swift toml xml yaml zig'.split(' ').map((name) => [name, name]),
  ),
  bash: 'bash',
  bat: 'batch',
  cc: 'cpp',
  h: 'c',
  hpp: 'cpp',
  js: 'javascript',
  jsx: 'javascript',
  kt: 'kotlin',
  mjs: 'javascript',
  pl: 'perl',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
  zsh: 'zsh',
};

/** Interpreters that a script's first line names (execve(2)), by their language. */
const BY_INTERPRETER: readonly (readonly [name: RegExp, language: string])[] = [
  [/^(?:ba|da|k)?sh$/, 'bash'],
  [/^python[\d.]*$/, 'python'],
  [/^(?:node|deno|bun)$/, 'javascript'],
  [/^perl[\d.]*$/, 'perl'],
  [/^ruby[\d.]*$/, 'ruby'],
];
const SHEBANG = /^#! ?\/(?:\S*\/)?(?:env (?:-\S+ )?)?(\S+)/;

/** A line that only a program has: what opens, ends or calls something in the common languages. */
const STATEMENT =
  /^(?:import\s+[\w.{*"'<]+|from \w[\w.]* import |#include\b|def \w+\(|class \w+.*[:{]$|(?:const|let|var|public|private|static|fn|func|function|package|using|struct|enum)\s+[\w$]|return\b.*;$|(?:if|for|while|switch|elif)\s*[(\w].*[:{]$|else\s*[:{]|[{}\])]+[;,]?$|<\/?\w+[^>]*>$)|[;{]$|^\w[\w.[\]]* ?[-+|]?= ?\S.*[^.]$|^[\w.]+\(.*\)$/;
const COMMENT = /^(?:\/\/|\/\*|\*\/|\*(?: |$)|#(?!!)|--? )/;

/** A program of fewer lines may as well be a note with an example. */
const FEWEST_LINES = 8;
/** Share of its lines, comments aside, that are statements. */
const STATEMENT_SHARE = 0.6;
/** Lines from which the share is told. */
const SAMPLE_LINES = 400;

/**
 * The language of a program that was saved as text: told by its file's extension or its first line, `''` where only its
 * shape shows that it is one; null for a text.
 */
export function sourceLanguage(text: string, name: string): string | null {
  const interpreter = SHEBANG.exec(text.slice(0, 200))?.[1];
  if (interpreter !== undefined) {
    return BY_INTERPRETER.find(([pattern]) => pattern.test(interpreter))?.[1] ?? interpreter;
  }
  const extension = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  return named ?? (hasShapeOfCode(text) ? '' : null);
}

/** A program as an article: its file's name and one block of code; null for a text that is none. */
export function readSourceCode(text: string, name: string): Draft | null {
  const language = sourceLanguage(text, name);
  if (language === null) return null;
  const code = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  return {
    ...EMPTY_DRAFT,
    title: name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
    blocks: code === '' ? [] : [{ kind: 'code', language: language === '' ? null : language, text: code }],
  };
}

function hasShapeOfCode(text: string): boolean {
  const lines = text.slice(0, SAMPLE_LINES * 100).split(/\r\n?|\n/, SAMPLE_LINES);
  const told = lines.filter((line) => !isBlank(line) && !COMMENT.test(line.trim()));
  if (told.length < FEWEST_LINES) return false;
  const statements = told.filter((line) => line.length < 400 && STATEMENT.test(line.trim())).length;
  return statements >= told.length * STATEMENT_SHARE;
}
