import { createContext, useContext } from 'react';
import type { LecternDatabase } from './database.ts';

/** The open library, provided by the app. */
export const DatabaseContext = createContext<LecternDatabase | null>(null);

/** @throws when used outside the app's provider */
export function useDatabase(): LecternDatabase {
  const database = useContext(DatabaseContext);
  if (database === null) throw new Error('useDatabase needs a DatabaseContext');
  return database;
}
