import type { Ast } from '../../../grammar/index.ts';
import { GenericList } from '../../dotnet/collections/generic-list.ts';
import { defineInternalType } from '../../dotnet/reflection/internal-types.ts';
import { defineType, genericOf, getType } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import { currentContext } from '../../session/current-context.ts';
import { inferTypeOf } from './infer.ts';
import { TypeInferenceContext } from './inference-context.ts';

const sma = 'System.Management.Automation.';

function infer(ast: Ast, permissions: Value): Value {
  const types = inferTypeOf(
    ast,
    new TypeInferenceContext(currentContext()),
    permissions !== null && String(permissions) === 'AllowSafeEval',
  );
  return new GenericList(types, genericOf('System.Collections.Generic.List', getType(`${sma}PSTypeName`)));
}

defineType({ name: `${sma}TypeInferenceRuntimePermissions`, kind: 'enum', enumValues: { None: 0, AllowSafeEval: 1 } });

const method = (parameters: string): string =>
  `System.Collections.Generic.IList[${sma}PSTypeName] InferTypeOf(${sma}Language.Ast ast${parameters})`;

/** What PowerShell's own tools reach by reflection to ask for types (TypeInferenceVisitor.cs). */
defineInternalType(`${sma}AstTypeInference`, () => ({
  name: `${sma}AstTypeInference`,
  kind: 'static',
  staticMethods: {
    [method('')]: (_: null, ast: Ast) => infer(ast, null),
    [method(`, ${sma}TypeInferenceRuntimePermissions evalPermissions`)]: (_: null, ast: Ast, permissions: Value) => infer(ast, permissions),
    [method(`, ${sma}PowerShell powerShell`)]: (_: null, ast: Ast) => infer(ast, null),
    [method(`, ${sma}PowerShell powerShell, ${sma}TypeInferenceRuntimePermissions evalPersmissions`)]: (
      _: null,
      ast: Ast,
      _powerShell: Value,
      permissions: Value,
    ) => infer(ast, permissions),
  },
}));
