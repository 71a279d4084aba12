import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../services/services.ts';
import { useSetting } from '../services/use-setting.ts';
import { IS_MAC } from '../ui/is-mac.ts';
import { menuContent } from './menu-content.ts';

/** What can be done changes in several steps when a view opens: main is told of the last one. */
const SETTLE_MS = 100;

/** Keeps the application menu as this window has it, while it is the one in front. */
export function useApplicationMenu(): void {
  const { commands, platform } = useServices();
  const { t, i18n } = useTranslation();
  const available = useSyncExternalStore(commands.subscribe, commands.getAvailable);
  const [changes] = useSetting('keyBindings');
  const hasTold = useRef(false);

  useEffect(() => {
    const tell = (): void => {
      if (hasTold.current && !document.hasFocus()) return;
      hasTold.current = true;
      const content = menuContent({
        ...{ language: i18n.language, available, changes, isMac: IS_MAC },
        nameOf: (id) => t(`commands.names.${id}`),
        labelOf: (menu) => t(`commands.menus.${menu}`),
      });
      // The keys and the palette still do everything.
      platform.showMenu(content).catch(() => undefined);
    };
    const timer = setTimeout(tell, SETTLE_MS);
    window.addEventListener('focus', tell);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', tell);
    };
  }, [available, changes, platform, t, i18n.language]);
}
