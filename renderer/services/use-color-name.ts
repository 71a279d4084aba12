import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightColor } from '../../shared/annotation.ts';
import { useSetting } from './use-setting.ts';

/** What the person calls a colour, else its own name. */
export function useColorName(): (color: HighlightColor) => string {
  const { t } = useTranslation();
  const [names] = useSetting('colorNames');
  return useCallback((color) => names[color] ?? t(`colors.${color}`), [names, t]);
}
