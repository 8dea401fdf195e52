import type { FileRedirectionAst, MergingRedirectionAst, Redirection, RedirectionStream } from '../../grammar/index.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr } from './frame.ts';

/** A redirection with its target compiled. */
export type RedirectionNode =
  | { readonly kind: 'merge'; readonly from: RedirectionStream; readonly to: RedirectionStream }
  | { readonly kind: 'file'; readonly from: RedirectionStream; readonly target: Expr; readonly append: boolean };

/** Compiles the redirections of a command. */
export function compiledRedirections(asts: readonly Redirection[], c: CompileContext): RedirectionNode[] {
  return asts.map((ast) => (ast.kind === 'MergingRedirectionAst' ? merging(ast) : file(ast, c)));
}

function merging(ast: MergingRedirectionAst): RedirectionNode {
  return { kind: 'merge', from: ast.fromStream, to: ast.toStream };
}

function file(ast: FileRedirectionAst, c: CompileContext): RedirectionNode {
  return { kind: 'file', from: ast.fromStream, target: compiler.expression(ast.location, c), append: ast.append };
}
