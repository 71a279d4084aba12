import type { Page } from '@playwright/test';

/** Makes highlights and notes so many days older, as if the person had made them then. */
export function ageAnnotations(window: Page, days: number): Promise<void> {
  return window.evaluate(async (ageMs) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('lectern');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(['highlights', 'notes'], 'readwrite');
    for (const name of ['highlights', 'notes']) {
      const store = transaction.objectStore(name);
      store.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (cursor === null) return;
        cursor.update({ ...cursor.value, createdAt: cursor.value.createdAt - ageMs });
        cursor.continue();
      };
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }, days * 86_400_000);
}
