import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceControls } from '../appearance/appearance-controls.tsx';
import { BackupSettings } from '../features/backup/backup-settings.tsx';
import { AboutLectern } from '../features/settings/about-lectern.tsx';
import { ImportSetting } from '../features/settings/import-setting.tsx';
import { KeySettings } from '../features/settings/key-settings.tsx';
import { LanguageSetting } from '../features/settings/language-setting.tsx';
import { ReviewSetting } from '../features/settings/review-setting.tsx';
import { type SettingsSection, SettingsView } from '../features/settings/settings-view.tsx';
import { importsAddress } from './addresses.ts';
import styles from './settings-page.module.css';
import { useEscape } from './use-escape.ts';

/** The settings; Escape goes back. */
export function SettingsPage({ onBack }: { onBack(): void }) {
  const { t } = useTranslation();
  const page = useRef<HTMLElement>(null);
  useEscape(page, onBack);
  const sections: readonly SettingsSection[] = [
    { id: 'appearance', title: t('appearance.title'), content: <AppearanceControls /> },
    { id: 'language', title: t('settings.language.title'), content: <LanguageSetting /> },
    { id: 'import', title: t('settings.import.title'), content: <ImportSetting href={importsAddress()} /> },
    { id: 'backups', title: t('backup.title'), content: <BackupSettings /> },
    { id: 'review', title: t('review.title'), content: <ReviewSetting /> },
    { id: 'keys', title: t('settings.keys.title'), content: <KeySettings /> },
    { id: 'about', title: t('settings.about.title'), content: <AboutLectern /> },
  ];
  return (
    <main ref={page} className={styles.page}>
      <SettingsView sections={sections} onBack={onBack} />
    </main>
  );
}
