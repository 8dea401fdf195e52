/** How the TypesToProcess and FormatsToProcess of a module manifest are read; set by the commands that read such files. */
import type { ExecutionContext } from './execution-context.ts';

/** Reads one file into the session. @throws RuntimeException that says what is wrong with it */
export type DataFileReader = (context: ExecutionContext, path: string) => void;

/** The readers, and what takes a module's files out of the session again. */
export const moduleDataFiles: {
  types: DataFileReader;
  formats: DataFileReader;
  removeTypes: DataFileReader;
  removeFormats: DataFileReader;
} = {
  types: () => undefined,
  formats: () => undefined,
  removeTypes: () => undefined,
  removeFormats: () => undefined,
};
