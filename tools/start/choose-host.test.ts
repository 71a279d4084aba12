import { expect, it, vi } from 'vitest';
import { chooseHost } from './choose-host.ts';

const BINARY = '/opt/electron';

it('is Electron where there is one and a display to show it', () => {
  expect(chooseHost('screen', undefined, () => BINARY)).toEqual({ kind: 'electron', binary: BINARY });
  expect(chooseHost('virtual', undefined, () => BINARY)).toEqual({ kind: 'electron', binary: BINARY });
});

it('is Chromium where there is no Electron', () => {
  expect(chooseHost('screen', undefined, () => null)).toMatchObject({ kind: 'chromium' });
});

it('is Chromium, and Electron is not even fetched, where nothing could show it', () => {
  const electron = vi.fn(() => BINARY);
  expect(chooseHost('none', undefined, electron)).toMatchObject({ kind: 'chromium' });
  expect(electron).not.toHaveBeenCalled();
});

it('is Chromium where the environment asks for it; asked for Electron, it is fetched again', () => {
  expect(chooseHost('screen', 'chromium', () => BINARY)).toMatchObject({ kind: 'chromium' });
  const electron = vi.fn(() => BINARY);
  chooseHost('screen', 'electron', electron);
  expect(electron).toHaveBeenCalledWith({ again: true });
});
