/** Milliseconds of processor time this process has taken so far, all threads together: other programs hardly change it. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
