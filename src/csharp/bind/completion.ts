/** How a statement ended. */
export const Completion = { normal: 0, break: 1, continue: 2, return: 3, goto: 4 } as const;
