/** What Lectern needs to know of a system's voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

/** Voices of this machine that speak a language: others would send the text over the network. The fitting ones first. */
export function voicesFor<V extends Voice>(voices: readonly V[], language: string | null): readonly V[] {
  const local = voices.filter(({ localService }) => localService);
  const wanted = (language ?? navigator.language).toLowerCase();
  const fitting = local.filter(({ lang }) => primaryOf(lang) === primaryOf(wanted));
  const rank = ({ lang, default: isDefault }: V) => (tagOf(lang) === wanted ? 0 : 2) + (isDefault ? 0 : 1);
  return fitting.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** The voice that the person chose for the language, else the most fitting one; null when the system has none. */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  language: string | null,
  chosen: Readonly<Record<string, string>>,
): V | null {
  const fitting = voicesFor(voices, language);
  const uri = chosen[primaryOf(language ?? navigator.language)];
  return fitting.find(({ voiceURI }) => voiceURI === uri) ?? fitting[0] ?? null;
}

/** `fr` of `fr-FR` and `fr_FR`. */
export function primaryOf(tag: string): string {
  return tagOf(tag).split('-')[0] ?? '';
}

/** Some systems write `fr_FR`. */
function tagOf(lang: string): string {
  return lang.toLowerCase().replace('_', '-');
}
