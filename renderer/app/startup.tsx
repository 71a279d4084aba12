import { Tooltip } from '@base-ui/react/tooltip';
import { Suspense, use } from 'react';
import { Router } from 'wouter';
import { DatabaseContext } from '../db/database-context.ts';
import { ServicesContext } from '../services/services.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Exports } from './exports.tsx';
import { hashHref, useHashPath, useHashQuery } from './hash-location.ts';
import type { OpenLibrary } from './open-library.ts';
import { OpeningSkeleton } from './opening-skeleton.tsx';
import { RecoveredNotes } from './recovered-notes.tsx';
import { Shell } from './shell.tsx';
import { StartupFailure } from './startup-failure.tsx';

interface StartupProps {
  readonly opening: Promise<OpenLibrary>;
}

/** The window from its first moment: a quiet wait, then the app, or a page that says why there is none. */
export function Startup({ opening }: StartupProps) {
  return (
    <ErrorBoundary fallback={(error) => <StartupFailure error={error} />}>
      <Suspense fallback={<OpeningSkeleton />}>
        <App opening={opening} />
      </Suspense>
    </ErrorBoundary>
  );
}

function App({ opening }: StartupProps) {
  const { database, services, recoveredNotes } = use(opening);
  return (
    <DatabaseContext value={database}>
      <ServicesContext value={services}>
        <Tooltip.Provider delay={500}>
          <Router hook={useHashPath} searchHook={useHashQuery} hrefs={hashHref}>
            <Exports>
              <Shell />
            </Exports>
            <RecoveredNotes count={recoveredNotes} />
          </Router>
        </Tooltip.Provider>
      </ServicesContext>
    </DatabaseContext>
  );
}
