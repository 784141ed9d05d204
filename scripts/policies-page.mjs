/** docs/policies.md: the built-in policies with their rules, and what each says of hand-written documents. */

/** Combination rules of the specification (law.md 4) and what carries them out. */
const COMBINATIONS = [
  [
    'C1',
    'somebody’s name or number, and a word of a protected population',
    '`fear-person`, `victim-person`, `child-named`, `patient-identifier`, `taxpayer-identity` at one person, by title, file name, caption or row; default: `identified-person` where the row says it, `protected-list` from three names where a title does',
  ],
  ['C2', 'A-number, receipt number, MRZ, biometric template, ICE key', '`own-identifier`'],
  ['C3', 'SSN, ITIN, national number', '`own-identifier`'],
  ['C4', 'name and place of detention', '`identified-person`'],
  ['C5', 'name and full birth date', '`identified-person`, `identified-in-text`'],
  [
    'C6',
    'TIN or “taxpayer” title, and name or address',
    '`taxpayer-identity`, `tin-with-identity`; addresses alone under such a title too',
  ],
  [
    'C7',
    'a child, and name, portrait, exact place or sponsor',
    '`child-named`, `minor-named`, `child-place`; a birth date with a school or placement and no name: `unnamed-row`; what is drawn in portraits: no detector sees it',
  ],
  [
    'C8',
    'home, shelter or coordinates, and a name or a word',
    '`identified-person`; without a name `unnamed-whereabouts`, `fear-contact`, `victim-whereabouts`, `child-place`: homes, positions, telephones and plates beside a status, a hearing or under a title, and shelters of victims and children',
  ],
  [
    'C9',
    'nobody named, but the row is alone',
    '`rows-apart` ([tables that name nobody](disclosure.md)), `unnamed-person`',
  ],
  ['C10', 'a story of one person', '`account`'],
  ['C11', 'three names under a protected title', '`protected-list`; one in the packs'],
  ['C12', 'reversible pseudonym', '`own-identifier` (`us.hashed-id`)'],
  [
    'C13',
    'the same person in two files of one release',
    'persons of a container are joined; files beside each other with `--together` ([tables that name nobody](disclosure.md))',
  ],
  ['C14', 'hidden content with rows about people', '`hidden-people`, `hidden-list`, `hidden-name`'],
  ['C15', 'small cell', '`few-people`, `few-people-local`'],
];

export function policiesPage(policies, cases) {
  const all = Object.values(cases).flat();
  const blocking = all.filter(([verdict]) => verdict === 'block').length;
  return [
    '# Built-in policies',
    '',
    'What each policy forbids, on what ground, and what it says of documents that were written by hand for it. Laws named are',
    'those that may cover such a disclosure; who is bound differs. This is no legal advice. How policies are written:',
    '[policy language](policy-language.md).',
    '',
    ...policies.flatMap((policy) => packSection(policy, cases[policy.id] ?? [])),
    '## Combinations of the specification',
    '',
    '| id | condition | where |',
    '| --- | --- | --- |',
    ...COMBINATIONS.map((row) => `| ${row.join(' | ')} |`),
    '',
    `${all.length} documents, of which ${blocking} must block. Printed from the policies and from tests/policies/cases by \`npm run docs\`;`,
    'the tests hold every verdict. All people are invented.',
    '',
  ].join('\n');
}

function packSection({ id, about, rules }, cases) {
  return [
    `## ${id}`,
    '',
    about.en,
    '',
    `*${about.es}*`,
    '',
    '| rule | level | what it means | ground |',
    '| --- | --- | --- | --- |',
    ...rules.map((rule) => {
      const least = rule.persons > 1 ? ` (from ${rule.persons})` : '';
      return `| \`${rule.id}\` | ${rule.level}${least} | ${cell(rule.about.en)} | ${cell(rule.basis.join('; '))} |`;
    }),
    '',
    ...followSection(rules),
    '| document | expected | why |',
    '| --- | --- | --- |',
    ...cases.map(([verdict, name, , why]) => `| \`${name}\` | ${verdict} | ${cell(why)} |`),
    '',
  ];
}

/** What follows, once each. */
function followSection(rules) {
  const duties = [...new Set(rules.flatMap((rule) => (rule.duties ? [rule.duties.en.trim()] : [])))];
  return duties.length === 0 ? [] : ['What follows:', '', ...duties.map((text) => `- ${text}`), ''];
}

function cell(text) {
  return text.replace(/[|<>*_[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
}
