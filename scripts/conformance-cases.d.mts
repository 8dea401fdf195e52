/** The project's folder. */
export const root: string;
/** Names of all cases below a folder (test/conformance): their paths in it without `.ps1`. */
export function caseNames(folder?: string): string[];
/** One case's outcome: `difference` is null when everything is as PowerShell gave it. */
export interface CaseResult {
  name: string;
  difference: string | null;
}
/** How cases are run. */
export interface CaseOptions {
  jobs?: number;
  timeoutSeconds?: number;
  environment?: Record<string, string>;
  shell?: string[];
  /** The folder that the names are paths in. */
  suite?: string;
}
/** Runs one case. */
export function runCase(name: string, options?: CaseOptions): Promise<CaseResult>;
/** Runs cases, several at a time. */
export function runCases(names: readonly string[], options?: CaseOptions): Promise<CaseResult[]>;
