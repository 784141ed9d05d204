import { detached } from './detached.ts';

/** Longer texts hardly come again. */
const LONGEST = 240;
/** Answers kept at a time. */
const MOST = 1_024;

/**
 * The same question with its last answers kept, for captions and titles: those of a script's objects and of a site's tables
 * come again and again. `ask` must tell by the text alone, and never undefined; what it answers is shared by all who ask.
 */
export function remembered<Answer extends NonNullable<unknown>>(
  ask: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    let answer = known.get(text);
    if (answer === undefined) {
      answer = ask(text);
      if (known.size >= MOST) known.clear();
      known.set(detached(text), answer);
    }
    return answer;
  };
}
