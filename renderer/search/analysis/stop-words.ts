/** Words too common to tell articles apart, folded and without their elisions. Not "ai", which is the AI of a query. */

const ENGLISH = new Set(
  (
    'a an and are as at be but by for from had has have he her his i if in into is it its no not of on or our she so ' +
    'such t than that the their them then there these they this to was we were what when where which who will with ' +
    'would you your s'
  ).split(' '),
);

const FRENCH = new Set(
  (
    'a as au aux avec c ce ces cet cette d dans de des du elle elles en est et eux il ils j je l la le les leur ' +
    'leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou par pas pour qu que quel quelle quelles quels ' +
    'qui s sa se ses son sont sur t ta te tes toi ton tu un une vos votre vous y'
  ).split(' '),
);

/** Whether a term is a stop word of any language known; so are the words of a query judged. */
export function isStopWord(term: string): boolean {
  return FRENCH.has(term) || ENGLISH.has(term);
}

/**
 * The test for one text: of its own language where that is known, so that the French "or" and "son" are found in French
 * texts and the English "on" is not left in.
 * @param language BCP 47, or null where unknown
 */
export function stopWordTest(language: string | null): (term: string) => boolean {
  const primary = language?.split('-')[0]?.toLowerCase();
  if (primary === 'fr') return (term) => FRENCH.has(term);
  if (primary === 'en') return (term) => ENGLISH.has(term);
  return isStopWord;
}
