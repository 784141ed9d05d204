/** What every command but `--version` needs. */
export * as scanning from '../scan.ts';
export { runCli } from './run.ts';
