/** The stand-in for the preload's `window.lectern`. These functions run in the page and see nothing of this module. */
import type { ParseJob } from '../../shared/ipc-contract.ts';

interface BridgedWindow {
  lectern: unknown;
  lecternJobs: EventTarget;
  lecternRequest: (channel: string, payload: unknown) => Promise<unknown>;
}

/** Installs a `ParserBridge` over the function that Playwright exposes. */
export function installBridge(): void {
  const page = window as unknown as BridgedWindow;
  const jobs = new EventTarget();
  page.lecternJobs = jobs;
  page.lectern = {
    request: (channel: string, payload: unknown) => page.lecternRequest(channel, payload),
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
