import { biggerText, parseLooks, readLooks, usualLooks } from '@timebank/web/lib/looks';
import { expect, test } from 'vitest';

test('whatever a device remembers wrongly is as usual', () => {
  expect(parseLooks({ text: '150', colours: 'dark' })).toEqual({ text: '150', colours: 'dark' });
  expect(parseLooks({ text: '999', colours: 'dark' })).toEqual({ text: '100', colours: 'dark' });
  for (const nonsense of [null, undefined, 7, 'dark', []]) expect(parseLooks(nonsense)).toEqual(usualLooks);
});

test('a device that allows no storage shows the usual looks', () => {
  const forbidden = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(readLooks(forbidden)).toEqual(usualLooks);
});

test('bigger text goes up step by step and from the largest back to the usual', () => {
  expect(biggerText('100')).toBe('125');
  expect(biggerText('200')).toBe('100');
});
