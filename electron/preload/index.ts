/**
 * Gives each page its own `window.lectern`. Channels are those of the contract; nothing else of Electron or Node
 * reaches a page.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DroppedBytes, DroppedFiles } from '../../shared/importing.ts';
import {
  LIBRARY_EVENTS,
  LIBRARY_REQUESTS,
  PAGE_ARGUMENT,
  PARSER_EVENTS,
  PARSER_REQUESTS,
} from '../../shared/ipc-contract.ts';
import { droppedBytes } from './dropped-bytes.ts';

/** A request and an `on` function over the channels of one page. */
function bridge(requests: readonly string[], events: readonly string[]) {
  return {
    request(channel: string, payload: unknown): Promise<unknown> {
      if (!requests.includes(channel)) throw new Error(`Unknown request: ${channel}`);
      return ipcRenderer.invoke(channel, payload);
    },
    on(event: string, listener: (payload: unknown) => void): () => void {
      if (!events.includes(event)) throw new Error(`Unknown event: ${event}`);
      const forward = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(event, forward);
      return () => ipcRenderer.removeListener(event, forward);
    },
  };
}

/** The page hands over `File` objects; only here do they become paths, so a page cannot name a path of its own. */
async function addDroppedFiles(origin: DroppedFiles['origin'], files: readonly File[]): Promise<unknown> {
  const paths: string[] = [];
  const withoutPath: DroppedBytes[] = [];
  for (const file of files) {
    const path = webUtils.getPathForFile(file);
    if (path !== '') paths.push(path);
    else withoutPath.push(await droppedBytes(file));
  }
  return ipcRenderer.invoke('import.addDropped', { origin, paths, files: withoutPath });
}

const page = process.argv.find((argument) => argument.startsWith(PAGE_ARGUMENT))?.slice(PAGE_ARGUMENT.length);

if (page === 'parser') {
  contextBridge.exposeInMainWorld('lectern', bridge(PARSER_REQUESTS, PARSER_EVENTS));
} else {
  // Dropped files go through the function above alone.
  const requests = LIBRARY_REQUESTS.filter((channel) => channel !== 'import.addDropped');
  contextBridge.exposeInMainWorld('lectern', { ...bridge(requests, LIBRARY_EVENTS), addDroppedFiles });
}
