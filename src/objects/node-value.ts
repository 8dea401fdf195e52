import type { Ast, ITypeName, ParseError, ScriptExtent, ScriptPosition, Token, VariablePath } from '../../grammar/index.ts';
import type { Value } from './net-object.ts';

/**
 * A node, token, extent, name or error of the grammar as scripts see it. Their prototypes carry a `netType` (dotnet/language/types.ts), which the grammar, that
 * imports nothing, cannot say of them.
 */
export function nodeValue(node: Ast | Token | ScriptExtent | ScriptPosition | ParseError | ITypeName | VariablePath): Value {
  return node as unknown as Value;
}
