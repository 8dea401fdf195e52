import { type AssignmentStatementAst, type Expression, type MemberExpressionAst, TokenKind } from '../../../grammar/index.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { convertTo } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType, PropertyInfo } from '../../objects/net-type.ts';
import { PropertySite } from '../../objects/property-site.ts';
import { isEverywhere, variableOfAllScopes } from '../../session/visible-variables.ts';
import type { CompileContext } from '../compile-context.ts';
import type { Frame } from '../frame.ts';
import type { SlotVariable } from '../slot-variable.ts';
import { BodyWriter } from './body-writer.ts';
import { expressionSource, operations, plain } from './expression-source.ts';
import { asDouble, asInt, bail, isSimple, leaveToNodes } from './simple-operations.ts';
import { kindOf, type Register, type Source, typeOfKind, valueText, wrongKind } from './source-writer.ts';
import { assigned, rightSide } from './statement-source.ts';

/** A call by which a member is compiled: its object, what it was given, and its parameters by lower-case name with the types that they convert to. */
export interface MemberCall {
  readonly self: Value | undefined;
  readonly args: readonly Value[];
  readonly parameters: ReadonlyMap<string, { readonly index: number; readonly type: NetType; readonly isPlain: boolean }>;
  /** What the member gives; null for constructors and methods that give nothing. */
  readonly returnType: NetType | null;
}

/** A value as one of a type, where no script has a say in the conversion. */
function converting(type: NetType): (v: Value) => Value {
  return (v) => {
    const value = plain(v);
    const isOwn = value instanceof NetObject && value.netType === type;
    if (!isOwn && (!isSimple(value) || type.isScriptType)) throw bail;
    return isOwn ? value : convertTo(value, type);
  };
}

/**
 * JavaScript in the making for a method or constructor of a class, which runs without a frame: its parameters and variables are JavaScript's, and what it does to
 * properties of its object comes at the end, as all effects do.
 */
export class MemberWriter extends BodyWriter {
  private readonly variables = new Map<string, Register>();
  private readonly definite = new Set<string>();
  /** Properties of `$this` that have been read or assigned, by lower-case name. */
  private readonly properties = new Map<string, PropertyInfo>();
  /** What stands in properties at the end, where the text is now. */
  private readonly pending = new Map<string, Source>();
  private branches = 0;
  override readonly hasFrame: boolean = false;
  constructor(
    c: CompileContext,
    f: Frame,
    speculates: boolean,
    widened: Set<string>,
    private readonly call: MemberCall,
  ) {
    super(c, f, speculates, widened);
  }

  override underbar(): Source | null {
    return null;
  }

  override self(): Source | null {
    // an object that goes elsewhere would show properties as they were
    return this.call.self === undefined || this.pending.size > 0 ? null : { text: 'self', kind: 'value' };
  }

  override valueNow(variable: SlotVariable): Value | undefined {
    const parameter = this.call.parameters.get(variable.name.toLowerCase());
    return parameter && this.call.args[parameter.index];
  }

  override register(variable: SlotVariable, isAssigned = false): Register | null {
    const key = variable.name.toLowerCase();
    const parameter = this.call.parameters.get(key);
    let r = this.variables.get(key);
    if (parameter === undefined) {
      if (!this.definite.has(key)) {
        if (!isAssigned || this.branches > 0 || this.isOfAllScopes(key)) return null;
        this.definite.add(key);
      }
      r ??= { slot: 0, name: `y${this.variables.size}`, holder: '', kind: 'value', isTyped: false, isAssigned };
    } else if (r === undefined) {
      if (!parameter.isPlain) return null;
      const kind = this.isWide(key) ? 'value' : kindOf(this.call.args[parameter.index]!);
      const isTyped = parameter.type !== wellKnown.object && parameter.type === typeOfKind(kind);
      r = { slot: parameter.index, name: `x${this.variables.size}`, holder: '', kind, isTyped, isAssigned };
    }
    if (isAssigned && parameter !== undefined && !r.isTyped && parameter.type !== wellKnown.object) return null;
    this.variables.set(key, r);
    return r;
  }

  /** True for a variable from further out that is the same in every scope: an assignment does not make one of the member's own. */
  private isOfAllScopes(name: string): boolean {
    const { currentScope } = this.frame.sessionState;
    const found = currentScope.localVariable(name);
    return found === undefined ? variableOfAllScopes(currentScope, name) !== undefined : isEverywhere(found);
  }

  override store(): string {
    return [...this.pending].map(([name, s]) => `F[${this.slotOf(name)}] = ${valueText(s.text, s.kind, this)};`).join(' ');
  }

  override get isConsistent(): boolean {
    return true;
  }

  override get mayReturnEarly(): boolean {
    return true;
  }

  override inBranch<T>(write: () => T): T {
    this.branches++;
    const text = write();
    this.branches--;
    return text;
  }

  override leaveWith(expression: Expression, _extent: unknown, how: 'output' | 'return'): string | null {
    const { returnType } = this.call;
    if (how === 'output' || returnType === null) return null;
    const s = expressionSource(expression, this);
    const value = s && this.converted(s, returnType);
    return value && `{ r = ${valueText(value.text, value.kind, this)}; ${this.ending()} return r; }`;
  }

  override leave(): string {
    if (this.call.returnType !== null) return `${this.constant(leaveToNodes)}();`;
    return `{ ${this.ending()} return undefined; }`;
  }

  /** A property that objects of the class store. */
  private property(ast: MemberExpressionAst): PropertyInfo | null {
    const { member, expression } = ast;
    if (ast.static || ast.nullConditional || member.kind !== 'StringConstantExpressionAst') return null;
    if (expression.kind !== 'VariableExpressionAst' || !/^this$/i.test(expression.variablePath.userPath)) return null;
    const { self } = this.call;
    const property = self instanceof NetObject ? new PropertySite(member.value).ownProperty(self) : null;
    if (property?.body.stored === undefined) return null;
    this.properties.set(property.name.toLowerCase(), property);
    return property;
  }

  private slotOf(name: string): number {
    return this.properties.get(name)!.body.stored!.slot;
  }

  override ownProperty(ast: MemberExpressionAst): Source | null | undefined {
    const property = this.property(ast);
    // what else is read may be the same object
    if (property === null) return this.pending.size > 0 ? null : undefined;
    const name = property.name.toLowerCase();
    const known = this.pending.get(name);
    if (known !== undefined) return known;
    this.operations++;
    const place = `F[${this.slotOf(name)}]`;
    const kind = this.speculates ? kindOf((this.call.self as NetObject).fields?.[this.slotOf(name)] ?? null) : 'value';
    if (kind === 'value') return { text: place, kind };
    const t = this.temporary();
    const leave = `${this.constant(leaveToNodes)}()`;
    return { text: `(${t} = ${place}, ${wrongKind(t, kind, this)} ? ${leave} : ${kind === 'double' ? `${t}.value` : t})`, kind };
  }

  /** A value as a variable or property of a type has it. */
  private converted(s: Source, type: NetType): Source {
    const { text, kind } = s;
    const own = typeOfKind(kind);
    if (own === type) return s;
    if (type === wellKnown.double && kind === 'int') return { text, kind: 'double' };
    if (type === wellKnown.int32 && kind === 'double') return { text: `${this.constant(asInt)}(${text})`, kind: 'int' };
    const value = valueText(text, kind, this);
    if (type === wellKnown.object) return { text: `${this.constant(plain)}(${value})`, kind: 'value' };
    if (type === wellKnown.double && this.speculates) return { text: `${this.constant(asDouble)}(${value})`, kind: 'double' };
    return { text: `${this.constant(converting(type))}(${value})`, kind: 'value' };
  }

  override propertyAssignment(ast: AssignmentStatementAst): string | null {
    const { left } = ast;
    const expression = left.kind === 'MemberExpressionAst' && this.branches === 0 ? rightSide(ast) : null;
    const property = expression && this.property(left as MemberExpressionAst);
    if (!expression || !property || property.body.stored!.isChecked || !property.body.set) return null;
    const operator = assigned.get(ast.operator);
    const before = operator === undefined ? null : this.ownProperty(left as MemberExpressionAst);
    const right = expressionSource(expression, this);
    if (right === null || (operator === undefined && ast.operator !== TokenKind.Equals)) return null;
    if (operator !== undefined && !before) return null;
    const value = this.converted(operator === undefined ? right : operations.get(operator)!(before!, right, this), property.propertyType);
    const t = this.temporary();
    this.operations++;
    this.pending.set(property.name.toLowerCase(), { text: t, kind: value.kind });
    return `${t} = ${value.text}; q = true;`;
  }

  override declarations(otherwise: string): string {
    const names = ['n', 'r', 'q = false', ...this.temporaryNames()];
    const lines = [`let ${names.join(', ')};`];
    for (const [key, { slot, name, kind }] of this.variables) {
      const parameter = this.call.parameters.get(key);
      if (parameter === undefined) {
        lines.push(`let ${name} = null;`);
        continue;
      }
      const other = wrongKind(name, kind, this);
      lines.push(`let ${name} = args[${slot}] ?? ${parameter.type === wellKnown.string ? "''" : 'null'};`);
      if (other !== null) lines.push(`if (${other}) ${otherwise}`);
      if (kind === 'double') lines.push(`${name} = ${name}.value;`);
    }
    if (this.properties.size > 0) {
      lines.push(`if (${this.constant(guard(this.properties))}(self) === false) ${otherwise}`, 'const F = self.fields;');
    }
    return lines.join('\n');
  }
}

/** A test for an object whose names mean the same stored properties. */
function guard(properties: ReadonlyMap<string, PropertyInfo>): (self: Value) => boolean {
  const sites = [...properties.values()].map((p) => ({ site: new PropertySite(p.name), slot: p.body.stored!.slot }));
  return (self) => {
    if (!(self instanceof NetObject)) return false;
    for (const { site, slot } of sites) if (site.ownProperty(self)?.body.stored?.slot !== slot) return false;
    return true;
  };
}
