/** Fewer words are told by their letters better than by their function words. */
const MINIMUM_WORDS = 8;
/** Share of prose that its language's commonest words make: 30 to 50 in a hundred; lists and code hold fewer. */
const MINIMUM_SHARE = 0.1;
/** How far a language must lead the next one; neighbours share a third of these words. */
const MINIMUM_LEAD = 1.5;

/** The commonest articles, pronouns, prepositions and auxiliaries, elided forms as they stand before an apostrophe. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to in is that it for was on are with as be this have from or by not but at which they you we can will an if',
  ),
  fr: words(
    'de la le les et des en un une du que qui est pour dans il elle sur au par pas ne ce plus sont avec se l d qu n s c ou aux',
  ),
  de: words(
    'der die und das den von zu mit ist des sich nicht auf ein eine für dem auch es im als an er sie wird bei sind aus ich wir',
  ),
  es: words(
    'de la que el en y los del se las por un con una no para es su al lo como más pero sus le ha este son fue o',
  ),
  it: words(
    'di e il la che in un per è non una del con le si dei da della alla ma sono nel gli al anche come più l ha lo i',
  ),
  pt: words(
    'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua é',
  ),
  nl: words(
    'de het een van en in is dat op te zijn voor met niet die aan er om ook als bij door naar maar uit wordt hij ze nog deze',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Western language whose function words a text is made of, as a two-letter code; null when none clearly leads. */
export function languageByFunctionWords(text: string): string | null {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (found.length < MINIMUM_WORDS) return null;
  const [best, second] = Object.entries(FUNCTION_WORDS)
    .map(([language, known]) => ({ language, count: found.filter((word) => known.has(word)).length }))
    .toSorted((one, other) => other.count - one.count);
  if (best === undefined || best.count < MINIMUM_SHARE * found.length) return null;
  return best.count >= MINIMUM_LEAD * (second?.count ?? 0) ? best.language : null;
}
