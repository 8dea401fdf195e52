import { defineNonPublic, defineNonPublicConstructor } from '../../dotnet/reflection/non-public.ts';
import { defineType } from '../../dotnet/registry.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { EngineIntrinsics } from '../engine-intrinsics.ts';
import type { ExecutionContext } from '../execution-context.ts';
import { ScriptBlock } from '../script-block.ts';
import type { SessionState } from '../session-state.ts';

const m = 'System.Management.Automation.';

/** System.Management.Automation.SessionStateInternal: not public in PowerShell, but test frameworks take it by reflection to bind script blocks to modules. */
export class SessionStateInternal extends NetObject {
  constructor(readonly state: SessionState) {
    super();
  }
}

const internals = new WeakMap<SessionState, SessionStateInternal>();

/** The internal side of a session state: one object for each. */
function internalOf(state: SessionState): SessionStateInternal {
  let known = internals.get(state);
  if (!known) internals.set(state, (known = new SessionStateInternal(state)));
  return known;
}

/** The runspace itself, as reflection gives it (ExecutionContext): nothing of it is public. */
export class ExecutionContextObject extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

/** SessionStateInternal and the non-public members of SessionState, ScriptBlock and EngineIntrinsics. */
export function defineSessionStateInternal(): void {
  defineType({ name: `${m}SessionStateInternal`, jsClass: SessionStateInternal });
  defineType({ name: `${m}ExecutionContext`, jsClass: ExecutionContextObject });
  defineNonPublic(`${m}SessionStateInternal`, 'Property', `${m}PSModuleInfo`, 'Module', {
    get: (s: SessionStateInternal) => s.state.module,
  });
  defineNonPublic(`${m}SessionStateInternal`, 'Property', `${m}SessionState`, 'PublicSessionState', {
    get: (s: SessionStateInternal) => s.state,
  });
  defineNonPublic(`${m}SessionState`, 'Property', `${m}SessionStateInternal`, 'Internal', { get: (s: SessionState) => internalOf(s) });
  defineNonPublic(`${m}ScriptBlock`, 'Property', `${m}SessionStateInternal`, 'SessionStateInternal', {
    get: (b: ScriptBlock) => (b.sessionState ? internalOf(b.sessionState) : null),
    set: (b: ScriptBlock, value: SessionStateInternal | null) => {
      b.sessionState = value?.state ?? null;
    },
  });
  defineNonPublic(`${m}ScriptBlock`, 'Property', `${m}SessionState`, 'SessionState', {
    get: (b: ScriptBlock) => b.sessionState,
    set: (b: ScriptBlock, value: SessionState | null) => {
      b.sessionState = value;
    },
  });
  const parameters = [
    [`${m}Language.IParameterMetadataProvider`, 'ast'],
    ['System.Boolean', 'isFilter'],
  ] as const;
  defineNonPublicConstructor(`${m}ScriptBlock`, parameters, (_type: null, ast: ScriptBlock['ast'], isFilter: boolean) => {
    const block = new ScriptBlock(ast, null);
    block.isFilter = isFilter;
    return block;
  });
  defineNonPublic(`${m}EngineIntrinsics`, 'Field', `${m}ExecutionContext`, '_context', {
    get: (e: EngineIntrinsics) => new ExecutionContextObject(e.context),
  });
}
