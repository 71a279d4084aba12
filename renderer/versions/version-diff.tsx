import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiffRow } from '../anchoring/compare-blocks.ts';
import { Button } from '../ui/button.tsx';
import styles from './versions.module.css';

/** Paragraphs shown around what differs. */
const AROUND = 1;

/** Two versions in one text, removed words struck through and new ones underlined; what is the same is left out at first. */
export function VersionDiff({ rows }: { readonly rows: readonly DiffRow[] }) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const isNear = (index: number) =>
    rows.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same');
  const hidden = isWhole ? 0 : rows.filter((_, index) => !isNear(index)).length;
  if (rows.every(({ kind }) => kind === 'same'))
    return <p className={styles.state}>{t('versions.sameText')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it
    <section className={styles.diff} aria-label={t('versions.differences')} tabIndex={0}>
      {rows.map((row, index) => {
        if (!isWhole && !isNear(index)) return null;
        const isAfterGap = !isWhole && index > 0 && !isNear(index - 1);
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a comparison never change
        return <Row key={`${index} ${row.kind}`} row={row} isAfterGap={isAfterGap} />;
      })}
      {hidden > 0 && (
        <Button variant="quiet" onClick={() => setIsWhole(true)}>
          {t('versions.showAll', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

function Row({ row, isAfterGap }: { readonly row: DiffRow; readonly isAfterGap: boolean }) {
  const { t } = useTranslation();
  const gap = isAfterGap ? '' : undefined;
  if (row.kind === 'changed') {
    return (
      <p dir="auto" data-gap={gap}>
        {row.parts.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor do the parts of one
          <Words key={`${index} ${kind}`} kind={kind} text={text} />
        ))}
      </p>
    );
  }
  return (
    <p dir="auto" data-gap={gap} data-kind={row.kind}>
      {row.kind !== 'same' && <span className={styles.label}>{t(`versions.${row.kind}`)} </span>}
      <Words kind={row.kind} text={row.text} />
    </p>
  );
}

function Words({ kind, text }: { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }) {
  if (kind === 'removed') return <del>{text}</del>;
  if (kind === 'added') return <ins>{text}</ins>;
  return text;
}
