import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { useServices } from '../../services/services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './import-report.module.css';

interface ForgetReportProps {
  readonly batchId: string;
  onForgotten(): void;
}

/** Deletes a report after saying what goes with it: unlike all else about imports, this cannot be undone. */
export function ForgetReport({ batchId, onForgotten }: ForgetReportProps) {
  const { t } = useTranslation();
  const { importer } = useServices();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  const forget = () => {
    close();
    importer
      .forget(batchId)
      .then(onForgotten)
      .catch((error: unknown) =>
        showToast({ text: t('importing.forgetFailed', { reason: explainError(error) }), tone: 'problem' }),
      );
  };
  return (
    <>
      <Button variant="quiet" aria-haspopup="dialog" onClick={() => setIsAsking(true)}>
        {t('importing.forget')}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={t('importing.forgetTitle')}
        closeLabel={t('app.close')}
        onClose={close}
      >
        <p className={styles.question}>{t('importing.forgetText')}</p>
        <div className={styles.answers}>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button variant="primary" onClick={forget}>
            {t('importing.forgetConfirm')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
