/** Which windows are open: each holds a lock of its own, which ends with it, however that comes. */
const PREFIX = 'lectern-window:';

/** Says, for as long as the window lives, that it is there. Resolves once that is so. */
export async function holdWindow(windowId: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const heldForEver = () =>
      new Promise<never>(() => {
        resolve();
      });
    void navigator.locks.request(PREFIX + windowId, heldForEver);
  });
}

/** Ids of the windows that are open now. */
export async function openWindowIds(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
  );
}
