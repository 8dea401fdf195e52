/** Job.s_jobIdSeed: one counter in the process, for parents and children of every kind. */
let seed = 0;

/** The next job id: 1, 2, 3 … Never given twice. */
export function nextJobId(): number {
  return ++seed;
}
