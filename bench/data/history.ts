/** A history for `git fast-import`: some 1,500 files in folders, of which each commit changes one to three. */
const FOLDERS = ['data/2022', 'data/2023', 'docs', 'docs/guide', 'site', 'src', 'src/lib', 'tests'];
const WORDS =
  'count table month report office hearing form page notice list request answer rule court appeal'.split(' ');

/** The same numbers each time: xorshift32. */
function numbers(seed) {
  let at = seed;
  return (below) => {
    at ^= at << 13;
    at ^= at >>> 17;
    at ^= at << 5;
    return (at >>> 0) % below;
  };
}

const KINDS = {
  csv: (next) => [
    'Month,Office,Count',
    ...lines(20, () => `${next(12) + 1},${WORDS[next(15)]},${next(900)}`),
  ],
  md: (next) => ['# Notes', '', ...lines(15, () => sentence(next))],
  json: (next) => ['{', ...lines(12, (i) => `  "${WORDS[i]}": ${next(1000)},`), '  "end": true', '}'],
  js: (next) => lines(25, (i) => `export const ${WORDS[next(15)]}${i} = ${next(5000)};`),
};

function lines(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}

function sentence(next) {
  return `${lines(9, () => WORDS[next(15)]).join(' ')}.`;
}

export function historyOf(commits) {
  const next = numbers(2_463_534_242);
  const stream = [];
  for (let i = 0; i < commits; i++) {
    stream.push(
      'commit refs/heads/main',
      `committer A <a@example.org> ${1_600_000_000 + i * 600} +0000`,
      'data 1',
      'x',
    );
    for (let changed = next(3); changed >= 0; changed--) {
      const kind = Object.keys(KINDS)[next(4)];
      const text = `${KINDS[kind](next).join('\n')}\n`;
      stream.push(
        `M 100644 inline ${FOLDERS[next(8)]}/${WORDS[next(15)]}-${next(13)}.${kind}`,
        `data ${text.length}`,
        text,
      );
    }
  }
  return `${stream.join('\n')}\n`;
}
