import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { later } from '../../src/readers/shared/later.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { inLittleRoom, inUsualRoom } from '../../src/run/young-objects.ts';
import { readContext } from '../helpers/read-units.ts';

let scripts = 10;
/** Of one length, by which V8 knows the code that was kept of a script; the same text it would know without. */
const nextScript = () => `(() => ${scripts++})()`;
const cachedData = new Script(nextScript()).createCachedData();
const isRefused = () => new Script(nextScript(), { cachedData }).cachedDataRejected === true;

test('kept code is taken while a large file is read, and none is bound to what holds meanwhile', async () => {
  expect(isRefused()).toBe(false);
  await inLittleRoom(async () => {
    expect(isRefused()).toBe(true);
    expect(await inUsualRoom(async () => isRefused())).toBe(false);
    expect(isRefused()).toBe(true);
  });
  expect(isRefused()).toBe(false);
  expect(await inUsualRoom(async () => isRefused())).toBe(false);
});

test('a reader is loaded so', async () => {
  let refused: boolean | undefined;
  const read = later(async () => {
    refused = isRefused();
    return async function* () {};
  });
  const source = { name: '', size: 0, read: async () => new Uint8Array(0) };
  const context = { ...readContext, platform: nodePlatform };
  await inLittleRoom(async () => {
    for await (const _ of read(source, context)) throw new Error('nothing was to come');
  });
  expect(refused).toBe(false);
});
