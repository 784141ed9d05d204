import type { HelpWords } from './types.ts';

export const en: HelpWords = {
  about: 'Looks through what is about to be published and says whether it would expose people.',
  titles: {},
  examples: `Examples:
  amparo scan                            scan the current folder
  amparo scan site/ report.xlsx          scan a folder and a file
  amparo scan --format json=report.json  write a report for programs, too
  cat list.csv | amparo scan -           scan one document from standard input
  amparo scan --staged                   scan what is about to be committed
  amparo hook install                    do so before each commit and push
  amparo explain report.xlsx             say why each value was reported
  amparo clean list.xlsx -o safe.xlsx    write a copy of only what may stay
  amparo compare old.xlsx new.xlsx       what a new release says more of people
  amparo match-audit asked.csv given.csv check matches before they go out
  amparo ui                              a page to drop files on
  amparo policy show confidential-population

Exit status:
  0  nothing blocks
  1  at least one file must not be published
  2  wrong usage, or a configuration or policy that cannot be used
  3  no file blocks, but at least one could not be read whole

Nothing leaves this computer, and no report shows a value whole.
`,
  commands: {
    scan: 'Scan files and folders (the current folder if none is given; "-" reads standard input).',
    policy: 'Show and check policies: the rules of what must not be published.',
    policyList: 'List the built-in policies.',
    policyShow: 'Show the rules of a policy.',
    policyCheck: 'Check a policy file of your own.',
    detectors: 'Show what is looked for.',
    detectorsList: 'List the detectors.',
    detectorsShow: 'Show one detector, with examples.',
    formats: 'List what files are read, how deep, what is not, and the forms of reports.',
    explain: 'Say for each finding in a file why it was reported.',
    compare: 'Say what a release shows of people that the one before did not.',
    clean: 'Write a safe copy (.xlsx, .csv, .html, .docx, .pdf): rebuilt from what may stay, scanned again.',
    matchAudit: 'Hold answers about people against the list of those asked for.',
    manifest: 'Say what is meant to go out: anything else then blocks.',
    manifestInit: 'Write a manifest of what is there (never over one that exists).',
    approve: 'Write down that somebody lets a file out although it is stopped, and why.',
    approvals: 'Show and check who let what out.',
    approvalsList: 'List approvals: file, person, reason, last day.',
    approvalsCheck: 'Scan what was approved; status 1 if an approval no longer holds.',
    approvalsPrune: 'Leave out approvals that have ended or that nothing needs.',
    verify: 'Publish step: refuse what was not cleared, or has changed since.',
    sign: 'Add the signature of a further person to a clearance.',
    keygen: 'Write a pair of keys for clearances (never over a file that exists).',
    hook: 'Look through commits and pushes before they are made (git hooks).',
    hookInstall: 'Install hooks (pre-commit, pre-push; in a bare repository pre-receive).',
    hookUninstall: 'Take our hooks away, and put back what was there before.',
    hookStatus: 'Say which hooks are installed.',
    'pre-commit': 'What git calls before a commit: scans what is staged.',
    'pre-push': 'What git calls before a push: scans what the remote has not.',
    'pre-receive': 'What git calls on a server: scans what a push brings, and refuses it.',
    ui: 'Open the page to check files by hand in the browser; it sends them nowhere.',
    watch: 'Look through a folder, then through what changes in it, until Ctrl+C.',
    init: 'Write a configuration, hooks and a pipeline, as the project suggests (never over a file).',
  },
  options: {
    format:
      'report format (text, json, ndjson, sarif, junit, html, markdown, github, gitlab); may be repeated, each to its own file',
    policy: 'built-in policy or policy file (default: confidential-population)',
    config: 'configuration file (default: amparo.config.yaml, searched upwards)',
    manifest: 'what is meant to go out (default: amparo.publish.yaml, searched upwards)',
    jobs: 'how many files to scan at once',
    memory: 'most memory that the scan may take: 512MB, 2GB (at least 256MB)',
    quiet: 'text report: only the files that must not go out',
    maxFindings: 'single findings to report for each file (default: 100)',
    lang: 'language: en or es (default: that of the environment)',
    allowIncomplete: 'do not fail for files that could not be read whole (named in the report)',
    strict: 'fail also for files that a person should look at',
    gitignore: 'leave out what git ignores',
    ocr: 'read pages that are pictures, in English and Spanish (needs optional packages)',
    together: 'join the files of the run: harmless alone, they may expose people together',
    stdinName: 'name of the document on standard input',
    staged: 'what is staged for the next commit, not what lies in the folder',
    diff: 'what HEAD adds since it parted from BASE',
    range: 'every file that these commits bring in, once',
    history: 'every file that any commit ever held, once',
    requestColumns: 'columns of the request by hand: name=Last+First,birth=DOB,address=C',
    responseColumns: 'columns of the response by hand, in the same way',
    require: 'what requests must state: name, address, birth, number (default: name,address)',
    approvals: 'what people let out (default: amparo.approvals.yaml, searched upwards)',
    reason: 'why the file may go out, for others to read; names nobody',
    until: 'last day on which it holds, such as 2027-06-30 (default: as long as nothing changes)',
    by: 'who approves (default: the user name that git or the system knows)',
    since: 'only what a former JSON report did not tell; what is grave is stopped all the same',
    clearance: 'write (scan) or check (verify) what was cleared: an in-toto statement',
    key: 'private Ed25519 key (PEM) to sign the clearance with',
    publicKey: 'public key of somebody whose signature counts; may be repeated',
    signatures: 'how many different keys must have signed (default: 1 if a key is given)',
    maxAge: 'oldest scan that counts: 30m, 12h, 7d',
    maxRows: 'weak rows to show (default: 1000)',
    poll: 'look for changes every so many seconds (for drives that tell of none)',
    notify: 'show nothing on the desktop',
    dryRun: 'only show what would be written',
    export:
      'write the page to a file, or into a folder with its policy.yaml: works without network and installation',
    yes: 'write without asking',
    output: 'the copy; its ending says what it is to be: .xlsx, .csv, .html, .docx, .pdf',
    pages: 'pages of a PDF in a PDF: text (set anew), pictures (drawn), auto (the default)',
    plan: 'what may stay (default: proposed, and written beside the copy as OUT.plan.yaml)',
    report: 'write what went and what did not as JSON, without values',
    keyFile: 'key of tokens, so that later copies have the same ones; made if it is not there',
    force: 'write over a file that is there (never over the original)',
  },
  help: 'show this help',
  version: 'show the version',
};
