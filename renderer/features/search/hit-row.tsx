import type { TFunction } from 'i18next';
import { Highlighter, type LucideIcon, StickyNote, TextAlignStart } from 'lucide-react';
import type { Hit } from '../../search/protocol.ts';
import type { SearchPlace } from '../../search/query/query-node.ts';
import styles from './hit-row.module.css';
import { Marked } from './marked.tsx';
import { allReasonWords, placeWords } from './match-words.ts';

const ICONS: Readonly<Record<SearchPlace, LucideIcon>> = {
  text: TextAlignStart,
  note: StickyNote,
  highlight: Highlighter,
};

/** A piece of text with its matches, where it stands and why it was found. */
export function HitRow({ hit, t }: { readonly hit: Hit; readonly t: TFunction }) {
  const Icon = ICONS[hit.place];
  const reasons = allReasonWords(t, hit.reasons);
  return (
    <>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <div className={styles.snippet} dir="auto">
        <Marked snippet={hit.snippet} />
      </div>
      <div className={styles.place} title={reasons.length > 1 ? reasons.join(', ') : undefined}>
        {placeWords(t, hit)}
      </div>
    </>
  );
}
