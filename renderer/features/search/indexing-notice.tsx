import { useTranslation } from 'react-i18next';
import type { IndexStatus } from '../../search/protocol.ts';
import styles from './indexing-notice.module.css';

/** That articles are still missing from the results; stands at the foot, where it moves nothing when it goes. */
export function IndexingNotice({ status }: { readonly status: IndexStatus | null }) {
  const { t } = useTranslation();
  if (status === null || status.pendingCount === 0) return null;
  return <p className={styles.notice}>{t('search.indexing', { count: status.pendingCount })}</p>;
}
