/** What the rest of the program uses of the grammar: parse functions, tokens, extents and the syntax tree. */

export * from './ast.ts';
export { checkRestrictedLanguage } from './checks/restricted-language.ts';
export type { ResolvedType, TypeLookup } from './checks/type-lookup.ts';
export * from './extent.ts';
export { type NumberKind, NumberLiteral } from './numbers.ts';
export * from './parse.ts';
export * from './tokens.ts';
export { VariablePath } from './variable-path.ts';
