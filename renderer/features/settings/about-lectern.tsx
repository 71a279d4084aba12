import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { Button } from '../../ui/button.tsx';
import { Licences } from './licences.tsx';
import styles from './settings.module.css';

/** Which Lectern it is, what it promises, and whose work is in it. */
export function AboutLectern() {
  const { t } = useTranslation();
  const [areLicencesShown, setAreLicencesShown] = useState(false);
  return (
    <>
      <p className={styles.version}>{t('settings.about.version', { version })}</p>
      <p className={styles.text}>{t('settings.about.text')}</p>
      <Button onClick={() => setAreLicencesShown(true)}>{t('settings.about.licences')}</Button>
      <Licences isOpen={areLicencesShown} onClose={() => setAreLicencesShown(false)} />
    </>
  );
}
