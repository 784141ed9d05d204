import { spawnSync } from 'node:child_process';

/** Ends the build with an error if what it wrote must not be published. `eleventy --serve` only says so. */
export default function (eleventyConfig) {
  eleventyConfig.on('eleventy.after', ({ directories, runMode }) => {
    const command = ['node_modules/amparo/bin/amparo.js', 'scan', '--', directories.output];
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    if (status !== 0 && runMode === 'build') throw new Error('Amparo: not to be published (see above)');
  });
}
