import { spawn } from 'node:child_process';
import type { Environment } from '../io.ts';

/** At most one message in this time: who is told every second no longer looks. */
const EVERY_MS = 10_000;
const GIVE_UP_MS = 10_000;

/** A program and its arguments; the message comes as arguments or variables, which nothing reads as a program. */
interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const APPLE_SCRIPT = [
  'on run argv',
  'display notification (item 2 of argv) with title (item 1 of argv)',
  'end run',
].flatMap((line) => ['-e', line]);

/** A toast (Windows.UI.Notifications), whose texts are put in as text nodes. */
const POWERSHELL = [
  "$ErrorActionPreference = 'Stop'",
  '[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]',
  '$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1)',
  "$texts = $toast.GetElementsByTagName('text')",
  '[void]$texts.Item(0).AppendChild($toast.CreateTextNode($env:AMPARO_TITLE))',
  '[void]$texts.Item(1).AppendChild($toast.CreateTextNode($env:AMPARO_TEXT))',
  "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('Amparo').Show([Windows.UI.Notifications.ToastNotification]::new($toast))",
].join('; ');

/** How the platform shows a message; undefined where there is no desktop. */
export function notification(text: string, platform: NodeJS.Platform, env: Environment): Call | undefined {
  const title = 'Amparo';
  if (platform === 'darwin') return { command: 'osascript', args: [...APPLE_SCRIPT, title, text] };
  if (platform === 'win32') {
    const args = ['-NoProfile', '-NonInteractive', '-Command', POWERSHELL];
    return { command: 'powershell.exe', args, env: { AMPARO_TITLE: title, AMPARO_TEXT: text } };
  }
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  return { command: 'notify-send', args: ['--app-name=Amparo', '--urgency=critical', '--', title, text] };
}

/** Shows messages on the desktop, where there is one with a program for it; elsewhere does nothing, and says nothing. */
export class Notifier {
  readonly #env: Environment;
  #last = Number.NEGATIVE_INFINITY;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** `text`: counts and fixed words, never a file's name or what it holds. */
  show(text: string): void {
    const now = performance.now();
    const call = notification(text, process.platform, this.#env);
    if (!call || now - this.#last < EVERY_MS) return;
    this.#last = now;
    const { command, args, env } = call;
    const child = spawn(command, args, {
      stdio: 'ignore',
      shell: false,
      windowsHide: true,
      timeout: GIVE_UP_MS,
      env: { ...process.env, ...env },
    });
    // There is no such program.
    child.on('error', () => {});
    child.unref();
  }
}
