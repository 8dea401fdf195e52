import {
  type Ast,
  type ITypeName,
  NamedBlockAst,
  namespacesAround,
  ScriptBlockAst,
  StatementBlockAst,
  TypeDefinitionAst,
} from '../../../grammar/index.ts';
import { PSTypeName } from '../../binding/attributes/attributes.ts';
import { isAttribute } from '../../binding/attributes/from-ast.ts';
import { currentNamespaces } from '../../compile/current-namespaces.ts';
import { typeDefinedBy } from '../../compile/lexical-types.ts';
import { scriptType } from '../../compile/types.ts';
import { findType, resolveTypeName, type TypeNameScope } from '../../dotnet/registry.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { DefinitionTypeName, typeNamed } from './inferred-type.ts';

/** The class or enum of this name that the text defines around a node, innermost first; null when it defines none. */
export function definitionOf(name: string, from: Ast): TypeDefinitionAst | null {
  const lower = name.toLowerCase();
  for (let at: Ast | null = from; at; at = at.parent) {
    if (at instanceof TypeDefinitionAst && at.name.toLowerCase() === lower) return at;
    const blocks = at instanceof ScriptBlockAst ? [at.beginBlock, at.processBlock, at.endBlock] : [at];
    for (const block of blocks) {
      if (!(block instanceof NamedBlockAst || block instanceof StatementBlockAst)) continue;
      for (const statement of block.statements)
        if (statement instanceof TypeDefinitionAst && statement.name.toLowerCase() === lower) return statement;
    }
  }
  return null;
}

function scopeAt(ast: Ast, context: ExecutionContext): TypeNameScope {
  const own = namespacesAround(ast);
  return {
    namespaces: own.length > 0 ? own : currentNamespaces(context),
    lookupScriptType: (name) => {
      const definition = definitionOf(name, ast);
      return (definition ? typeDefinedBy(definition) : undefined) ?? scriptType(context.sessionState.currentScope, name);
    },
  };
}

/**
 * The type that a type name of the text means (ITypeName.GetReflectionType): classes of the text itself only once they were run.
 * @param at the node that the name belongs to
 */
export function reflectionType(name: ITypeName, at: Ast, context: ExecutionContext): NetType | null {
  if (name.kind === 'TypeName') {
    const definition = definitionOf(name.name, at);
    if (definition) return typeDefinedBy(definition) ?? null;
  }
  return resolveTypeName(name, scopeAt(at, context)) ?? null;
}

/** The type that an attribute's name means, with or without `Attribute` at its end (GetReflectionAttributeType). */
export function attributeType(name: ITypeName, at: Ast, context: ExecutionContext): NetType | null {
  const plain = reflectionType(name, at, context);
  if (plain && isAttribute(plain)) return plain;
  return findType(`${name.fullName}Attribute`, scopeAt(at, context)) ?? null;
}

/** A type name of the text as inference passes it about (the constructor PSTypeName(ITypeName)). */
export function typeNameOf(name: ITypeName, at: Ast, context: ExecutionContext): PSTypeName {
  const type = reflectionType(name, at, context);
  if (type) return typeNamed(type);
  const definition = name.kind === 'TypeName' ? definitionOf(name.name, at) : null;
  return definition ? new DefinitionTypeName(definition) : new PSTypeName(name.fullName, null);
}
