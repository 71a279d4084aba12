import { globSync, readFileSync } from 'node:fs';

/** Proportional set size of all processes that this one has started, in bytes (Linux). */
export function memoryOfChildren(): number {
  return children().reduce((sum, pid) => sum + proportionalBytes(pid), 0);
}

/** Of those, the largest one that runs a page of Chromium. */
export function memoryOfLargestPage(): number {
  const pages = children().filter((pid) => tryRead(`/proc/${pid}/cmdline`).includes('--type=renderer'));
  return Math.max(0, ...pages.map(proportionalBytes));
}

function children(): readonly number[] {
  const parents = new Map<number, number>();
  for (const path of globSync('/proc/[0-9]*/stat')) {
    const fields = tryRead(path)
      .replace(/^.*\) /s, '')
      .split(' ');
    parents.set(Number(path.split('/')[2]), Number(fields[1]));
  }
  const isOurs = (pid: number): boolean => {
    for (let at = parents.get(pid) ?? 0; at > 1; at = parents.get(at) ?? 0)
      if (at === process.pid) return true;
    return false;
  };
  return [...parents.keys()].filter(isOurs);
}

function proportionalBytes(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(tryRead(`/proc/${pid}/smaps_rollup`));
  return Number(found?.[1] ?? 0) * 1024;
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process has ended meanwhile
  }
}
