import { type ComponentProps, createContext, memo, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components, type ExtraProps } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import type { NoteLink } from '../../shared/annotation.ts';
import { NoteAnchor } from './note-anchor.tsx';
import { noteFormat } from './note-format.ts';
import styles from './note-text.module.css';
import { remarkNoteLinks } from './remark-note-links.ts';

interface NoteTextProps {
  /** Markdown; raw HTML in it is text. */
  readonly text: string;
  readonly links?: readonly NoteLink[];
  /** Turns the box of a task over: `toggleTask` with this offset. Without it boxes only show. */
  readonly onToggleTask?: (offset: number) => void;
  /** A link that leads nowhere yet was clicked. Without it such a link is text. */
  readonly onChooseLink?: (name: string) => void;
}

/** Enter ends a line in a note as it does on paper; Markdown alone would join the lines. */
const PLUGINS = [remarkGfm, remarkBreaks, remarkNoteLinks];

const COMPONENTS: Components = { a: Anchor, img: NotePicture, li: Item, input: TaskBox };

const NO_LINKS: readonly NoteLink[] = [];

/** What the parts of a note need of it. */
const NoteContext = createContext<Omit<NoteTextProps, 'text'>>({});

/** The list item that is being rendered: where it begins in the text, and its words. */
const ItemContext = createContext({ offset: 0, label: '' });

/** A note's Markdown, laid out. It is laid out again only when it has changed; give it functions that stay the same. */
export const NoteText = memo(function NoteText({
  text,
  links = NO_LINKS,
  onToggleTask,
  onChooseLink,
}: NoteTextProps) {
  const note = useMemo(
    () => ({ links, ...(onToggleTask && { onToggleTask }), ...(onChooseLink && { onChooseLink }) }),
    [links, onToggleTask, onChooseLink],
  );
  if (noteFormat(text) === 'plain') return <div className={styles.plain}>{text}</div>;
  return (
    <div className={styles.text}>
      <NoteContext value={note}>
        <Markdown remarkPlugins={PLUGINS} components={COMPONENTS}>
          {text}
        </Markdown>
      </NoteContext>
    </div>
  );
});

function Anchor({ href, children, ...rest }: ComponentProps<'a'> & { readonly 'data-note-link'?: string }) {
  const { links = NO_LINKS, onChooseLink } = use(NoteContext);
  const name = rest['data-note-link'];
  const link = links.find(({ text }) => text === name);
  return (
    <NoteAnchor href={href} name={name} link={link} onChoose={onChooseLink}>
      {children}
    </NoteAnchor>
  );
}

/** A note holds no picture: it could only come from the network. Its words stay. */
function NotePicture({ alt = '', src }: ComponentProps<'img'>) {
  return <span>{alt === '' ? src : alt}</span>;
}

function Item({ node, children, className, id }: ComponentProps<'li'> & ExtraProps) {
  const offset = node?.position?.start.offset ?? 0;
  const label = wordsOf(node).trim();
  const item = useMemo(() => ({ offset, label }), [offset, label]);
  return (
    <li className={className} id={id}>
      <ItemContext value={item}>{children}</ItemContext>
    </li>
  );
}

function TaskBox({ checked }: ComponentProps<'input'>) {
  const { t } = useTranslation();
  const { onToggleTask } = use(NoteContext);
  const { offset, label } = use(ItemContext);
  return (
    <input
      type="checkbox"
      checked={checked === true}
      disabled={onToggleTask === undefined}
      aria-label={t('notes.task', { task: label })}
      onChange={() => onToggleTask?.(offset)}
    />
  );
}

type HastNode = NonNullable<ExtraProps['node']>;

/** The words of a list item, without those of lists in it. */
function wordsOf(node: HastNode | HastNode['children'][number] | undefined): string {
  if (node?.type === 'text') return node.value;
  if (node?.type !== 'element') return '';
  const own = node.children.filter((child) => child.type !== 'element' || !/^[uo]l$/.test(child.tagName));
  return own.map(wordsOf).join('');
}
