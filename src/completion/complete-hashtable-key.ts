import type {
  AssignmentStatementAst,
  Ast,
  CommandAst,
  CommandParameterAst,
  Expression,
  HashtableAst,
  UsingStatementAst,
  VariableExpressionAst,
} from '../../grammar/index.ts';
import { TokenKind, UsingStatementKind } from '../../grammar/index.ts';
import type { PSTypeName } from '../binding/attributes/attributes.ts';
import { PSPropertyInfo } from '../objects/ps-member-base.ts';
import { completeMemberByType } from './complete-member.ts';
import type { CompletionContext, Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { formatKeyTips, moduleSpecificationTips, specialKeys } from './hashtable-key-tips.ts';
import { enumeratedTypes } from './inference/enumerated-types.ts';
import { inferTypeOf } from './inference/infer.ts';
import { type InferredMember, membersOfType } from './inference/inferred-members.ts';
import { typeNamed } from './inference/inferred-type.ts';
import { safeEval } from './inference/safe-eval.ts';
import { typeNameOf } from './inference/type-names.ts';
import { pseudoBind } from './pseudo-binding.ts';
import { startsWith } from './quoting.ts';

/** What a hashtable literal is for: the node that takes it, with the keys it stands under when it is nested. */
interface Use {
  readonly owner: Ast;
  /** The node below the owner that the literal is in. */
  readonly child: Ast;
  /** The innermost key first. */
  readonly keys: readonly string[];
  readonly parameter: string | null;
}

function useOf(table: HashtableAst, at: CompletionContext): Use | null {
  const keys: string[] = [];
  let child: Ast = table;
  for (let parent = table.parent; parent; child = parent, parent = parent.parent) {
    switch (parent.kind) {
      case 'HashtableAst': {
        const pair = (parent as HashtableAst).keyValuePairs.find((p) => (p.value as Ast) === child);
        if (!pair) break;
        const key = pair.key.kind === 'StringConstantExpressionAst' ? pair.key.value : safeEval(pair.key, at.context);
        if (typeof key !== 'string') return null;
        keys.push(key);
        break;
      }
      case 'CommandParameterAst': {
        const { parameterName, parent: command } = parent as CommandParameterAst;
        return command && { owner: command, child, keys, parameter: parameterName };
      }
      case 'AssignmentStatementAst': {
        const { left } = parent as AssignmentStatementAst;
        const typed = left.kind === 'MemberExpressionAst' || left.kind === 'ConvertExpressionAst';
        return { owner: typed ? left : parent, child, keys, parameter: null };
      }
      case 'CommandAst':
      case 'ConvertExpressionAst':
      case 'UsingStatementAst':
        return { owner: parent, child, keys, parameter: null };
      case 'CommandExpressionAst':
      case 'PipelineAst':
      case 'StatementBlockAst':
      case 'ArrayExpressionAst':
      case 'ArrayLiteralAst':
        break;
      default:
        return null;
    }
  }
  return null;
}

/** The type of the property that a nested table is for; null when it is not known (GetNestedHashtableKeyType). */
function nestedType(outer: PSTypeName, keys: readonly string[], at: CompletionContext): PSTypeName | null {
  let type: PSTypeName | null = outer;
  for (const key of keys.toReversed()) {
    const member: InferredMember | undefined = membersOfType(type, false, at.inference).find(
      (m) => m.name.toLowerCase() === key.toLowerCase() && (m.kind === 'property' || m.kind === 'ast'),
    );
    if (member?.kind === 'property') type = typeNamed(member.property.propertyType);
    else if (member?.kind === 'ast' && member.member.kind === 'PropertyMemberAst' && member.member.propertyType) {
      const { typeName } = member.member.propertyType;
      type = typeNameOf(typeName.kind === 'ArrayTypeName' ? typeName.elementType : typeName, member.member, at.context);
    } else return null;
  }
  return type;
}

const writable = (m: InferredMember): boolean =>
  (m.kind === 'property' && m.property.canWrite) ||
  (m.kind === 'extended' && m.member instanceof PSPropertyInfo && m.member.isSettable) ||
  (m.kind === 'ast' && m.member.kind === 'PropertyMemberAst');

class KeyCompleter {
  private readonly excluded: ReadonlySet<string>;
  constructor(
    private readonly at: CompletionContext,
    table: HashtableAst,
    private readonly use: Use,
  ) {
    const outside = table.keyValuePairs.filter((p) => at.cursor < p.key.extent.startOffset || at.cursor > p.key.extent.endOffset);
    this.excluded = new Set(outside.map((p) => p.key.extent.text.toLowerCase()));
  }

  private keys(names: readonly string[], tips: Readonly<Record<string, string>>): Results {
    const left = names.filter((n) => startsWith(n, this.at.word) && !this.excluded.has(n.toLowerCase()));
    return left.length > 0 ? left.map((n) => new CompletionResult(n, n, 'Property', tips[n] ?? '')) : null;
  }

  private ofModule(): Results {
    const has = (...names: string[]): boolean => names.some((n) => this.excluded.has(n));
    const names = Object.keys(moduleSpecificationTips).filter((n) => {
      if (n === 'RequiredVersion') return !has('moduleversion', 'maximumversion');
      return (n !== 'ModuleVersion' && n !== 'MaximumVersion') || !has('requiredversion');
    });
    return this.keys(names, moduleSpecificationTips);
  }

  private properties(types: readonly PSTypeName[], needsDefaultConstructor = true): Results {
    return completeMemberByType(types, `${this.at.word}*`, this.at.inference, {
      filter: writable,
      excluded: this.excluded,
      needsDefaultConstructor,
    });
  }

  private ofTyped(outer: PSTypeName | undefined): Results {
    if (!outer) return [];
    const { keys } = this.use;
    const type = keys.length > 0 ? nestedType(outer, keys, this.at) : outer;
    return type && this.properties(enumeratedTypes([type]));
  }

  private ofCommand(command: CommandAst): Results {
    const { at, use } = this;
    const binding = pseudoBind(command, at.context, null, 'argument');
    if (!binding) return null;
    let { parameter } = use;
    if (parameter === null)
      for (const [name, bound] of binding.boundArguments)
        if ((bound.argument as Ast | null) === use.child || bound.remaining?.includes(use.child as Expression)) parameter = name;
    if (parameter === null) return null;
    const name = binding.commandInfo.name;
    const nested = use.keys.length > 0;
    const key = parameter.toLowerCase();
    if (key === 'filterhashtable' && name === 'Get-WinEvent') {
      const suppressed = use.keys.length === 1 && use.keys[0]?.toLowerCase() === 'suppresshashfilter';
      if (nested && !suppressed) return null;
      const all = specialKeys['Get-WinEvent:filterhashtable'] as readonly string[];
      return this.keys(suppressed ? all.filter((k) => k !== 'SuppressHashFilter') : all, formatKeyTips);
    }
    if (key === 'groupby' || (key === 'property' && !nested)) {
      if (key === 'property' && name === 'New-Object') return this.properties(inferTypeOf(command, at.inference, true), false);
      const known = nested ? undefined : specialKeys[`${name}:${key}`];
      return known ? this.keys(known, formatKeyTips) : null;
    }
    const bound = binding.boundParameters.get(key) ?? binding.metadata.find(key) ?? binding.metadata.matches(key)[0];
    return bound ? this.ofTyped(typeNamed(bound.type)) : null;
  }

  /** `$x = @{…}` where `@x` is splatted further down: the parameters of that command. */
  private ofSplat(assignment: AssignmentStatementAst, table: HashtableAst): Results {
    const { left } = assignment;
    if (left.kind !== 'VariableExpressionAst' || this.use.keys.length > 0) return null;
    const name = left.variablePath.userPath.toLowerCase();
    const splat = this.at.root.find((a) => {
      const variable = a as VariableExpressionAst;
      return (
        a.kind === 'VariableExpressionAst' &&
        a.extent.startOffset > table.extent.endOffset &&
        variable.splatted &&
        variable.variablePath.userPath.toLowerCase() === name
      );
    }, true);
    if (splat?.parent?.kind !== 'CommandAst') return null;
    const binding = pseudoBind(splat.parent as CommandAst, this.at.context, null, 'parameter');
    const free = binding?.unbound.filter((p) => !this.excluded.has(p.key) && startsWith(p.name, this.at.word)) ?? [];
    return free.length > 0 ? free.map((p) => new CompletionResult(p.name, p.name, 'ParameterName', `[${p.type.name}]`)) : null;
  }

  results(table: HashtableAst): Results {
    const { owner, keys } = this.use;
    switch (owner.kind) {
      case 'UsingStatementAst': {
        const isModule = (owner as UsingStatementAst).usingStatementKind === UsingStatementKind.Module;
        return isModule && keys.length === 0 ? this.ofModule() : null;
      }
      case 'CommandAst':
        return this.ofCommand(owner as CommandAst);
      case 'AssignmentStatementAst':
        return this.ofSplat(owner as AssignmentStatementAst, table);
      default: {
        const types = inferTypeOf(owner, this.at.inference, true);
        return keys.length > 0 ? this.ofTyped(types[0]) : this.properties(enumeratedTypes(types));
      }
    }
  }
}

/** Keys that a hashtable literal can have where it stands (CompletionCompleters.CompleteHashtableKey). */
export function completeHashtableKey(at: CompletionContext, table: HashtableAst): Results {
  const use = useOf(table, at);
  return use && new KeyCompleter(at, table, use).results(table);
}

/** {@link completeHashtableKey} for the table that the cursor stands in, where a key may begin (CompletionAnalysis.GetResultForHashtable). */
export function completeHashtableHere(at: CompletionContext): Results {
  const { cursor } = at;
  const innermost = at.related.findLast((a) => cursor >= a.extent.startOffset && cursor <= a.extent.endOffset);
  if (innermost?.kind !== 'HashtableAst' || at.tokenAtCursor?.kind === TokenKind.RCurly) return null;
  const table = innermost as HashtableAst;
  const line = at.root.extent.source.lineFromOffset(cursor);
  const onPair = table.keyValuePairs.some(
    ({ key, value }) => cursor >= key.extent.startOffset && (cursor <= value.extent.endOffset || line === value.extent.endLineNumber),
  );
  if (onPair && (at.tokenBeforeCursor ?? at.tokenAtCursor)?.kind !== TokenKind.Semi) return null;
  at.replace(cursor, 0);
  return completeHashtableKey(at, table);
}

/** True while a key of the table waits for its value. */
export function hasPendingAssignment(table: HashtableAst): boolean {
  return table.keyValuePairs.some((p) => p.value.kind === 'ErrorStatementAst');
}
