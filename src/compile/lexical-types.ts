/** The types that scripts define, found by the text that stands around their names (PowerShell's SymbolResolver.cs, Compiler.GenerateTypesAndUsings). */

import { type Ast, AstVisitAction, type ScriptBlockAst, type TypeDefinitionAst } from '../../grammar/index.ts';
import type { NetType } from '../objects/net-type.ts';

/** Types are made once for each statement, however often it runs. */
const definedTypes = new WeakMap<TypeDefinitionAst, NetType>();
const definitions = new WeakMap<NetType, TypeDefinitionAst>();

/** The statement that a type comes from; undefined for types of .NET. */
export function definitionOf(type: NetType): TypeDefinitionAst | undefined {
  return definitions.get(type);
}

/** The type that a statement has defined; undefined before its script ran. */
export function typeDefinedBy(ast: TypeDefinitionAst): NetType | undefined {
  return definedTypes.get(ast);
}

/** Notes what a statement has defined; `undefined` takes it back. */
export function setDefinedType(ast: TypeDefinitionAst, type: NetType | undefined): void {
  if (type === undefined) definedTypes.delete(ast);
  else {
    definedTypes.set(ast, type);
    definitions.set(type, ast);
  }
}

const noTypes: readonly TypeDefinitionAst[] = [];
const ownTypes = new WeakMap<ScriptBlockAst, readonly TypeDefinitionAst[]>();
/** Whether a script defines any types: most do not, and their blocks need not be searched. */
const withTypes = new WeakMap<Ast, boolean>();

function definesTypes(block: ScriptBlockAst): boolean {
  let root: Ast = block;
  while (root.parent) root = root.parent;
  let known = withTypes.get(root);
  if (known === undefined) {
    // what a text without either word cannot have need not be looked for
    known = /class|enum/i.test(root.extent.text) && root.find((n) => n.kind === 'TypeDefinitionAst', true) !== null;
    withTypes.set(root, known);
  }
  return known;
}

/** The `class` and `enum` statements of a block, however deep in its statements, but not those of blocks inside of it. */
export function typesOfBlock(block: ScriptBlockAst): readonly TypeDefinitionAst[] {
  if (!definesTypes(block)) return noTypes;
  let found = ownTypes.get(block);
  if (found === undefined) {
    const types: TypeDefinitionAst[] = [];
    block.visit((node) => {
      if (node.kind === 'TypeDefinitionAst') types.push(node as TypeDefinitionAst);
      const nested = node.kind === 'ScriptBlockExpressionAst' || node.kind === 'FunctionDefinitionAst' || node.kind === 'TypeDefinitionAst';
      return nested ? AstVisitAction.SkipChildren : AstVisitAction.Continue;
    });
    ownTypes.set(block, (found = types));
  }
  return found;
}

/**
 * The type that a name means in a block because of a `class` or `enum` statement of it or of a block around it. Name in any case; no block for an
 * expression that stands alone.
 */
export function lexicalType(block: ScriptBlockAst | null, name: string): NetType | undefined {
  if (block === null || !definesTypes(block)) return undefined;
  const lower = name.toLowerCase();
  for (let at: Ast | null = block; at; at = at.parent) {
    if (at.kind !== 'ScriptBlockAst') continue;
    const ast = typesOfBlock(at as ScriptBlockAst).find((t) => t.name.toLowerCase() === lower);
    if (ast !== undefined) return definedTypes.get(ast);
  }
  return undefined;
}
