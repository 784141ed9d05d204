import type { Content } from './content.ts';
import { beside, type Objects, string } from './hand.ts';
import type { Place } from './place.ts';

const ANY = /./;

const names = (kind: string, objects: Objects, entries: readonly (readonly [string, string])[]) =>
  `/${kind} ${objects.add(`<< /Names [${entries.map((entry) => entry.join(' ')).join(' ')}] >>`)}`;

const script = (content: Content) =>
  content.sentences.map((text, i) => `var t${i} = ${JSON.stringify(text)};`).join('\n');

const action = (content: Content) => `<< /S /JavaScript /JS ${string(script(content), content)} >>`;

export const PROGRAM_PLACES: readonly Place[] = [
  {
    id: 'script-document',
    title: 'script of the document',
    read: 'scripts, and the texts in them',
    visibility: 'script-data',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) => ({
      catalog: `/Names << ${names('JavaScript', objects, [['(start)', action(content)]])} >>`,
    })),
  },
];
