/** The stand-in for the preload's `window.lectern`. These functions run in the page and see nothing of this module. */
import type { ParseJob } from '../../shared/ipc-contract.ts';

interface BridgedWindow {
  lectern: unknown;
  fetch: (address: string) => Promise<Response>;
  lecternJobs: EventTarget;
  lecternRequest: (channel: string, payload: string) => Promise<unknown>;
}

/**
 * Installs a `ParserBridge` over the function that Playwright exposes. Payloads go as JSON text: Playwright's own
 * serialiser takes seconds for a long article. Of a picture's bytes it tells the number. Input comes in parts, since one answer holds less than a large file.
 */
export function installBridge(): void {
  const page = window as unknown as BridgedWindow;
  const jobs = new EventTarget();
  page.lecternJobs = jobs;
  const fetchPart = page.fetch.bind(window);
  page.fetch = async (address) => {
    // Files of the build come whole.
    if (!address.startsWith('/input/')) return fetchPart(address);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let part = 0; ; part += 1) {
      const response = await fetchPart(`${address}?part=${part}`);
      if (response.status !== 206) return parts.length > 0 ? new Response(new Blob(parts)) : response;
      parts.push(await response.bytes());
    }
  };
  page.lectern = {
    request: (channel: string, payload: unknown) =>
      page.lecternRequest(
        channel,
        JSON.stringify(payload ?? null, (_key, value: unknown) =>
          value instanceof Uint8Array ? value.length : value,
        ),
      ),
    on(event: string, listener: (payload: unknown) => void) {
      const listen = (message: Event) => listener((message as CustomEvent<unknown>).detail);
      jobs.addEventListener(event, listen);
      return () => jobs.removeEventListener(event, listen);
    },
  };
}

/** Sends the page a job as main would. */
export function sendJob(job: ParseJob): void {
  const page = window as unknown as BridgedWindow;
  page.lecternJobs.dispatchEvent(new CustomEvent('parser.parse', { detail: job }));
}
