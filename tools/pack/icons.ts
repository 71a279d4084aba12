// `npm run icons`: draws every size of the icon from the two drawings in resources/icons/. What it writes is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { ensureChromium } from '../browser/ensure-chromium.ts';
import { chromiumFlags } from '../browser/find-chromium.ts';
import { encodeIcns, encodeIco, type IconImage } from './icon-containers.ts';

const FOLDER = resolve(import.meta.dirname, '../../resources/icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_MAX = 256;

/** Up to this size the drawing on a grid of 16 pixels is the sharper one. */
const SMALL_MAX = 32;

async function draw(browser: Browser, size: number): Promise<IconImage> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(FOLDER, size <= SMALL_MAX ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return { size, png };
}

const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags()] });
const images: IconImage[] = [];
for (const size of SIZES) images.push(await draw(browser, size));
await browser.close();

for (const { size, png } of images) writeFileSync(join(FOLDER, `${size}x${size}.png`), png);
writeFileSync(join(FOLDER, 'icon.ico'), encodeIco(images.filter(({ size }) => size <= ICO_MAX)));
writeFileSync(join(FOLDER, 'icon.icns'), encodeIcns(images));
console.log(`Drew ${SIZES.join(', ')} px, icon.ico and icon.icns in resources/icons/.`);
