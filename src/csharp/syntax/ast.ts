/** The syntax tree of the C# that Add-Type compiles. Every node has the offset in the source at which messages about it point. */

/** One step of a type's name with its arguments: `Dictionary<string, int>`. Null arguments: `List<>`. */
export interface NamePart {
  readonly name: string;
  readonly args: readonly TypeRef[];
  readonly pos: number;
}

/** A type as written: `System.Collections.Generic.List<int>[]`, `int?`, `(int A, string B)`. */
export interface TypeRef {
  readonly parts: readonly NamePart[];
  /** Tuples: their elements. */
  readonly tuple: readonly { type: TypeRef; name: string | null }[] | null;
  readonly nullable: boolean;
  /** Ranks of the arrays, outermost first. */
  readonly ranks: readonly number[];
  readonly isPointer: boolean;
  /** `ref T`: of what a method returns, or of a local variable. */
  readonly isRef?: boolean;
  /** Where the `?` stands. */
  readonly nullablePos?: number;
  readonly pos: number;
}

/** A parameter of a lambda: without a type where that has to be inferred. */
export interface LambdaParam {
  readonly name: string;
  readonly type: TypeRef | null;
  readonly mode: '' | 'ref' | 'out' | 'in';
  /** `int x = 1`: what it is where nothing is given. */
  readonly init: Expr | null;
  readonly pos: number;
}

/** An argument; `name` where it is named. */
export interface Argument {
  readonly name: string | null;
  readonly mode: '' | 'ref' | 'out' | 'in';
  /** `out var x`, `out int x`: what is declared (type null: var). */
  readonly declares: { readonly name: string; readonly type: TypeRef | null; readonly pos: number } | null;
  readonly e: Expr;
  readonly pos: number;
  /** Where its text ends, for CallerArgumentExpression; absent where it was not written so. */
  readonly end?: number;
}

/** One entry of `{ A = 1, B = { … } }`, `{ ["a"] = 1 }`, `{ 1, 2 }` or `{ { "a", 1 } }`. */
export interface Initializer {
  readonly name: string | null;
  readonly index: readonly Expr[] | null;
  readonly items: readonly Expr[];
  /** A nested `{ … }` instead of a value. */
  readonly nested: readonly Initializer[] | null;
  readonly pos: number;
}

/** The items of an array initializer. */
export interface ArrayItems {
  readonly items: readonly (Expr | ArrayItems)[];
  readonly pos: number;
}

/** What a number literal is, and its digits. */
export interface NumberLiteral {
  readonly digits: string;
  readonly suffix: string;
  readonly isReal: boolean;
}

/** One part of an interpolated string that is no text. */
export interface Hole {
  readonly e: Expr;
  readonly alignment: Expr | null;
  readonly format: string | null;
}

/** A pattern after `is` and in a `case`. */
export type Pattern = { readonly pos: number } & (
  | { k: 'discard' }
  | { k: 'var'; name: string }
  | { k: 'constant'; e: Expr }
  | { k: 'type'; type: TypeRef; name: string | null; props: readonly { path: readonly string[]; pattern: Pattern }[] | null }
  | { k: 'relational'; op: string; e: Expr }
  | { k: 'not'; of: Pattern }
  | { k: 'and' | 'or'; l: Pattern; r: Pattern }
  | {
      k: 'positional';
      type: TypeRef | null;
      items: readonly Pattern[];
      props: readonly { path: readonly string[]; pattern: Pattern }[] | null;
      name: string | null;
    }
  | { k: 'list'; items: readonly (Pattern | { k: 'slice'; of: Pattern | null })[]; name: string | null }
  | { k: 'property'; props: readonly { path: readonly string[]; pattern: Pattern }[]; name: string | null }
);

/** An expression; `k` says which. */
export type Expr = { readonly pos: number } & (
  | { k: 'number'; literal: NumberLiteral }
  | { k: 'literal'; value: string | boolean | null }
  | { k: 'char'; value: string }
  | { k: 'utf8'; value: string }
  | { k: 'interpolated'; parts: readonly (string | Hole)[] }
  | { k: 'name'; name: string; args: readonly TypeRef[] }
  | { k: 'this' }
  | { k: 'base' }
  | { k: 'predefined'; type: TypeRef }
  | { k: 'member'; of: Expr; name: string; args: readonly TypeRef[]; namePos: number }
  | { k: 'conditional'; of: Expr; rest: Expr }
  | { k: 'receiver' }
  | { k: 'call'; fn: Expr; args: readonly Argument[] }
  | { k: 'index'; of: Expr; args: readonly Argument[] }
  | { k: 'new'; type: TypeRef | null; args: readonly Argument[]; init: readonly Initializer[] | null }
  | { k: 'anonymous'; members: readonly { name: string; e: Expr }[] }
  | { k: 'array'; element: TypeRef | null; sizes: readonly Expr[]; rank: number; items: ArrayItems | null }
  | { k: 'collection'; items: readonly { e: Expr; spread: boolean }[] }
  | { k: 'cast'; type: TypeRef; e: Expr }
  | { k: 'is'; e: Expr; pattern: Pattern }
  | { k: 'as'; e: Expr; type: TypeRef }
  | { k: 'unary'; op: string; e: Expr }
  | { k: 'postfix'; op: string; e: Expr }
  | { k: 'binary'; op: string; l: Expr; r: Expr; opPos: number }
  | { k: 'assign'; op: string; l: Expr; r: Expr }
  | { k: 'ternary'; test: Expr; yes: Expr; no: Expr }
  | { k: 'lambda'; params: readonly LambdaParam[] | null; body: Expr | Stmt; isAsync: boolean; arrow: number }
  | { k: 'typeof'; type: TypeRef }
  | { k: 'sizeof'; type: TypeRef }
  | { k: 'nameof'; name: string; e: Expr }
  | { k: 'default'; type: TypeRef | null }
  | { k: 'switch'; e: Expr; arms: readonly { pattern: Pattern; when: Expr | null; e: Expr }[] }
  | { k: 'throw'; e: Expr }
  | { k: 'await'; e: Expr }
  | { k: 'tuple'; items: readonly { name: string | null; e: Expr }[] }
  | { k: 'declaration'; type: TypeRef | null; name: string }
  | { k: 'checked'; e: Expr; on: boolean }
  | { k: 'range'; from: Expr | null; to: Expr | null }
  | { k: 'ref'; e: Expr }
  | { k: 'stackalloc'; e: Expr }
  | { k: 'with'; e: Expr; init: readonly Initializer[] }
  | { k: 'named'; names: readonly { name: string; e: Expr }[]; e: Expr }
);

/** One variable of a declaration. */
export interface VariableDecl {
  readonly name: string;
  readonly init: Expr | ArrayItems | null;
  readonly pos: number;
}

/** One `catch`. */
export interface CatchClause {
  readonly type: TypeRef | null;
  readonly name: string | null;
  readonly namePos: number;
  readonly when: Expr | null;
  readonly body: Stmt;
  readonly pos: number;
}

/** A statement; `k` says which. */
export type Stmt = { readonly pos: number } & (
  | { k: 'local'; type: TypeRef | null; isConst: boolean; isRef: boolean; vars: readonly VariableDecl[] }
  | { k: 'expr'; e: Expr }
  | { k: 'block'; body: readonly Stmt[]; end: number }
  | { k: 'empty' }
  | { k: 'if'; test: Expr; yes: Stmt; no: Stmt | null }
  | { k: 'for'; init: readonly Stmt[]; test: Expr | null; step: readonly Expr[]; body: Stmt }
  | { k: 'foreach'; isAsync: boolean; type: TypeRef | null; names: readonly { name: string; pos: number }[]; of: Expr; body: Stmt }
  | { k: 'while'; test: Expr; body: Stmt }
  | { k: 'do'; test: Expr; body: Stmt }
  | { k: 'switch'; e: Expr; sections: readonly SwitchSection[] }
  | { k: 'return'; e: Expr | null }
  | { k: 'throw'; e: Expr | null }
  | { k: 'yield'; e: Expr | null }
  | { k: 'break' }
  | { k: 'continue' }
  | { k: 'goto'; label: string | null; value: Expr | null; isDefault: boolean }
  | { k: 'labeled'; label: string; body: Stmt }
  | { k: 'try'; body: Stmt; catches: readonly CatchClause[]; last: Stmt | null }
  | { k: 'using'; init: Stmt; body: Stmt | null }
  | { k: 'lock'; e: Expr; body: Stmt }
  | { k: 'checked'; body: Stmt; on: boolean }
  | { k: 'function'; method: Member }
);

/** The statements after some labels of a switch. */
export interface SwitchSection {
  /** A null pattern is `default`. */
  readonly labels: readonly { pattern: Pattern | null; when: Expr | null; pos: number }[];
  readonly body: readonly Stmt[];
}

/** `[Name(args)]`. */
export interface Attribute {
  readonly type: TypeRef;
  readonly args: readonly Argument[];
  /** `Name = value`. */
  readonly named: readonly { name: string; e: Expr }[];
  /** `[return: …]`, `[assembly: …]`; empty for none. */
  readonly target: string;
  readonly pos: number;
}

/** A parameter of a method. */
export interface Param {
  readonly name: string;
  readonly type: TypeRef;
  readonly mode: '' | 'ref' | 'out' | 'in' | 'params' | 'this';
  readonly init: Expr | null;
  readonly attributes: readonly Attribute[];
  readonly pos: number;
}

/** `where T : class, new(), IFoo<T>`. */
export interface Constraint {
  readonly name: string;
  /** `class`, `struct`, `new`; `unmanaged` counts as `struct`, `notnull` and `default` say nothing here. */
  readonly kinds: ReadonlySet<'class' | 'struct' | 'new'>;
  readonly types: readonly TypeRef[];
}

/** An accessor of a property, indexer or event; a null body is automatic (or abstract). */
export interface Accessor {
  readonly kind: 'get' | 'set' | 'init' | 'add' | 'remove';
  readonly modifiers: ReadonlySet<string>;
  readonly body: Stmt | null;
}

/** A member of a type. */
export interface Member {
  readonly kind: 'field' | 'property' | 'indexer' | 'method' | 'constructor' | 'destructor' | 'operator' | 'conversion' | 'event';
  /** The name; of operators the sign. */
  readonly name: string;
  readonly type: TypeRef | null;
  readonly modifiers: ReadonlySet<string>;
  readonly attributes: readonly Attribute[];
  /** `IFoo` of `void IFoo.Bar()`. */
  readonly explicit: TypeRef | null;
  /** Fields and auto-properties: the first value. */
  readonly init: Expr | ArrayItems | null;
  readonly accessors: readonly Accessor[];
  readonly typeParams: readonly string[];
  readonly constraints: readonly Constraint[];
  readonly params: readonly Param[];
  readonly body: Stmt | null;
  /** Constructors: `: base(…)` or `: this(…)`. */
  readonly chain: { to: 'base' | 'this'; args: readonly Argument[]; pos: number } | null;
  readonly pos: number;
}

/** Names that a namespace, or the file, can use: `using X;`, `using static T;`, `using A = T;`. */
export interface Usings {
  readonly namespaces: { name: string; pos: number }[];
  readonly statics: TypeRef[];
  readonly aliases: Map<string, TypeRef>;
}

/** The namespaces around a type, innermost last. */
export interface NamespaceLevel {
  /** Full name; empty for the file itself. */
  readonly name: string;
  readonly usings: Usings;
}

/** A class, struct, interface, enum or delegate. */
export interface TypeDecl {
  readonly kind: 'class' | 'struct' | 'interface' | 'enum' | 'delegate';
  readonly isRecord: boolean;
  readonly name: string;
  levels: readonly NamespaceLevel[];
  readonly outer: TypeDecl | null;
  readonly modifiers: ReadonlySet<string>;
  readonly attributes: readonly Attribute[];
  readonly bases: readonly TypeRef[];
  readonly typeParams: readonly string[];
  readonly constraints: readonly Constraint[];
  /** Parameters behind the name of a record or class; of delegates those of Invoke. */
  readonly params: readonly Param[] | null;
  /** What a record or class with parameters gives to the constructor of its base class. */
  readonly baseArgs: readonly Argument[] | null;
  /** Delegates: what Invoke gives. */
  readonly returnType: TypeRef | null;
  readonly members: Member[];
  readonly nested: TypeDecl[];
  readonly enumValues: readonly { name: string; init: Expr | null; pos: number }[];
  readonly pos: number;
}
