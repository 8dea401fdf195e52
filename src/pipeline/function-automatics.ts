import type { PSBoundParametersDictionary } from '../binding/bound-parameters.ts';
import { PSBoundParametersDictionary as BoundParameters } from '../binding/bound-parameters.ts';
import type { CommandMetadata } from '../binding/command-metadata.ts';
import type { ParameterBinderController } from '../binding/parameter-binder.ts';
import type { SimpleBinding } from '../binding/script-parameter-binder.ts';
import { filePart } from '../compile/variables.ts';
import { ArrayList, ArrayListEnumerator } from '../dotnet/collections/array-list.ts';
import { GenericList } from '../dotnet/collections/generic-list.ts';
import { genericOf, wellKnown } from '../dotnet/registry.ts';
import { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { AutomaticVariables, SessionStateScope } from '../session/scope.ts';
import type { CommandProcessor } from './command-processor.ts';
import type { CommandRuntime } from './command-runtime.ts';
import { PSScriptCmdlet } from './ps-script-cmdlet.ts';

/** What `$PSCmdlet` of an advanced function stands on. */
export interface AdvancedCommand {
  readonly processor: CommandProcessor;
  readonly runtime: CommandRuntime;
  readonly binder: ParameterBinderController;
  readonly metadata: CommandMetadata;
}

/** `$args`, `$input`, `$MyInvocation`, `$PSBoundParameters`, `$PSCmdlet`, `$PSScriptRoot`, `$PSCommandPath`: made when they are asked for. */
export class FunctionAutomatics implements AutomaticVariables {
  args: readonly Value[] = [];
  bound: PSBoundParametersDictionary | null = null;
  input: (() => readonly Value[]) | null = null;
  command: AdvancedCommand | null = null;
  /** Those of the scope that a dot-sourced block runs in: for what the block has none of its own of. */
  outer: AutomaticVariables | null = null;
  /** What `$MyInvocation` is instead of the block's own. */
  shownInvocation: Value = null;
  /** False for blocks that no command line runs. */
  hasBoundParameters = true;
  /** True while a simple function evaluates its default values: `$PSBoundParameters` is set after them, so that they see that of the scope outside. */
  inDefaults = false;
  /** False for a block that is run with arguments and no pipeline: its `$input` may be a parameter. */
  setsInput = true;
  /** What `$input` is of a block that a cmdlet runs for an object. */
  givenInput: Value = null;
  /** True while the end block runs. */
  inEnd = false;
  private argsArray: Value | undefined = undefined;
  private cmdlet: Value | undefined = undefined;
  private boundSource: { metadata: CommandMetadata; values: SimpleBinding } | null = null;
  private inputSource: (() => readonly Value[]) | null = null;
  private enumerator: Value = null;

  constructor(
    private readonly context: ExecutionContext,
    private readonly invocation: InvocationInfo,
    private readonly file: string | null,
  ) {}

  /** Remembers what was bound to a simple function, for `$PSBoundParameters`. */
  noteBound(metadata: CommandMetadata, values: SimpleBinding): void {
    this.boundSource = { metadata, values };
  }

  /** Those of one call, where dot-sourced blocks run below it; null where these are not of that call. */
  of(invocation: InvocationInfo): AutomaticVariables | null {
    if (this.invocation === invocation) return this;
    return this.outer instanceof FunctionAutomatics ? this.outer.of(invocation) : null;
  }

  sets(name: 'args' | 'input'): boolean {
    return name === 'args' ? this.command === null : this.setsInput;
  }

  /**
   * While a dot-sourced block runs, these are the automatic variables of the scope it runs in (SessionStateScope.DottedScopes). Answers what puts
   * back those of the scope.
   */
  enterDotted(scope: SessionStateScope): () => void {
    const before = scope.automatic;
    if (before !== this) this.outer = before;
    scope.automatic = this;
    return () => {
      scope.automatic = before;
    };
  }

  get(name: string): Value | undefined {
    switch (name) {
      case 'args':
        return this.command ? undefined : (this.argsArray ??= new PSArray([...this.args]));
      case 'input':
        return this.inputEnumerator();
      case 'myinvocation':
        if (this.shownInvocation !== null) return this.shownInvocation;
        if (this.invocation.boundParameters === null) this.invocation.boundParameters = this.boundParameters();
        if (this.invocation.unboundArguments === null)
          this.invocation.unboundArguments = new GenericList(
            [...this.args],
            genericOf('System.Collections.Generic.List', wellKnown.object),
          );
        return this.invocation;
      case 'psboundparameters':
        return this.hasBoundParameters && !this.inDefaults ? this.boundParameters() : this.outer?.get(name);
      case 'pscmdlet':
        return this.command === null ? this.outer?.get(name) : (this.cmdlet ??= new PSScriptCmdlet(this.context, this.command));
      case 'psscriptroot':
      case 'pscommandpath':
        return filePart(this.file, name);
      default:
        return this.outer?.get(name);
    }
  }

  private inputEnumerator(): Value {
    if (this.givenInput !== null) return this.givenInput;
    if (this.inputSource !== this.input) {
      this.inputSource = this.input;
      this.enumerator = null;
    }
    if (this.enumerator !== null) return this.enumerator;
    const items = this.input === null ? [] : this.input();
    // PSScriptCmdlet hands its list to the blocks, and an array to the end block
    if (this.command === null) this.enumerator = new ArrayListEnumerator(() => items[Symbol.iterator]());
    else this.enumerator = this.inEnd ? new PSArray([...items]) : new ArrayList([...items]);
    return this.enumerator;
  }

  private boundParameters(): PSBoundParametersDictionary {
    if (this.bound === null) {
      this.bound = new BoundParameters();
      const source = this.boundSource;
      const named = source?.values.named ?? 0;
      for (const [i, p] of (source?.values.order ?? source?.metadata.parameters ?? []).entries()) {
        const value = source?.values[p.index];
        if (value === undefined) continue;
        this.bound.set(p.name, value);
        if (i >= named) this.bound.boundPositionally.push(p.name);
      }
    }
    return this.bound;
  }
}
