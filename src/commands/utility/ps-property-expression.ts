/** Property names, patterns and script blocks that stand for values of an object: PSPropertyExpression (Mshexpression.cs). */
import { GenericList } from '../../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../../dotnet/registry.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { asThrownByScript, exceptionOf } from '../../errors/throw.ts';
import { AutomationNullObject, NetDictionary } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { lowerName, type PSMember } from '../../objects/ps-members.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { isKindOf } from '../../objects/type-of.ts';
import { containsWildcardCharacters, getWildcardPattern } from '../../objects/wildcard.ts';
import { lift, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { currentContext } from '../../session/current-context.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { isPropertyMember, memberOf, membersOf, readProperty } from './object-model.ts';

/** What came of evaluating an expression: a value, or the exception of a getter or script block. */
export interface PSPropertyExpressionResult {
  readonly result: Value;
  /** The same with "no output" as it is; absent: as {@link result}. */
  readonly given?: Value;
  readonly resolvedExpression: PSPropertyExpression;
  readonly exception: NetException | null;
}

/** A property by name or pattern, or a script block that is run with the object as `$_`. */
export class PSPropertyExpression extends NetObject {
  readonly hasWildcards: boolean;
  /** A plain name in lower case; null for patterns and script blocks. */
  private readonly lower: string | null;
  constructor(
    readonly source: string | ScriptBlock,
    private readonly isResolved = false,
  ) {
    super();
    this.hasWildcards = typeof source === 'string' && containsWildcardCharacters(source);
    this.lower = typeof source === 'string' && !this.hasWildcards ? lowerName(source) : null;
  }

  /** The note property that a plain name means on a custom object: what most expressions come to. Null where it takes a search. */
  ownNote(target: Value): PSNoteProperty | null {
    if (this.lower === null || !(target instanceof PSObject) || !target.isCustomObject) return null;
    const own = target.instanceMembers.getLower(this.lower);
    return own instanceof PSNoteProperty ? own : null;
  }

  get script(): ScriptBlock | null {
    return typeof this.source === 'string' ? null : this.source;
  }

  override toString(): string {
    return typeof this.source === 'string' ? this.source : this.source.toString();
  }

  /** The expressions for what exists on this object: patterns and property sets give several, a missing property none. */
  resolveNames(target: Value, expand = true): PSPropertyExpression[] {
    if (this.isResolved || typeof this.source !== 'string') return [this];
    if (isHashtable(target)) {
      const keys = this.matchKeys(target);
      if (keys.length > 0) return keys;
    }
    const found = new Map<string, PSPropertyExpression>();
    for (const member of this.matchMembers(target)) {
      if (isPropertyMember(member)) found.set(member.name, new PSPropertyExpression(member.name, true));
      else if (member.memberType === 'PropertySet' && expand)
        for (const name of referencedNames(member))
          for (const inner of new PSPropertyExpression(name).resolveNames(target, false)) found.set(inner.toString(), inner);
    }
    return [...found.values()];
  }

  private matchKeys(target: NetDictionary): PSPropertyExpression[] {
    const pattern = this.hasWildcards ? getWildcardPattern(this.source as string) : null;
    const wanted = (this.source as string).toLowerCase();
    const found: PSPropertyExpression[] = [];
    for (const [key] of target.entries()) {
      const name = toText(key);
      if (pattern ? pattern.isMatch(name) : name.toLowerCase() === wanted) found.push(new PSPropertyExpression(name, true));
    }
    return found;
  }

  private matchMembers(target: Value): PSMember[] {
    if (!this.hasWildcards) {
      const member = memberOf(target, this.source as string);
      return member ? [member] : [];
    }
    const pattern = getWildcardPattern(this.source as string);
    return membersOf(target).filter((m) => (isPropertyMember(m) || m.memberType === 'PropertySet') && pattern.isMatch(m.name));
  }

  /** The values on this object. Exceptions of getters and script blocks become part of the results. */
  *getValues(target: Value, context: ExecutionContext, expand = true): Steps<PSPropertyExpressionResult[]> {
    if (typeof this.source !== 'string' || this.isResolved) return [yield* this.getValue(target, context)];
    const results: PSPropertyExpressionResult[] = [];
    for (const expression of this.resolveNames(target, expand)) results.push(yield* expression.getValue(target, context));
    return results;
  }

  private *getValue(target: Value, context: ExecutionContext): Steps<PSPropertyExpressionResult> {
    try {
      const step = this.evaluate(target, context);
      const value = step instanceof Suspension ? yield* step.rest : step;
      return { result: value instanceof AutomationNullObject ? null : value, given: value, resolvedExpression: this, exception: null };
    } catch (e) {
      if (e instanceof NetException && !isFlowControl(e)) return { result: null, resolvedExpression: this, exception: asThrownByScript(e) };
      throw e;
    }
  }

  private evaluate(target: Value, context: ExecutionContext): Step<Value> {
    if (typeof this.source !== 'string') return scriptInvoker().invoke(this.source, [], { underbar: target, context, errors: 'external' });
    return readProperty(target, this.source, context);
  }
}

/** True for a Hashtable (not for other dictionaries): its keys then count as properties. */
export function isHashtable(value: Value): value is NetDictionary {
  const inner = value instanceof PSObject ? value.baseObject : value;
  return inner instanceof NetDictionary && isKindOf(inner.netType, 'System.Collections.Hashtable');
}

function referencedNames(member: PSMember): readonly string[] {
  return (member as PSMember & { referencedPropertyNames?: readonly string[] }).referencedPropertyNames ?? [];
}

const list = 'System.Collections.Generic.List';

/** PSPropertyExpressionResult: what scripts see of a value. */
class ExpressionResult extends NetObject {
  constructor(readonly of: PSPropertyExpressionResult) {
    super();
  }
}

function listOf(kind: string, items: readonly Value[]): Value {
  return new GenericList([...items], genericOf(list, getType(`Microsoft.PowerShell.Commands.${kind}`)));
}

/** A name that is there. @throws PSArgumentNullException for an empty one */
function named(s: string): string {
  if (s !== '') return s;
  const message =
    'Cannot process argument because the value of argument "s" is null. Change the value of argument "s" to a non-null value.';
  throw exceptionOf('System.Management.Automation.PSArgumentNullException', message);
}

defineType({
  name: 'Microsoft.PowerShell.Commands.PSPropertyExpressionResult',
  jsClass: ExpressionResult,
  properties: {
    'System.Object Result': { get: (self: ExpressionResult) => self.of.result },
    'Microsoft.PowerShell.Commands.PSPropertyExpression ResolvedExpression': {
      get: (self: ExpressionResult) => self.of.resolvedExpression,
    },
    'System.Exception Exception': { get: (self: ExpressionResult) => self.of.exception },
  },
});
defineType({
  name: 'Microsoft.PowerShell.Commands.PSPropertyExpression',
  jsClass: PSPropertyExpression,
  constructors: {
    'PSPropertyExpression new(string s)': (_self, s: string) => new PSPropertyExpression(named(s)),
    'PSPropertyExpression new(string s, bool isResolved)': (_self, s: string, isResolved: boolean) =>
      new PSPropertyExpression(named(s), isResolved),
    'PSPropertyExpression new(scriptblock scriptBlock)': (_self, block: ScriptBlock) => new PSPropertyExpression(block),
  },
  methods: {
    'string ToString()': (self: PSPropertyExpression) => self.toString(),
    [`${list}[Microsoft.PowerShell.Commands.PSPropertyExpression] ResolveNames(psobject target)`]: (
      self: PSPropertyExpression,
      target: Value,
    ) => listOf('PSPropertyExpression', self.resolveNames(target)),
    [`${list}[Microsoft.PowerShell.Commands.PSPropertyExpressionResult] GetValues(psobject target)`]: (
      self: PSPropertyExpression,
      target: Value,
    ) =>
      lift(
        (function* () {
          const results = yield* self.getValues(target, currentContext());
          return listOf(
            'PSPropertyExpressionResult',
            results.map((r) => new ExpressionResult(r)),
          );
        })(),
      ),
  },
  properties: {
    'scriptblock Script': { get: (self: PSPropertyExpression) => self.script },
    'bool HasWildCardCharacters': { get: (self: PSPropertyExpression) => self.hasWildcards },
  },
});
