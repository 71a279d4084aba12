import { useTranslation } from 'react-i18next';
import { ANCHOR_STATES } from '../../shared/annotation.ts';
import { explainError } from '../i18n/explain-error.ts';
import { type ComparedVersions, targetsOf } from '../services/compare-versions.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useComparison } from './use-comparison.ts';
import { useVersionActions, type Versioned } from './use-version-actions.ts';
import { VersionDiff } from './version-diff.tsx';
import styles from './versions.module.css';

interface VersionDialogProps {
  readonly entry: Versioned;
  /** Whether the other version may become an article of its own. */
  readonly canKeepBoth?: boolean;
  readonly isOpen: boolean;
  onClose(): void;
}

/** An article beside its other version: what differs, what becomes of its annotations, and the choice. */
export function VersionDialog({ entry, canKeepBoth = true, isOpen, onClose }: VersionDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={isOpen}
      size="window"
      title={t('versions.title', { title: entry.title ?? entry.name })}
      closeLabel={t('app.close')}
      onClose={onClose}
    >
      {isOpen && <Versions {...{ entry, canKeepBoth, onClose }} />}
    </Dialog>
  );
}

function Versions({ entry, canKeepBoth, onClose }: Omit<VersionDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const { batchId, seq, part, kind } = entry;
  const comparison = useComparison([batchId, seq, part]);
  const { exchange, keepBoth } = useVersionActions(entry);
  const choose = (act: () => void) => () => {
    onClose();
    act();
  };
  if (comparison.kind === 'loading') return <p className={styles.state}>{t('versions.comparing')}</p>;
  if (comparison.kind === 'gone') return <p className={styles.state}>{t('versions.gone')}</p>;
  return (
    <div className={styles.versions}>
      {comparison.kind === 'failed' ? (
        <p className={styles.state}>{t('versions.failed', { reason: explainError(comparison.error) })}</p>
      ) : (
        <>
          <Outcome compared={comparison.compared} />
          <VersionDiff rows={comparison.compared.comparison.rows} />
        </>
      )}
      <footer className={styles.choices}>
        {kind === 'newVersion' && canKeepBoth === true && (
          <Button variant="quiet" onClick={choose(keepBoth)}>
            {t('importing.keepBoth')}
          </Button>
        )}
        <Button onClick={onClose}>{t('versions.keep')}</Button>
        <Button variant="primary" onClick={choose(exchange)}>
          {t(kind === 'newVersion' ? 'versions.take' : 'importing.oldVersion')}
        </Button>
      </footer>
    </div>
  );
}

/** How many annotations stand where they stood, and each that does not. */
function Outcome({ compared }: { readonly compared: ComparedVersions }) {
  const { t } = useTranslation();
  const { places } = compared.comparison;
  const present = compared.versions.annotations.filter(
    ({ deletedAt, id }) => deletedAt === 0 && places.has(id),
  );
  const rows = present.map((row) => ({ row, state: places.get(row.id)?.state ?? 'orphan' }));
  const counts = ANCHOR_STATES.map((state) => ({
    state,
    count: rows.filter((one) => one.state === state).length,
  }));
  if (rows.length === 0) return <p className={styles.outcome}>{t('versions.noAnnotations')}</p>;
  const asked = rows.filter(({ state }) => state === 'uncertain' || state === 'orphan');
  return (
    <section className={styles.outcome} aria-label={t('versions.annotations')}>
      <p>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => t(`versions.states.${state}`, { count }))
          .join(' · ')}
      </p>
      {asked.length > 0 && (
        <ul>
          {asked.map(({ row, state }) => (
            <li key={row.id} data-state={state}>
              <q>{targetsOf(row)[0]?.quote.exact}</q>{' '}
              {t(state === 'orphan' ? 'versions.orphan' : 'versions.uncertain')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
