import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type PreloadEnvironment, preloadRuntime } from './preload-runtime.ts';

/** msgpackr's build without `eval`, which a page's content security policy forbids. */
function packerSource(): string {
  const entry = createRequire(import.meta.url).resolve('msgpackr');
  return readFileSync(join(entry, '..', 'index-no-eval.min.js'), 'utf8').replace(
    /^\/\/# sourceMappingURL.*$/m,
    '',
  );
}

/**
 * The script that runs first in each document of a window: the runtime, with the preload bundle inside it. Subframes get
 * neither, as in Electron.
 */
export function preloadScript(environment: PreloadEnvironment, preloadPath: string | null): string {
  const preload = preloadPath === null ? '' : readFileSync(preloadPath, 'utf8');
  return `(() => {
    if (globalThis.top !== globalThis) {
      delete globalThis[${JSON.stringify(environment.binding)}];
      return;
    }
    const packing = {};
    (function (exports, module) { ${packerSource()}
    }).call(globalThis, packing, {});
    const preload = (require, module, exports, process, global = globalThis) => { ${preload}
    };
    (${preloadRuntime.toString()})(${JSON.stringify(environment)}, new packing.Packr({ structuredClone: true }), preload);
  })()`;
}
