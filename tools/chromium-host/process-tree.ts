import { execFileSync } from 'node:child_process';

/**
 * Kills a process and all that it started, at once and without a chance to clean up. Chromium leaves its parent's process
 * group, so the tree is walked by parent numbers.
 */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  for (const member of treeOf(pid, parentsOfAll())) killOne(member);
}

/** `pid` and its descendants, parents first. */
function treeOf(pid: number, parents: ReadonlyMap<number, number>): readonly number[] {
  const tree = [pid];
  for (const member of tree) {
    for (const [child, parent] of parents) if (parent === member) tree.push(child);
  }
  return tree;
}

function parentsOfAll(): ReadonlyMap<number, number> {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = table.trim().split('\n');
  return new Map(
    rows.map((row) => {
      const [pid, parent] = row.trim().split(/\s+/).map(Number);
      return [pid ?? 0, parent ?? 0];
    }),
  );
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it may have ended by itself
  }
}
