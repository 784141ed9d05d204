import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TransferState } from '../../../src/readers/html/transfer-state.ts';

const SIGNS: Record<string, string> = { '&': '&a;', '"': '&q;', "'": '&s;', '<': '&l;', '>': '&g;' };
const escaped = (text: string) => text.replace(/[&"'<>]/g, (sign) => SIGNS[sign]!);

test('whatever Angular escaped comes out, however it is cut', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }), (value, cuts) => {
      const json = JSON.stringify({ value });
      const whole = escaped(json);
      const state = new TransferState();
      let [out, at] = [state.write(whole.slice(0, 6)), 6];
      for (const cut of cuts) {
        out += state.write(whole.slice(at, at + cut));
        at += cut;
      }
      expect(out + state.write(whole.slice(at)) + state.end()).toBe(json);
    }),
  );
});

test.each(['{"a":"Ruiz &a; Soto &q;"}', '[1,2]', '', '&q;', '{"q":"&'])('%s is not escaped', (text) => {
  const state = new TransferState();
  expect(state.write(text) + state.end()).toBe(text);
});
