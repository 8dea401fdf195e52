import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { ImportFilter, LoadReports } from './module-intrinsics.ts';
import type { ModuleSpecification } from './module-specification.ts';
import type { PSModuleInfo } from './ps-module-info.ts';

/** How a module file is to be loaded. */
export interface LoadOptions extends LoadReports {
  readonly args: readonly Value[];
  readonly force: boolean;
  readonly global: boolean;
  readonly scopeLocal: boolean;
  readonly filter: ImportFilter;
  /** Takes what verbose users read about each member that is imported. */
  readonly imported?: string[];
}

/**
 * What `using module` and `#requires` need of modules. Loading one runs scripts, and running scripts comes to these two: so they reach it through
 * this object, which `module-loader.ts` fills in.
 */
export interface ModuleLoading {
  /** Loads a module file, unless it is loaded already, and imports what it exports. @throws what the module's script throws */
  load(context: ExecutionContext, path: string, options: LoadOptions): Steps<PSModuleInfo>;
  /** Loads a module that a script requires. False where the module's script has failed, which is noted in `$Error`. @throws what the module's script throws */
  loadForScript(context: ExecutionContext, path: string, name: string): Steps<boolean>;
  /** A loaded module that a specification accepts; the one that was loaded last. */
  loaded(context: ExecutionContext, wanted: ModuleSpecification): PSModuleInfo | undefined;
  /** The file of the newest version of a module that a specification accepts; null when there is none. */
  file(context: ExecutionContext, wanted: ModuleSpecification): string | null;
  /** The module of an assembly's file: the cmdlets of its classes. @throws what is wrong with the file */
  binary(context: ExecutionContext, name: string, file: string): PSModuleInfo;
}

/** See {@link ModuleLoading}. */
export const moduleLoading: ModuleLoading = {} as ModuleLoading;

/** FileNotFoundException of Import-Module, with its record. */
export function moduleNotFound(name: string): NetException {
  const e = exceptionOf(
    'System.IO.FileNotFoundException',
    `The specified module '${name}' was not loaded because no valid module file was found in any module directory.`,
  );
  e.errorRecord = newErrorRecord(e, 'Modules_ModuleNotFound', 'ResourceUnavailable', name);
  return e;
}
