import type { AttributeAst, FunctionDefinitionAst, ParameterAst, ScriptBlockAst } from '../../grammar/index.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { runtimeException } from '../errors/throw.ts';
import type { NetObject } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import type { SessionState } from '../session/session-state.ts';
import {
  AliasAttribute,
  allParameterSets,
  CmdletBindingAttribute,
  noPosition,
  OutputTypeAttribute,
  ParameterAttribute,
  visibleAttributes,
} from './attributes/attributes.ts';
import { attributeFromAst } from './attributes/from-ast.ts';
import { ArgumentTypeConverterAttribute, CredentialAttribute } from './attributes/transformation-attributes.ts';
import { CompiledCommandParameter } from './compiled-parameter.ts';

/** What the param block of a script block declares (CompiledScriptBlockData.InitializeMetadata). */
export interface ScriptParameters {
  readonly parameters: CompiledCommandParameter[];
  readonly cmdletBinding: CmdletBindingAttribute | null;
  /** True for advanced functions: [CmdletBinding()], or [Parameter()] on some parameter. */
  readonly usesCmdletBinding: boolean;
  readonly outputTypes: readonly OutputTypeAttribute[];
  readonly aliases: readonly string[];
  /** All attributes of the param block. */
  readonly attributes: readonly NetObject[];
}

/** The parameters of a block as syntax nodes, and the attributes before `param`. */
export function parameterAsts(block: ScriptBlock): {
  parameters: readonly ParameterAst[];
  attributes: readonly AttributeAst[];
  body: ScriptBlockAst;
} {
  const { ast } = block;
  if (ast.kind === 'ScriptBlockAst') {
    return { parameters: ast.paramBlock?.parameters ?? functionParameters(ast), attributes: blockAttributes(ast), body: ast };
  }
  const definition = ast as FunctionDefinitionAst;
  const body = definition.body;
  return { parameters: definition.parameters ?? body.paramBlock?.parameters ?? [], attributes: blockAttributes(body), body };
}

/** True when a block has [CmdletBinding()], or [Parameter()] at some parameter: told by their names, for blocks whose attributes are wrong. */
export function isAdvanced(block: ScriptBlock): boolean {
  const { parameters, attributes } = parameterAsts(block);
  const has = (list: readonly { readonly typeName: { readonly name: string } }[], name: RegExp) =>
    list.some((a) => name.test(a.typeName.name));
  return has(attributes, /^cmdletbinding(attribute)?$/i) || parameters.some((p) => has(p.attributes, /^parameter(attribute)?$/i));
}

function blockAttributes(ast: ScriptBlockAst): readonly AttributeAst[] {
  return ast.paramBlock?.attributes ?? ast.attributes;
}

/** Parameters that stand before the body: `function f($a) {…}`. */
function functionParameters(ast: ScriptBlockAst): readonly ParameterAst[] {
  const parent = ast.parent;
  return parent?.kind === 'FunctionDefinitionAst' ? ((parent as FunctionDefinitionAst).parameters ?? []) : [];
}

/** Evaluates the attributes of a block and its parameters. */
export function scriptParameters(block: ScriptBlock): ScriptParameters {
  const { parameters: asts, attributes: blockAsts } = parameterAsts(block);
  const state = block.sessionState;
  const attributes = blockAsts.map((a) => attributeFromAst(a, state));
  const cmdletBinding = attributes.find((a) => a instanceof CmdletBindingAttribute) ?? null;
  const sources = asts.map((ast, index) => parameterSource(ast, index, state)).filter((s) => s !== null);
  const usesCmdletBinding = cmdletBinding !== null || sources.some((s) => s.hasParameterAttribute);
  const custom = sources.some((s) => s.isCustomSet);
  if ((cmdletBinding?.positionalBinding ?? true) && !custom) {
    let position = 0;
    for (const source of sources) {
      const attribute = source.attributes.find((a) => a instanceof ParameterAttribute);
      if (attribute && source.type !== wellKnown.switchParameter) attribute.position = position++;
    }
  }
  const names = new Set<string>();
  const parameters = sources.map((source) => {
    const name = source.ast.name.variablePath.userPath;
    if (names.has(name.toLowerCase())) throw duplicate(name);
    names.add(name.toLowerCase());
    return new CompiledCommandParameter({
      name,
      type: source.type,
      attributes: source.attributes,
      association: 'declared',
      index: source.index,
      ast: source.ast,
    });
  });
  return {
    parameters,
    cmdletBinding,
    usesCmdletBinding,
    outputTypes: attributes.filter((a) => a instanceof OutputTypeAttribute),
    aliases: attributes.flatMap((a) => (a instanceof AliasAttribute ? a.aliasNames : [])),
    attributes,
  };
}

const isAlias = (a: AttributeAst): boolean => /^alias(attribute)?$/i.test(a.typeName.name);

/** Whether a function has `[Alias()]` before its param block. */
export function declaresAliases(ast: FunctionDefinitionAst): boolean {
  return blockAttributes(ast.body).some(isAlias);
}

const isExperimental = (a: AttributeAst): boolean =>
  /^(?:system\.management\.automation\.)?experimental(attribute)?$/i.test(a.typeName.name);

/** Whether a function has `[Experimental()]` before its param block: the feature may keep it away. */
export function declaresExperiment(ast: FunctionDefinitionAst): boolean {
  return blockAttributes(ast.body).some(isExperimental);
}

/** Whether a function is kept away by an experimental feature (FunctionOps.DefineFunction). */
export function isHiddenFunction(block: ScriptBlock): boolean {
  const found = parameterAsts(block).attributes.find(isExperimental);
  return found !== undefined && visibleAttributes([attributeFromAst(found, block.sessionState)]) === null;
}

/** The names that `[Alias()]` before the param block of a function gives it; they are made when the function is defined. */
export function declaredAliases(block: ScriptBlock): string[] {
  return parameterAsts(block)
    .attributes.filter(isAlias)
    .flatMap((a) => {
      const attribute = attributeFromAst(a, block.sessionState);
      return attribute instanceof AliasAttribute ? attribute.aliasNames : [];
    });
}

interface Source {
  ast: ParameterAst;
  /** Its place among all that are written. */
  index: number;
  type: NetType;
  attributes: NetObject[];
  hasParameterAttribute: boolean;
  isCustomSet: boolean;
}

/** A parameter with its attributes; null for one that an experimental feature keeps away. */
function parameterSource(ast: ParameterAst, index: number, state: SessionState | null): Source | null {
  const visible = visibleAttributes(ast.attributes.map((a) => attributeFromAst(a, state)));
  if (visible === null) return null;
  const attributes = [...visible];
  let hasParameterAttribute = false;
  let isCustomSet = false;
  for (const attribute of attributes) {
    if (!(attribute instanceof ParameterAttribute)) continue;
    hasParameterAttribute = true;
    if (attribute.position !== noPosition || attribute.parameterSetName !== allParameterSets) isCustomSet = true;
  }
  // The static type is that of the first type constraint as written.
  const converter = attributes.find((a) => a instanceof ArgumentTypeConverterAttribute);
  const type = converter ? converter.targetType : wellKnown.object;
  // PowerShell keeps attributes in reverse order, which is the order in which they are applied.
  attributes.reverse();
  if (!hasParameterAttribute) attributes.unshift(new ParameterAttribute());
  if (type.fullName === 'System.Management.Automation.PSCredential') attributes.push(new CredentialAttribute());
  return { ast, index, type, attributes, hasParameterAttribute, isCustomSet };
}

function duplicate(name: string): Error | NetObject {
  return runtimeException('DuplicateFormalParameter', 'InvalidOperation', `Duplicate parameter $${name} in parameter list.`);
}
