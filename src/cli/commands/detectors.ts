import type { Detector, Example, Lang } from '../../core/types.ts';
import { hanging, padEnd } from '../../reporters/text/layout.ts';
import { unknownName } from '../errors/names.ts';
import type { Command } from './command.ts';

const WIDTH = 80;
const WORDS = {
  en: { sources: 'Sources', headers: 'Headers', finds: 'Finds', ignores: 'Ignores', under: 'under' },
  es: {
    sources: 'Fuentes',
    headers: 'Encabezados',
    finds: 'Encuentra',
    ignores: 'Deja pasar',
    under: 'bajo',
  },
} as const;

export const detectorsList: Command<[]> = async ({ io, api, lang }) => {
  const detectors = await api.detectors();
  const column = Math.max(0, ...detectors.map((detector) => detector.id.length)) + 2;
  for (const { id, about } of byId(detectors)) {
    await io.stdout.write(`${hanging(padEnd(id, column), about[lang], WIDTH).join('\n')}\n`);
  }
  return 0;
};

export const detectorsShow: Command<[id: string]> = async ({ io, api, lang }, id) => {
  const detectors = await api.detectors();
  const detector = detectors.find((one) => one.id === id);
  if (!detector) {
    const ids = byId(detectors).map((one) => one.id);
    throw unknownName({ en: 'detector', es: 'detector' }, id, ids);
  }
  await io.stdout.write(`${detectorPage(detector, lang).join('\n')}\n`);
  return 0;
};

function byId(detectors: readonly Detector[]): Detector[] {
  return [...detectors].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function detectorPage(detector: Detector, lang: Lang): string[] {
  const words = WORDS[lang];
  const headers = Object.entries(detector.headers).filter(([, list]) => list.length > 0);
  return [
    `${detector.id} (${detector.category})`,
    ...hanging('  ', detector.about[lang], WIDTH),
    ...section(words.sources, detector.sources),
    ...section(
      words.headers,
      headers.map(([language, list]) => `${language}: ${list.join(', ')}`),
    ),
    ...section(
      words.finds,
      detector.finds.map((example) => exampleLine(example, words.under)),
    ),
    ...section(
      words.ignores,
      detector.ignores.map((example) => exampleLine(example, words.under)),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.flatMap((line) => hanging('  • ', line, WIDTH))];
}

function exampleLine(example: Example, under: string): string {
  if (typeof example === 'string') return example;
  return example.header === undefined ? example.text : `${example.text}  (${under} "${example.header}")`;
}
