import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { onDay } from '../../core/policy-files.ts';
import type { Lang, Policy } from '../../core/types.ts';
import type { Fault, PolicyExample } from '../../policies/types.ts';
import { hanging } from '../../reporters/text/layout.ts';
import { words } from '../../reporters/words/index.ts';
import type { Api } from '../api.ts';
import { badPolicy } from '../errors/config.ts';
import { cannotRead } from '../errors/paths.ts';
import { findPolicy } from '../options.ts';
import type { Command } from './command.ts';
import { failedExample, noFormat } from './policy-faults.ts';

const WIDTH = 80;
const VALID = {
  en: (file: string, rules: number, examples: number) =>
    `${file}: can be used, ${rules} ${rules === 1 ? 'rule' : 'rules'}, ${examples} ${examples === 1 ? 'example' : 'examples'} as expected`,
  es: (file: string, rules: number, examples: number) =>
    `${file}: se puede usar, ${rules} ${rules === 1 ? 'regla' : 'reglas'}, ${examples} ${examples === 1 ? 'ejemplo conforme' : 'ejemplos conformes'}`,
};

const BUILT_IN = {
  en: (name: string, rules: number) => `${name}: built in, can be used, ${rules} rules`,
  es: (name: string, rules: number) => `${name}: incluida en el programa, se puede usar, ${rules} reglas`,
};

export const policyList: Command<[]> = async ({ io, api, lang }) => {
  for (const name of api.POLICY_NAMES) {
    const { about } = (await api.builtinPolicy(name))!;
    await io.stdout.write(`${hanging(`${name}  `, about[lang], WIDTH).join('\n')}\n`);
  }
  return 0;
};

/** The policy as a file would say it, with what it takes over from those that it extends. */
export const policyShow: Command<[nameOrFile: string]> = async ({ io, api }, nameOrFile) => {
  const policy = await findPolicy(nameOrFile, io.cwd, api);
  const { policyYaml } = await import('../../policies/print.ts');
  await io.stdout.write(`# ${policy.digest}\n${policyYaml(policy)}`);
  return 0;
};

/**
 * Every fault with its place on standard error and status 2, or one line that says the policy can be used.
 * A built-in policy is named as such: its cases are tests of the program itself.
 */
export const policyCheck: Command<[file: string]> = async ({ io, api, lang }, file) => {
  const builtin = await api.builtinPolicy(file);
  if (builtin !== undefined) {
    await io.stdout.write(`${BUILT_IN[lang](file, builtin.rules.length)}\n`);
    return 0;
  }
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(file, error.code ?? 'error');
  });
  const parsed = await api.parsePolicy(text, resolve(io.cwd, file));
  if ('errors' in parsed) throw badPolicy(file, parsed.errors);
  const { policy, examples } = parsed;
  const faults = [
    ...(await formatFaults(policy, api)),
    ...(await exampleFaults({ policy, examples }, { api, lang })),
  ];
  if (faults.length > 0) throw badPolicy(file, faults);
  for (const { id, until } of onDay(policy, new Date().toISOString().slice(0, 10)).expired)
    await io.stderr.write(`amparo: ${words[lang].summary.expired(id, until)}\n`);
  await io.stdout.write(`${VALID[lang](file, policy.rules.length, examples.length)}\n`);
  return 0;
};

/** A rule for a format that no reader gives would never fire. */
async function formatFaults({ rules }: Policy, api: Api): Promise<Fault[]> {
  const asked = rules.flatMap(({ id, file }) => (file?.formats ?? []).map((format) => ({ id, format })));
  if (asked.length === 0) return [];
  const known = (await api.formats()).read.map(({ id }) => id);
  return asked.filter(({ format }) => !known.includes(format)).map((one) => noFormat(one, known));
}

/** Scans each example by the policy: what comes out otherwise than it says. */
async function exampleFaults(
  { policy, examples }: { policy: Policy; examples: readonly PolicyExample[] },
  { api, lang }: { api: Api; lang: Lang },
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const example of examples) {
    const bytes = new TextEncoder().encode(example.text);
    const [entry] = await api.scanDocument(example.name, bytes, { policy, lang });
    const fired = entry?.rules.map(({ id }) => id) ?? [];
    const isMet =
      entry?.verdict === example.expect && (example.rule === undefined || fired.includes(example.rule));
    if (!isMet) faults.push(failedExample(example, { verdict: entry?.verdict ?? 'incomplete', fired }));
  }
  return faults;
}
