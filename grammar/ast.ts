/** The syntax tree: PowerShell's AST classes under their own names, with properties in camelCase. */

export * from './ast/ast.ts';
export * from './ast/commands.ts';
export * from './ast/expressions.ts';
export * from './ast/kinds.ts';
export * from './ast/namespaces.ts';
export * from './ast/script.ts';
export * from './ast/statements.ts';
export * from './ast/type-names.ts';
export * from './ast/types.ts';
