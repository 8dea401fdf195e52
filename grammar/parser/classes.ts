/** Classes, enums and using statements. In PowerShell's Parser.cs: ClassDefinitionRule to MethodDeclarationRule. */

import {
  type Ast,
  type AttributeAst,
  BaseCtorInvokeMemberExpressionAst,
  CommandExpressionAst,
  ErrorStatementAst,
  type Expression,
  FunctionDefinitionAst,
  FunctionMemberAst,
  HashtableAst,
  type Member,
  MethodAttributes,
  type ParameterAst,
  PropertyAttributes,
  PropertyMemberAst,
  type Statement,
  StringConstantExpressionAst,
  StringConstantType,
  TypeAttributes,
  TypeConstraintAst,
  TypeDefinitionAst,
  UsingStatementAst,
  UsingStatementKind,
  VariableExpressionAst,
} from '../ast.ts';
import { emptyExtent, type ScriptExtent } from '../extent.ts';
import { TokenKind as K, type Token, TokenFlags, TokenizerMode, type VariableToken } from '../tokens.ts';
import { VariablePath } from '../variable-path.ts';
import { last, present } from './base.ts';
import { LoopRules } from './loops.ts';
import { CommandArgumentContext } from './primary.ts';
import type { AttributeBase } from './types.ts';
import { MethodName } from './vocabulary.ts';

/** The modifiers, attributes and type read before a member's name. */
interface MemberFrame {
  readonly className: string;
  readonly attributes: AttributeAst[];
  type: TypeConstraintAst | null;
  start: { readonly extent: ScriptExtent } | null;
  staticToken: Token | null;
  hiddenToken: Token | null;
  lastAttribute: { readonly extent: ScriptExtent } | null;
}

/** A member, or what was read of one with an error. */
interface MemberResult {
  readonly member: Member | null;
  readonly nested: readonly Ast[];
}

/** The types whose values an enum may have (EnumDefinitionRule). */
const underlyingTypes = /^(system\.)?(byte|sbyte|short|ushort|int|uint|long|ulong|int16|int32|int64|uint16|uint32|uint64)$/i;

/** Rules for types. */
export abstract class ClassRules extends LoopRules {
  /** `class name : base, interface {…}` (ClassDefinitionRule). */
  readonly classDefinition = this.RULE('classDefinition', (attributes: AttributeBase[] | null): Statement | null => {
    const classToken = this.take(0, K.Class);
    if (this.refusesClasses && !this.RECORDING_PHASE) {
      this.reportError(classToken.extent, 'ClassesNotAllowedInConstrainedLanguage');
      return null;
    }
    this.skipNewlines();
    const name = this.SUBRULE(this.simpleName);
    if (name === null) {
      this.reportIncompleteInput(this.after(classToken), 'MissingNameAfterKeyword', classToken.text);
      return this.errorStatement(classToken.extent);
    }
    // The name is that of a type and not of a member.
    if (this.nameToken !== null) this.nameToken.tokenFlags = (this.nameToken.tokenFlags & ~TokenFlags.MemberName) | TokenFlags.TypeName;
    this.skipNewlines();
    const oldMode = this.setMode(TokenizerMode.Signature);
    const baseTypes = this.baseTypeList();
    const lCurly = this.accept(2, K.LCurly);
    let result: Statement;
    if (lCurly === null) {
      const end = baseTypes.length > 0 ? last(baseTypes) : name;
      this.reportIncompleteInput(this.after(end), 'MissingTypeBody', 'class');
      result = new ErrorStatementAst(this.between(classToken, end), null, new Map(), [], [], baseTypes);
    } else result = this.SUBRULE(this.classBody, { ARGS: [classToken, name, attributes, baseTypes, lCurly] });
    this.setMode(oldMode);
    return result;
  });

  /** `: type, type` after a class's name. */
  private baseTypeList(): TypeConstraintAst[] {
    const types: TypeConstraintAst[] = [];
    let separator = this.accept(1, K.Colon);
    while (separator !== null) {
      this.skipNewlines();
      const type = this.subrule(1, this.typeName, { ARGS: [false] });
      if (type === null) {
        this.reportIncompleteInput(this.after(separator), 'TypeNameExpected');
        break;
      }
      types.push(new TypeConstraintAst(type.extent, type));
      this.skipNewlines();
      separator = this.accept(3, K.Comma);
      if (this.RECORDING_PHASE) break;
    }
    return types;
  }

  /** The members of a class, up to its closing brace. */
  readonly classBody = this.RULE(
    'classBody',
    (
      classToken: Token,
      name: StringConstantExpressionAst,
      attributes: AttributeBase[] | null,
      baseTypes: TypeConstraintAst[],
      lCurly: Token,
    ): Statement => {
      const members: Member[] = [];
      const nested: Ast[] = [];
      let end: { readonly extent: ScriptExtent } = lCurly;
      do {
        const result = this.SUBRULE(this.classMember, { ARGS: [name.value] });
        if (result.member === null && result.nested.length === 0) break;
        if (result.member !== null) {
          members.push(result.member);
          end = result.member;
        }
        if (result.nested.length > 0) {
          nested.push(...result.nested);
          end = last(result.nested);
        }
      } while (!this.RECORDING_PHASE);
      const rCurly = this.accept(1, K.RCurly);
      if (rCurly === null) this.reportIncompleteAt(this.after(lCurly), this.peekToken().extent, 'MissingEndCurlyBrace');
      else end = rCurly;
      const extent = this.between(attributes?.[0] ?? classToken, end);
      const own = (attributes ?? []).filter((attribute) => attribute.kind === 'AttributeAst');
      const types = (attributes ?? []).filter((attribute) => attribute.kind === 'TypeConstraintAst');
      const definition = new TypeDefinitionAst(extent, name.value, own, members, TypeAttributes.Class, baseTypes);
      if (types.length > 0) nested.push(...types, definition);
      return nested.length > 0 ? new ErrorStatementAst(extent, null, new Map(), [], [], nested) : definition;
    },
  );

  /** A property or method with what stands before it (ClassMemberRule). */
  readonly classMember = this.RULE('classMember', (className: string): MemberResult => {
    const frame: MemberFrame = {
      className,
      attributes: [],
      type: null,
      start: null,
      staticToken: null,
      hiddenToken: null,
      lastAttribute: null,
    };
    do {
      this.skipNewlines();
      const attribute = this.SUBRULE(this.attribute);
      if (attribute === null || this.RECORDING_PHASE) {
        const modifier = this.OPTION(() => this.OR([{ ALT: () => this.take(0, K.Static) }, { ALT: () => this.take(0, K.Hidden) }]));
        if (modifier === undefined) break;
        this.memberModifier(frame, modifier);
      } else this.memberAttribute(frame, attribute);
    } while (!this.RECORDING_PHASE);
    frame.start ??= this.peekToken();
    const property = this.OPTION2(() => this.SUBRULE(this.propertyMember, { ARGS: [frame] }));
    if (property !== undefined && !this.RECORDING_PHASE) return property;
    const method = this.OPTION3(() => this.SUBRULE(this.methodMember, { ARGS: [frame] }));
    if (method !== undefined) return method;
    if (frame.lastAttribute === null) return { member: null, nested: [] };
    this.reportIncompleteInput(this.after(frame.lastAttribute), 'IncompleteMemberDefinition');
    return { member: null, nested: present<Ast>(...frame.attributes, frame.type) };
  });

  private memberModifier(frame: MemberFrame, token: Token): void {
    frame.start ??= token;
    const duplicate = token.kind === K.Static ? frame.staticToken : frame.hiddenToken;
    if (duplicate !== null) this.reportError(token.extent, 'DuplicateQualifier', token.text);
    if (token.kind === K.Static) frame.staticToken = token;
    else frame.hiddenToken = token;
    frame.lastAttribute = token;
  }

  private memberAttribute(frame: MemberFrame, attribute: AttributeBase): void {
    frame.start ??= attribute;
    frame.lastAttribute = attribute;
    if (attribute.kind === 'AttributeAst') frame.attributes.push(attribute);
    else if (frame.type === null) frame.type = attribute;
    else this.reportError(attribute.extent, 'TooManyTypes');
  }

  /** `$name = value`. */
  readonly propertyMember = this.RULE('propertyMember', (frame: MemberFrame): MemberResult => {
    const variable = this.take(0, K.Variable) as VariableToken;
    let initialValue: Expression | null = null;
    if (this.accept(1, K.Equals) !== null) {
      this.skipNewlines();
      initialValue = this.SUBRULE(this.expression);
    }
    let flags = PropertyAttributes.Public;
    if (frame.staticToken !== null) flags |= PropertyAttributes.Static;
    if (frame.hiddenToken !== null) flags |= PropertyAttributes.Hidden;
    const end = this.memberTerminator(initialValue ?? variable, true);
    if (variable.name !== '') {
      const extent = this.between(frame.start!, end);
      return { member: new PropertyMemberAst(extent, variable.name, frame.type, frame.attributes, flags, initialValue), nested: [] };
    }
    return { member: null, nested: present<Ast>(...frame.attributes, frame.type, initialValue) };
  });

  /** Reports when nothing ends a property; gives where it ends, a semicolon included. */
  private memberTerminator(end: { readonly extent: ScriptExtent }, report: boolean): { readonly extent: ScriptExtent } {
    const token = this.peekToken();
    const ends = token.kind === K.NewLine || token.kind === K.Semi || token.kind === K.RCurly;
    if (!ends && report) this.reportIncompleteInput(this.after(end), 'MissingPropertyTerminator');
    this.skipNewlinesAndSemicolons();
    return token.kind === K.Semi ? token : end;
  }

  /** `name(parameters) {…}`. */
  readonly methodMember = this.RULE('methodMember', (frame: MemberFrame): MemberResult => {
    const name = this.CONSUME(MethodName) as unknown as Token;
    name.tokenFlags = TokenFlags.None;
    const definition = this.SUBRULE(this.methodDeclaration, { ARGS: [name, frame.className, frame.staticToken !== null] });
    if (definition.kind !== 'FunctionDefinitionAst' && !this.RECORDING_PHASE) {
      this.syncOnError(false, K.RCurly);
      return { member: null, nested: present<Ast>(...frame.attributes, frame.type) };
    }
    let flags = MethodAttributes.Public;
    if (frame.staticToken !== null) flags |= MethodAttributes.Static;
    if (frame.hiddenToken !== null) flags |= MethodAttributes.Hidden;
    const extent = this.between(frame.start!, definition);
    return {
      member: new FunctionMemberAst(extent, definition as FunctionDefinitionAst, frame.type, frame.attributes, flags),
      nested: [],
    };
  });

  /** The parameters and body of a method, and a constructor's call of its base (MethodDeclarationRule). */
  readonly methodDeclaration = this.RULE('methodDeclaration', (name: Token, className: string, isStatic: boolean): Statement => {
    let parameters: readonly ParameterAst[] = [];
    let errorEnd: ScriptExtent | null = null;
    let rParen: Token | null = null;
    if (this.isKind(K.LParen)) {
      const declaration = this.SUBRULE(this.functionParameters);
      parameters = declaration.parameters ?? [];
      errorEnd = declaration.errorEnd;
      rParen = declaration.rParen;
    } else this.reportIncompleteInput(this.after(name), 'MissingMethodParameterList');
    const isConstructor = !isStatic && (this.RECORDING_PHASE || name.text.toLowerCase() === className.toLowerCase());
    let baseCall: BaseCall = { baseToken: null, arguments: [], end: null, errorEnd: null };
    if (isConstructor || this.RECORDING_PHASE) {
      this.skipNewlines();
      baseCall = this.SUBRULE(this.baseConstructorCall);
      errorEnd = baseCall.errorEnd ?? errorEnd;
    }
    const lCurly = this.accept(1, K.LCurly);
    if (lCurly === null && errorEnd === null) {
      errorEnd = (rParen ?? name).extent;
      this.reportIncompleteInput(this.after({ extent: errorEnd }), 'MissingFunctionBody');
    }
    if (errorEnd !== null && !this.RECORDING_PHASE) {
      return new ErrorStatementAst(this.between(name, { extent: errorEnd }), null, new Map(), [], [], parameters);
    }
    const first = isConstructor ? this.baseConstructorStatement(baseCall) : null;
    const oldMode = this.setMode(TokenizerMode.Command);
    const body = this.SUBRULE(this.scriptBlock, { ARGS: [lCurly, false, first] });
    this.setMode(oldMode);
    return new FunctionDefinitionAst(this.between(name, body), false, false, name.text, parameters, body, name.extent);
  });

  /** `: base(arguments)` after a constructor's parameters, if there. */
  readonly baseConstructorCall = this.RULE('baseConstructorCall', (): BaseCall => {
    const oldMode = this.setMode(TokenizerMode.Signature);
    let result: BaseCall = { baseToken: null, arguments: [], end: null, errorEnd: null };
    const colon = this.accept(1, K.Colon);
    if (colon !== null) {
      this.skipNewlines();
      const baseToken = this.accept(2, K.Base);
      if (baseToken === null) {
        this.reportIncompleteInput(this.after(colon), 'MissingBaseCtorCall');
        result = { ...result, errorEnd: colon.extent };
      } else {
        this.skipNewlines();
        const lParen = this.accept(3, K.LParen);
        if (lParen === null) {
          this.reportIncompleteInput(this.after(baseToken), 'MissingMethodParameterList');
          result = { ...result, baseToken, errorEnd: baseToken.extent };
        } else {
          const list = this.SUBRULE(this.invokeArguments, { ARGS: [lParen] });
          result = { baseToken, arguments: list.arguments, end: list.end, errorEnd: null };
          this.skipNewlines();
        }
      }
    }
    this.setMode(oldMode);
    return result;
  });

  /** The first statement of a constructor: the call of the base's, written or not. */
  private baseConstructorStatement(call: BaseCall): Statement {
    const token = call.baseToken;
    const keywordExtent = token?.extent ?? emptyExtent;
    const callExtent = token !== null && call.end !== null ? this.between(token, { extent: call.end }) : emptyExtent;
    const expression = new BaseCtorInvokeMemberExpressionAst(
      callExtent,
      new VariableExpressionAst(keywordExtent, new VariablePath('this'), false),
      new StringConstantExpressionAst(keywordExtent, '.ctor', StringConstantType.BareWord),
      call.arguments,
    );
    return new CommandExpressionAst(callExtent, expression, []);
  }

  /** `enum name : type {…}` (EnumDefinitionRule). */
  readonly enumDefinition = this.RULE('enumDefinition', (attributes: AttributeBase[] | null): Statement => {
    const enumToken = this.take(0, K.Enum);
    this.skipNewlines();
    const name = this.SUBRULE(this.simpleName);
    if (name === null) {
      this.reportIncompleteInput(this.after(enumToken), 'MissingNameAfterKeyword', enumToken.text);
      return this.errorStatement(enumToken.extent);
    }
    const oldMode = this.setMode(TokenizerMode.Signature);
    const baseTypes: TypeConstraintAst[] = [];
    const colon = this.accept(1, K.Colon);
    if (colon !== null) {
      this.skipNewlines();
      const type = this.SUBRULE(this.typeName, { ARGS: [false] });
      if (type === null) this.reportIncompleteInput(this.after(colon), 'TypeNameExpected');
      else {
        if (!this.RECORDING_PHASE && !underlyingTypes.test(type.fullName))
          this.reportError(type.extent, 'InvalidUnderlyingType', type.name);
        baseTypes.push(new TypeConstraintAst(type.extent, type));
      }
    }
    this.skipNewlines();
    const lCurly = this.accept(2, K.LCurly);
    let result: Statement;
    if (lCurly === null) {
      this.reportIncompleteInput(this.after(name), 'MissingTypeBody', 'enum');
      result = this.errorStatement(this.between(enumToken, name));
    } else {
      const members: Member[] = [];
      do {
        const member = this.SUBRULE(this.enumMember);
        if (member === null) break;
        members.push(member);
      } while (!this.RECORDING_PHASE);
      const rCurly = this.accept(3, K.RCurly);
      const end = rCurly ?? this.peekToken();
      if (rCurly === null) this.reportIncompleteAt(this.after(lCurly), end.extent, 'MissingEndCurlyBrace');
      result = this.enumResult(enumToken, name.value, attributes, members, baseTypes, end);
    }
    this.setMode(oldMode);
    return result;
  });

  private enumResult(
    enumToken: Token,
    name: string,
    attributes: AttributeBase[] | null,
    members: Member[],
    baseTypes: TypeConstraintAst[],
    end: Token,
  ): Statement {
    const start = attributes?.[0] ?? enumToken;
    const own = (attributes ?? []).filter((attribute) => attribute.kind === 'AttributeAst');
    const types = (attributes ?? []).filter((attribute) => attribute.kind === 'TypeConstraintAst');
    const definition = new TypeDefinitionAst(this.between(start, end), name, own, members, TypeAttributes.Enum, baseTypes);
    return types.length > 0 ? new ErrorStatementAst(start.extent, null, new Map(), [], [], [...types, definition]) : definition;
  }

  /** `name` or `name = value` (EnumMemberRule). */
  readonly enumMember = this.RULE('enumMember', (): Member | null => {
    this.skipNewlines();
    const name = this.SUBRULE(this.simpleName);
    if (name === null) return null;
    let end: { readonly extent: ScriptExtent } = name;
    let initialValue: Expression | null = null;
    let missing = false;
    const oldMode = this.setMode(TokenizerMode.Expression);
    const equals = this.accept(1, K.Equals);
    if (equals !== null) {
      initialValue = this.SUBRULE(this.expression);
      missing = initialValue === null;
      if (missing) this.reportError(this.after(equals), 'ExpectedValueExpression', '=');
      end = initialValue ?? equals;
    }
    this.setMode(oldMode);
    end = this.memberTerminator(end, !missing);
    const flags = PropertyAttributes.Public | PropertyAttributes.Static | PropertyAttributes.Literal;
    return new PropertyMemberAst(this.between(name, end), name.value, null, [], flags, initialValue);
  });

  /** `using namespace X`, `using module X` and so on (UsingStatementRule). */
  readonly usingStatement = this.RULE('usingStatement', (): Statement => {
    const usingToken = this.take(0, K.Using);
    const directive = this.OPTION(() =>
      this.OR([
        { ALT: () => this.take(0, K.Namespace) },
        { ALT: () => this.take(0, K.Type) },
        { ALT: () => this.take(0, K.Module) },
        { ALT: () => this.take(0, K.Command) },
        { ALT: () => this.take(0, K.Assembly) },
      ]),
    );
    if (directive === undefined) {
      this.reportIncompleteInput(this.after(usingToken), 'MissingUsingStatementDirective');
      return this.errorStatement(usingToken.extent);
    }
    const itemToken = this.peekToken();
    if (endsUsing(itemToken.kind) || itemToken.kind === K.Comma) {
      this.nextToken();
      this.reportIncompleteInput(this.after(directive), 'MissingUsingItemName');
      return this.errorStatement(this.between(usingToken, directive));
    }
    const item = this.SUBRULE(this.commandArgument, { ARGS: [CommandArgumentContext.CommandArgument] });
    if (item === null) {
      this.reportError(itemToken.extent, 'InvalidValueForUsingItemName', itemToken.text);
      this.syncOnError(true, K.Semi, K.NewLine);
      return this.errorStatement(this.between(usingToken, itemToken));
    }
    const isModule = directive.kind === K.Module;
    const isName = this.RECORDING_PHASE || item instanceof StringConstantExpressionAst;
    if (!isName && !(isModule && item instanceof HashtableAst) && !this.RECORDING_PHASE) {
      this.reportError(item.extent, 'InvalidValueForUsingItemName', item.extent.text);
      return this.errorStatement(this.between(usingToken, item));
    }
    const kind = usingKinds.get(directive.kind) ?? UsingStatementKind.Namespace;
    if (isName && kind !== UsingStatementKind.Assembly) {
      const aliased = this.OPTION2(() => this.SUBRULE(this.usingAlias, { ARGS: [usingToken, kind, item as StringConstantExpressionAst] }));
      if (aliased !== undefined) return aliased;
      if (kind === UsingStatementKind.Type || kind === UsingStatementKind.Command) {
        this.reportIncompleteInput(this.after(itemToken), 'MissingEqualsInUsingAlias');
        return this.errorStatement(this.between(usingToken, item), [item]);
      }
    }
    this.requireStatementTerminator();
    const extent = this.between(usingToken, item);
    return isName
      ? new UsingStatementAst(extent, kind, item as StringConstantExpressionAst, null, null)
      : new UsingStatementAst(extent, kind, null, null, item as HashtableAst);
  });

  /** `= alias` of a using statement. */
  readonly usingAlias = this.RULE(
    'usingAlias',
    (usingToken: Token, kind: UsingStatementKind, item: StringConstantExpressionAst): Statement => {
      const equals = this.take(0, K.Equals);
      const aliasToken = this.peekToken();
      if (endsUsing(aliasToken.kind)) {
        this.reportIncompleteInput(this.after(equals), 'MissingNamespaceAlias');
        return this.errorStatement(this.between(usingToken, equals));
      }
      if (aliasToken.kind === K.Comma) {
        this.nextToken();
        this.reportError(aliasToken.extent, 'UnexpectedUnaryOperator', aliasToken.text);
        return this.errorStatement(this.between(usingToken, aliasToken));
      }
      const alias = this.SUBRULE(this.commandArgument, { ARGS: [CommandArgumentContext.CommandArgument] });
      const isHashtable = alias instanceof HashtableAst && kind === UsingStatementKind.Module;
      if (!isHashtable && !(alias instanceof StringConstantExpressionAst)) {
        const at = alias ?? aliasToken;
        this.reportError(at.extent, 'InvalidValueForUsingItemName', at.extent.text);
        return this.errorStatement(this.between(usingToken, at), present<Expression>(item, alias));
      }
      this.requireStatementTerminator();
      const extent = this.between(usingToken, aliasToken);
      return isHashtable
        ? new UsingStatementAst(extent, kind, item, null, alias)
        : new UsingStatementAst(extent, kind, item, alias as StringConstantExpressionAst, null);
    },
  );

  private requireStatementTerminator(): void {
    if (this.RECORDING_PHASE) return;
    const token = this.peekToken();
    if (token.kind === K.NewLine || token.kind === K.Semi) this.nextToken();
    else if (token.kind !== K.EndOfInput) this.reportIncompleteInput(token.extent, 'MissingStatementTerminator');
  }
}

/** The call of a base class's constructor as it is read. */
interface BaseCall {
  readonly baseToken: Token | null;
  readonly arguments: readonly Expression[];
  readonly end: ScriptExtent | null;
  readonly errorEnd: ScriptExtent | null;
}

const usingKinds = new Map<K, UsingStatementKind>([
  [K.Namespace, UsingStatementKind.Namespace],
  [K.Type, UsingStatementKind.Type],
  [K.Module, UsingStatementKind.Module],
  [K.Command, UsingStatementKind.Command],
  [K.Assembly, UsingStatementKind.Assembly],
]);

function endsUsing(kind: K): boolean {
  return kind === K.EndOfInput || kind === K.NewLine || kind === K.Semi;
}
