import type {
  Expression,
  ITypeName,
  NamedBlockAst,
  ScriptBlockAst,
  ScriptExtent,
  Statement,
  StatementBlockAst,
  TrapStatementAst,
  TypeDefinitionAst,
} from '../../grammar/index.ts';
import type { BlockWatch } from '../debugger/block-watch.ts';
import type { NetType } from '../objects/net-type.ts';
import type { ScopeShape } from '../session/scope.ts';
import type { Expr, Stmt } from './frame.ts';
import type { HotBody } from './loop-compiler/body-compiler.ts';
import type { HotMember, MemberSource } from './loop-compiler/member-compiler.ts';

/** What compiling one script block needs to know beyond the node at hand. */
export interface CompileContext {
  readonly shape: ScopeShape;
  /** `using namespace` of the file. */
  readonly namespaces: readonly string[];
  readonly script: ScriptBlockAst;
  /** True in the body of a class method: `return` gives a value. */
  readonly isMethod: boolean;
  /** The class whose method this is, where it sees protected members (see `inside-class.ts`). */
  readonly inside?: NetType | undefined;
  /** True within a text that is expanded: strict mode 1 has nothing against variables there that do not exist. */
  readonly isInText?: boolean;
  /** Where a debugger looks; null for code that nobody watches (see `watching.ts`). */
  readonly watch: BlockWatch | null;
  /** True where the checks of language modes are compiled in (see `language-guards.ts`). */
  readonly guards?: boolean;
}

/** The parts of the compiler that call each other, filled in by `compiler.ts`; this keeps their files apart without import cycles. */
export interface Compiler {
  expression(ast: Expression, c: CompileContext): Expr;
  statement(ast: Statement, c: CompileContext): Stmt;
  /** A block before which the types of its `class` and `enum` statements come into being. */
  afterTypes(types: readonly TypeDefinitionAst[], block: Stmt, c: CompileContext): Stmt;
  /** Statements in a row, with the traps that stand among them. */
  statements(statements: readonly Statement[], traps: readonly TrapStatementAst[], c: CompileContext): Stmt;
  /**
   * The value of a statement where one is asked for: the right side of an assignment, a parenthesis, a condition. `keepsOutput` false: what leaves
   * it drops what it has written.
   */
  statementValue(ast: Statement, c: CompileContext, keepsOutput?: boolean): Expr;
  /** What `foreach` and `switch` walk over. */
  walked(ast: Statement, c: CompileContext): Expr;
  /** The end block of a script block that runs for many objects. */
  hotBody(ast: NamedBlockAst, nodes: Stmt, c: CompileContext): HotBody;
  /** A method or constructor that may be called often. */
  hotMember(source: MemberSource): HotMember;
  typeOf(
    name: ITypeName,
    c: CompileContext,
    extent?: ScriptExtent,
  ): (f: import('./frame.ts').Frame) => import('../objects/net-type.ts').NetType;
}

/** See {@link Compiler}. */
export const compiler: Compiler = {} as Compiler;

/** `{ statements }` of a statement, with its traps. */
export function compileBlock(ast: StatementBlockAst, c: CompileContext): Stmt {
  return compiler.statements(ast.statements, ast.traps, c);
}
