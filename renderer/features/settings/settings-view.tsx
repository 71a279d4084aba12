import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './settings-view.module.css';

export interface SettingsSection {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface SettingsViewProps {
  readonly sections: readonly SettingsSection[];
  onBack(): void;
}

/** All that can be set, one section below the other, with a list of them beside. */
export function SettingsView({ sections, onBack }: SettingsViewProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  // The keys belong to the page that was asked for: Escape leaves it at once, arrows scroll it.
  useEffect(() => scroller.current?.focus(), []);
  const goTo = (id: string): void => {
    const section = scroller.current?.querySelector<HTMLElement>(`[data-section="${id}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  return (
    <>
      <header className={styles.top}>
        <IconButton icon={ArrowLeft} label={t('settings.back')} onClick={onBack} />
        <h1 className={styles.title}>{t('settings.title')}</h1>
      </header>
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        <nav className={styles.nav} aria-label={t('settings.sections')}>
          {sections.map(({ id, title }) => (
            <button key={id} type="button" className={styles.link} onClick={() => goTo(id)}>
              {title}
            </button>
          ))}
        </nav>
        <div className={styles.sections}>
          {sections.map(({ id, title, content }) => (
            <section key={id} className={styles.section} data-section={id} aria-label={title} tabIndex={-1}>
              <h2 className={styles.heading}>{title}</h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
