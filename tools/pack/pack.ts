// `npm run pack`: packs the app into dist/, unpacked beside its Electron, and checks what came out.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Configuration } from 'electron-builder';
import { ROOT, runTool } from '../check/run-tool.ts';
import { buildIfStale } from '../start/build.ts';
import { fetchElectron, findElectron } from '../start/electron-binary.ts';
import { checkPackedFiles, packedFiles } from './packed-files.ts';
import { makePlaceholderElectron } from './placeholder-electron.ts';

async function pack(): Promise<void> {
  buildIfStale(ROOT);
  const archive = await packApp(electronConfiguration());
  const files = packedFiles(archive);
  console.log(`Packed in ${archive}:\n${files.map((file) => `  ${file}`).join('\n')}`);
  const problems = checkPackedFiles(files);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  runSmokeSpec(archive);
}

/** Where Electron comes from. electron-builder is never left to fetch it, which it would try for minutes. */
function electronConfiguration(): Configuration {
  if ((findElectron(ROOT) ?? fetchElectron(ROOT, { again: false })) !== null) {
    return { electronDist: join(ROOT, 'node_modules/electron/dist') };
  }
  if (process.platform !== 'linux') throw new Error('Electron is needed to pack for this platform.');
  console.log(
    'Electron is not here: packing beside a placeholder, without fuses. The package cannot be given to anyone.',
  );
  return { electronDist: makePlaceholderElectron(ROOT, electronVersion()), electronFuses: null };
}

/** Packs without making installers, and returns the path of the app's archive. */
async function packApp(configuration: Configuration): Promise<string> {
  const packed: string[] = [];
  await build({
    projectDir: ROOT,
    dir: true,
    publish: 'never',
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      ...configuration,
      afterPack: ({ appOutDir, packager }) => {
        packed.push(join(packager.getResourcesDir(appOutDir), 'app.asar'));
      },
    },
  });
  const [archive] = packed;
  if (archive === undefined) throw new Error('electron-builder packed nothing.');
  return archive;
}

/** Runs on the Chromium host: the fuses keep a packed Electron from being driven by a test. */
function runSmokeSpec(archive: string): void {
  process.env.LECTERN_APP = archive;
  process.env.LECTERN_HOST = 'chromium';
  const { exitCode, output } = runTool('tools/check/e2e.mjs', ['smoke']);
  if (exitCode !== 0) throw new Error(`The smoke spec fails on ${dirname(archive)}.\n${output}`);
  console.log('The smoke spec passes on the packed app.');
}

function electronVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  );
  return version;
}

try {
  await pack();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
