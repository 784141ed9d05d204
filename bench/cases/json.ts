import { json, type Shape } from '../data/json.ts';
import type { Case } from '../harness/types.ts';
import { memory, OURS, ratio, scan, script } from './commands.ts';

const SHAPES: Readonly<Record<Shape, string>> = {
  people: 'people, an object in each',
  logs: 'what a service writes of its requests',
  wide: 'sixty values in objects of objects',
};

export const jsonCases = (size: number): Case[] => [
  ...(Object.keys(SHAPES) as Shape[]).map((shape) => lines(shape, 100e6 * size)),
  {
    name: 'json/array',
    title: '100 MB in one array: people, beside JSON.parse of the whole',
    data: { people: json('people', 100e6 * size, 'array') },
    candidates: (at) => ({
      [OURS]: scan(at.paths.people!, at),
      'JSON.parse of the whole': script('json-whole', at.paths.people!),
    }),
    bounds: [ratio('JSON.parse of the whole', 1), memory(200)],
  },
];

function lines(shape: Shape, bytes: number): Case {
  return {
    name: `json/${shape}`,
    title: `100 MB of JSON lines: ${SHAPES[shape]}; beside reading line by line with JSON.parse`,
    data: { lines: json(shape, bytes, 'lines') },
    candidates: (at) => ({
      [OURS]: scan(at.paths.lines!, at),
      'readline and JSON.parse': script('json-lines', at.paths.lines!),
      'cut by hand and JSON.parse': script('json-lines-cut', at.paths.lines!),
    }),
    bounds: [ratio('readline and JSON.parse', 1), memory(200)],
  };
}
