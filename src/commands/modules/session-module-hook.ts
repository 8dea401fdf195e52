import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ModuleSpecification } from '../../session/module-specification.ts';
import type { PSModuleInfo } from '../../session/ps-module-info.ts';
import type { GetModuleCommand } from './get-module-parameters.ts';
import type { ImportModuleCommand } from './import-module-parameters.ts';

/** A module here whose functions run the commands of a module of a session. */
export interface ProxyOfModule {
  /** Its manifest, in a folder of its own. */
  readonly manifest: string;
  readonly name: string;
  /** The id of the module in the session. */
  readonly guid: string;
  /** Takes its files away. */
  remove(): void;
}

/** Modules of sessions (RemoteDiscoveryHelper.cs). */
export interface SessionModules {
  /** The modules that could be imported in the session of -PSSession. */
  available(cmd: GetModuleCommand, names: readonly string[] | null): Steps<PSModuleInfo[]>;
  /** The session that a module was listed for; null for one of here. */
  sessionOf(module: PSModuleInfo): Value;
  /** Imports a module in a session, and makes a module of its commands. What goes wrong there is written as errors of the command. */
  bring(cmd: ImportModuleCommand, session: Value, wanted: ModuleSpecification): Steps<ProxyOfModule[]>;
}

let modules: SessionModules | null = null;

/** Set by the job system when it is part of the program. */
export function setSessionModules(given: SessionModules): void {
  modules = given;
}

/** What knows the modules of sessions; null when this program has no sessions. */
export function sessionModules(): SessionModules | null {
  return modules;
}
