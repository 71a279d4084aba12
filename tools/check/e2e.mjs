import { join } from 'node:path';
import { runPinned } from '../install/run-pinned.mjs';

runPinned(join(import.meta.dirname, 'e2e.ts'));
