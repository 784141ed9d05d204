import { expect, test } from 'vitest';
import { notification } from '../../../src/cli/watch/notify.ts';

const TEXT = '1 file must not be published (3 people exposed). "; $(x) & <b>';

test.each([
  ['linux', { DISPLAY: ':0' }, 'notify-send'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'notify-send'],
  ['linux', {}, undefined],
  ['darwin', {}, 'osascript'],
  ['win32', {}, 'powershell.exe'],
] as const)('%s, %j: %s', (platform, env, command) => {
  expect(notification(TEXT, platform, env)?.command).toBe(command);
});

test.each(['linux', 'darwin'] as const)('%s: the text is an argument of its own', (platform) => {
  const args = notification(TEXT, platform, { DISPLAY: ':0' })!.args;
  expect(args.at(-1)).toBe(TEXT);
  expect(args.slice(0, -1).join('\n')).not.toContain('people');
});

test('Windows: the text is no part of the program', () => {
  const { args, env } = notification(TEXT, 'win32', {})!;
  expect(args.join('\n')).not.toContain('people');
  expect(env).toEqual({ AMPARO_TITLE: 'Amparo', AMPARO_TEXT: TEXT });
});
