import { PreviewCard } from '@base-ui/react/preview-card';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteLink } from '../../shared/annotation.ts';
import { useReaderHost } from '../services/reader-host.ts';
import { useServices } from '../services/services.ts';
import { LinkPreview } from './link-preview.tsx';
import styles from './note-text.module.css';

interface NoteAnchorProps {
  readonly href: string | undefined;
  /** What stands between the brackets of `[[…]]`; undefined for a link of the web. */
  readonly name: string | undefined;
  /** Where such a link leads; undefined when it was never chosen. */
  readonly link: NoteLink | undefined;
  readonly onChoose: ((name: string) => void) | undefined;
  readonly children: ReactNode;
}

/** What a click may open; main opens nothing else. */
const OPENABLE = /^(?:https?|mailto):/i;

/** A link in a note: to the web, to an article or a paragraph of it, or to where it is still to be chosen. */
export function NoteAnchor({ href = '', name, link, onChoose, children }: NoteAnchorProps) {
  if (name === undefined) return OPENABLE.test(href) ? <WebLink href={href}>{children}</WebLink> : children;
  if (link !== undefined) return <ArticleLink link={link} />;
  return <OpenLink name={name} onChoose={onChoose} />;
}

function WebLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { platform } = useServices();
  return (
    <a href={href} title={href} onClick={(event) => take(event, () => void platform.openLink(href))}>
      {children}
    </a>
  );
}

/** Leads to an article of the library, by its id: it may have another title since. Resting on it shows where it leads. */
function ArticleLink({ link }: { readonly link: NoteLink }) {
  const { openArticle } = useReaderHost();
  const { articleId, blockId } = link;
  return (
    <PreviewCard.Root>
      <PreviewCard.Trigger
        href={`#/article/${encodeURIComponent(articleId)}`}
        className={styles.link}
        onClick={(event) => take(event, () => openArticle(articleId, { blockId }))}
      >
        {shownName(link.text)}
      </PreviewCard.Trigger>
      <PreviewCard.Portal>
        <PreviewCard.Positioner className={styles.positioner} sideOffset={6}>
          <PreviewCard.Popup className={styles.preview}>
            <LinkPreview articleId={articleId} blockId={blockId} />
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  );
}

/** A link whose article was never chosen says so, and lets it be chosen. */
function OpenLink({ name, onChoose }: Pick<NoteAnchorProps, 'onChoose'> & { readonly name: string }) {
  const { t } = useTranslation();
  if (onChoose === undefined) return <span className={styles.open}>{shownName(name)}</span>;
  const title = t('notes.linkOpen', { text: name });
  return (
    <button type="button" className={styles.open} title={title} onClick={() => onChoose(name)}>
      {shownName(name)}
    </button>
  );
}

/** `Article#Paragraph` as it is read. */
function shownName(name: string): string {
  return name.replace(/^#/, '').replace('#', ' › ');
}

function take(event: MouseEvent, act: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  act();
}
