/** Job.s_jobIdSeed: one counter in the process, for parents and children of every kind. */
let seed = 0;

/** The next job id: 1, 2, 3 … Never given twice. */
export function nextJobId(): number {
  return ++seed;
}

/** The next job is number 1 again: for a process that begins where another one stopped (the start-up snapshot). */
export function restartJobIds(): void {
  seed = 0;
}
