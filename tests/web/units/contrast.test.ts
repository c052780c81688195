import { contrastRatio } from '@timebank/web/ui/contrast';
import { colourPairs, type ThemeName, themes } from '@timebank/web/ui/tokens';
import { describe, expect, test } from 'vitest';

describe.each(Object.keys(themes) as ThemeName[])('in the %s colours', (name) => {
  test.each(colourPairs)(
    '$front on $back can be read, at least $ratioMin to 1',
    ({ front, back, ratioMin }) => {
      expect(contrastRatio(themes[name][front], themes[name][back])).toBeGreaterThanOrEqual(ratioMin);
    },
  );
});

test('black on white differs by 21 to 1, and a colour from itself by 1', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21);
  expect(contrastRatio('#862D13', '#862D13')).toBe(1);
});
