import { isConstrained, languageModes, markUntrusted } from '../objects/language-mode.ts';
import type { Value } from '../objects/net-object.ts';
import type { CommandInfo } from './command-info.ts';
import { PSVariable } from './ps-variable.ts';

/** Names beyond this many stay out of a shape that grows: one that all runspaces share must not grow with every name ever made. */
const maximumNames = 1000;

/** The variables that a script block assigns, each with its slot; found once when the block is compiled. */
export class ScopeShape {
  private readonly slots = new Map<string, number>();
  readonly names: string[] = [];
  /** True where commands of the block may make variables in its scope: none is then its own before it is there. */
  isDynamic = false;
  /** True where the block reads `$args` or `$input`. */
  readsArguments = false;
  /** The slot of a name (lower case), made when it is new. */
  add(name: string, displayName: string): number {
    const known = this.slots.get(name);
    if (known !== undefined) return known;
    const slot = this.names.length;
    this.slots.set(name, slot);
    this.names.push(displayName);
    return slot;
  }
  slot(name: string): number | undefined {
    return this.slots.get(name);
  }
  /** As {@link add}, but gives undefined instead of a new slot once there are very many. */
  grow(name: string, displayName: string): number | undefined {
    return this.slots.get(name) ?? (this.names.length < maximumNames ? this.add(name, displayName) : undefined);
  }
}

/**
 * Variables that a scope has from the beginning, in its first slots. Each is made when somebody first asks for it, so that a new runspace
 * costs nothing for variables that nobody reads (InitialSessionState.Variables).
 */
export interface InitialVariables {
  readonly count: number;
  make(slot: number): PSVariable;
}

/** What a function's scope can tell about its call: `$args`, `$MyInvocation`, `$PSBoundParameters` … made when a script asks. */
export interface AutomaticVariables {
  /** The value of an automatic variable by lower-case name, or undefined when this scope does not define it. */
  get(name: string): Value | undefined;
  /** True when it sets `$args` or `$input` after the parameters are bound, so that a parameter of that name has no say. */
  sets?(name: 'args' | 'input'): boolean;
}

/** Counts the changes to the types of all scopes: what a name was found to mean holds until the next. */
export const typeDefinitions = { version: 0 };

/** Empty scopes share this. */
export const emptyShape = new ScopeShape();

/**
 * One dynamic scope (SessionStateScope.cs). Variables that the compiler knew stand in `slots` by the scope's shape, others in `overflow`.
 */
export class SessionStateScope {
  readonly slots: (PSVariable | undefined)[];
  overflow: Map<string, PSVariable> | null = null;
  functions: Map<string, CommandInfo> | null = null;
  aliases: Map<string, CommandInfo> | null = null;
  /** Types defined by `class` and `enum` in this scope, by lower-case name; changed by {@link defineType} and {@link forgetType} alone. */
  types: ReadonlyMap<string, unknown> | null = null;
  drives: Map<string, unknown> | null = null;
  /** `$_` of this scope; undefined where it has none of its own. */
  dollarUnder: Value | undefined = undefined;
  automatic: AutomaticVariables | null = null;
  /** Strict mode set in this scope (0: off); undefined: as the parent. */
  strictMode: number | undefined = undefined;
  /** The nearest scope of a script or module: what `$script:` means. */
  script: SessionStateScope;
  /** True for the outermost scope of a session or module: its shape grows with each new name. */
  private readonly growing: boolean;
  /** True for the outermost scope of a session or module. */
  get isOutermost(): boolean {
    return this.growing;
  }
  /** Variables that were there from the beginning and are still to be made. */
  initial: InitialVariables | null = null;
  /** Slots of initial variables that were removed before they were made. */
  private removed: Set<number> | null = null;
  /** True while the table of aliases or functions is the one that all new runspaces share: it is copied before it changes. */
  sharesAliases = false;
  sharesFunctions = false;
  constructor(
    readonly parent: SessionStateScope | null,
    readonly shape: ScopeShape = emptyShape,
    isScriptScope = false,
    growing = false,
  ) {
    this.growing = growing;
    // as many as there will be: a growing array takes room for seventeen with its first element
    this.slots = shape.names.length === 0 ? [] : new Array<PSVariable | undefined>(shape.names.length);
    this.script = isScriptScope || parent === null ? this : parent.script;
  }

  /** Makes a type known in this scope. Name in lower case. */
  defineType(name: string, type: unknown): void {
    if (this.types === null) this.types = new Map();
    else if (this.types.get(name) === type) return;
    (this.types as Map<string, unknown>).set(name, type);
    typeDefinitions.version++;
  }

  /** Takes back {@link defineType}. */
  forgetType(name: string): void {
    (this.types as Map<string, unknown> | null)?.delete(name);
    typeDefinitions.version++;
  }

  /** A variable of this very scope. Name in lower case. */
  localVariable(name: string): PSVariable | undefined {
    const slot = this.shape.slot(name);
    if (slot !== undefined) {
      const v = this.slots[slot];
      if (v !== undefined) return v;
      if (this.initial !== null && slot < this.initial.count) return this.makeInitial(slot);
    }
    return this.overflow?.get(name);
  }

  private makeInitial(slot: number): PSVariable | undefined {
    if (this.removed?.has(slot)) return undefined;
    const made = this.initial!.make(slot);
    this.slots[slot] = made;
    return made;
  }

  /** Puts a variable into this scope, in place of one of the same name. */
  putVariable(name: string, variable: PSVariable): void {
    const slot = this.growing ? this.shape.grow(name, variable.name) : this.shape.slot(name);
    if (slot !== undefined) this.slots[slot] = variable;
    else (this.overflow ??= new Map()).set(name, variable);
  }

  removeVariable(name: string): boolean {
    const slot = this.shape.slot(name);
    if (slot !== undefined && (this.slots[slot] !== undefined || (this.initial !== null && slot < this.initial.count))) {
      const known = this.slots[slot] !== undefined || !this.removed?.has(slot);
      this.slots[slot] = undefined;
      if (this.initial !== null && slot < this.initial.count) (this.removed ??= new Set()).add(slot);
      return known;
    }
    return this.overflow?.delete(name) ?? false;
  }

  /** Forgets all variables but the initial ones, which are made anew. */
  resetVariables(): void {
    this.slots.length = 0;
    this.overflow = null;
    this.removed = null;
    this.dollarUnder = undefined;
    this.strictMode = undefined;
  }

  /** Every variable of this scope. */
  *variables(): IterableIterator<PSVariable> {
    if (this.initial !== null)
      for (let slot = 0; slot < this.initial.count; slot++) if (this.slots[slot] === undefined) this.makeInitial(slot);
    for (const v of this.slots) if (v !== undefined) yield v;
    if (this.overflow) yield* this.overflow.values();
  }

  /** Sets a variable of this scope to a value, making it when it is new. */
  setLocal(name: string, value: Value): PSVariable {
    const lower = name.toLowerCase();
    if (lower === '_' || lower === 'psitem') {
      this.dollarUnder = value;
      return new PSVariable('_', value);
    }
    if (languageModes.everUsed && this.growing && isConstrained()) markUntrusted(value);
    const known = this.localVariable(lower);
    if (known) {
      known.assign(value);
      return known;
    }
    const variable = new PSVariable(name, value);
    this.putVariable(lower, variable);
    return variable;
  }
}
