/** Expressions: operators and their operands. In PowerShell's Parser.cs: ExpressionRule to UnaryExpressionRule. */

import {
  ArrayLiteralAst,
  AttributedExpressionAst,
  BinaryExpressionAst,
  CommandParameterAst,
  ConvertExpressionAst,
  ErrorExpressionAst,
  type Expression,
  TernaryExpressionAst,
  TypeExpressionAst,
  UnaryExpressionAst,
} from '../ast.ts';
import {
  getBinaryPrecedence,
  getTraits,
  hasTrait,
  TokenKind as K,
  ParameterToken,
  type Token,
  TokenFlags,
  TokenizerMode,
} from '../tokens.ts';
import { last } from './base.ts';
import { PrimaryRules } from './primary.ts';
import type { AttributeBase } from './types.ts';
import { BinaryOperator, UnaryOperator } from './vocabulary.ts';

/** Rules for operators. */
export abstract class ExpressionRules extends PrimaryRules {
  /**
   * `condition ? a : b`, or what binds tighter (ExpressionRule). Null when no expression stands here.
   * @param ternary whether this is a part of a ternary, where `?` and `:` end numbers
   */
  readonly expression = this.RULE('expression', (ternary?: boolean): Expression | null => {
    const oldMode = this.setMode(TokenizerMode.Expression);
    let result = this.SUBRULE(this.binaryExpression, ternary === true ? this.ternaryArgs : undefined);
    if (result !== null) {
      const question = this.accept(1, K.QuestionMark);
      if (question !== null) result = this.SUBRULE(this.ternaryBranches, { ARGS: [result, question] });
    }
    this.setMode(oldMode);
    return result;
  });

  protected readonly ternaryArgs = { ARGS: [true] as [boolean] };

  /** `a : b` after `condition ?`. */
  readonly ternaryBranches = this.RULE('ternaryBranches', (condition: Expression, question: Token): Expression => {
    this.skipNewlines();
    let ifTrue = this.SUBRULE(this.expression, this.ternaryArgs);
    if (ifTrue === null) {
      const position = this.after(question);
      this.reportIncompleteInput(position, 'ExpectedValueExpression', question.text);
      ifTrue = new ErrorExpressionAst(position, []);
    }
    this.skipNewlines();
    const colon = this.accept(1, K.Colon);
    if (colon === null) {
      const token = this.peekToken();
      const parts = [condition];
      if (ifTrue.kind !== 'ErrorExpressionAst') {
        parts.push(ifTrue);
        this.reportIncompleteInput(token.extent, 'MissingColonInTernaryExpression');
      }
      return new ErrorExpressionAst(this.between(condition, { extent: this.before(token) }), parts);
    }
    this.skipNewlines();
    let ifFalse = this.SUBRULE2(this.expression, this.ternaryArgs);
    if (ifFalse === null) {
      const position = this.after(colon);
      this.reportIncompleteInput(position, 'ExpectedValueExpression', colon.text);
      ifFalse = new ErrorExpressionAst(position, []);
    }
    return new TernaryExpressionAst(this.between(condition, ifFalse), condition, ifTrue, ifFalse);
  });

  /**
   * Operands with binary operators between (BinaryExpressionRule). Operators of every precedence are read in one loop with
   * two stacks, so that a long chain needs no deep recursion.
   */
  readonly binaryExpression = this.RULE('binaryExpression', (ternary?: boolean): Expression | null => {
    const first = this.SUBRULE(this.arrayLiteral, ternary === true ? this.ternaryArgs : undefined);
    if (first === null) return null;
    const token = this.peekToken();
    if (!this.RECORDING_PHASE && (getTraits(token.kind) & TokenFlags.BinaryOperator) === 0) {
      return token instanceof ParameterToken ? this.recoverFromParameter(token, first) : first;
    }
    const operands: Expression[] = [first];
    const operators: Token[] = [];
    do {
      const operator = this.CONSUME(BinaryOperator) as unknown as Token;
      const precedence = getBinaryPrecedence(operator.kind);
      while (operators.length > 0 && precedence <= getBinaryPrecedence(last(operators).kind)) this.reduce(operands, operators);
      operators.push(operator);
      this.skipNewlines();
      let operand = this.SUBRULE2(this.arrayLiteral, this.ternaryArgs);
      if (operand === null) {
        const position = this.after(operator);
        this.reportIncompleteInput(position, 'ExpectedValueExpression', operator.text);
        operand = new ErrorExpressionAst(position, []);
      }
      operands.push(operand);
    } while (!this.RECORDING_PHASE && hasTrait(this.peekToken().kind, TokenFlags.BinaryOperator));
    const next = this.peekToken();
    while (operators.length > 0) this.reduce(operands, operators);
    return next instanceof ParameterToken ? this.recoverFromParameter(next, operands[0]!) : operands[0]!;
  });

  /** Makes one expression of the last two operands. */
  private reduce(operands: Expression[], operators: Token[]): void {
    const right = operands.pop()!;
    const left = operands.pop()!;
    const operator = operators.pop()!;
    operands.push(new BinaryExpressionAst(this.between(left, right), left, operator.kind, right, operator.extent));
  }

  /** A parameter after an expression is taken for an operator not written out yet. */
  private recoverFromParameter(token: ParameterToken, expression: Expression): Expression {
    this.reportError(token.extent, 'UnexpectedToken', token.text);
    this.nextToken();
    const parameter = new CommandParameterAst(token.extent, token.parameterName, null, token.extent);
    return new ErrorExpressionAst(this.between(expression, token), [expression, parameter]);
  }

  /** Expressions with commas between (ArrayLiteralRule). */
  readonly arrayLiteral = this.RULE('arrayLiteral', (ternary?: boolean): Expression | null => {
    const first = this.SUBRULE(this.unaryExpression, ternary === true ? this.ternaryArgs : undefined);
    if (first === null || this.disableCommaOperator) return first;
    let comma = this.accept(1, K.Comma);
    if (comma === null) return first;
    const elements: Expression[] = [first];
    do {
      this.skipNewlines();
      const element: Expression | null = this.SUBRULE2(this.unaryExpression, this.ternaryArgs);
      if (element === null) {
        this.reportIncompleteInput(this.after(comma), 'MissingExpressionAfterToken', comma.text);
        elements.push(new ErrorExpressionAst(comma.extent, []));
        break;
      }
      elements.push(element);
      comma = this.RECORDING_PHASE ? null : this.accept(1, K.Comma);
    } while (comma !== null);
    return new ArrayLiteralAst(this.between(first, last(elements)), elements);
  });

  /** An operand with its operators before and after (UnaryExpressionRule). */
  readonly unaryExpression = this.RULE('unaryExpression', (ternary?: boolean): Expression | null => {
    const token = this.peekOperand(ternary === true);
    let result: Expression | null;
    if (this.RECORDING_PHASE) {
      // The code below tells them apart by the token; a cast's bracket is optional in its rule, which looks ambiguous.
      result = this.OR({
        DEF: [
          { ALT: () => this.SUBRULE(this.operatorExpression) },
          { ALT: () => this.SUBRULE(this.castExpression) },
          { ALT: () => this.SUBRULE(this.primaryExpression) },
        ],
        IGNORE_AMBIGUITIES: true,
      });
    } else if ((getTraits(token.kind) & TokenFlags.UnaryOperator) !== 0) {
      if (this.disableCommaOperator && token.kind === K.Comma) return null;
      result = this.SUBRULE(this.operatorExpression);
      // An operator or attribute without an operand is the end of it.
      if (result.kind === 'ErrorExpressionAst') return result;
    } else if (token.kind === K.LBracket) {
      result = this.SUBRULE(this.castExpression);
      if (result?.kind === 'ErrorExpressionAst') return result;
    } else result = this.SUBRULE(this.primaryExpression);
    if (result === null) return null;
    const increment = this.accept(1, K.PlusPlus);
    if (increment !== null) return new UnaryExpressionAst(this.between(result, increment), K.PostfixPlusPlus, result);
    const decrement = this.accept(2, K.MinusMinus);
    if (decrement !== null) return new UnaryExpressionAst(this.between(result, decrement), K.PostfixMinusMinus, result);
    return result;
  });

  /** Looks at the next token where an operand may stand: `-1` is a number there. */
  private peekOperand(ternary: boolean): Token {
    const scanner = this.scanner;
    const oldAllowSigned = scanner.allowSignedNumbers;
    const oldForceEnd = scanner.forceEndNumberOnTernaryOpChars;
    scanner.allowSignedNumbers = true;
    scanner.forceEndNumberOnTernaryOpChars = ternary;
    const ungot = this.ungot;
    // PowerShell does not read `+` again: `1 + +1` has a unary operator there, `1 - -1` a negative number.
    if (ungot !== null && (ungot.kind === K.Minus || (ternary && ungot.kind === K.Generic))) this.resync(ungot.startOffset);
    const token = this.peekToken();
    scanner.allowSignedNumbers = oldAllowSigned;
    scanner.forceEndNumberOnTernaryOpChars = oldForceEnd;
    return token;
  }

  /** `-not x`, `!x`, `,x`, `++x` and so on. */
  readonly operatorExpression = this.RULE('operatorExpression', (): Expression => {
    const token = this.CONSUME(UnaryOperator) as unknown as Token;
    this.skipNewlines();
    const child = this.SUBRULE(this.unaryExpression, this.ternaryArgs);
    if (child === null) {
      this.reportIncompleteInput(this.after(token), 'MissingExpressionAfterOperator', token.text);
      return new ErrorExpressionAst(token.extent, []);
    }
    const extent = this.between(token, child);
    return token.kind === K.Comma ? new ArrayLiteralAst(extent, [child]) : new UnaryExpressionAst(extent, token.kind, child);
  });

  /** `[type]`, `[type]::member`, `[type] x` and `[attribute()] x`. */
  readonly castExpression = this.RULE('castExpression', (): Expression | null => {
    const attributes = this.SUBRULE(this.attributeList, { ARGS: [true] });
    if (attributes === null) return null;
    const lastAttribute = last(attributes);
    let result: Expression | null = null;
    if (lastAttribute.kind === 'AttributeAst' && !this.RECORDING_PHASE) {
      this.skipNewlines();
      const child = this.SUBRULE(this.unaryExpression, this.ternaryArgs);
      if (child === null) {
        this.reportIncompleteInput(lastAttribute.extent, 'UnexpectedAttribute', lastAttribute.typeName.fullName);
        return new ErrorExpressionAst(this.between(attributes[0]!, lastAttribute), attributes);
      }
      result = new AttributedExpressionAst<'AttributedExpressionAst'>(this.between(lastAttribute, child), lastAttribute, child);
    } else {
      const access = this.acceptScanned(1, [K.Dot, K.ColonColon, K.QuestionDot], this.scanMemberAccessOfType);
      if (access !== null) {
        const type = new TypeExpressionAst(lastAttribute.extent, lastAttribute.typeName);
        result = this.SUBRULE(this.postfixes, { ARGS: [type, access] });
      }
      if (access === null || this.RECORDING_PHASE) {
        const token = this.peekToken();
        if (token.kind !== K.NewLine && token.kind !== K.Comma) {
          const child = this.SUBRULE2(this.unaryExpression, this.ternaryArgs);
          if (child !== null) result = this.attributed(lastAttribute, child);
        }
      }
      result ??= new TypeExpressionAst(lastAttribute.extent, lastAttribute.typeName);
    }
    for (let i = attributes.length - 2; i >= 0; i--) result = this.attributed(attributes[i]!, result!);
    return result;
  });

  private attributed(attribute: AttributeBase, child: Expression): Expression {
    const extent = this.between(attribute, child);
    return attribute.kind === 'TypeConstraintAst'
      ? new ConvertExpressionAst(extent, attribute, child)
      : new AttributedExpressionAst<'AttributedExpressionAst'>(extent, attribute, child);
  }

  private readonly scanMemberAccessOfType = (): Token | null => this.scanner.memberAccessOperator(false);
}
