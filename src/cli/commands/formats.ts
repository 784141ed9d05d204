import { formats as reports } from '../../reporters/index.ts';
import { hanging, padEnd } from '../../reporters/text/layout.ts';
import type { Command } from './command.ts';

const WIDTH = 80;
const WORDS = {
  en: {
    discloses: 'Named as not read: ',
    unread: 'Told apart, but not read; such a file is reported as not read:',
    other: 'So is any other file that is not text. Formats are known by content, not by name.',
    reports: 'Reports (--format NAME, NAME=FILE for a file):',
  },
  es: {
    discloses: 'Se declara sin leer: ',
    unread: 'Se reconocen, pero no se leen; un archivo así se declara sin leer:',
    other:
      'También cualquier otro que no sea texto. El formato se conoce por el contenido, no por el nombre.',
    reports: 'Informes (--format NOMBRE, NOMBRE=ARCHIVO para un archivo):',
  },
} as const;

/** What is read, how deep, and what is named in a problem instead; and the forms of reports. */
export const formatsList: Command<[]> = async ({ io, api, lang }) => {
  const { read, unread } = await api.formats();
  const words = WORDS[lang];
  const column = Math.max(0, ...read.map(({ id }) => id.length)) + 2;
  const indent = ' '.repeat(column);
  for (const { id, name, reads, discloses } of read) {
    const lines = [
      ...hanging(padEnd(id, column), name[lang], WIDTH),
      ...hanging(indent, reads[lang], WIDTH),
      ...(discloses ? hanging(indent, words.discloses + discloses[lang], WIDTH) : []),
    ];
    await io.stdout.write(`${lines.join('\n')}\n`);
  }
  const rest = unread.map((family) => family[lang]).join(', ');
  const lines = ['', words.unread, ...hanging('  ', rest, WIDTH), ...hanging('', words.other, WIDTH)];
  await io.stdout.write(`${lines.join('\n')}\n`);
  const width = Math.max(...reports.map(({ id }) => id.length)) + 2;
  const forms = reports.flatMap(({ id, about }) => hanging(padEnd(`  ${id}`, width + 2), about[lang], WIDTH));
  await io.stdout.write(`\n${words.reports}\n${forms.join('\n')}\n`);
  return 0;
};
