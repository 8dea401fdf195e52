import type {
  DoUntilStatementAst,
  DoWhileStatementAst,
  Expression,
  ForStatementAst,
  ITypeName,
  MemberExpressionAst,
  ScriptExtent,
  VariableExpressionAst,
  WhileStatementAst,
} from '../../../grammar/index.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { Double } from '../../objects/numbers.ts';
import type { PSVariable } from '../../session/ps-variable.ts';
import { type CompileContext, compiler } from '../compile-context.ts';
import { TypeConstraint } from '../constraints.ts';
import type { Frame, Stmt } from '../frame.ts';
import type { Loop } from '../loop-turns.ts';
import type { SlotVariable } from '../slot-variable.ts';

/** What a text gives: a JavaScript integer that is an Int32, a JavaScript number that is a Double, true or false, or a value as everywhere else. */
export type Kind = 'int' | 'double' | 'boolean' | 'value';

/** An expression's text. */
export interface Source {
  readonly text: string;
  readonly kind: Kind;
  /** The number that it always is, if it stands in the script. */
  readonly number?: number;
  /** The text that it always is, if it stands in the script. */
  readonly word?: string;
  /** True where it always is a text: a value that is a JavaScript string. */
  readonly isText?: boolean;
}

/** The loops that have a text. */
export type LoopAst = ForStatementAst | WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst;

/** A statement list around a place of a compiled loop: its statements as nodes, made when the loop first has to stop there, and which one runs. */
export interface ListAround {
  readonly statements: () => readonly Stmt[];
  readonly at: number;
}

/** Around a place: a `switch` of which only one clause applies, so that nothing is left of it once that has run. */
export const inSwitch = Symbol('inSwitch');

/** What a place of a compiled loop stands in, from the inside out, up to and without the compiled loop itself. */
export type Around = readonly (ListAround | (() => Loop) | typeof inSwitch)[];

/**
 * Where a compiled loop may have to leave its JavaScript: a statement, or a part of the head of a loop, the innermost of {@link around}; of `foreach`, which is
 * never within a compiled loop, the step to the next element and the assignment of it.
 */
export interface Place {
  readonly around: Around;
  readonly part: 'statement' | 'test' | 'iterator' | 'next' | SlotVariable;
  readonly extent: ScriptExtent | null;
}

/** A variable of the script that is one of JavaScript while the loop runs. */
export interface Register {
  readonly slot: number;
  /** The names of its value and of the PSVariable that holds it outside. */
  readonly name: string;
  readonly holder: string;
  readonly kind: Kind;
  /** True where its type is constrained to what its kind is: other numbers are converted, everything else is left to the nodes. */
  readonly isTyped: boolean;
  /** True where the loop assigns it: it is stored before anybody else looks. */
  isAssigned: boolean;
}

/** What has to be known of a variable to compile a loop: that it exists, and what it holds. */
export function kindOf(value: Value): Kind {
  if (typeof value === 'number') return 'int';
  if (typeof value === 'boolean') return 'boolean';
  return value instanceof Double ? 'double' : 'value';
}

/** The type to which a variable may be constrained that is kept as a number. */
export function typeOfKind(kind: Kind): NetType | null {
  return kind === 'int' ? wellKnown.int32 : kind === 'double' ? wellKnown.double : null;
}

/** True for a variable that takes all values of a type as they are. */
function takes({ constraints }: PSVariable, type: NetType | null): boolean {
  if (constraints === null || constraints.length !== 1) return constraints === null;
  const [only] = constraints;
  return only instanceof TypeConstraint && only.type === type;
}

/**
 * JavaScript in the making. Nothing of a script stands in its text but numbers: everything else is a constant, which is handed over by name.
 * While it runs, `f` is the frame, `c` its context, `S` the slots of its scope, `P` the places, `at` the number of the place that runs, `q` is true once `$?` is to be,
 * `shared` is true while the variables outside are the ones that count, and `d` is greater than 0 within what is {@link SourceWriter.guarded | guarded}.
 */
export class SourceWriter {
  readonly names: string[] = [];
  readonly values: unknown[] = [];
  readonly places: Place[] = [];
  private readonly known = new Map<unknown, string>();
  private readonly registers = new Map<string, Register>();
  private readonly delayed: ((w: SourceWriter) => string)[] = [];
  private movesPosition = false;
  private temporaries = 0;
  private loops = 0;
  /** Statements that are run as nodes. */
  calls = 0;
  /** Operations that the text does itself. */
  operations = 0;
  /** What the place that is written now stands in, from the outside in. */
  readonly around: Around[number][] = [];
  /** How `break` and `continue` without a label leave the innermost loop. */
  jumps: { readonly onBreak: string; readonly onContinue: string } | null = null;
  constructor(
    readonly context: CompileContext,
    /** The frame in which the loop has run until now: its variables tell what is to be expected. */
    protected readonly frame: Frame,
    /** False: variables whose new value may be of another kind are kept as values. */
    readonly speculates: boolean,
    /** Lower-case names of variables that are kept as values: the loop stores others than it began with. */
    private readonly widened: Set<string>,
    /** Makes a loop within the compiled one, as a node. */
    readonly innerLoop: (ast: LoopAst) => Loop,
    private readonly expressionSource: (ast: Expression, w: SourceWriter) => Source | null,
  ) {}

  /** The text of an expression; null for one that may have to wait. */
  expression(ast: Expression): Source | null {
    return this.expressionSource(ast, this);
  }

  /** What a variable of the frame's own scope holds while the loop is compiled; undefined for one that has no place there, or does not exist. */
  valueNow(variable: SlotVariable): Value | undefined {
    const slot = variable.slotIn(this.frame.shape);
    return slot === undefined ? undefined : this.frame.slots[slot]?.value;
  }

  /** `$_`, where it is the same throughout the text. */
  underbar(): Source | null {
    return null;
  }

  /** `$this`, where the text knows it. */
  self(): Source | null {
    return null;
  }

  /** A property that the text keeps to itself; undefined for what is read as everywhere, null where it cannot be read. */
  ownProperty(_ast: MemberExpressionAst): Source | null | undefined {
    return undefined;
  }

  /** False where there is no frame: nodes cannot be called. */
  readonly hasFrame: boolean = true;

  /** True for a variable other than those of the frame's scope that a node in the text may read. */
  mayMention(_variable: VariableExpressionAst): boolean {
    return true;
  }

  /** What `$_` is while the text is made; undefined where {@link underbar} gives none. */
  get underbarNow(): Value | undefined {
    return undefined;
  }

  /** What stands where a place begins. @param place its number, or a text that gives it */
  enter(place: number | string): string {
    return `at = ${place};\u0001L${this.delayed.push((w) => (w.movesPosition ? ' d = 0;' : '')) - 1}\u0001`;
  }

  /** Leaves to the nodes every error from here to the end of the statement: `$(…)` moves the position that errors after it have. */
  moved(): string {
    this.movesPosition = true;
    return 'd++';
  }

  /** A text whose errors are left to the nodes, which say where they stand. */
  guarded(text: string): string {
    const t = this.temporary();
    return `(d++, ${t} = ${text}, d--, ${t})`;
  }

  /** The name of a value in the text. */
  constant(value: unknown): string {
    let name = this.known.get(value);
    if (name === undefined) {
      name = `k${this.names.length}`;
      this.names.push(name);
      this.values.push(value);
      this.known.set(value, name);
    }
    return name;
  }

  /** The type that a name of one of .NET's own means where the loop runs. */
  typeOf(name: ITypeName): NetType {
    return compiler.typeOf(name, this.context)(this.frame);
  }

  /** A new variable of the text. */
  temporary(): string {
    return `t${this.temporaries++}`;
  }

  /** A number for the labels of a loop. */
  loop(): number {
    return this.loops++;
  }

  /** The number of a place. */
  place(part: Place['part'], extent: ScriptExtent | null): number {
    return this.places.push({ around: [...this.around].reverse(), part, extent }) - 1;
  }

  /** The register of a variable; null for one that has no place in the scope, or does not exist yet. */
  register(variable: SlotVariable, isAssigned = false): Register | null {
    const key = variable.name.toLowerCase();
    let r = this.registers.get(key);
    if (r === undefined) {
      const slot = variable.slotIn(this.frame.shape);
      const holder = slot === undefined ? undefined : this.frame.slots[slot];
      if (slot === undefined || holder === undefined) return null;
      const n = this.registers.size;
      const kind = this.widened.has(key) ? 'value' : kindOf(holder.value);
      const isTyped = holder.constraints !== null && takes(holder, typeOfKind(kind));
      r = { slot, name: `x${n}`, holder: `v${n}`, kind, isTyped, isAssigned: false };
      this.registers.set(key, r);
    }
    if (isAssigned && !r.isTyped && this.frame.slots[r.slot]?.constraints !== null) return null;
    r.isAssigned ||= isAssigned;
    return r;
  }

  /** Keeps a variable as a value from now on; the text has to be written once more. */
  widen(variable: SlotVariable): void {
    this.widened.add(variable.name.toLowerCase());
  }

  /** True for a variable that is kept as a value. @param key its lower-case name */
  protected isWide(key: string): boolean {
    return this.widened.has(key);
  }

  /** All that {@link temporary} has given. */
  protected temporaryNames(): string[] {
    return Array.from({ length: this.temporaries }, (_, i) => `t${i}`);
  }

  /** How many variables stand in registers. */
  get registerCount(): number {
    return this.registers.size;
  }

  /**
   * Statements that take the variables from outside; `otherwise` for where one is not as it was expected. This and its like stand for what is
   * known only when all is written: see {@link complete}.
   */
  load(otherwise: string): string {
    return `\u0001L${this.delayed.push((w) => w.loading(otherwise, false)) - 1}\u0001`;
  }

  /** Statements that give the variables back to everybody. */
  store(): string {
    return `\u0001L${this.delayed.push((w) => w.storing(w.assigned(), '; ')) - 1}\u0001`;
  }

  /** The beginning of an expression that gives some variables back to everybody. */
  given(variables: readonly SlotVariable[]): string {
    const names = new Set(variables.map((v) => v.name.toLowerCase()));
    return `\u0001L${this.delayed.push((w) => w.storing(w.assigned(names), ', ')) - 1}\u0001`;
  }

  /** The text with everything that was not known while it was written. */
  complete(text: string): string {
    return text.replace(/\u0001L(\d+)\u0001/g, (_, n) => this.delayed[Number(n)]!(this));
  }

  protected assigned(names: ReadonlySet<string> | null = null): Register[] {
    return [...this.registers].filter(([name, r]) => r.isAssigned && (names === null || names.has(name))).map(([, r]) => r);
  }

  private storing(registers: readonly Register[], end: string): string {
    return registers.map((r) => `${r.holder}.value = ${valueText(r.name, r.kind, this)}${end}`).join('');
  }

  /** @param isFirst declares the names, too */
  private loading(otherwise: string, isFirst: boolean): string {
    return [...this.registers.values()]
      .map(({ slot, name, holder, kind, isTyped, isAssigned }) => {
        const tests = [isFirst ? `${holder} === undefined` : `S[${slot}] !== ${holder}`];
        if (isAssigned)
          tests.push(
            isTyped ? `!${this.constant(takes)}(${holder}, ${this.constant(typeOfKind(kind))})` : `${holder}.constraints !== null`,
            `(${holder}.options & 3) !== 0`,
          );
        const isOther = wrongKind(name, kind, this);
        if (isOther !== null) tests.push(`(${name} = ${holder}.value, ${isOther})`);
        const value = kind === 'double' ? `${name}.value` : isOther === null ? `${holder}.value` : null;
        const declared = isFirst ? `const ${holder} = S[${slot}]; let ${name}; ` : '';
        return `${declared}if (${tests.join(' || ')}) ${otherwise}${value === null ? '' : ` ${name} = ${value};`}`;
      })
      .join('\n');
  }

  /** Declares everything that the text needs, once it is written, and takes the variables from outside. */
  declarations(otherwise: string): string {
    const names = ['n', 'r', 'element', 'q = false', 'shared = false', 'at = 0', 'd = 0', ...this.temporaryNames()];
    return `let ${names.join(', ')};\n${this.loading(otherwise, true)}`;
  }
}

/** A text of a kind as a value. */
export function valueText(text: string, kind: Kind, w: SourceWriter): string {
  return kind === 'double' ? `new ${w.constant(Double)}(${text})` : text;
}

/** A test for a value being of another kind; null for what takes any. */
export function wrongKind(name: string, kind: Kind, w: SourceWriter): string | null {
  switch (kind) {
    case 'int':
      return `typeof ${name} !== 'number'`;
    case 'boolean':
      return `typeof ${name} !== 'boolean'`;
    case 'double':
      return `!(${name} instanceof ${w.constant(Double)})`;
  }
  return null;
}
