/** How fast prose is read for names. */
import { namesIn } from '../../detectors/person/name/prose.ts';
import { ORIGINS } from './people.ts';
import { sentencesAbout, sentencesAround } from './prose.ts';

const SIZE = 4_000_000;
const PARAGRAPH = 6;

/** Paragraphs in both languages: a name of any origin in one sentence of six, other capitals in three. */
export function sampleProse(): string {
  const about = ORIGINS.flatMap(({ name }) => [...sentencesAbout(name, 'en'), ...sentencesAbout(name, 'es')]);
  const around = [...sentencesAround('en'), ...sentencesAround('es')];
  const plain =
    'The hearing was adjourned because the clerk could not find the second page of the form in time.';
  const paragraphs: string[] = [];
  for (let i = 0, size = 0; size < SIZE; i++) {
    const paragraph = Array.from({ length: PARAGRAPH }, (_, n) => {
      if (n === 2) return about[(i * 31) % about.length]!.text;
      return n % 2 === 0 ? plain : around[(i * 17 + n) % around.length]!.text;
    }).join(' ');
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return paragraphs.join('\n\n');
}

/** Megabytes of prose a second of processor time, the best of five. */
export function measureSpeed(): number {
  const paragraphs = sampleProse().split('\n\n');
  const bytes = Buffer.byteLength(paragraphs.join('\n\n'));
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    let found = 0;
    for (const text of paragraphs) for (const _ of namesIn(text, {})) found++;
    const { user, system } = process.cpuUsage(before);
    if (found === 0) throw new Error('no names found');
    best = Math.max(best, bytes / (user + system));
  }
  return best;
}
