import type { Expression, ITypeName } from '../../grammar/index.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import type { SessionState } from '../session/session-state.ts';

/** What binding needs of the interpreter besides `objects/script-hooks.ts`. The interpreter registers it once, see {@link registerScriptServices}. */
export interface ScriptServices {
  /** The value of an expression that stands in an attribute (constants, types, script blocks, arrays and hashtables of them). */
  evaluateAttributeArgument(ast: Expression, sessionState: SessionState | null): Value;
  /** The type a name in a script means, or undefined. */
  findTypeName(name: ITypeName, sessionState: SessionState | null): NetType | undefined;
  /** The type a name in a script means. Throws the TypeNotFound error. */
  resolveTypeName(name: ITypeName, sessionState: SessionState | null): NetType;
  /** Parses a script file into a block bound to the current session state; throws ParseException. */
  parseScriptFile(path: string, context: ExecutionContext): ScriptBlock;
  /** The name of the drive that a path is on, null where it has none. Throws DriveNotFoundException. */
  driveOf(path: string, context: ExecutionContext): string | null;
}

let services: ScriptServices | undefined;

/** Called once by the interpreter's modules when they are loaded. */
export function registerScriptServices(s: ScriptServices): void {
  services = s;
}

/** The registered services. Throws when the interpreter has not registered them (a mistake in our own wiring). */
export function scriptServices(): ScriptServices {
  if (!services) throw new Error('No script services are registered.');
  return services;
}
