import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import type { PaletteView } from './palette-view.ts';
import styles from './search-footer.module.css';

interface SearchFooterProps {
  readonly view: PaletteView['kind'];
  readonly chosen: PaletteView['choices'][number] | undefined;
  /** Whether there is a query that can be kept. */
  readonly canKeep: boolean;
  onKeep(): void;
  onHelp(): void;
}

/** The keys of the palette; those that lead away from the list are buttons too. */
export function SearchFooter({ view, chosen, canKeep, onKeep, onHelp }: SearchFooterProps) {
  const { t } = useTranslation();
  const isHelpShown = view === 'help';
  return (
    <footer className={styles.footer}>
      {chosen !== undefined && (
        <>
          <Hint keys={['↑', '↓']} label={t('search.chooseKey')} />
          <Hint keys={[t('search.enter')]} label={t(`search.enterDoes.${chosen.kind}`)} />
        </>
      )}
      {view === 'start' && chosen !== undefined && 'origin' in chosen && chosen.origin.kind === 'recent' && (
        <Hint keys={[t('search.forgetKeys')]} label={t('search.forgetKey')} />
      )}
      {canKeep && (
        <button type="button" className={styles.button} onClick={onKeep}>
          <Kbd keys="Mod S" /> {t('search.keepKey')}
        </button>
      )}
      <button
        type="button"
        className={`${styles.button} ${styles.last}`}
        aria-expanded={isHelpShown}
        onClick={onHelp}
      >
        <Kbd keys={isHelpShown ? t('search.escape') : '?'} />{' '}
        {t(isHelpShown ? 'search.backKey' : 'search.syntaxKey')}
      </button>
    </footer>
  );
}

function Hint({ keys, label }: { readonly keys: readonly string[]; readonly label: string }) {
  return (
    <span className={styles.hint}>
      {keys.map((key) => (
        <Fragment key={key}>
          <Kbd keys={key} />{' '}
        </Fragment>
      ))}
      {label}
    </span>
  );
}
