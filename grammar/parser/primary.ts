/** Operands: variables, literals, brackets of all kinds, members and elements. In Parser.cs: PrimaryExpressionRule to ElementAccessRule. */

import {
  ArrayExpressionAst,
  ConstantExpressionAst,
  ErrorExpressionAst,
  ErrorStatementAst,
  ExpandableStringExpressionAst,
  type Expression,
  HashtableAst,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  type ITypeName,
  type KeyValuePair,
  MemberExpressionAst,
  ParenExpressionAst,
  type PipelineBase,
  type ScriptBlockAst,
  ScriptBlockExpressionAst,
  type Statement,
  StatementBlockAst,
  StringConstantExpressionAst,
  StringConstantType,
  SubExpressionAst,
  type TrapStatementAst,
  UsingExpressionAst,
  VariableExpressionAst,
} from '../ast.ts';
import { emptyExtent, type ScriptExtent } from '../extent.ts';
import {
  hasTrait,
  TokenKind as K,
  type NumberToken,
  type StringExpandableToken,
  type StringToken,
  type Token,
  TokenFlags,
  TokenizerMode,
  type UnscannedSubExprToken,
  VariableToken,
} from '../tokens.ts';
import { VariablePath } from '../variable-path.ts';
import { last, type Rule } from './base.ts';
import { TypeRules } from './types.ts';

const memberAccessKinds = [K.Dot, K.ColonColon, K.QuestionDot, K.LBracket, K.QuestionLBracket];

function stringConstantType(kind: K): StringConstantType {
  switch (kind) {
    case K.StringExpandable:
      return StringConstantType.DoubleQuoted;
    case K.HereStringExpandable:
      return StringConstantType.DoubleQuotedHereString;
    case K.StringLiteral:
      return StringConstantType.SingleQuoted;
    case K.HereStringLiteral:
      return StringConstantType.SingleQuotedHereString;
    default:
      return StringConstantType.BareWord;
  }
}

/** What a word is read as (CommandArgumentContext). */
export enum CommandArgumentContext {
  CommandName = 1,
  CommandNameAfterInvocationOperator = 3,
  FileName = 4,
  CommandArgument = 8,
  SwitchCondition = 16,
}

/** Rules for operands. */
export abstract class PrimaryRules extends TypeRules {
  abstract readonly unaryExpression: Rule<[ternary?: boolean], Expression | null>;
  abstract readonly scriptBlock: Rule<[lCurly: Token | null, isFilter: boolean, first: Statement | null], ScriptBlockAst>;
  abstract readonly statement: Rule<[], Statement | null>;
  abstract readonly statementList: Rule<[statements: Statement[], traps: TrapStatementAst[]], ScriptExtent | null>;
  abstract readonly pipelineChain: Rule<[], PipelineBase | null>;
  protected abstract singleCommandArgument(context: CommandArgumentContext): Expression | null;

  private readonly valueAlternatives: { ALT: () => Expression }[] = [
    { ALT: () => this.checkUsingVariable(this.take(0, K.Variable) as VariableToken, this.withMemberAccess) },
    { ALT: () => this.checkUsingVariable(this.take(0, K.SplattedVariable) as VariableToken, this.withMemberAccess) },
    { ALT: () => this.stringConstant(this.take(0, K.StringLiteral) as StringToken) },
    { ALT: () => this.stringConstant(this.take(0, K.HereStringLiteral) as StringToken) },
    { ALT: () => this.expandableString(this.take(0, K.StringExpandable) as StringExpandableToken) },
    { ALT: () => this.expandableString(this.take(0, K.HereStringExpandable) as StringExpandableToken) },
    { ALT: () => this.number(this.take(0, K.Number) as NumberToken) },
    { ALT: () => this.SUBRULE(this.parenthesizedExpression) },
    { ALT: () => this.SUBRULE(this.subExpression) },
    { ALT: () => this.SUBRULE(this.hashExpression) },
    { ALT: () => this.SUBRULE(this.scriptBlockExpression) },
  ];

  /** For the alternatives of `value`, which take no arguments. */
  private withMemberAccess = true;

  /** A value, and the members and elements of it that follow directly (PrimaryExpressionRule). */
  readonly primaryExpression = this.RULE('primaryExpression', (): Expression | null => {
    if (!this.startsValue()) return null;
    this.withMemberAccess = true;
    const value = this.or(0, this.valueAlternatives);
    const access = this.acceptScanned(1, memberAccessKinds, this.scanMemberAccess);
    return access === null ? value : this.SUBRULE(this.postfixes, { ARGS: [value, access] });
  });

  /** A value alone, as a member's name is (PrimaryExpressionRule without member access). */
  readonly valueExpression = this.RULE('valueExpression', (): Expression | null => {
    if (!this.startsValue()) return null;
    this.withMemberAccess = false;
    return this.or(0, this.valueAlternatives);
  });

  /** Whether the next token begins a value. */
  private startsValue(): boolean {
    if (this.RECORDING_PHASE) return true;
    switch (this.peekToken().kind) {
      case K.Variable:
      case K.SplattedVariable:
      case K.Number:
      case K.StringExpandable:
      case K.HereStringExpandable:
      case K.StringLiteral:
      case K.HereStringLiteral:
      case K.LParen:
      case K.AtParen:
      case K.DollarParen:
      case K.AtCurly:
      case K.LCurly:
        return true;
      default:
        return false;
    }
  }

  private readonly scanMemberAccess = (): Token | null => this.scanner.memberAccessOperator(true);

  private number(token: NumberToken): Expression {
    return new ConstantExpressionAst<'ConstantExpressionAst'>(token.extent, token.value);
  }

  private stringConstant(token: StringToken): Expression {
    return new StringConstantExpressionAst(token.extent, token.value, stringConstantType(token.kind));
  }

  /** A variable; `$using:x` takes its members with it (CheckUsingVariable). */
  protected checkUsingVariable(token: VariableToken, withMemberAccess: boolean): Expression {
    const path = token.variablePath;
    const splatted = token.kind === K.SplattedVariable;
    const isUsing = !this.RECORDING_PHASE && path.isDriveQualified && path.unqualifiedPath !== '' && /^using:/i.test(path.userPath);
    if (!isUsing) return new VariableExpressionAst(token.extent, path, splatted);
    let child: Expression = new VariableExpressionAst(token.extent, new VariablePath(path.unqualifiedPath), splatted);
    if (withMemberAccess) {
      const access = this.acceptScanned(1, memberAccessKinds, this.scanMemberAccess);
      if (access !== null) child = this.subrule(2, this.postfixes, { ARGS: [child, access] });
    }
    return new UsingExpressionAst(child.extent, child);
  }

  // Strings.

  /** A string in double quotes: plain when nothing in it is expanded (ExpandableStringRule). */
  protected expandableString(token: StringExpandableToken): Expression {
    if (this.RECORDING_PHASE || token.nestedTokens === null) return this.stringConstant(token);
    return this.expandable(token);
  }

  /** A string or word with expansions: each is read by its own scan (ParseNestedExpressions). */
  protected expandable(token: StringExpandableToken): ExpandableStringExpressionAst {
    const expressions: Expression[] = [];
    const newTokens: Token[] = [];
    for (const nested of token.nestedTokens ?? []) {
      if (nested instanceof VariableToken) {
        expressions.push(this.checkUsingVariable(nested, false));
        newTokens.push(nested);
      } else expressions.push(this.nestedSubExpression(nested as UnscannedSubExprToken, newTokens));
    }
    token.nestedTokens = newTokens;
    const parts: (string | Expression)[] = [];
    token.literals.forEach((literal, i) => {
      if (literal !== '') parts.push(literal);
      const expression = expressions[i];
      if (expression !== undefined) parts.push(expression);
    });
    return new ExpandableStringExpressionAst(token.extent, token.value, stringConstantType(token.kind), expressions, parts);
  }

  private nestedSubExpression(token: UnscannedSubExprToken, newTokens: Token[]): Expression {
    const state = this.scanner.startNestedScan(token);
    const ungot = this.ungot;
    this.ungot = null;
    const expression = this.subrule(3, this.primaryExpression);
    for (const inner of this.scanner.tokens) newTokens.push(inner);
    this.scanner.finishNestedScan(state);
    this.ungot = ungot;
    return expression ?? new ErrorExpressionAst(token.extent, []);
  }

  // Brackets.

  /** `(pipeline)` (ParenthesizedExpressionRule). */
  readonly parenthesizedExpression = this.RULE('parenthesizedExpression', (): Expression => {
    const lParen = this.take(0, K.LParen);
    const oldMode = this.setMode(TokenizerMode.Command);
    const oldDisableComma = this.disableCommaOperator;
    this.disableCommaOperator = false;
    this.skipNewlines();
    let pipeline: PipelineBase | null = this.SUBRULE(this.pipelineChain);
    if (pipeline === null) {
      const position = this.after(lParen);
      this.reportIncompleteInput(position, 'ExpectedExpression');
      pipeline = this.errorStatement(position);
    }
    this.skipNewlines();
    const rParen = this.accept(1, K.RParen);
    if (rParen === null) this.reportIncompleteInput(this.after(pipeline), 'MissingEndParenthesisInExpression');
    this.disableCommaOperator = oldDisableComma;
    this.setMode(oldMode);
    return new ParenExpressionAst(this.between(lParen, rParen ?? pipeline), pipeline);
  });

  /** An error statement with nothing known but its place. */
  protected errorStatement(extent: ScriptExtent, nested: readonly (Expression | Statement)[] = []): ErrorStatementAst {
    return new ErrorStatementAst(extent, null, new Map(), [], [], nested);
  }

  /** `$(statements)` and `@(statements)` (SubExpressionRule). */
  readonly subExpression = this.RULE('subExpression', (): Expression => {
    const first = this.OR([{ ALT: () => this.take(0, K.DollarParen) }, { ALT: () => this.take(0, K.AtParen) }]);
    const oldMode = this.setMode(TokenizerMode.Command);
    const oldDisableComma = this.disableCommaOperator;
    this.disableCommaOperator = false;
    this.skipNewlines();
    const statements: Statement[] = [];
    const traps: TrapStatementAst[] = [];
    const listExtent = this.SUBRULE(this.statementList, { ARGS: [statements, traps] });
    this.skipNewlines();
    const rParen = this.accept(1, K.RParen);
    if (rParen === null) this.reportIncompleteInput(this.peekToken().extent, 'MissingEndParenthesisInSubexpression');
    this.disableCommaOperator = oldDisableComma;
    this.setMode(oldMode);
    const end = rParen?.extent ?? listExtent ?? first.extent;
    const block = new StatementBlockAst(listExtent ?? emptyExtent, statements, traps);
    const extent = this.between(first, { extent: end });
    return first.kind === K.DollarParen ? new SubExpressionAst(extent, block) : new ArrayExpressionAst(extent, block);
  });

  /** `{script block}` as a value (ScriptBlockExpressionRule). */
  readonly scriptBlockExpression = this.RULE('scriptBlockExpression', (lCurlyToken?: Token): Expression => {
    // After a method's name the scanner itself reads the brace.
    const lCurly = lCurlyToken === undefined || this.RECORDING_PHASE ? this.take(0, K.LCurly) : lCurlyToken;
    const oldMode = this.setMode(TokenizerMode.Command);
    const oldDisableComma = this.disableCommaOperator;
    this.disableCommaOperator = false;
    this.skipNewlines();
    const scriptBlock = this.SUBRULE(this.scriptBlock, { ARGS: [lCurly, false, null] });
    this.disableCommaOperator = oldDisableComma;
    this.setMode(oldMode);
    return new ScriptBlockExpressionAst(scriptBlock.extent, scriptBlock);
  });

  /** `@{ key = value … }` (HashExpressionRule). */
  readonly hashExpression = this.RULE('hashExpression', (): Expression => {
    const atCurly = this.take(0, K.AtCurly);
    const pairs: KeyValuePair[] = [];
    this.skipNewlines();
    do {
      const pair = this.SUBRULE(this.keyValuePair);
      if (pair === null) break;
      pairs.push(pair);
      const token = this.peekToken();
      if (token.kind !== K.NewLine && token.kind !== K.Semi) break;
      this.skipNewlinesAndSemicolons();
    } while (!this.RECORDING_PHASE);
    const rCurly = this.accept(1, K.RCurly);
    if (rCurly !== null) return new HashtableAst(this.between(atCurly, rCurly), pairs);
    const token = this.peekToken();
    this.reportIncompleteAt(this.after(atCurly), token.extent, 'MissingEndCurlyBrace');
    return new HashtableAst(this.between(atCurly, { extent: this.before(token) }), pairs);
  });

  /** `key = statement` (GetKeyValuePair). */
  readonly keyValuePair = this.RULE('keyValuePair', (): KeyValuePair | null => {
    const oldMode = this.setMode(TokenizerMode.Expression);
    const key = this.SUBRULE(this.labelOrKey);
    if (key === null) {
      this.setMode(oldMode);
      return null;
    }
    const equals = this.accept(1, K.Equals);
    const other = equals === null ? this.nextToken() : null;
    this.setMode(oldMode);
    if (equals === null) {
      // The token stays as the expression's mode has it.
      if (other !== null) this.unget(other);
      const position = this.after(key);
      this.reportError(position, 'MissingEqualsInHashLiteral');
      this.syncOnError(false, K.RCurly, K.Semi, K.NewLine);
      return { key, value: this.errorStatement(position) };
    }
    const outerMode = this.setMode(TokenizerMode.Command);
    this.skipNewlines();
    let value = this.SUBRULE(this.statement);
    if (value === null) {
      const position = this.after(equals);
      this.reportIncompleteInput(position, 'MissingStatementInHashLiteral');
      value = this.errorStatement(position);
    }
    this.setMode(outerMode);
    return { key, value };
  });

  /** A name or an operand: the label of a break, or the key of an entry (LabelOrKeyRule). */
  readonly labelOrKey = this.RULE('labelOrKey', (): Expression | null => {
    const name = this.SUBRULE(this.simpleName);
    if (name !== null && !this.RECORDING_PHASE) return name;
    if (!this.RECORDING_PHASE) {
      const token = this.peekToken();
      if (token.kind === K.NewLine || token.kind === K.Semi) return null;
    }
    const oldDisableComma = this.disableCommaOperator;
    this.disableCommaOperator = true;
    const expression = this.SUBRULE(this.unaryExpression);
    this.disableCommaOperator = oldDisableComma;
    return expression;
  });

  // Members and elements.

  /** `.name`, `.name(…)`, `::name`, `[index]` and so on, one after the other (CheckPostPrimaryExpressionOperators). */
  readonly postfixes = this.RULE('postfixes', (target: Expression, operator: Token): Expression => {
    let result = target;
    let token: Token | null = operator;
    while (token !== null) {
      this.skipNewlines();
      const isElement: boolean = token.kind === K.LBracket || token.kind === K.QuestionLBracket;
      if (!isElement) result = this.SUBRULE(this.memberAccess, { ARGS: [result, token] });
      if (isElement || this.RECORDING_PHASE) result = this.SUBRULE(this.elementAccess, { ARGS: [result, token] });
      token = this.RECORDING_PHASE ? null : this.acceptScanned(1, memberAccessKinds, this.scanMemberAccess);
    }
    return result;
  });

  /** A member's name, and the arguments of a method (MemberAccessRule). */
  readonly memberAccess = this.RULE('memberAccess', (target: Expression, operator: Token): Expression => {
    const isStatic = operator.kind === K.ColonColon;
    const nullConditional = operator.kind === K.QuestionDot;
    let member = this.SUBRULE(this.memberName);
    if (member === null) {
      this.reportIncompleteInput(this.after(operator), 'MissingPropertyName');
      member =
        this.singleCommandArgument(CommandArgumentContext.CommandArgument) ?? new ErrorExpressionAst(this.between(target, operator), []);
    } else if (this.ungot === null || this.RECORDING_PHASE) {
      const restore = this.restorePoint();
      const types = this.genericMethodArguments(restore);
      const open = this.acceptScanned(1, [K.LParen, K.LCurly], this.scanInvokeParen);
      if (open !== null) {
        return this.SUBRULE(this.memberInvoke, { ARGS: [target, open, member, isStatic, nullConditional, types.types] });
      }
      // Types in brackets but no arguments: it is an element of a property after all.
      if (types.closed) this.resync(restore);
    }
    return new MemberExpressionAst<'MemberExpressionAst'>(this.between(target, member), target, member, isStatic, nullConditional);
  });

  private readonly scanInvokeParen = (): Token | null => this.scanner.invokeMemberOpenParen();

  /** A name, a string, a variable, an expression in parentheses or with an operator (MemberNameRule). */
  readonly memberName = this.RULE('memberName', (): Expression | null => {
    const name = this.SUBRULE(this.simpleName);
    if (name !== null && !this.RECORDING_PHASE) return name;
    const token = this.peekToken();
    if (!this.RECORDING_PHASE && (hasTrait(token.kind, TokenFlags.UnaryOperator) || token.kind === K.LBracket)) {
      return this.SUBRULE(this.unaryExpression);
    }
    return this.SUBRULE(this.valueExpression);
  });

  /** `[types]` between a method's name and its arguments (GenericMethodArgumentsRule). */
  private genericMethodArguments(restore: number): { types: readonly ITypeName[]; closed: boolean } {
    const none = { types: [], closed: false };
    if (this.RECORDING_PHASE) {
      this.option(2, () => {
        this.take(1, K.LBracket);
        this.subrule(4, this.genericTypeArguments);
        this.take(1, K.RBracket);
      });
      return none;
    }
    // Blanks and comments may stand before the bracket. Most characters tell at once that there is none.
    const c = this.scanner.nextCharacter();
    if (c !== 91 && c !== 35 && c !== 60 && c !== 96 && !(c >= 128)) return none;
    if (this.nextToken().kind !== K.LBracket) {
      // In command mode a word begins with the bracket.
      this.resync(restore);
      return none;
    }
    const oldMode = this.setMode(TokenizerMode.TypeName);
    this.skipNewlines();
    let types: readonly ITypeName[] = [];
    let closed = false;
    const isType = this.peekToken().kind === K.Identifier;
    if (isType) {
      types = this.subrule(4, this.genericTypeArguments);
      closed = this.accept(3, K.RBracket) !== null;
      if (!closed) this.reportIncompleteInput(this.before(this.peekToken()), 'EndSquareBracketExpectedAtEndOfType');
    }
    this.setMode(oldMode);
    if (!isType) this.resync(restore);
    return { types, closed };
  }

  /** The arguments of a method: in parentheses, or one script block (MemberInvokeRule). */
  readonly memberInvoke = this.RULE(
    'memberInvoke',
    (
      target: Expression,
      open: Token,
      member: Expression,
      isStatic: boolean,
      nullConditional: boolean,
      types: readonly ITypeName[],
    ): Expression => {
      let args: readonly Expression[] = [];
      let end = open.extent;
      if (open.kind !== K.LCurly) {
        const list = this.SUBRULE(this.invokeArguments, { ARGS: [open] });
        args = list.arguments;
        end = list.end;
      }
      if (open.kind === K.LCurly || this.RECORDING_PHASE) {
        this.skipNewlines();
        const block = this.SUBRULE(this.scriptBlockExpression, { ARGS: [open] });
        args = [block];
        end = block.extent;
      }
      return new InvokeMemberExpressionAst<'InvokeMemberExpressionAst'>(
        this.between(target, { extent: end }),
        target,
        member,
        args,
        isStatic,
        nullConditional,
        types,
      );
    },
  );

  /** Expressions with commas between, up to the closing parenthesis (InvokeParamParenListRule). */
  readonly invokeArguments = this.RULE('invokeArguments', (lParen: Token): { arguments: readonly Expression[]; end: ScriptExtent } => {
    const args: Expression[] = [];
    const oldDisableComma = this.disableCommaOperator;
    this.disableCommaOperator = true;
    let comma: Token | null = null;
    let reportedError = false;
    do {
      this.skipNewlines();
      const argument = this.SUBRULE(this.expression);
      if (argument === null) {
        if (comma !== null) {
          this.reportIncompleteInput(this.after(comma), 'MissingExpressionAfterToken', ',');
          reportedError = true;
        }
        break;
      }
      args.push(argument);
      this.skipNewlines();
      comma = this.accept(1, K.Comma);
    } while (comma !== null && !this.RECORDING_PHASE);
    this.skipNewlines();
    const rParen = this.accept(2, K.RParen);
    if (rParen === null && !reportedError) {
      this.reportIncompleteInput(this.after(args.length > 0 ? last(args) : lParen), 'MissingEndParenthesisInMethodCall');
    }
    this.disableCommaOperator = oldDisableComma;
    const end = rParen?.extent ?? comma?.extent ?? (args.length > 0 ? last(args).extent : lParen.extent);
    return { arguments: args, end };
  });

  /** The index and closing bracket of an element (ElementAccessRule). */
  readonly elementAccess = this.RULE('elementAccess', (target: Expression, lBracket: Token): Expression => {
    this.skipNewlines();
    const oldDisableComma = this.disableCommaOperator;
    this.disableCommaOperator = false;
    let index = this.SUBRULE(this.expression);
    this.disableCommaOperator = oldDisableComma;
    if (index === null) {
      this.reportIncompleteInput(this.after(lBracket), 'MissingArrayIndexExpression');
      index = new ErrorExpressionAst(lBracket.extent, []);
    }
    this.skipNewlines();
    const rBracket = this.accept(1, K.RBracket);
    if (rBracket === null && index.kind !== 'ErrorExpressionAst') this.reportIncompleteInput(this.after(index), 'MissingEndSquareBracket');
    return new IndexExpressionAst(this.between(target, rBracket ?? index), target, index, lBracket.kind === K.QuestionLBracket);
  });
}
