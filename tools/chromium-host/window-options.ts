import { refuseUnknownOptions } from './only-known.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly additionalArguments?: readonly string[];
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

const WINDOW_OPTIONS = [
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'backgroundColor',
  'title',
  'icon',
  'webPreferences',
];

const WEB_PREFERENCES = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'additionalArguments',
  'spellcheck',
  'backgroundThrottling',
  'webSecurity',
  'navigateOnDragDrop',
];

/**
 * The options of a new window, after a look at what the host cannot honour.
 * @throws Error by name for options that it does not know, and for a window without Electron's protections: a page of
 * the host has no Node and always has Chromium's sandbox.
 */
export function checkWindowOptions(options: WindowOptions): WindowOptions {
  const preferences = options.webPreferences ?? {};
  refuseUnknownOptions('BrowserWindow', options, WINDOW_OPTIONS);
  refuseUnknownOptions('BrowserWindow webPreferences', preferences, WEB_PREFERENCES);
  const { sandbox = true, contextIsolation = true, nodeIntegration = false } = preferences;
  if (!sandbox || !contextIsolation || nodeIntegration) {
    throw new Error('chromium-host: windows are sandboxed, isolated and without Node integration');
  }
  return options;
}
