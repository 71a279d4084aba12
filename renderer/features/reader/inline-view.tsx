import type { Inline } from '../../../shared/article.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { useServices } from '../../services/services.ts';
import styles from './blocks.module.css';
import { JumpLink } from './jumps/jump-link.tsx';
import { InlinePicture } from './pictures/inline-picture.tsx';

/** Inline runs as React elements; their DOM text is their canonical text, character for character. */
export function InlineView({ inlines }: { readonly inlines: readonly Inline[] }) {
  // Runs never change their order within a block, so their place identifies them.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return inlines.map((inline, index) => <OneInline key={index} inline={inline} />);
}

function OneInline({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code className={styles.inlineCode}>{inline.text}</code>;
    case 'lineBreak':
      // The newline of the canonical text; the style sheet shows it as a line break.
      return <span className={styles.lineBreak}>{'\n'}</span>;
    case 'image':
      return <InlinePicture image={inline} />;
    case 'link':
      return inline.href.startsWith('#') ? (
        <JumpLink blockId={inline.href.slice(1)}>
          <InlineView inlines={inline.children} />
        </JumpLink>
      ) : (
        <LinkView href={inline.href}>{inline.children}</LinkView>
      );
    case 'emphasis':
      return (
        <em>
          <InlineView inlines={inline.children} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <InlineView inlines={inline.children} />
        </strong>
      );
    case 'strikethrough':
      return (
        <s>
          <InlineView inlines={inline.children} />
        </s>
      );
    case 'superscript':
      return (
        <sup>
          <InlineView inlines={inline.children} />
        </sup>
      );
    case 'subscript':
      return (
        <sub>
          <InlineView inlines={inline.children} />
        </sub>
      );
    default:
      return assertNever(inline);
  }
}

/** Opens in the system's browser, after a click only; the address shows while the pointer rests on it. */
function LinkView({ href, children }: { readonly href: string; readonly children: readonly Inline[] }) {
  const { platform } = useServices();
  return (
    <a
      className={styles.link}
      href={href}
      title={href}
      onClick={(event) => {
        event.preventDefault();
        void platform.openLink(href);
      }}
    >
      <InlineView inlines={children} />
    </a>
  );
}
