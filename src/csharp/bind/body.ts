/** What the code of one method is compiled in: its variables, its type, what it may do. */
import { wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Expr, Stmt } from '../syntax/ast.ts';
import type { TypeScope } from '../types/compilation.ts';
import type { CSharpMethod } from '../types/csharp-type.ts';
import { CSharpType, copyValue } from '../types/csharp-type.ts';
import type { Frame, Node, Run } from './node.ts';

/** Holds a variable that a lambda shares. */
export class Cell {
  constructor(public value: Value) {}
}

/** A local variable or parameter. */
export class Local {
  /** A lambda uses it: its value is in a {@link Cell}. */
  captured = false;
  reads = 0;
  writes = 0;
  /** Written to with something that is not constant. */
  hasEffect = false;
  /** The variable of a `catch`. */
  isCaught = false;
  /** What it is where it cannot be assigned to. */
  fixedAs: string | null = null;
  /** Whether it has a value is not looked at: its type is not known, or is a struct whose fields may be assigned one by one. */
  isWhole = false;
  constant: Value | undefined = undefined;
  tupleNames: readonly (string | null)[] | undefined = undefined;
  constructor(
    readonly name: string,
    readonly type: NetType,
    readonly slot: number,
    readonly kind: 'local' | 'parameter' | 'reference',
    readonly level: FunctionLevel,
    readonly pos: number,
  ) {}
  get(f: Frame): Value {
    const v = f.vars[this.slot];
    if (this.captured && v instanceof Cell) return v.value;
    return (v === undefined ? null : v) as Value;
  }
  set(f: Frame, value: Value): void {
    if (this.captured) {
      const v = f.vars[this.slot];
      if (v instanceof Cell) v.value = value;
      else f.vars[this.slot] = new Cell(value);
    } else f.vars[this.slot] = value;
  }
  /** A new variable, each time its declaration runs. */
  declare(f: Frame, value: Value): void {
    f.vars[this.slot] = this.captured ? new Cell(value) : value;
  }
  /** The reference behind a `ref` or `out` parameter. */
  reference(f: Frame): PSReference {
    const v = f.vars[this.slot];
    const held = v instanceof Cell ? v.value : v;
    if (held instanceof PSReference) return held;
    throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  }
}

/** A name that stands for an expression: a range variable of a query. */
export class NameAlias {
  constructor(readonly e: Expr) {}
}

/** A function inside a method. */
export interface LocalFunction {
  readonly name: string;
  readonly method: CSharpMethod;
  /** Runs it with the variables of the frame that it is called from. */
  readonly call: (f: Frame, args: readonly Value[]) => ReturnType<Run>;
  /** Generic ones: what {@link call} is for some type arguments. */
  readonly withTypes?: (types: readonly NetType[]) => LocalFunction['call'];
  uses: number;
}

/** A method, lambda or local function: whose `return` it is. */
export interface FunctionLevel {
  readonly parent: FunctionLevel | null;
  /** What `return` gives; null where it is found out from the returns; System.Void for nothing. */
  readonly returnType: NetType | null;
  /** Types that returns gave, where {@link returnType} is null. */
  readonly found: (NetType | 'void')[];
  readonly isAsync: boolean;
  /** Iterators: the type of the elements. */
  yields: NetType | null;
  /** Lambdas: the delegate that one becomes. */
  delegateType?: NetType;
  /** `return ref …`. */
  returnsRef?: boolean;
  /** Name in messages. */
  readonly shown: string;
}

/** What a name can mean inside a method. */
export type Named = Local | LocalFunction | NameAlias;

/** A label of a block, and whether something goes there. */
export interface LabelUse {
  readonly at: Stmt;
  isUsed: boolean;
}

/** What stands around a statement or expression. */
export class Body {
  private blocks: Map<string, Named>[] = [new Map()];
  /** Here readonly members get their first values. */
  mayInitialize = false;
  /** `checked` holds here. */
  isChecked = false;
  /** Where the statement stands that is compiled, for CallerLineNumber. */
  statementPos = 0;
  /** What `break`, `continue` can leave. */
  loops = 0;
  breakables = 0;
  /** `finally` blocks around, which nothing may leave. */
  finallies = 0;
  /** Labels of the blocks around, by name. */
  labels: ReadonlyMap<string, LabelUse>[] = [];
  /** The object that `?.` or an initializer looks at. */
  receivers: Node[] = [];
  readonly locals: Local[] = [];
  /** Where the exceptions of the `catch` blocks around are. */
  readonly caught: number[] = [];
  constructor(
    public scope: TypeScope,
    readonly owner: CSharpType,
    readonly isStatic: boolean,
    public diagnostics: Diagnostics,
    public level: FunctionLevel,
    public readonly slots: { count: number } = { count: 0 },
  ) {}

  /** The method or property around the code, as CallerMemberName gives it. */
  get memberName(): string {
    let level = this.level;
    while (level.parent) level = level.parent;
    const shown = level.shown.replace(/\(.*$/s, '').replace(/\.(get|set|add|remove)$/, '');
    return shown.includes('.') ? shown.slice(shown.lastIndexOf('.') + 1) : '.ctor';
  }

  /** Runs work with names of its own. */
  inBlock<T>(work: () => T): T {
    this.blocks.push(new Map());
    try {
      return work();
    } finally {
      this.blocks.pop();
    }
  }

  /**
   * Runs work with the names of a block that several parts share, as the sections of a `switch` do: what is declared is theirs, and the names
   * of this place are seen as well.
   */
  inShared<T>(names: Map<string, Named>, work: () => T): T {
    this.blocks.push(names);
    try {
      return work();
    } finally {
      this.blocks.pop();
    }
  }

  /** Runs work where names mean other types. */
  inScope<T>(scope: TypeScope, work: () => T): T {
    const before = this.scope;
    this.scope = scope;
    try {
      return work();
    } finally {
      this.scope = before;
    }
  }

  /** What runs work later with the names of this place. */
  here(): <T>(work: () => T) => T {
    const blocks = [...this.blocks];
    return (work) => {
      const before = this.blocks;
      this.blocks = [...blocks];
      try {
        return work();
      } finally {
        this.blocks = before;
      }
    };
  }

  /** Runs work as the body of another function. */
  inLevel<T>(level: FunctionLevel, work: () => T): T {
    const before = this.level;
    const { loops, breakables, finallies, labels } = this;
    this.level = level;
    this.loops = 0;
    this.breakables = 0;
    this.finallies = 0;
    this.labels = [];
    this.blocks.push(new Map());
    try {
      return work();
    } finally {
      this.blocks.pop();
      this.level = before;
      this.loops = loops;
      this.breakables = breakables;
      this.finallies = finallies;
      this.labels = labels;
    }
  }

  find(name: string): Named | undefined {
    for (let i = this.blocks.length - 1; i >= 0; i--) {
      const found = this.blocks[i]!.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** A new variable. */
  declare(name: string, type: NetType, pos: number, kind: Local['kind'] = 'local'): Local {
    const block = this.blocks.at(-1)!;
    if (name !== '_' && block.has(name)) this.diagnostics.error(pos, 'CS0128', name);
    else if (name !== '_') {
      const outer = this.find(name);
      if (outer && (!(outer instanceof Local) || outer.level === this.level)) this.diagnostics.error(pos, 'CS0136', name);
    }
    const local = new Local(name, type, this.slots.count++, kind, this.level, pos);
    block.set(name, local);
    this.locals.push(local);
    return local;
  }
  declareAlias(name: string, e: Expr): void {
    this.blocks.at(-1)!.set(name, new NameAlias(e));
  }
  declareFunction(f: LocalFunction): void {
    this.blocks.at(-1)!.set(f.name, f);
  }

  /** Notes that a variable is used here: by another function than its own it is shared. */
  use(local: Local): void {
    if (local.level !== this.level) local.captured = true;
  }

  /** Says what is wrong unless that was said already. */
  error(pos: number, code: string, ...args: (string | number)[]): void {
    this.diagnostics.error(pos, code, ...args);
  }

  /** A value for keeping: structs are copied. */
  kept(e: Node): Run {
    if (e.isFresh || !(e.type instanceof CSharpType && e.type.kind === 'struct')) return e.run;
    const { run } = e;
    return (f) => {
      const v = run(f);
      return v instanceof Object && 'rest' in v ? v : copyValue(v as Value);
    };
  }
}

/** A level for a method. */
export function newLevel(parent: FunctionLevel | null, returnType: NetType | null, shown: string, isAsync = false): FunctionLevel {
  return { parent, returnType, found: [], isAsync, yields: null, shown };
}

/** True for System.Void. */
export function isVoid(type: NetType | null): boolean {
  return type === wellKnown.void;
}

/** Statements may hold `yield` anywhere but in functions inside. */
export function hasYield(s: unknown): boolean {
  if (Array.isArray(s)) return s.some(hasYield);
  if (s === null || typeof s !== 'object') return false;
  const { k } = s as Stmt;
  if (k === 'yield') return true;
  if (k === 'function' || (k as string) === 'lambda') return false;
  for (const [key, part] of Object.entries(s)) {
    if (key === 'attributes' || key === 'modifiers' || typeof part !== 'object') continue;
    if (hasYield(part)) return true;
  }
  return false;
}
