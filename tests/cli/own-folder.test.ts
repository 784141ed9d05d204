import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../../src/launch/own-folder.ts';

test('the folder that a program may keep things in is the user’s own, or there is none', () => {
  const home = mkdtempSync(join(tmpdir(), 'amparo-home-'));
  try {
    expect(ownFolder({ HOME: home })).toBe(join(home, '.cache/amparo'));
    expect(statSync(join(home, '.cache/amparo')).mode & 0o077).toBe(0);
    chmodSync(join(home, '.cache/amparo'), 0o777);
    expect(ownFolder({ HOME: home })).toBeUndefined();
    expect(ownFolder({})).toBeUndefined();
    // As where somebody else's home may not be looked into: the system refuses, and no command ends for that.
    writeFileSync(join(home, 'file'), '');
    mkdirSync(join(home, 'x'));
    expect(ownFolder({ HOME: join(home, 'file') })).toBeUndefined();
    expect(ownFolder({ HOME: join(home, 'n'.repeat(300)) })).toBeUndefined();
  } finally {
    rmSync(home, { recursive: true });
  }
});
