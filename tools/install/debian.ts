import { spawnSync } from 'node:child_process';
import { findCommand } from './find-command.ts';

const LIMITS = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30', '-o', 'Dpkg::Use-Pty=0'];
const STEP_LIMIT_MS = 8 * 60_000;

/**
 * Installs a package of Debian's with apt-get, saying so on stderr. The package lists are fetched first when they do not
 * know the package.
 *
 * @returns null when the package is installed, else the reason why it is not
 */
export function installDebianPackage(name: string): string | null {
  const prefix = administratorPrefix();
  if (prefix === null)
    return 'apt-get is missing, or this user may not use it (neither root nor passwordless sudo)';
  process.stderr.write(`Installing Debian's package ${name} (apt-get)…\n`);
  if (!hasCandidate(name)) {
    const failure = run([...prefix, 'apt-get', ...LIMITS, 'update']);
    if (failure !== null) return failure;
    if (!hasCandidate(name)) return `this system's package lists have no package ${name}`;
  }
  return run([...prefix, 'apt-get', ...LIMITS, 'install', '-y', '--no-install-recommends', name]);
}

/** What to put before apt-get: nothing for root, sudo where it asks for no password, null where neither is possible. */
function administratorPrefix(): readonly string[] | null {
  if (findCommand('apt-get') === null) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : null;
}

/** Whether apt knows a version to install; Ubuntu's lists have chromium only as a snap, which has none. */
function hasCandidate(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /^ {2}Candidate: (?!\(none\))/m.test(policy.stdout ?? '');
}

function run(command: readonly string[]): string | null {
  const [program = '', ...args] = command;
  const environment =
    program === 'sudo' ? process.env : { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawnSync(program, args, { encoding: 'utf8', env: environment, timeout: STEP_LIMIT_MS });
  if (child.status === 0) return null;
  return `${command.join(' ')} failed:\n${child.stdout ?? ''}${child.stderr ?? ''}${child.error?.message ?? ''}`;
}
