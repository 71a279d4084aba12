import type { LecternDatabase } from '../db/database.ts';

const KEY = 'importing.isPaused';

/** Whether the person paused the import, kept for the next start. */
export interface PauseSetting {
  read(): Promise<boolean>;
  write(isPaused: boolean): Promise<void>;
}

export function pauseSetting({ settings }: LecternDatabase): PauseSetting {
  return {
    read: async () => (await settings.get(KEY))?.value === true,
    write: async (isPaused) => {
      await settings.put({ key: KEY, value: isPaused });
    },
  };
}
