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
import { readFrontMatter, readJsonMatter } from './front-matter.ts';
import { isBeyondMarkdown } from './markdown-reach.ts';
import { markdownToBlocks } from './markdown-to-blocks.ts';

/**
 * Reads Markdown (CommonMark, GFM, Obsidian's links and callouts, front matter in YAML, TOML or JSON). The title is the front matter's, else the first heading of
 * level 1, which then leaves the text: a reader sees it once. Text that would keep the Markdown parser busy for minutes
 * is read as plain text.
 */
export function readMarkdown(text: string): Draft {
  if (isBeyondMarkdown(text)) return readPlainText(text);
  const json = readJsonMatter(text);
  const marked =
    json === null ? parseMarkdown(text, ['yaml', 'toml']) : parseMarkdown(text.slice(json.textStart), []);
  const front = json?.front ?? readFrontMatter(marked);
  const tree = front.isProse ? parseMarkdown(text, []) : marked;
  const blocks = [...front.unreadable, ...markdownToBlocks(tree)];
  const title = front.title ?? headingTitle(blocks);
  return { ...front.metadata, title, excerpt: front.excerpt, blocks: withoutTitleHeading(blocks, title) };
}

function parseMarkdown(text: string, matter: ('yaml' | 'toml')[]): Root {
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
