// npm run scan -- [PATH…] [OPTION…]: installs and builds what is missing, then scans.
import { buildIfNeeded, cli, installIfNeeded, node } from './project.mjs';

installIfNeeded();
buildIfNeeded();
// npm runs scripts in the project's folder; relative paths are meant from where it was called.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = node([cli, 'scan', ...process.argv.slice(2)], { cwd });
