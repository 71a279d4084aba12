import { useLayoutEffect } from 'react';
import { useCommandHandlers } from '../services/use-command-handlers.ts';
import { useSetting } from '../services/use-setting.ts';
import { applyAppearance } from './apply-appearance.ts';
import { stepped } from './steps.ts';

/** Keeps the window looking as the person chose, in whichever window they did. */
export function useAppearance(): void {
  const [appearance, setAppearance] = useSetting('appearance');
  useLayoutEffect(() => applyAppearance(appearance, document.documentElement), [appearance]);
  useCommandHandlers({
    largerText: () => void setAppearance(stepped(appearance, 'sizePx', 1)),
    smallerText: () => void setAppearance(stepped(appearance, 'sizePx', -1)),
  });
}
