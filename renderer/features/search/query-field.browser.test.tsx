import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { TestPalette } from './test-palette.tsx';

const LONG = `${'coree "du nord" avant:2026 '.repeat(8)}fin`;

let palette: TestPalette;

beforeEach(async () => {
  palette = await TestPalette.create('query-field-test');
});

afterEach(() => palette.close());

function field(): HTMLInputElement {
  const found = page.getByRole('combobox').element();
  if (!(found instanceof HTMLInputElement)) throw new Error('The field is an input');
  return found;
}

function copy(): HTMLElement {
  const found = field().nextElementSibling;
  if (!(found instanceof HTMLElement)) throw new Error('The copy follows the field');
  return found;
}

test('the coloured copy has the field’s text and width, and scrolls with it', async () => {
  palette.show();
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.fill(page.getByRole('combobox'), LONG);
  await expect.poll(() => copy().textContent).toBe(LONG);
  expect(field().scrollWidth).toBeGreaterThan(field().clientWidth);
  expect(Math.abs(copy().scrollWidth - field().scrollWidth)).toBeLessThanOrEqual(1);
  await expect.poll(() => copy().scrollLeft).toBe(field().scrollLeft);
  expect(field().scrollLeft).toBeGreaterThan(0);
  await userEvent.keyboard('{Home}');
  await expect.poll(() => [field().scrollLeft, copy().scrollLeft]).toEqual([0, 0]);
});

test('a copy of what is being composed is shown, and Enter then ends the composition alone', async () => {
  palette.show();
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.fill(page.getByRole('combobox'), 'かん');
  await expect.poll(() => copy().textContent).toBe('かん');
  const event = new KeyboardEvent('keydown', {
    key: 'Enter',
    isComposing: true,
    bubbles: true,
    cancelable: true,
  });
  field().dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});
