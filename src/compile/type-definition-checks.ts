/** What is wrong with a type but shows only once the types it names are known (TypeDefiner in PowerShell's PSType.cs). */

import {
  ErrorList,
  type FunctionMemberAst,
  type ParameterAst,
  type ParseError,
  ScriptExtent,
  type TypeDefinitionAst,
} from '../../grammar/index.ts';
import { wellKnown } from '../dotnet/registry.ts';
import type { NetType } from '../objects/net-type.ts';
import type { CompileContext } from './compile-context.ts';
import type { Frame } from './frame.ts';
import { compileTypeName } from './types.ts';

/** The errors of the members of a class or enum: names and signatures that are there already, parameters of a static constructor. */
export function memberErrors(f: Frame, ast: TypeDefinitionAst, c: CompileContext): readonly ParseError[] {
  const errors = new ErrorList();
  const properties = new Set<string>();
  const methods = new Map<string, { types: readonly NetType[]; isStatic: boolean }[]>();
  const checkMethod = (method: FunctionMemberAst): void => {
    const { nameExtent } = method.functionDefinition;
    const types = method.parameters.map((p) => parameterType(f, p, c));
    const key = method.name.toLowerCase();
    const overloads = methods.get(key) ?? [];
    methods.set(key, overloads);
    const same = overloads.some(
      (o) =>
        o.types.length === types.length &&
        o.types.every((type, i) => type === types[i]) &&
        (o.isStatic === method.isStatic || !method.isConstructor),
    );
    if (same) errors.reportError(nameExtent, 'MemberAlreadyDefined', method.name);
    else overloads.push({ types, isStatic: method.isStatic });
  };
  for (const member of ast.members) {
    if (member.kind === 'PropertyMemberAst') {
      const key = member.name.toLowerCase();
      if (properties.has(key)) errors.reportError(member.extent, 'MemberAlreadyDefined', member.name);
      properties.add(key);
      continue;
    }
    const first = member.parameters[0];
    if (member.isConstructor && member.isStatic && first) {
      // as a constructor it has none: a second one is one too many
      if (methods.has(' static')) errors.reportError(member.functionDefinition.nameExtent, 'MemberAlreadyDefined', member.name);
      else {
        const { source, startOffset } = first.extent;
        const { endOffset } = member.parameters[member.parameters.length - 1]!.extent;
        errors.reportError(new ScriptExtent(source, startOffset, endOffset), 'StaticConstructorCantHaveParameters');
      }
      methods.set(' static', []);
    } else checkMethod(member);
  }
  return errors.errors;
}

function parameterType(f: Frame, parameter: ParameterAst, c: CompileContext): NetType {
  const constraint = parameter.attributes.find((a) => a.kind === 'TypeConstraintAst');
  return constraint ? compileTypeName(constraint.typeName, c)(f) : wellKnown.object;
}
