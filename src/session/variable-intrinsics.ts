import { exceptionOf, psArgumentNotValid } from '../errors/throw.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { driveVariables } from './drive-variables.ts';
import { PSVariable, ScopedItemOptions } from './ps-variable.ts';
import { isAutomaticName, type SessionState } from './session-state.ts';
import { variableOfAllScopes } from './visible-variables.ts';

/** Variables that scopes compute, as their own names are written. */
const automaticNames = ['MyInvocation', 'PSBoundParameters', 'PSCmdlet', 'PSScriptRoot', 'PSCommandPath'];

/** `$ExecutionContext.SessionState.PSVariable`: variables by name. */
export class PSVariableIntrinsics extends NetObject {
  constructor(readonly state: SessionState) {
    super();
  }
  private split(name: string) {
    const m = /^(global|script|local|private|variable):(.*)$/i.exec(name);
    const scope = m && m[1]!.toLowerCase() !== 'variable' ? this.state.scopeById(m[1]!) : undefined;
    const [, drive, path = ''] = m ? [] : (/^([^:]+):(.*)$/s.exec(name) ?? []);
    return { name: m ? m[2]! : name, scope, drive, path };
  }
  /** The value of a variable, or of an item of another drive (`env:HOME`); undefined where there is none. @throws PSArgumentException for an empty name */
  value(name: string | null): Value | undefined {
    const { drive, path } = this.split(named(name));
    if (drive === undefined) return this.find(name!)?.read();
    return driveVariables(this.state.context).get(drive, path, this.state.context) ?? undefined;
  }
  find(name: string): PSVariable | undefined {
    const { name: plain, scope } = this.split(name);
    const lower = plain.toLowerCase();
    const found = scope ? scope.localVariable(lower) : this.state.findVariable(lower);
    if (found || !isAutomaticName(lower)) return found;
    const value = scope ? scope.automatic?.get(lower) : this.state.automaticValue(lower, this.state.currentScope);
    return value === undefined ? undefined : new PSVariable(automaticNames.find((n) => n.toLowerCase() === lower) ?? plain, value);
  }
  /** @throws PSArgumentException for an empty name, DriveNotFoundException */
  set(name: string | null, value: Value): void {
    const { name: plain, scope, drive, path } = this.split(named(name));
    if (drive === undefined) this.state.setVariable(plain, value, scope);
    else driveVariables(this.state.context).set(drive, path, value, this.state.context);
  }
  /** @throws PSArgumentException for an empty name, SessionStateUnauthorizedAccessException for what is read-only */
  remove(name: string | null): void {
    const { name: plain, scope } = this.split(named(name));
    const lower = plain.toLowerCase();
    let at = scope ?? this.state.currentScope;
    // the scope that has it, unless the name says which
    while (scope === undefined && at.localVariable(lower) === undefined && at.parent !== null) at = at.parent;
    const known = at.localVariable(lower) ?? variableOfAllScopes(at, lower);
    if (known !== undefined && (known.options & unwritable) !== 0) {
      const message = `Cannot remove variable ${known.name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.`;
      throw exceptionOf('System.Management.Automation.SessionStateUnauthorizedAccessException', message);
    }
    at.removeVariable(lower);
  }
}

const unwritable = ScopedItemOptions.ReadOnly | ScopedItemOptions.Constant;

/** A name that is one. @throws PSArgumentException */
function named(name: string | null): string {
  if (!name) throw psArgumentNotValid('path');
  return name;
}
