import type { Place, Section } from './place.ts';

/** A page of documentation from the table of places that the tests go through. */
export function pageOf(name: string, head: readonly string[], sections: readonly Section[]): string {
  const line = ({ title, read, visibility, holds, problem, hand, python }: Place) => {
    const people = holds[0] === holds[1] ? `${holds[0]}` : `${holds[0]}–${holds[1]}`;
    const writers = [...(hand ? ['by hand'] : []), ...(python ? ['Python'] : [])].join(', ');
    return `| ${title} | ${read} | ${problem ? `problem \`${problem}\`` : `\`${visibility}\``} | ${people} | ${writers} |`;
  };
  return [
    ...head,
    '',
    ...sections.flatMap(({ title, places }) => [
      `## ${title}`,
      '',
      '| place | what is read | reported as | people | written by |',
      '| --- | --- | --- | --- | --- |',
      ...places.map(line),
      '',
    ]),
    `Printed by \`node scripts/with-build.mjs tests/e2e/${name}/print.ts\` from \`tests/e2e/${name}/places.ts\`.`,
    '',
  ].join('\n');
}
