import { expect, test } from 'vitest';
import { oneScript, type Part } from '../../src/app/file/registry.ts';

const MAIN: Part = {
  name: 'main.js',
  text: 'import{b as a,c}from"./two.js";import"./three.js";globalThis.result=[a,c(),import("./later.js").then(({default:x})=>x),import.meta.url];export{a as z};',
};
const TWO: Part = {
  name: 'two.js',
  text: 'import{three}from"./three.js";var b=three+1;function c(){return b*2}export{b,c};\n',
};
const THREE: Part = {
  name: 'three.js',
  text: 'globalThis.times=(globalThis.times??0)+1;var x=3;export{x as three};\n//# sourceMappingURL=three.js.map\n',
};
const LATER: Part = { name: 'later.js', text: 'var d="late";export{d as default};' };

interface Result {
  result: [number, number, Promise<string>, string];
  times: number;
}

test('parts that import each other are one script, each run once', async () => {
  // biome-ignore lint/security/noGlobalEval: what is made is a script.
  // biome-ignore lint/complexity/noCommaOperator: in the scope of scripts.
  (0, eval)(oneScript([MAIN, TWO, THREE, LATER], 'main.js'));
  const { result, times } = globalThis as unknown as Result;
  expect([result[0], result[1], await result[2], result[3], times]).toEqual([4, 8, 'late', '', 1]);
});

test.each([
  ['a part that is not there', [MAIN, TWO, THREE], 'main.js'],
  ['an entry that is not there', [THREE], 'main.js'],
])('%s is a fault', (_, parts, entry) => {
  expect(() => oneScript(parts, entry)).toThrow();
});
