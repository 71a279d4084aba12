import { changeLanguage, chooseLanguage } from '../i18n/i18n.ts';
import type { Settings } from '../settings/settings.ts';

/** Keeps the window in the language that the person chose, or in the system's. */
export function followLanguage(settings: Settings): void {
  const follow = (): void => {
    const chosen = settings.get('language');
    changeLanguage(chosen === 'system' ? chooseLanguage(navigator.languages) : chosen);
  };
  follow();
  settings.subscribe(follow);
}
