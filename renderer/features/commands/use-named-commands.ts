import i18next from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMAND_IDS, definitionOf } from '../../commands/key-bindings.ts';
import { LANGUAGES } from '../../i18n/i18n.ts';
import { useServices } from '../../services/services.ts';
import type { NamedCommand } from './find-commands.ts';

/** The commands that something would carry out at the moment, with all that they are called. */
export function useNamedCommands(): readonly NamedCommand[] {
  const { commands } = useServices();
  const { t, i18n } = useTranslation();
  const available = useSyncExternalStore(commands.subscribe, commands.getAvailable);
  const { language } = i18n;
  return useMemo(() => {
    const others = LANGUAGES.filter((other) => other !== language).map((other) => i18next.getFixedT(other));
    return COMMAND_IDS.filter((id) => id !== 'commandPalette' && available.has(id)).map((id) => ({
      id,
      name: t(`commands.names.${id}`),
      otherNames: [
        `${t(`commands.groups.${definitionOf(id).group}`)} ${t(`commands.names.${id}`)}`,
        ...others.map((translate) => translate(`commands.names.${id}`)),
      ],
    }));
  }, [available, language, t]);
}
