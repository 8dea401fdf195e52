/** Property names, patterns and script blocks that stand for values of an object: PSPropertyExpression (Mshexpression.cs). */
import { isFlowControl, NetException, RuntimeException } from '../errors/exceptions.ts';
import { errorRecordOf } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { scriptInvoker } from '../objects/script-hooks.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { matchPropertyNames, readProperty } from './object-access.ts';

/** A value a view computes in the program's own code, where PowerShell's own views have a script block. */
export type NativeExpression = (object: Value, context: ExecutionContext) => Step<Value>;

/** What came of evaluating an expression. */
export interface PropertyExpressionResult {
  readonly value: Value;
  readonly expression: PropertyExpression;
  readonly exception: NetException | null;
  /** A script block that has written nothing: groups by that have no heading. */
  readonly isNothing?: boolean;
}

/** True when a name is a pattern (WildcardPattern.ContainsWildcardCharacters). */
export function containsWildcard(text: string): boolean {
  return /(^|[^`])(``)*[*?[]/.test(text);
}

/** A property by name or pattern, a script block, or code of a view. */
export class PropertyExpression {
  private constructor(
    readonly name: string | null,
    readonly script: ScriptBlock | null,
    readonly native: NativeExpression | null,
    /** True when the name is a property that is known to exist: it is not looked for again. */
    readonly isResolved: boolean,
  ) {}

  static ofName(name: string, isResolved = false): PropertyExpression {
    return new PropertyExpression(name, null, null, isResolved);
  }
  static ofScript(script: ScriptBlock): PropertyExpression {
    return new PropertyExpression(null, script, null, false);
  }
  static ofNative(native: NativeExpression): PropertyExpression {
    return new PropertyExpression('', null, native, true);
  }

  /** The name, or the text of the block: what heads a column. */
  toString(): string {
    return this.script ? this.script.toString() : (this.name ?? '');
  }

  get hasWildcards(): boolean {
    return this.name !== null && containsWildcard(this.name);
  }

  /** The expressions for what exists on this object: patterns and property sets give several, a missing property none. */
  resolveNames(target: Value, expand = true): PropertyExpression[] {
    if (this.isResolved || this.name === null) return [this];
    return matchPropertyNames(target, this.name, expand).map((name) => PropertyExpression.ofName(name, true));
  }

  /** The values on this object. Exceptions of getters and script blocks are part of the results. */
  *getValues(target: Value, context: ExecutionContext): Steps<PropertyExpressionResult[]> {
    const results: PropertyExpressionResult[] = [];
    for (const expression of this.resolveNames(target)) results.push(yield* expression.getValue(target, context));
    return results;
  }

  private *getValue(target: Value, context: ExecutionContext): Steps<PropertyExpressionResult> {
    try {
      const value = yield* this.evaluate(target, context);
      if (value === AutomationNull) return { value: null, expression: this, exception: null, isNothing: true };
      return { value, expression: this, exception: null };
    } catch (e) {
      // an error of the language is the RuntimeException around it
      if (e instanceof NetException && !isFlowControl(e))
        return { value: null, expression: this, exception: e instanceof RuntimeException ? e : errorRecordOf(e).exception };
      throw e;
    }
  }

  private *evaluate(target: Value, context: ExecutionContext): Steps<Value> {
    let step: Step<Value>;
    if (this.native) step = this.native(target, context);
    else if (this.script) step = scriptInvoker().invoke(this.script, [], { underbar: target, context, errors: 'external' });
    else return yield* readProperty(target, this.name!, context);
    return step instanceof Suspension ? yield* step.rest : step;
  }
}
