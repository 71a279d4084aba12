/** Languages by the names that readers give them: of English, of French, and their own. */
import { foldedName } from './field-values.ts';

/** BCP 47 primary languages whose names are known; of others only the code is. */
const NAMED_LANGUAGES = (
  'ar bg bn br ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko la lb lt lv ml ms mt nb ' +
  'nl no oc pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh'
).split(' ');

const LANGUAGE_TAG = /^([a-z]{2,3})(?:-[a-z0-9]{1,8})*$/;

let codesByName: ReadonlyMap<string, string> | null = null;

/** The primary language of a code (`fr`, `pt-BR`) or of a name (français, French, Deutsch); null when unknown. */
export function languageNamed(name: string): string | null {
  const folded = foldedName(name);
  const named = names().get(folded);
  if (named !== undefined) return named;
  const code = LANGUAGE_TAG.exec(folded)?.[1];
  return code !== undefined && displayName('en', code) !== null ? code : null;
}

/** Whether a text may be the beginning of a language's name or code. */
export function isLanguageBeginning(name: string): boolean {
  const folded = foldedName(name);
  return [...names().keys()].some((known) => known.startsWith(folded));
}

function names(): ReadonlyMap<string, string> {
  codesByName ??= new Map(
    NAMED_LANGUAGES.flatMap((code) =>
      ['en', 'fr', code].map((reader): [string, string] => [
        foldedName(displayName(reader, code) ?? code),
        code,
      ]),
    ),
  );
  return codesByName;
}

/** What readers of a language call another one; null when they have no name for it. */
function displayName(reader: string, code: string): string | null {
  return new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(code) ?? null;
}
