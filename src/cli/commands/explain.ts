import type { FileEntry, Lang, ReportFinding } from '../../core/types.ts';
import { hanging, padEnd, printable } from '../../reporters/text/layout.ts';
import { counted, number, words } from '../../reporters/words/index.ts';
import { expandPaths } from '../../sources/paths.ts';
import { noSuchPath } from '../errors/paths.ts';
import { type RawOptions, resolveOptions } from '../options.ts';
import type { Command } from './command.ts';
import { hintAtOcr } from './ocr-hint.ts';
import { scanOptionsOf } from './scan.ts';

const WIDTH = 80;
/** Who asks why wants to see more than a report shows; who wants all may say so with `--max-findings`. */
const MOST_FINDINGS = 1000;
const WORDS = {
  en: {
    verdicts: {
      block: 'must not be published',
      incomplete: 'could not be read whole',
      review: 'needs a look by a person',
      pass: 'nothing blocks',
    },
    levels: { block: 'blocks', review: 'asks for a look', note: 'notes' },
    score: 'score',
    noRule: 'No rule of the policy fired.',
    none: 'Nothing was found there. Locators are printed without a LOCATOR argument.',
    shown: (shown: string, total: string) => `${shown} of ${total} findings are shown; see --max-findings.`,
  },
  es: {
    verdicts: {
      block: 'no debe publicarse',
      incomplete: 'no se pudo leer por completo',
      review: 'necesita la mirada de una persona',
      pass: 'nada lo impide',
    },
    levels: { block: 'bloquea', review: 'pide revisión', note: 'anota' },
    score: 'puntuación',
    noRule: 'No se cumplió ninguna regla de la política.',
    none: 'Ahí no se encontró nada. Sin el argumento LOCATOR se muestran todos los lugares.',
    shown: (shown: string, total: string) =>
      `Se muestran ${shown} de ${total} hallazgos; vea --max-findings.`,
  },
} as const;

/** The reasoning behind a verdict: the rules that fired, then each place with its findings, masked, and why. */
export const explain: Command<[file: string, locator: string | undefined, raw: RawOptions]> = async (
  { io, api, lang },
  file,
  locator,
  raw,
) => {
  const { found, missing } = await expandPaths([file], io.cwd);
  if (missing.length > 0) throw noSuchPath(missing);
  const most = { maxFindings: String(MOST_FINDINGS), ...raw };
  const options = await resolveOptions(most, { io, api, lang, firstPath: found[0]! });
  await hintAtOcr(options, { io, api });
  const entries: FileEntry[] = [];
  let shown = 0;
  for await (const entry of api.scanPaths(found, scanOptionsOf(options, io))) {
    entries.push(entry);
    const findings = entry.findings.filter((one) => locator === undefined || one.locator.includes(locator));
    shown += findings.length;
    if (locator !== undefined && findings.length === 0) continue;
    await io.stdout.write(`${entryLines(entry, findings, options.lang).join('\n')}\n`);
  }
  if (locator !== undefined && shown === 0) await io.stderr.write(`${WORDS[options.lang].none}\n`);
  return api.exitStatus(api.judgeRun(entries).verdict, { ...options, toReview: api.hasReview(entries) });
};

function entryLines(entry: FileEntry, findings: readonly ReportFinding[], lang: Lang): string[] {
  const text = WORDS[lang];
  const all = findings.length === entry.findings.length;
  return [
    ...hanging('', `${printable(entry.path)}: ${text.verdicts[entry.verdict]}`, WIDTH),
    ...ruleLines(entry, lang),
    ...entry.problems.flatMap((problem) => hanging('  ▲ ', printable(problem.message), WIDTH)),
    ...placeLines(findings, lang),
    ...(all && entry.findingsTotal > findings.length
      ? ['', text.shown(number(findings.length, words[lang]), number(entry.findingsTotal, words[lang]))]
      : []),
    '',
  ];
}

function ruleLines(entry: FileEntry, lang: Lang): string[] {
  const text = WORDS[lang];
  if (entry.rules.length === 0) return hanging('  ', text.noRule, WIDTH);
  return entry.rules.flatMap((rule) => {
    const people = counted(rule.persons, words[lang].person, words[lang]);
    const what = rule.message.split('\n')[0]!;
    return [
      ...hanging('  • ', `${rule.id} (${text.levels[rule.level]}, ${people}): ${what}`, WIDTH),
      ...(rule.basis?.length ? hanging('    ', `${words[lang].law} ${rule.basis.join('; ')}`, WIDTH) : []),
    ];
  });
}

/** Findings as the file has them, under the part they lie in. */
function placeLines(findings: readonly ReportFinding[], lang: Lang): string[] {
  const lines: string[] = [];
  const widest = Math.max(0, ...findings.map((finding) => printable(finding.locator).length));
  const column = Math.min(widest, 28) + 2;
  for (const finding of findings) {
    const hidden =
      finding.visibility === 'visible' ? '' : ` (${words[lang].visibilities[finding.visibility]})`;
    const score = `${WORDS[lang].score} ${number(finding.score, words[lang])}`;
    lines.push(
      '',
      `  ${padEnd(printable(finding.locator), column)}${printable(finding.masked)}`,
      ...hanging('    ', `${finding.detector}, ${score}${hidden}: ${finding.why.join('; ')}`, WIDTH),
    );
  }
  return lines;
}
