/** What the rest of the program uses of the grammar: parse functions, tokens, extents and the syntax tree. */

export * from './ast.ts';
export { isConstant } from './checks/constant-values.ts';
export { checkRestrictedLanguage, restrictedLanguageErrors } from './checks/restricted-language.ts';
export { type ResolvedType, simpleTypeLookup, type TypeLookup } from './checks/type-lookup.ts';
export { typedSlots } from './checks/variable-analysis.ts';
export * from './extent.ts';
export { type NumberKind, NumberLiteral } from './numbers.ts';
export * from './parse.ts';
export { ErrorList } from './parse-error.ts';
export * from './tokens.ts';
export { VariablePath } from './variable-path.ts';
