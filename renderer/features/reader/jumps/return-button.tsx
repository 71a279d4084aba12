import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import styles from './jumps.module.css';

/** The way back from a jump, at the foot of the text. */
export function ReturnButton({ onReturn }: { readonly onReturn: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.return}>
      <Button icon={Undo2} onClick={onReturn}>
        {t('reader.returnFromJump')}
        <Kbd keys={t('reader.returnKeys')} />
      </Button>
    </div>
  );
}
