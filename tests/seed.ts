// Property tests draw the same values in each run, so that a change is judged by what it changed.
// AMPARO_SEED=any draws others, to look for what nobody thought of; a number repeats such a run.
import fc from 'fast-check';

const asked = process.env.AMPARO_SEED ?? '1';
fc.configureGlobal(asked === 'any' ? {} : { seed: Number(asked) });
