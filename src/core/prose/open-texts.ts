import type { Scope } from '../scope.ts';
import type { About, TextBlock, Visibility } from '../types.ts';
import { TextSession } from './session.ts';

/** Parts whose texts are read side by side: body, comments, headers, hidden words. */
const MAX_TEXTS = 16;

/** The texts of a file that are being read. A comment or a hidden word between two paragraphs of a part does not part what they say. */
export class OpenTexts {
  private readonly sessions = new Map<string, TextSession>();
  /** The one of them that was read last. */
  private last: { part: string; visibility: Visibility; session: TextSession } | undefined;
  /** Words that stand above the first text. */
  private about: About | undefined;

  constructor(about: About | undefined) {
    this.about = about;
  }

  push(block: TextBlock, scope: Scope): void {
    const { part, visibility } = block;
    // Most texts go on where the last one ended.
    if (this.last?.part !== part || this.last.visibility !== visibility)
      this.last = { part, visibility, session: this.sessionOf(part, visibility, scope) };
    this.last.session.push(block);
  }

  end(): void {
    while (this.sessions.size > 0) this.endOldest();
  }

  private sessionOf(part: string, visibility: Visibility, scope: Scope): TextSession {
    const key = `${visibility} ${part}`;
    let session = this.sessions.get(key);
    if (!session) {
      if (this.sessions.size >= MAX_TEXTS) this.endOldest();
      session = new TextSession(part, scope);
      // The first text that is read is the one that the words stand above.
      if (this.about !== undefined) session.standBelow(this.about);
      this.about = undefined;
      this.sessions.set(key, session);
    }
    return session;
  }

  private endOldest(): void {
    this.last = undefined;
    for (const [key, session] of this.sessions) {
      this.sessions.delete(key);
      session.end();
      return;
    }
  }
}
