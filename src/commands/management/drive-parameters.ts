import type { ExecutionContext } from '../../session/execution-context.ts';
import type { SessionStateScope } from '../../session/scope.ts';
import { scopeArgument } from '../utility/variable-support.ts';

/** The scope that -Scope names; undefined when it was not given. @throws PSArgumentException, PSArgumentOutOfRangeException */
export function scopeOf(context: ExecutionContext, scope: string | undefined): SessionStateScope | undefined {
  return scope === undefined ? undefined : scopeArgument(context.sessionState, scope);
}
