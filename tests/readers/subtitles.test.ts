import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { subtitlesReader } from '../../src/readers/subtitles.ts';
import { scanWith } from '../helpers/both-ways.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { sourceOf, textsOf, unitsOf } from '../helpers/read-units.ts';

const WORDS = ['Me llamo Marisol Quintero Paz,', 'nací el 2 de noviembre de 1994', 'y vivo en Tucson.'];
const clock = (second: number, point = ',') => `00:00:${String(second).padStart(2, '0')}${point}000`;

const cues = (write: (text: string, i: number) => string, head = '') => head + WORDS.map(write).join('');

const SUBRIP = cues((text, i) => `${i + 1}\n${clock(i * 3)} --> ${clock(i * 3 + 2)}\n${text}\n\n`);
const FILES: [string, string][] = [
  ['SubRip', SUBRIP],
  ['SubRip of Windows', `\ufeff${SUBRIP.replaceAll('\n', '\r\n')}`],
  [
    'WebVTT with names of cues, settings and voices',
    cues(
      (text, i) =>
        `cue-${i}\n${clock(i * 3, '.')} --> ${clock(i * 3 + 2, '.')} align:start\n<v Testigo><i>${text}</i></v>\n\n`,
      'WEBVTT - Vista\n\nSTYLE\n::cue { color: red }\n\n',
    ),
  ],
  ['YouTube', cues((text, i) => `0:00:0${i}.000,0:00:0${i + 1}.000\n${text}\n\n`)],
  [
    'SubStation Alpha',
    cues(
      (text, i) => `Dialogue: 0,0:00:0${i}.00,0:00:0${i + 1}.00,Default,,0,0,0,,{\\i1}${text}\n`,
      '[Script Info]\nTitle: Vista\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n',
    ),
  ],
  ['a transcript', cues((text, i) => `[${clock(i, '.')} --> ${clock(i + 1, '.')}]  ${text}\n`)],
];

const saidIn = async (file: string) => textsOf(await unitsOf(subtitlesReader, file)).map(({ text }) => text);

describe('what is said over several cues is one text', () => {
  test.each(FILES)('%s', async (_, file) => {
    const picked = await pickReader(sourceOf(file, 'said'), readers);
    expect(picked.reader?.id).toBe('subtitles');
    const [said] = (await saidIn(file)).slice(-1);
    expect(said?.replace(/^Testigo: /gm, '')).toBe(WORDS.join('\n'));
  });

  test.each(FILES)('and its person is found: %s', async (_, file) => {
    const { verdict, persons } = await scanWith(subtitlesReader, 'vista.srt', new TextEncoder().encode(file));
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 1 });
  });
});

it('tells lines of the file', async () => {
  const [unit] = textsOf(await unitsOf(subtitlesReader, SUBRIP));
  const at = unit!.text.indexOf('2 de nov');
  expect(unit!.locate(at, at + 5).line).toBe(7);
});

it('parts what is said behind a silence, and reads notes that nobody is shown', async () => {
  const file = `WEBVTT\n\nNOTE checked by J. Vega\n\n${clock(1, '.')} --> ${clock(2, '.')}\nFirst.\n\n${clock(30, '.')} --> ${clock(31, '.')}\nSecond.\n`;
  const texts = await saidIn(file);
  expect(texts).toContain('First.');
  expect(texts).toContain('Second.');
  expect(texts.join('\n')).toContain('checked by J. Vega');
});

it.each([
  ['a timetable', 'Opening 9:00\nLunch 12:30\nClosing 17:00\n'],
  ['an arrow in a text', 'Set 0:10 --> 0:20 in the menu.\nThen press OK.\n'],
  ['a log', '2023-04-11T10:00:00Z INFO a\n2023-04-11T10:00:01Z INFO b\n2023-04-11T10:00:02Z INFO c\n'],
  ['a table of times', 'from,to\n0:00:01.000,0:00:04.000\n0:00:05.000,0:00:09.000\n\n'],
])('leaves alone %s', (_, text) => {
  const probe = { text: () => text, name: 'a.txt', extension: 'txt' };
  expect(subtitlesReader.recognise(probe as never)).toBe(0);
});

it('loses no text of broken files and ends', async () => {
  await fc.assert(
    fc.asyncProperty(changedBytes(new TextEncoder().encode(SUBRIP)), async (bytes) => {
      for (const unit of await unitsOf(subtitlesReader, bytes)) expect(unit.kind).not.toBe('file');
    }),
    { numRuns: 50 },
  );
});
