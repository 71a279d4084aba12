import type { Tag } from '../db/tag-queries.ts';

/** More would push everything else out of sight. */
const MOST = 12;

interface ShownTags {
  /** In their order. */
  readonly shown: readonly Tag[];
  /** How many more articles bear. */
  readonly hiddenCount: number;
}

/** The tags that stand in the sidebar: those of articles, the most used where there are many, and the one that shows. */
export function chooseShownTags(tags: readonly Tag[], shownKey: string | null, showsAll: boolean): ShownTags {
  const borne = tags.filter(({ key, articleCount }) => articleCount > 0 || key === shownKey);
  if (showsAll || borne.length <= MOST) return { shown: borne, hiddenCount: 0 };
  const byUse = borne.toSorted((a, b) => b.articleCount - a.articleCount);
  const chosen = new Set(byUse.slice(0, MOST).map(({ key }) => key));
  const shown = borne.filter(({ key }) => chosen.has(key) || key === shownKey);
  return { shown, hiddenCount: borne.length - shown.length };
}
