import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../../i18n/explain-error.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { useSetting } from '../../../services/use-setting.ts';
import { showToast } from '../../../ui/toast.tsx';
import { ParagraphSpotlight } from './paragraph-spotlight.ts';

export interface FocusMode {
  readonly isOn: boolean;
  /** Answers whether it was on. */
  leave(): boolean;
}

/**
 * Nothing but the text, and in it the paragraph being read: bars and columns give way, other paragraphs stand back. It is
 * for an article that has the window; beside the list the command opens nothing.
 */
export function useFocusMode(
  page: HTMLElement | null,
  scroller: HTMLElement | null,
  currentBlockId: string | null,
  hasWindow: boolean,
): FocusMode {
  const { t } = useTranslation();
  const [isChosen, choose] = useSetting('isFocusMode');
  const isOn = isChosen && hasWindow;
  const set = (next: boolean): void => {
    choose(next).catch((error: unknown) => {
      showToast({ text: t('settings.notStored', { reason: explainError(error) }), tone: 'problem' });
    });
  };
  useCommandHandlers({
    focusMode: () => {
      if (!hasWindow) return false;
      set(!isOn);
      return true;
    },
  });

  useEffect(() => {
    if (!isOn) return undefined;
    const root = document.documentElement;
    root.dataset.focusMode = '';
    return () => {
      delete root.dataset.focusMode;
    };
  }, [isOn]);

  useEffect(() => {
    if (!isOn || page === null || scroller === null) return undefined;
    const spotlight = new ParagraphSpotlight(page, scroller, currentBlockId);
    return () => spotlight.end();
  }, [isOn, page, scroller, currentBlockId]);

  return {
    isOn,
    leave: () => {
      if (isOn) set(false);
      return isOn;
    },
  };
}
