import { useLocation } from 'wouter';
import { useCommandHandlers } from '../services/use-command-handlers.ts';
import { importsAddress, SETTINGS_ROUTE } from './addresses.ts';

/** The ways to pages that are no section of the library. */
export function usePageCommands(): void {
  const [, navigate] = useLocation();
  useCommandHandlers({
    goImports: () => navigate(importsAddress()),
    settings: () => navigate(SETTINGS_ROUTE),
  });
}
