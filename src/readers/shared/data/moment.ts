const DAY_MS = 86_400_000;
/** Years that are written with four digits. */
const FIRST = Date.UTC(1, 0, 1) - 1900 * 365.25 * DAY_MS;
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * Milliseconds since 1970 as people would see them: `1987-03-12`, with a time `1987-03-12 14:30` or `14:30:05`.
 * Undefined for what is no date between the years 1 and 9999.
 */
export function momentText(ms: number): string | undefined {
  if (!(ms >= FIRST && ms <= LAST)) return undefined;
  const text = new Date(Math.round(ms)).toISOString();
  if (!/^\d{4}-/.test(text)) return undefined;
  const time = text.slice(11, 19);
  if (time === '00:00:00') return text.slice(0, 10);
  return `${text.slice(0, 10)} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

/** Days since 1970, as `momentText`. */
export function dayText(days: number): string | undefined {
  return momentText(Math.floor(days) * DAY_MS);
}

/** Seconds of a day: `14:30`, `14:30:05`. */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (part: number) => String(part).padStart(2, '0');
  const text = `${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}`;
  return whole % 60 === 0 ? text : `${text}:${pad(whole % 60)}`;
}
