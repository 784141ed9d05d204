import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Lang, Policy, Rule } from '../../core/types.ts';
import { hanging } from '../../reporters/text/layout.ts';
import { badPolicy } from '../errors/config.ts';
import { cannotRead } from '../errors/paths.ts';
import { findPolicy } from '../options.ts';
import type { Command } from './command.ts';

const WIDTH = 80;
const WORDS = {
  en: {
    levels: { block: 'blocks', review: 'asks for a look', note: 'notes' },
    law: 'Law and guidance: ',
    advice: 'What to do: ',
    from: (persons: number) => `from ${persons} people`,
    valid: (file: string, rules: number) =>
      `${file}: can be used, ${rules} ${rules === 1 ? 'rule' : 'rules'}`,
  },
  es: {
    levels: { block: 'bloquea', review: 'pide revisión', note: 'anota' },
    law: 'Leyes y guías: ',
    advice: 'Qué hacer: ',
    from: (persons: number) => `desde ${persons} personas`,
    valid: (file: string, rules: number) =>
      `${file}: se puede usar, ${rules} ${rules === 1 ? 'regla' : 'reglas'}`,
  },
} as const;

export const policyList: Command<[]> = async ({ io, api, lang }) => {
  for (const name of api.POLICY_NAMES) {
    const policy = (await api.builtinPolicy(name))!;
    await io.stdout.write(`${hanging(`${policy.id}  `, policy.about[lang], WIDTH).join('\n')}\n`);
  }
  return 0;
};

export const policyShow: Command<[nameOrFile: string]> = async ({ io, api, lang }, nameOrFile) => {
  await io.stdout.write(policyPage(await findPolicy(nameOrFile, io.cwd, api), lang));
  return 0;
};

/** Every error with its line on standard error and status 2, or one line that says the policy can be used. */
export const policyCheck: Command<[file: string]> = async ({ io, api, lang }, file) => {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(file, error.code ?? 'error');
  });
  const parsed = await api.parsePolicy(text, resolve(io.cwd, file));
  if ('errors' in parsed) throw badPolicy(file, parsed.errors);
  await io.stdout.write(`${WORDS[lang].valid(file, parsed.policy.rules.length)}\n`);
  return 0;
};

function policyPage(policy: Policy, lang: Lang): string {
  const head = [policy.id, ...hanging('  ', policy.about[lang], WIDTH), `  ${policy.digest}`];
  return `${[...head, ...policy.rules.flatMap((rule) => ['', ...ruleLines(rule, lang)])].join('\n')}\n`;
}

function ruleLines(rule: Rule, lang: Lang): string[] {
  const words = WORDS[lang];
  const least = rule.persons !== undefined && rule.persons > 1 ? `, ${words.from(rule.persons)}` : '';
  return [
    `${rule.id} (${words.levels[rule.level]}${least})`,
    ...hanging('  ', rule.about[lang], WIDTH),
    ...hanging('  ', condition(rule), WIDTH),
    ...(rule.basis.length > 0 ? hanging('  ', words.law + rule.basis.join('; '), WIDTH) : []),
    ...hanging('  ', words.advice + rule.advice[lang], WIDTH),
  ];
}

/** The condition as the policy file has it: `all: name, birth_date · hidden: true`. */
function condition({ person = {} }: Rule): string {
  return Object.entries(person)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
}
