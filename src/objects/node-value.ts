import type { Ast, ParseError, ScriptExtent, ScriptPosition, Token } from '../../grammar/index.ts';
import type { Value } from './net-object.ts';

/**
 * A node, token, extent or error of the grammar as scripts see it. Their prototypes carry a `netType` (dotnet/language/types.ts), which the grammar, that
 * imports nothing, cannot say of them.
 */
export function nodeValue(node: Ast | Token | ScriptExtent | ScriptPosition | ParseError): Value {
  return node as unknown as Value;
}
