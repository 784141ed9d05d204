import { spawn } from 'node:child_process';
import type { Environment } from '../io.ts';

interface Call {
  readonly command: string;
  readonly args: readonly string[];
}

/** How the platform opens an address in the reader's own browser; undefined where there is no desktop. */
export function openingCall(url: string, platform: NodeJS.Platform, env: Environment): Call | undefined {
  if (platform === 'darwin') return { command: 'open', args: [url] };
  // `start` is no program, and the shell that has it would read the address as words of its own.
  if (platform === 'win32') return { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] };
  return env.DISPLAY || env.WAYLAND_DISPLAY ? { command: 'xdg-open', args: [url] } : undefined;
}

/** Whether something took the address. */
export function openInBrowser(url: string, env: Environment): Promise<boolean> {
  const call = openingCall(url, process.platform, env);
  if (!call) return Promise.resolve(false);
  return new Promise((done) => {
    const child = spawn(call.command, call.args, { stdio: 'ignore', shell: false, detached: true });
    child.on('error', () => done(false));
    child.on('spawn', () => done(true));
    child.unref();
  });
}
