/** RunspaceBase's counter of ids. The session's own runspace has the id 1. */
let last = 1;

/** The id of a runspace that is made: 2, 3, 4 … Never given twice. */
export function nextRunspaceId(): number {
  return ++last;
}

/** The next runspace is number 2 again: for a process that begins where another one stopped (the start-up snapshot). */
export function restartRunspaceIds(): void {
  last = 1;
}
