import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import styles from './imports-column.module.css';
import { useWatchedFolder } from './use-watched-folder.ts';

/** The folder whose new files import by themselves: chosen, changed and left here. */
export function WatchedFolderSetting() {
  const { t } = useTranslation();
  const { folder, choose, stop } = useWatchedFolder();
  if (folder === undefined) return null;
  return (
    <div className={styles.watched}>
      <h2 className={styles.watchedTitle}>{t('importing.watchedTitle')}</h2>
      {folder === null ? (
        <p className={styles.watchedText}>{t('importing.watchedNone')}</p>
      ) : (
        <p className={styles.watchedPath} title={folder.path}>
          <bdi dir="ltr">{folder.path}</bdi>
        </p>
      )}
      {folder?.isReachable === false && (
        <p className={styles.watchedLost} role="status">
          {t('importing.watchedLost')}
        </p>
      )}
      <div className={styles.watchedActions}>
        <Button onClick={choose}>{t(folder === null ? 'importing.watch' : 'importing.watchOther')}</Button>
        {folder !== null && (
          <Button variant="quiet" onClick={stop}>
            {t('importing.stopWatching')}
          </Button>
        )}
      </div>
    </div>
  );
}
