import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Block, Inline } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { toBlockRanges } from '../../anchoring/dom-range.ts';
import { pictureOf } from '../../db/article-writes.ts';
import { type LecternDatabase, openDatabase } from '../../db/database.ts';
import { DatabaseContext } from '../../db/database-context.ts';
import { startI18n } from '../../i18n/i18n.ts';
import { ArticleContext, type ArticleContextValue } from './article-context.ts';
import { BlockView } from './block-view.tsx';

const NAME = 'block-view-test';
const ID = 'a'.repeat(64);
const SAVED: Inline = { kind: 'image', src: `asset:${ID}`, alt: 'h = a cos t', width: 40, height: 20 };
const MISSING: Inline = {
  kind: 'image',
  src: 'https://www.example.org/x.png',
  alt: 'π',
  width: 1,
  height: 1,
};
const WORDS: Inline = { kind: 'text', text: 'Voir la carte.' };

let root: Root;
let host: HTMLElement;
let db: LecternDatabase;
let jumps: string[];

beforeEach(async () => {
  startI18n('fr');
  jumps = [];
  db = await openDatabase(NAME);
  const canvas = new OffscreenCanvas(40, 20);
  canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  await db.assets.add({
    articleId: 'a1',
    ...pictureOf({ id: ID, mediaType: 'image/png', width: 40, height: 20, bytes }),
  });
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(async () => {
  root.unmount();
  host.remove();
  db.close();
  await indexedDB.deleteDatabase(NAME);
});

async function show(blocks: readonly Block[]): Promise<void> {
  const context: ArticleContextValue = {
    articleId: 'a1',
    citedNotes: new Map([['b9', { id: 'b9', kind: 'footnote', label: '1', inlines: [WORDS] }]]),
    enlarge: (id) => jumps.push(`enlarge ${id}`),
    jump: (id) => jumps.push(`to ${id}`),
    jumpToReference: (id) => jumps.push(`from ${id}`),
  };
  root.render(
    <DatabaseContext value={db}>
      <ArticleContext value={context}>
        {blocks.map((block) => (
          <BlockView key={block.id} block={block} isCurrent={false} topLevel={1} opensNotes={false} />
        ))}
      </ArticleContext>
    </DatabaseContext>,
  );
  await expect.poll(() => host.querySelectorAll('[data-block-id]').length).toBe(blocks.length);
}

test('the DOM text of a block with pictures and notes is its canonical text, from end to end', async () => {
  const text = (value: string): Inline => ({ kind: 'text', text: value });
  const reference: Inline = { kind: 'link', href: '#b9', children: [text('1')] };
  const blocks: readonly Block[] = [
    {
      id: 'b1',
      kind: 'paragraph',
      inlines: [text('Soit '), SAVED, text(', puis '), MISSING, text('.'), reference],
    },
    {
      id: 'b2',
      kind: 'image',
      src: `asset:${ID}`,
      alt: 'Une carte',
      caption: [text('La carte'), SAVED],
      credit: 'Archives',
      width: 40,
      height: 20,
    },
    {
      id: 'b3',
      kind: 'image',
      src: 'missing:x.png',
      alt: 'Perdue',
      caption: [text('Légende')],
      credit: null,
    },
    { id: 'b9', kind: 'footnote', label: '1', inlines: [text('Voir la carte.')] },
  ];
  await show(blocks);
  await expect.poll(() => host.querySelectorAll('img').length).toBe(3);
  const everything = document.createRange();
  everything.selectNodeContents(host);
  expect(toBlockRanges(everything, host)).toEqual(
    blocks.map((block) => ({ blockId: block.id, start: 0, end: blockText(block).length })),
  );
});

test('a picture that was not saved says where it lies, and nothing is asked for', async () => {
  await show([
    {
      id: 'b1',
      kind: 'image',
      src: 'https://www.example.org/a.png',
      alt: 'Phare',
      caption: [],
      credit: null,
    },
    { id: 'b2', kind: 'image', src: 'missing:forêt.jpg', alt: '', caption: [], credit: null },
    { id: 'b3', kind: 'image', src: `asset:${'b'.repeat(64)}`, alt: '', caption: [], credit: null },
  ]);
  await expect.poll(() => host.textContent).toContain('Image non enregistrée · example.org');
  expect(host.textContent).toContain('Phare');
  expect(host.textContent).toContain('Image non enregistrée · forêt.jpg');
  await expect.poll(() => host.querySelectorAll('button').length).toBe(0);
  expect(host.querySelectorAll('img')).toHaveLength(0);
});

test('a picture has its place before it is there', async () => {
  const block = { id: 'b1', kind: 'image', src: `asset:${ID}`, alt: '', caption: [], credit: null } as const;
  await show([{ ...block, width: 40, height: 20 }]);
  const { width, height } = host.querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
  expect([width, height]).toEqual([40, 20]);
});

test('pictures enlarge, references and labels lead to each other', async () => {
  const link: Inline = { kind: 'link', href: '#b9', children: [{ kind: 'text', text: '1' }] };
  await show([
    { id: 'b1', kind: 'paragraph', inlines: [link] },
    {
      id: 'b2',
      kind: 'image',
      src: `asset:${ID}`,
      alt: 'Carte',
      caption: [],
      credit: null,
      width: 40,
      height: 20,
    },
    { id: 'b9', kind: 'footnote', label: '1', inlines: [] },
    { id: 'b10', kind: 'footnote', label: '2', inlines: [] },
  ]);
  for (const element of host.querySelectorAll<HTMLElement>('a, button')) element.click();
  expect(jumps).toEqual(['to b9', 'enlarge b2', 'from b9']);
});

test('a reference shows its note while the focus rests on it', async () => {
  const link: Inline = { kind: 'link', href: '#b9', children: [{ kind: 'text', text: '1' }] };
  await show([{ id: 'b1', kind: 'paragraph', inlines: [link] }]);
  expect(document.body.textContent).not.toContain('Voir la carte.');
  await userEvent.tab();
  await expect.poll(() => document.body.textContent).toContain('Voir la carte.');
  expect(host.querySelector('[data-block-id]')?.textContent).toBe('1');
});

test('each block runs in the direction of its own words, and code from the left', async () => {
  const inlines = (text: string): readonly Inline[] => [{ kind: 'text', text }];
  await show([
    { id: 'b1', kind: 'paragraph', inlines: inlines('القراءة متعة، كتبها Montaigne سنة 1580.') },
    { id: 'b2', kind: 'quote', depth: 1, inlines: inlines('שלום לכל הקוראים') },
    { id: 'b3', kind: 'listItem', depth: 0, ordinal: 1, inlines: inlines('١٢ كتابا') },
    { id: 'b4', kind: 'paragraph', inlines: inlines('Lire est un plaisir.') },
    { id: 'b5', kind: 'code', language: null, text: '// تعليق' },
  ]);
  const directions = [...host.querySelectorAll('[data-block-id]')].map(
    (block) => getComputedStyle(block).direction,
  );
  expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});

test('code has the colours of its language, over text that stays in one piece, and loses them with it', async () => {
  const painted = () => [...(CSS.highlights.get('lectern-code-keyword') ?? [])].map((range) => String(range));
  await show([{ id: 'b1', kind: 'code', language: 'python', text: 'def lire():\n    return 1' }]);
  await expect.poll(painted).toEqual(['def', 'return']);
  expect(host.querySelector('code')?.childNodes).toHaveLength(1);
  await show([{ id: 'b1', kind: 'code', language: 'python', text: 'if mot: pass' }]);
  await expect.poll(painted).toEqual(['if', 'pass']);
  await show([{ id: 'b1', kind: 'code', language: null, text: 'if mot: pass' }]);
  await expect.poll(painted).toEqual([]);
});
