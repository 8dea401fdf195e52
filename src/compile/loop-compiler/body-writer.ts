import type { AssignmentStatementAst, Expression, ScriptExtent, VariableExpressionAst } from '../../../grammar/index.ts';
import type { Value } from '../../objects/net-object.ts';
import { nothingWritten } from '../body-output.ts';
import type { CompileContext } from '../compile-context.ts';
import type { Frame } from '../frame.ts';
import type { SlotVariable } from '../slot-variable.ts';
import { expressionSource } from './expression-source.ts';
import { kindOf, type Source, SourceWriter, valueText, wrongKind } from './source-writer.ts';

/**
 * JavaScript in the making for the body of a script block that runs once for each of many objects. It has no places: nothing in it has an effect but what stands at its
 * end, so that where anything is not as expected, or fails, the nodes run the whole body again.
 */
export class BodyWriter extends SourceWriter {
  private readonly underbarValue: Value | undefined;
  private readonly underbarSource: Source | null;
  private usesUnderbar = false;
  private readonly mentioned = new Set<string>();
  constructor(c: CompileContext, f: Frame, speculates: boolean, widened: Set<string>) {
    super(c, f, speculates, widened, noLoop, expressionSource);
    const value = f.scope.dollarUnder;
    this.underbarValue = value;
    this.underbarSource = value === undefined ? null : { text: 'u', kind: speculates ? kindOf(value) : 'value' };
  }

  override underbar(): Source | null {
    if (this.underbarSource !== null) this.usesUnderbar = true;
    return this.underbarSource;
  }

  override get underbarNow(): Value | undefined {
    return this.underbarValue;
  }

  /** The arguments of a block are there while it is activated, which a compiled one is not. */
  override mayMention({ variablePath }: VariableExpressionAst): boolean {
    return !/^(args|input|myinvocation)$/i.test(variablePath.unqualifiedPath);
  }

  override enter(): string {
    return '';
  }

  override place(): number {
    return 0;
  }

  override guarded(text: string): string {
    return text;
  }

  override moved(): string {
    return '0';
  }

  override given(variables: readonly SlotVariable[]): string {
    for (const v of variables) this.mentioned.add(v.name.toLowerCase());
    return '';
  }

  /** True where `return` with a value may stand before other statements: a value that cannot be written would have them run. */
  get mayReturnEarly(): boolean {
    return false;
  }

  /** Writes what runs only now and then. */
  inBranch<T>(write: () => T): T {
    return write();
  }

  /** `$this.name = value` of what the text keeps to itself; null for others. */
  propertyAssignment(_ast: AssignmentStatementAst): string | null {
    return null;
  }

  /** What is done at the end, behind all that may fail. */
  protected ending(): string {
    return `${this.store()} if (q) c.questionMark = true;`;
  }

  /** Leaves the body without output. */
  leave(): string {
    return `{ ${this.ending()} return ${this.constant(nothingWritten)}; }`;
  }

  /** Leaves the body with a value; null where it cannot be written here. @param _how what is done with it */
  leaveWith(expression: Expression, extent: ScriptExtent, _how: 'output' | 'return'): string | null {
    const s = expressionSource(expression, this);
    return s && `{ r = ${valueText(s.text, s.kind, this)}; ${this.ending()} f.position = ${this.constant(extent)}; return r; }`;
  }

  /** False where a node would have to see a variable that the text keeps for itself. */
  get isConsistent(): boolean {
    return this.assigned(this.mentioned).length === 0;
  }

  override declarations(otherwise: string): string {
    const declared = super.declarations(otherwise);
    if (!this.usesUnderbar) return declared;
    const { kind } = this.underbarSource!;
    const other = wrongKind('u', kind, this);
    return `let u = f.scope.dollarUnder; if (u === undefined${other === null ? '' : ` || ${other}`}) ${otherwise}
${kind === 'double' ? 'u = u.value;' : ''}
${declared}`;
  }
}

function noLoop(): never {
  throw new Error('A loop stands in a compiled body.');
}
