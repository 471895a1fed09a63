const LOOK_EVERY_MS = 500;

/** Ends this process as SIGTERM does once the process that started it is gone. Windows does not tell; there nothing happens. */
export function endWithParent(): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  timer.unref();
}
