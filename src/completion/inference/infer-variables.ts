import {
  type Ast,
  type CatchClauseAst,
  type CommandAst,
  type ErrorStatementAst,
  type InvokeMemberExpressionAst,
  type ITypeName,
  type PipelineAst,
  type SwitchStatementAst,
  TokenKind,
  type TrapStatementAst,
  type VariableExpressionAst,
} from '../../../grammar/index.ts';
import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import type { DefinedType } from '../../dotnet/defined-type.ts';
import { defineInternalType, internalType } from '../../dotnet/reflection/internal-types.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { isKindOf } from '../../objects/type-of.ts';
import { enumeratedTypes } from './enumerated-types.ts';
import { inferTypes } from './infer.ts';
import { inferCommand } from './infer-commands.ts';
import { typesOfReference } from './infer-members.ts';
import type { TypeInferenceContext } from './inference-context.ts';
import { DefinitionTypeName, typeCalled, typeNamed } from './inferred-type.ts';
import { reflectionType, typeNameOf } from './type-names.ts';
import { VariableAssignments } from './variable-assignments.ts';

const sma = 'System.Management.Automation.';

/** Variables that are the same in every scope, with their types; empty: to be found by looking (SpecialVariables.AllScopeVariables). */
const allScopeVariables: Readonly<Record<string, string>> = {
  '?': 'System.Boolean',
  executioncontext: `${sma}EngineIntrinsics`,
  false: 'System.Boolean',
  home: 'System.String',
  host: '',
  pid: 'System.Int32',
  psculture: 'System.String',
  pshome: 'System.String',
  psuiculture: 'System.String',
  psversiontable: `${sma}PSVersionHashTable`,
  psedition: 'System.String',
  shellid: 'System.String',
  true: 'System.Boolean',
  enabledexperimentalfeatures: `${sma}Internal.ReadOnlyBag\`1[System.String]`,
};

/** Variables that each command has, with their types; empty: any (SpecialVariables.AutomaticVariables). */
const automaticVariables: Readonly<Record<string, string>> = {
  _: '',
  args: 'System.Object[]',
  this: '',
  input: '',
  pscmdlet: `${sma}PSScriptCmdlet`,
  psboundparameters: `${sma}PSBoundParametersDictionary`,
  myinvocation: `${sma}InvocationInfo`,
  psscriptroot: 'System.String',
  pscommandpath: 'System.String',
};

/** An error record whose Exception has the type that the clause takes (ErrorRecord<TException> in ErrorPackage.cs). */
defineInternalType(`${sma}ErrorRecord\`1`, () => ({
  name: `${sma}ErrorRecord\`1`,
  typeParameters: ['TException'],
  baseType: `${sma}ErrorRecord`,
  properties: { 'TException Exception': { get: (record: { exception: Value }) => record.exception } },
}));

function typedErrorRecord(exception: NetType): NetType {
  return (internalType(`${sma}ErrorRecord\`1`) as DefinedType).makeGenericType([exception]);
}

/** `$_` of a catch or trap: an error record, with the exceptions that it is said to take. */
function errorRecords(types: readonly ITypeName[], at: Ast, context: TypeInferenceContext): PSTypeName[] {
  const found = types.flatMap((name) => {
    const type = reflectionType(name, at, context.execution);
    return type && isKindOf(type, 'System.Exception') ? [typeNamed(typedErrorRecord(type))] : [];
  });
  return found.length > 0 ? found : [typeCalled(`${sma}ErrorRecord`)];
}

/** The node whose elements `$_` takes, or the clause whose error it is; null when there is none. */
function sourceOfUnderbar(variable: VariableExpressionAst): Ast | null {
  const start = variable.extent.startOffset;
  let inBlock = false;
  for (let at: Ast | null = variable.parent; at; at = at.parent) {
    switch (at.kind) {
      case 'CatchClauseAst':
      case 'TrapStatementAst':
        return at;
      case 'SwitchStatementAst': {
        const { condition } = at as SwitchStatementAst;
        if (condition.extent.endOffset < start) return condition;
        break;
      }
      case 'ErrorStatementAst': {
        const error = at as ErrorStatementAst;
        if (error.kindToken?.kind !== TokenKind.Switch) break;
        const [condition] = error.conditions;
        if (!condition) return at;
        if (condition.extent.endOffset < start) return condition;
        break;
      }
      case 'ScriptBlockExpressionAst':
        inBlock = true;
        break;
      case 'InvokeMemberExpressionAst':
        if (inBlock) return (at as InvokeMemberExpressionAst).expression;
        break;
      case 'CommandAst': {
        const pipeline = at.parent;
        if (!inBlock || pipeline?.kind !== 'PipelineAst') break;
        const elements = (pipeline as PipelineAst).pipelineElements;
        const before = elements[elements.indexOf(at as CommandAst) - 1];
        if (before) return before;
        break;
      }
    }
  }
  return null;
}

function inferUnderbar(variable: VariableExpressionAst, context: TypeInferenceContext): PSTypeName[] {
  const source = sourceOfUnderbar(variable);
  if (source === null) return [];
  if (source.kind === 'CatchClauseAst')
    return errorRecords(
      (source as CatchClauseAst).catchTypes.map((t) => t.typeName),
      source,
      context,
    );
  if (source.kind === 'TrapStatementAst') {
    const { trapType } = source as TrapStatementAst;
    return errorRecords(trapType ? [trapType.typeName] : [], source, context);
  }
  return enumeratedTypes(inferTypes(source, context));
}

/** The types of what was last assigned to a variable in the text before it. */
function inferAssigned(variable: VariableExpressionAst, context: TypeInferenceContext): PSTypeName[] {
  const found = new VariableAssignments(variable);
  if (found.lastConstraint) return [typeNameOf(found.lastConstraint.name, found.lastConstraint.at, context.execution)];
  const { lastAssignment } = found;
  if (lastAssignment === null) return found.lastType ? [found.lastType] : [];
  if (found.enumerates) return enumeratedTypes(inferTypes(lastAssignment, context));
  if (lastAssignment.kind === 'ConvertExpressionAst' && /^\[ref\]/i.test(lastAssignment.extent.text.replace(/\s/g, ''))) {
    const call = lastAssignment.parent;
    return call?.kind === 'InvokeMemberExpressionAst' ? typesOfReference(call as InvokeMemberExpressionAst, lastAssignment, context) : [];
  }
  if (found.isRedirection && lastAssignment.kind === 'CommandAst') return inferCommand(lastAssignment as CommandAst, context, true);
  return inferTypes(lastAssignment, context);
}

/** The types that a variable may have where it stands (TypeInferenceVisitor.InferTypeFrom). */
export function inferVariable(variable: VariableExpressionAst, context: TypeInferenceContext): PSTypeName[] {
  const path = variable.variablePath;
  const name = path.unqualifiedPath.toLowerCase();
  if (!path.isVariable || path.userPath.toLowerCase() === 'null') return [];
  if (path.isUnqualified && (name === '_' || name === 'psitem')) return inferUnderbar(variable, context);
  if (path.isUnqualified && name === 'this') {
    if (context.currentThisType) return [context.currentThisType];
    const definition = context.currentTypeDefinition;
    if (definition) return [new DefinitionTypeName(definition)];
  }
  const known = ownEntry(allScopeVariables, name);
  if (known !== undefined) {
    if (known !== '') return [typeCalled(known)];
    const evaluated = context.evaluatedType(variable);
    return evaluated ? [evaluated] : [];
  }
  const automatic = ownEntry(automaticVariables, name);
  if (automatic !== undefined) return automatic === '' ? [] : [typeCalled(automatic)];
  const types = inferAssigned(variable, context);
  const evaluated = context.evaluatedType(variable);
  return evaluated ? [...types, evaluated] : types;
}
