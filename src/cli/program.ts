import { Command as Program } from 'commander';
import type { RawApprovals } from './commands/approvals.ts';
import type { RawApproval } from './commands/approve.ts';
import type { RawClean } from './commands/clean.ts';
import type { Surroundings } from './commands/command.ts';
import type { RawInit } from './commands/init.ts';
import type { RawManifest } from './commands/manifest.ts';
import type { RawAudit } from './commands/match-audit.ts';
import { scan } from './commands/scan.ts';
import type { RawUi } from './commands/ui.ts';
import type { RawVerify } from './commands/verify.ts';
import type { RawWatch } from './commands/watch.ts';
import { commanderOption, type OptionName, type RawOptions, SCAN_OPTIONS } from './options.ts';
import { helpWords } from './words/index.ts';
import type { HelpWords } from './words/types.ts';

const EXPLAIN_OPTIONS: readonly OptionName[] = ['policy', 'config', 'manifest', 'maxFindings', 'ocr', 'lang'];

/** The commands besides `scan`, each loaded when it is given. */
const load = {
  approvals: () => import('./commands/approvals.ts'),
  approve: () => import('./commands/approve.ts'),
  clean: () => import('./commands/clean.ts'),
  compare: () => import('./commands/compare.ts'),
  detectors: () => import('./commands/detectors.ts'),
  explain: () => import('./commands/explain.ts'),
  formats: () => import('./commands/formats.ts'),
  keygen: () => import('./commands/keygen.ts'),
  init: () => import('./commands/init.ts'),
  hook: () => import('./commands/hook.ts'),
  manifest: () => import('./commands/manifest.ts'),
  matchAudit: () => import('./commands/match-audit.ts'),
  policy: () => import('./commands/policy.ts'),
  sign: () => import('./commands/sign.ts'),
  ui: () => import('./commands/ui.ts'),
  verify: () => import('./commands/verify.ts'),
  watch: () => import('./commands/watch.ts'),
};

type Add = (program: Program, around: Surroundings, done: (status: number) => void) => void;

/** What adds commands, by their names. */
const COMMANDS: readonly (readonly [names: readonly string[], add: Add])[] = [
  [['scan'], addScan],
  [['watch'], addWatch],
  [['init'], addInit],
  [['explain'], addExplain],
  [['clean'], addClean],
  [['compare'], addCompare],
  [['match-audit'], addMatchAudit],
  [['policy'], addPolicy],
  [['manifest'], addManifest],
  [['approve', 'approvals'], addApprovals],
  [['verify', 'sign', 'keygen'], addClearance],
  [['detectors'], addDetectors],
  [['ui'], addUi],
  [['hook'], addHook],
  [['formats'], addFormats],
];

/**
 * The command that is `asked` for, or all where it is none of them, with arguments and options; `done` is told the exit status of
 * the one that ran.
 */
export function buildProgram(
  asked: string | undefined,
  around: Surroundings,
  done: (status: number) => void,
): Program {
  const words = helpWords[around.lang];
  const program = prepared(new Program('amparo'), words)
    .description(words.about)
    .version(around.api.version, '-V, --version', words.version)
    .helpCommand(false)
    .addHelpText('after', `\n${words.examples}`);
  const wanted = COMMANDS.filter(([names]) => asked !== undefined && names.includes(asked));
  for (const [, add] of wanted.length > 0 ? wanted : COMMANDS) add(program, around, done);
  return program;
}

function addFormats(program: Program, around: Surroundings, done: (status: number) => void): void {
  sub(program, 'formats', around)
    .description(helpWords[around.lang].commands.formats)
    .action(async () => done(await (await load.formats()).formatsList(around)));
}

/** Commander must neither print by itself nor end the process. */
function prepared(command: Program, words: HelpWords): Program {
  return command
    .exitOverride()
    .configureOutput({ writeErr() {}, writeOut() {} })
    .configureHelp({ helpWidth: 80, minWidthToWrap: 30, styleTitle: (title) => words.titles[title] ?? title })
    .helpOption('-h, --help', words.help);
}

function addScan(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const command = prepared(program.command('scan [path...]'), words).description(words.commands.scan);
  for (const name of SCAN_OPTIONS) command.addOption(commanderOption(name, around.lang));
  command.action(async (paths: string[], raw: RawOptions) => done(await scan(around, paths, raw)));
}

function addExplain(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const command = prepared(program.command('explain <file> [locator]'), words);
  for (const name of EXPLAIN_OPTIONS) command.addOption(commanderOption(name, around.lang));
  command
    .description(words.commands.explain)
    .action(async (file: string, locator: string | undefined, raw: RawOptions) =>
      done(await (await load.explain()).explain(around, file, locator, raw)),
    );
}

/** What a scan takes but for what speaks of one document, of a run that ends, or of git. */
const WATCH_OPTIONS: readonly OptionName[] = [
  ...([
    'format',
    'policy',
    'config',
    'manifest',
    'approvals',
    'jobs',
    'memory',
    'maxFindings',
    'lang',
  ] as const),
  ...(['allowIncomplete', 'strict', 'gitignore', 'ocr', 'poll', 'notify'] as const),
];

function addWatch(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const command = prepared(program.command('watch <folder>'), words).description(words.commands.watch);
  for (const name of WATCH_OPTIONS) command.addOption(commanderOption(name, around.lang));
  command.action(async (folder: string, raw: RawWatch) =>
    done(await (await load.watch()).watch(around, folder, raw)),
  );
}

function addInit(program: Program, around: Surroundings, done: (status: number) => void): void {
  const { lang } = around;
  sub(program, 'init', around)
    .addOption(commanderOption('dryRun', lang))
    .addOption(commanderOption('yes', lang))
    .description(helpWords[lang].commands.init)
    .action(async (raw: RawInit) => done(await (await load.init()).init(around, raw)));
}

const CLEAN_OPTIONS: readonly OptionName[] = [
  ...(['plan', 'policy', 'config', 'report', 'keyFile', 'pages', 'ocr', 'force', 'dryRun', 'lang'] as const),
];

function addClean(program: Program, around: Surroundings, done: (status: number) => void): void {
  const { lang } = around;
  const command = prepared(program.command('clean <file>'), helpWords[lang]);
  command.addOption(commanderOption('output', lang).makeOptionMandatory());
  for (const name of CLEAN_OPTIONS) command.addOption(commanderOption(name, lang));
  command
    .description(helpWords[lang].commands.clean)
    .action(async (file: string, raw: RawClean) => done(await (await load.clean()).clean(around, file, raw)));
}

const COMPARE_OPTIONS: readonly OptionName[] = ['format', 'policy', 'config', 'jobs', 'lang'];

function addCompare(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const command = prepared(program.command('compare <old> <new>'), words).description(words.commands.compare);
  for (const name of COMPARE_OPTIONS) command.addOption(commanderOption(name, around.lang));
  command.action(async (before: string, after: string, raw: RawOptions) =>
    done(await (await load.compare()).compare(around, before, after, raw)),
  );
}

const AUDIT_OPTIONS: readonly OptionName[] = [
  'format',
  'requestColumns',
  'responseColumns',
  'require',
  'maxRows',
  'lang',
];

function addMatchAudit(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const command = prepared(program.command('match-audit <asked> <given>'), words);
  for (const name of AUDIT_OPTIONS) command.addOption(commanderOption(name, around.lang));
  command
    .description(words.commands.matchAudit)
    .action(async (request: string, response: string, raw: RawAudit) =>
      done(await (await load.matchAudit()).matchAudit(around, request, response, raw)),
    );
}

function addPolicy(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const policy = prepared(program.command('policy'), words).description(words.commands.policy);
  sub(policy, 'list', around)
    .description(words.commands.policyList)
    .action(async () => done(await (await load.policy()).policyList(around)));
  sub(policy, 'show <name|file>', around)
    .description(words.commands.policyShow)
    .action(async (name: string) => done(await (await load.policy()).policyShow(around, name)));
  sub(policy, 'check <file>', around)
    .description(words.commands.policyCheck)
    .action(async (file: string) => done(await (await load.policy()).policyCheck(around, file)));
}

function addManifest(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const manifest = prepared(program.command('manifest'), words).description(words.commands.manifest);
  sub(manifest, 'init <path...>', around)
    .addOption(commanderOption('manifest', around.lang))
    .description(words.commands.manifestInit)
    .action(async (paths: string[], raw: RawManifest) =>
      done(await (await load.manifest()).manifestInit(around, paths, raw)),
    );
}

const APPROVE_OPTIONS: readonly OptionName[] = [
  ...(['reason', 'until', 'by', 'approvals', 'policy', 'config', 'manifest'] as const),
  ...(['gitignore', 'ocr', 'lang'] as const),
];
const APPROVALS_OPTIONS: readonly OptionName[] = ['approvals', 'policy', 'config', 'manifest', 'ocr'];

function addApprovals(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang].commands;
  const approve = prepared(program.command('approve <file...>'), helpWords[around.lang]);
  for (const name of APPROVE_OPTIONS) approve.addOption(commanderOption(name, around.lang));
  approve
    .description(words.approve)
    .action(async (files: string[], raw: RawApproval) =>
      done(await (await load.approve()).approve(around, files, raw)),
    );
  const approvals = prepared(program.command('approvals'), helpWords[around.lang]).description(
    words.approvals,
  );
  const kinds = [
    ['list', words.approvalsList, 'approvalsList'],
    ['check', words.approvalsCheck, 'approvalsCheck'],
    ['prune', words.approvalsPrune, 'approvalsPrune'],
  ] as const;
  for (const [usage, about, command] of kinds) {
    const one = sub(approvals, usage, around).description(about);
    for (const name of APPROVALS_OPTIONS) one.addOption(commanderOption(name, around.lang));
    one.action(async (raw: RawApprovals) => done(await (await load.approvals())[command](around, raw)));
  }
}

const VERIFY_OPTIONS: readonly OptionName[] = [
  ...(['clearance', 'publicKey', 'signatures', 'maxAge'] as const),
  ...(['policy', 'config', 'allowIncomplete', 'lang'] as const),
];

function addClearance(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const verify = prepared(program.command('verify <path>'), words).description(words.commands.verify);
  for (const name of VERIFY_OPTIONS) verify.addOption(commanderOption(name, around.lang));
  verify.action(async (path: string, raw: RawVerify) =>
    done(await (await load.verify()).verify(around, path, raw)),
  );
  sub(program, 'sign <clearance>', around)
    .description(words.commands.sign)
    .addOption(commanderOption('key', around.lang).makeOptionMandatory())
    .action(async (file: string, raw: { key: string }) =>
      done(await (await load.sign()).sign(around, file, raw)),
    );
  sub(program, 'keygen <file>', around)
    .description(words.commands.keygen)
    .action(async (file: string) => done(await (await load.keygen()).keygen(around, file)));
}

function addDetectors(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const detectors = prepared(program.command('detectors'), words).description(words.commands.detectors);
  sub(detectors, 'list', around)
    .description(words.commands.detectorsList)
    .action(async () => done(await (await load.detectors()).detectorsList(around)));
  sub(detectors, 'show <id>', around)
    .description(words.commands.detectorsShow)
    .action(async (id: string) => done(await (await load.detectors()).detectorsShow(around, id)));
}

function addUi(program: Program, around: Surroundings, done: (status: number) => void): void {
  const command = sub(program, 'ui', around).description(helpWords[around.lang].commands.ui);
  for (const name of ['export', 'force', 'policy'] as const)
    command.addOption(commanderOption(name, around.lang));
  command.action(async (raw: RawUi) => done(await (await load.ui()).ui(around, raw)));
}

const HOOK_OPTIONS: readonly OptionName[] = [
  'format',
  'policy',
  'config',
  'jobs',
  'memory',
  'quiet',
  'maxFindings',
  'allowIncomplete',
  'strict',
  'ocr',
  'lang',
];

function addHook(program: Program, around: Surroundings, done: (status: number) => void): void {
  const words = helpWords[around.lang];
  const hook = prepared(program.command('hook'), words).description(words.commands.hook);
  const manage = (task: 'install' | 'uninstall' | 'status', about: string) =>
    sub(hook, `${task} [hook...]`, around)
      .description(about)
      .action(async (hooks: string[]) => done(await (await load.hook()).hookManage(around, task, hooks)));
  manage('install', words.commands.hookInstall);
  manage('uninstall', words.commands.hookUninstall);
  manage('status', words.commands.hookStatus);
  for (const name of ['pre-commit', 'pre-push', 'pre-receive'] as const) {
    const command = prepared(hook.command(`${name} [argument...]`), words).description(words.commands[name]);
    for (const option of HOOK_OPTIONS) command.addOption(commanderOption(option, around.lang));
    command.action(async (args: string[], raw: RawOptions) =>
      done(await (await load.hook()).hookRun(around, name, args, raw)),
    );
  }
}

function sub(parent: Program, usage: string, { lang }: Surroundings): Program {
  return prepared(parent.command(usage), helpWords[lang])
    .helpCommand(false)
    .addOption(commanderOption('lang', lang));
}
