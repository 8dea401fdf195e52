/** The syntax tree of the C# that Add-Type compiles. */

/** A type as written: `List<int>[]`, `int?`. */
export interface TypeRef {
  readonly name: string;
  readonly args: readonly TypeRef[];
  readonly ranks: readonly number[];
  readonly nullable: boolean;
  readonly line: number;
}

/** An expression; `k` says which. */
export type Expr =
  | { k: 'lit'; value: string | number | boolean | null; suffix: string; text: string }
  | { k: 'char'; value: string }
  | { k: 'interp'; parts: readonly (string | { e: Expr; format: string })[] }
  | { k: 'name'; name: string; args: readonly TypeRef[]; line: number }
  | { k: 'this' }
  | { k: 'base' }
  | { k: 'member'; of: Expr; name: string; conditional: boolean; line: number }
  | { k: 'call'; fn: Expr; args: readonly Argument[]; line: number }
  | { k: 'index'; of: Expr; args: readonly Expr[] }
  | { k: 'new'; type: TypeRef | null; args: readonly Argument[]; init: readonly Initializer[] | null; line: number }
  | { k: 'array'; type: TypeRef | null; size: Expr | null; items: readonly Expr[] | null }
  | { k: 'cast'; type: TypeRef; e: Expr }
  | { k: 'typed'; op: 'is' | 'as'; type: TypeRef | null; e: Expr; bind: string | null; not: boolean }
  | { k: 'unary'; op: string; e: Expr; postfix: boolean }
  | { k: 'binary'; op: string; l: Expr; r: Expr }
  | { k: 'assign'; op: string; l: Expr; r: Expr }
  | { k: 'cond'; test: Expr; yes: Expr; no: Expr }
  | { k: 'lambda'; params: readonly string[]; body: Expr | readonly Stmt[] }
  | { k: 'typeof'; type: TypeRef }
  | { k: 'default'; type: TypeRef | null };

/** An argument; `mode` is ref or out. */
export interface Argument {
  readonly mode: '' | 'ref' | 'out';
  readonly e: Expr;
}

/** One entry of `{ A = 1, B = 2 }`, `{ ["a"] = 1 }` or `{ 1, 2 }`. */
export interface Initializer {
  readonly name: string | null;
  readonly key: Expr | null;
  readonly e: Expr;
}

/** A statement; `k` says which. */
export type Stmt =
  | { k: 'local'; type: TypeRef | null; vars: readonly { name: string; init: Expr | null }[] }
  | { k: 'expr'; e: Expr }
  | { k: 'block'; body: readonly Stmt[] }
  | { k: 'if'; test: Expr; yes: Stmt; no: Stmt | null }
  | { k: 'for'; init: readonly Stmt[]; test: Expr | null; step: readonly Expr[]; body: Stmt }
  | { k: 'foreach'; name: string; of: Expr; body: Stmt }
  | { k: 'while'; test: Expr; body: Stmt }
  | { k: 'do'; test: Expr; body: Stmt }
  | { k: 'switch'; e: Expr; cases: readonly { labels: readonly (Expr | null)[]; body: readonly Stmt[] }[] }
  | { k: 'return'; e: Expr | null }
  | { k: 'throw'; e: Expr | null }
  | { k: 'yield'; e: Expr | null }
  | { k: 'break' }
  | { k: 'continue' }
  | {
      k: 'try';
      body: readonly Stmt[];
      catches: readonly { type: TypeRef | null; name: string | null; body: readonly Stmt[] }[];
      last: readonly Stmt[] | null;
    }
  | { k: 'using'; init: Stmt; body: Stmt | null };

/** `[Name(args)]`. */
export interface Attribute {
  readonly name: string;
  readonly args: readonly { name: string | null; e: Expr }[];
}

/** A parameter of a method. */
export interface Param {
  readonly name: string;
  readonly type: TypeRef;
  readonly mode: '' | 'ref' | 'out' | 'params' | 'this';
  readonly init: Expr | null;
}

/** A field, property, method or constructor. */
export interface Member {
  readonly kind: 'field' | 'property' | 'method' | 'constructor';
  readonly name: string;
  readonly type: TypeRef | null;
  readonly modifiers: ReadonlySet<string>;
  readonly attributes: readonly Attribute[];
  readonly line: number;
  /** Fields and auto-properties: the first value. */
  readonly init: Expr | null;
  /** Properties: the accessors; a body that is null is automatic. */
  readonly get: { body: readonly Stmt[] | null; isPublic: boolean } | null;
  readonly set: { body: readonly Stmt[] | null; isPublic: boolean } | null;
  readonly typeParams: readonly string[];
  readonly params: readonly Param[];
  readonly body: readonly Stmt[] | null;
  /** Constructors: `: base(…)` or `: this(…)`. */
  readonly chain: { to: 'base' | 'this'; args: readonly Argument[] } | null;
}

/** A class, struct, interface or enum. */
export interface TypeDecl {
  readonly kind: 'class' | 'struct' | 'interface' | 'enum';
  /** With namespace and outer types: `A.B+C`. */
  readonly fullName: string;
  readonly modifiers: ReadonlySet<string>;
  readonly attributes: readonly Attribute[];
  readonly bases: readonly TypeRef[];
  readonly typeParams: readonly string[];
  readonly members: readonly Member[];
  readonly enumValues: readonly { name: string; init: Expr | null }[];
  readonly usings: readonly string[];
  readonly line: number;
}
