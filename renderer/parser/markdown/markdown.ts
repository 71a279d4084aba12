import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { inlineText } from '../../../shared/block-text.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { readPlainText } from '../text/plain-text.ts';
import { withoutTitleHeading } from '../title-heading.ts';
import { readFrontMatter } from './front-matter.ts';
import { isBeyondMarkdown } from './markdown-reach.ts';
import { markdownToBlocks } from './markdown-to-blocks.ts';

/**
 * Reads Markdown (CommonMark, GFM, YAML front matter). The title is the front matter's, else the first heading of
 * level 1, which then leaves the text: a reader sees it once. Text that would keep the Markdown parser busy for minutes
 * is read as plain text.
 */
export function readMarkdown(text: string): Draft {
  if (isBeyondMarkdown(text)) return readPlainText(text);
  const marked = parseMarkdown(text, ['yaml']);
  const front = readFrontMatter(marked);
  const tree = front.isProse ? parseMarkdown(text, []) : marked;
  const blocks = [...front.unreadable, ...markdownToBlocks(tree)];
  const title = front.title ?? headingTitle(blocks);
  return { ...front.metadata, title, excerpt: front.excerpt, blocks: withoutTitleHeading(blocks, title) };
}

function parseMarkdown(text: string, matter: ['yaml'] | []): Root {
  return fromMarkdown(text, {
    // A single tilde is Pandoc's subscript as often as GitHub's strikethrough: it stays a tilde.
    extensions: [gfm({ singleTilde: false }), frontmatter(matter)],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(matter)],
  });
}

function headingTitle(blocks: readonly DraftBlock[]): string | null {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return heading?.kind === 'heading' ? inlineText(heading.inlines).replace(/\s*\n\s*/g, ' ') : null;
}
