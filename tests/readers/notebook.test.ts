import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../src/core/types.ts';
import { notebookReader } from '../../src/readers/notebook.ts';
import { unitsOf } from '../helpers/read-units.ts';

const notebook = (data: object) =>
  JSON.stringify({
    nbformat: 4,
    metadata: {},
    cells: [{ cell_type: 'code', source: ['x'], outputs: [{ output_type: 'display_data', data }] }],
  });

async function outputs(data: object): Promise<string[]> {
  const units = await unitsOf(notebookReader, notebook(data));
  const files = units.filter((unit): unit is Embedded => unit.kind === 'file');
  return Promise.all(
    files.map(async ({ source }) => new TextDecoder().decode(await source.read(0, source.size))),
  );
}

describe('texts among the outputs of a notebook', () => {
  it.each([
    // Without its spaces it is base64.
    ['letters and digits only', ['country  cases\n', 'Haiti 302\n', 'Cuba 211\n']],
    ['one word', ['Guadalajara1']],
  ])('stay as they are: %s', async (_, lines) => {
    expect(await outputs({ 'text/plain': lines })).toEqual([lines.join('')]);
  });

  it('are decoded where they are packed', async () => {
    const csv = 'name,born\nAna Ruiz,1990-02-03\n';
    expect(await outputs({ 'text/csv': btoa(csv) })).toEqual([csv]);
  });
});
