import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { fr } from './fr.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first language of the person's list that Lectern speaks; English when it speaks none of them. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`));
    if (language !== undefined) return language;
  }
  return 'en';
}

/** Sets the window's language; messages are at hand when it returns. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, fr: { translation: fr } },
    initAsync: false,
    // React renders text, never markup.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Changes the window's language while it shows. */
export function changeLanguage(language: Language): void {
  if (language === i18next.language) return;
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
