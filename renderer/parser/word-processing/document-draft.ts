import { blockText, inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { type Draft, type DraftBlock, EMPTY_DRAFT, type ImageReader, withAnyId } from '../draft.ts';
import { detectLanguage } from '../language.ts';
import { withoutTitleHeading } from '../title-heading.ts';
import { type DocumentFacts, documentMetadata } from './document-facts.ts';

/** Lines that may stand above a document's title. */
const BLOCKS_ABOVE_TITLE = 3;

/** What a reader of a word processor's format found. */
export interface DocumentContent {
  readonly blocks: readonly DraftBlock[];
  readonly notes: readonly DraftBlock[];
  /** Text of the paragraphs that styles mark as title and author. */
  readonly title: string | null;
  readonly author: string | null;
  readonly readImage: ImageReader;
}

/**
 * The draft of a document. Its title is the one that a reader of it sees: the title paragraph, else its properties', else the
 * one heading that opens it; notes stand at the end.
 */
export function documentDraft(content: DocumentContent, facts: DocumentFacts): Draft {
  const metadata = documentMetadata(facts);
  const title = content.title ?? metadata.title ?? openingHeading(content.blocks);
  const blocks = [...withoutTitleHeading(content.blocks, title), ...content.notes];
  return {
    ...EMPTY_DRAFT,
    ...metadata,
    title,
    // The language that a word processor states is its own as often as the text's.
    language: detectLanguage(sampleOf(blocks)) ?? metadata.language,
    byline: metadata.byline ?? content.author,
    blocks,
    readImage: content.readImage,
  };
}

/** A heading near the beginning, when no other is as high: a name or a date may stand above it. */
function openingHeading(blocks: readonly DraftBlock[]): string | null {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  const [first] = headings;
  if (first === undefined || blocks.indexOf(first) > BLOCKS_ABOVE_TITLE) return null;
  const isAlone = headings.every((heading) => heading === first || heading.level > first.level);
  return isAlone ? inlineText(first.inlines).replaceAll(/\s*\n\s*/g, ' ') : null;
}

/** The beginning of the text, as much as language detection reads. */
function sampleOf(blocks: readonly DraftBlock[]): string {
  let sample = '';
  for (const block of blocks) {
    if (sample.length > LIMITS.languageSample) break;
    sample += `${blockText(withAnyId(block))}\n`;
  }
  return sample;
}
