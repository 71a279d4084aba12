import type { DraftBlock } from '../draft.ts';
import { wordsOf } from '../text/hyphenation.ts';
import { columnsOf } from './columns.ts';
import { type Footnote, findFootnotes } from './footnotes.ts';
import { type BlockRules, footnoteBlock, groupsToBlocks, type PlacedBlock } from './groups-to-blocks.ts';
import { headingRules } from './headings.ts';
import { groupLines } from './line-groups.ts';
import { paragraphRules } from './paragraph-rules.ts';
import type { PdfContents, PdfPlace } from './pdf-page.ts';
import { placeLines } from './placed-lines.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { withBelievableTags } from './structure-tags.ts';
import { typographyOf } from './typography.ts';
import { joinVerses } from './verses.ts';

/** The blocks that a document's pages show, in reading order; notes follow the text. */
export function pdfBlocks({ pages, places, outline }: PdfContents): readonly DraftBlock[] {
  const columns = withoutRunningHeads(withBelievableTags(pages)).flatMap(columnsOf);
  const typography = typographyOf(columns);
  const lines = placeLines(columns);
  const notes = findFootnotes(lines, typography);
  const text = lines.filter(isOutside(notes));
  const headings = headingRules(text, outline, typography);
  const sources = {
    words: wordsOf(lines.map((line) => line.text)),
    linksOf: (page: number) => pages[page]?.links ?? [],
    notes,
  };
  const rules: BlockRules = { headings, typography, sources };
  const customs = paragraphRules(text, typography);
  const groups = joinVerses(groupLines(text, headings, customs), customs);
  const blocks = [...groupsToBlocks(groups, rules), ...notes.map((note) => footnoteBlock(note, rules))];
  return withAnchors(blocks, places);
}

function isOutside(notes: readonly Footnote[]): (line: Footnote['lines'][number]) => boolean {
  const inside = new Set(notes.flatMap((note) => note.lines));
  return (line) => !inside.has(line);
}

/** Blocks with the names of the places that they stand at. */
function withAnchors(blocks: readonly PlacedBlock[], places: readonly PdfPlace[]): readonly DraftBlock[] {
  const names = new Map<PlacedBlock, string[]>();
  const ofPage = Map.groupBy(blocks, ({ page }) => page);
  for (const place of places) {
    const block = blockAt(place, ofPage);
    if (block !== null) names.set(block, [...(names.get(block) ?? []), place.name]);
  }
  return blocks.map((placed) => {
    const { block } = placed;
    const anchors = [...(block.anchors ?? []), ...(names.get(placed) ?? [])];
    return anchors.length === 0 ? block : { ...block, anchors };
  });
}

/** The block that stands first at or under a place: a link's target is a point a little above its line. */
function blockAt(
  { page, y }: PdfPlace,
  ofPage: ReadonlyMap<number, readonly PlacedBlock[]>,
): PlacedBlock | null {
  const onPage = ofPage.get(page) ?? [];
  return onPage.find((block) => block.y >= y - 12) ?? onPage.at(-1) ?? ofPage.get(page + 1)?.[0] ?? null;
}
