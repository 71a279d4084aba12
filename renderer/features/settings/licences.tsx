import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './licences.module.css';

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

type Loaded = readonly Licence[] | { readonly error: unknown } | null;

interface LicencesProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** The libraries and typefaces in Lectern, each with its licence. */
export function Licences({ isOpen, onClose }: LicencesProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={isOpen}
      title={t('settings.about.licencesTitle')}
      closeLabel={t('app.close')}
      size="window"
      onClose={onClose}
    >
      <LicenceList />
    </Dialog>
  );
}

/** Loaded when first looked at: nobody waits for it otherwise. */
function LicenceList() {
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    import('./licences.json')
      .then((module) => setLoaded(module.default))
      .catch((error: unknown) => setLoaded({ error }));
  }, []);
  if (loaded === null) return <p className={styles.state}>{t('settings.about.licencesLoading')}</p>;
  if ('error' in loaded) {
    const reason = explainError(loaded.error);
    return <p className={styles.state}>{t('settings.about.licencesFailed', { reason })}</p>;
  }
  return (
    <div className={styles.scroller}>
      <p className={styles.intro}>{t('settings.about.licencesText', { count: loaded.length })}</p>
      {loaded.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`} className={styles.item}>
          <summary>
            {name} <span className={styles.version}>{version}</span>
            <span className={styles.licence}>{licence}</span>
          </summary>
          <pre className={styles.text}>{text}</pre>
        </details>
      ))}
    </div>
  );
}
