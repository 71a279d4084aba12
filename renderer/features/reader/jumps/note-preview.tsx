import { PreviewCard } from '@base-ui/react/preview-card';
import type { ReactElement } from 'react';
import type { FootnoteBlock } from '../../../../shared/article.ts';
import { inlineText } from '../../../../shared/block-text.ts';
import styles from './jumps.module.css';

interface NotePreviewProps {
  readonly note: FootnoteBlock;
  /** The reference to the note, which the note shows at. */
  readonly link: ReactElement<Record<string, unknown>>;
}

/** A reference that shows its note while the pointer or the focus rests on it: the eye needs not leave the line. */
export function NotePreview({ note, link }: NotePreviewProps) {
  return (
    <PreviewCard.Root>
      <PreviewCard.Trigger render={link} />
      <PreviewCard.Portal>
        <PreviewCard.Positioner className={styles.positioner} side="top" sideOffset={6} collisionPadding={12}>
          {/* The card stands outside the page; its clicks are none of the text's. */}
          <PreviewCard.Popup
            className={styles.preview}
            dir="auto"
            onClick={(event) => event.stopPropagation()}
          >
            {inlineText(note.inlines)}
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  );
}
