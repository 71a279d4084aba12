import { useCallback, useSyncExternalStore } from 'react';
import type { SettingValues } from '../settings/setting-values.ts';
import { useServices } from './services.ts';

/** A setting and the way to change it; renders again when any window changes it. */
export function useSetting<K extends keyof SettingValues>(
  key: K,
): readonly [SettingValues[K], (value: SettingValues[K]) => Promise<void>] {
  const { settings } = useServices();
  const value = useSyncExternalStore(settings.subscribe, () => settings.get(key));
  const set = useCallback((next: SettingValues[K]) => settings.set(key, next), [settings, key]);
  return [value, set];
}
