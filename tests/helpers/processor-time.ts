/**
 * Milliseconds of processor time that this process has used. Tests that nothing grows beyond measure ask for it and
 * not for the clock: a busy machine must not fail them.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
