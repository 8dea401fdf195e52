/** Type names, type constraints and attributes. In PowerShell's Parser.cs: TypeNameRule to CompleteArrayTypeName, AttributeRule. */

import {
  ArrayTypeName,
  AttributeAst,
  ConstantExpressionAst,
  ErrorExpressionAst,
  type Expression,
  GenericTypeName,
  type ITypeName,
  NamedAttributeArgumentAst,
  StringConstantExpressionAst,
  StringConstantType,
  TypeConstraintAst,
  TypeName,
} from '../ast.ts';
import type { ScriptExtent } from '../extent.ts';
import { TokenKind as K, type Token, TokenFlags, TokenizerMode } from '../tokens.ts';
import { last, ParserBase, type Rule } from './base.ts';

/** An attribute or a type constraint. */
export type AttributeBase = AttributeAst | TypeConstraintAst;

/** Rules for types and attributes. */
export abstract class TypeRules extends ParserBase {
  abstract readonly expression: Rule<[ternary?: boolean], Expression | null>;

  /** The first token of the type name read last, to be marked when it turns out to name an attribute. */
  protected firstTypeNameToken: Token | null = null;

  /** The token of the simple name read last. */
  protected nameToken: Token | null = null;

  /** A name without quotes, where keywords are names too (SimpleNameRule). */
  readonly simpleName = this.RULE('simpleName', (): StringConstantExpressionAst | null => {
    const token = this.simpleNameToken();
    return token === null ? null : new StringConstantExpressionAst(token.extent, token.text, StringConstantType.BareWord);
  });

  /** The token of a simple name, taken; null when something else is there. */
  protected simpleNameToken(): Token | null {
    this.scanner.wantSimpleName = true;
    this.peekToken();
    this.scanner.wantSimpleName = false;
    const token = this.accept(1, K.Identifier);
    this.nameToken = token;
    if (token !== null) token.tokenFlags |= TokenFlags.MemberName;
    return token;
  }

  /** `name`, `name[]`, `name[arguments]` or `name, assembly` (TypeNameRule). */
  readonly typeName = this.RULE('typeName', (allowAssemblyQualifiedNames: boolean): ITypeName | null => {
    const oldMode = this.setMode(TokenizerMode.TypeName);
    const token = this.accept(1, K.Identifier);
    this.firstTypeNameToken = token;
    let result: ITypeName | null = null;
    if (token !== null) {
      result = this.SUBRULE(this.finishTypeName, { ARGS: [token, false, allowAssemblyQualifiedNames] });
      this.firstTypeNameToken = token;
    }
    this.setMode(oldMode);
    return result;
  });

  /** What may follow a type's name (FinishTypeNameRule). */
  readonly finishTypeName = this.RULE(
    'finishTypeName',
    (name: Token, unbracketedGenericArg: boolean, allowAssembly: boolean): ITypeName => {
      const lBracket = this.accept(1, K.LBracket);
      if (lBracket !== null) {
        this.skipNewlines();
        const type = this.OPTION2(() =>
          this.OR([
            { ALT: () => this.SUBRULE(this.arrayTypeName, { ARGS: [name, unbracketedGenericArg] }) },
            { ALT: () => this.SUBRULE(this.genericTypeName, { ARGS: [name, unbracketedGenericArg] }) },
          ]),
        );
        if (type !== undefined) return type;
        const token = this.nextToken();
        if (token.kind !== K.EndOfInput) {
          this.reportError(token.extent, 'UnexpectedToken', token.text);
          this.syncOnError(true, K.RBracket);
        } else {
          this.unget(token);
          this.reportIncompleteInput(this.after(lBracket), 'MissingTypename');
        }
      } else if (allowAssembly && !unbracketedGenericArg) {
        const comma = this.accept(3, K.Comma);
        if (comma !== null) {
          const assembly = this.scanner.scanAssemblyNameSpec();
          if (assembly.trim() !== '') {
            return new TypeName(this.span(name.startOffset, this.scanner.currentExtent().endOffset), name.text, assembly);
          }
          this.reportError(this.after(comma), 'MissingAssemblyNameSpecification');
        }
      }
      return new TypeName(name.extent, name.text);
    },
  );

  /** `]`, or commas and `]`, after the bracket of an array's type (CompleteArrayTypeName, first round). */
  readonly arrayTypeName = this.RULE('arrayTypeName', (name: Token, unbracketedGenericArg: boolean): ITypeName => {
    const element = new TypeName(name.extent, name.text);
    const first = this.OR([{ ALT: () => this.take(0, K.RBracket) }, { ALT: () => this.take(0, K.Comma) }]);
    return this.completeArrayTypeName(element, element, first, unbracketedGenericArg);
  });

  /** The rest of an array's dimensions, and those of an array of arrays (CompleteArrayTypeName). */
  private completeArrayTypeName(element: ITypeName, qualified: TypeName, firstToken: Token, unbracketedGenericArg: boolean): ITypeName {
    let type = element;
    let token = firstToken;
    for (;;) {
      if (token.kind === K.Comma) {
        const firstComma = token;
        let lastComma = token;
        let dimensions = 1;
        do {
          lastComma = token;
          dimensions++;
          token = this.nextToken();
        } while (token.kind === K.Comma);
        if (dimensions > 32) {
          if (token.kind !== K.RBracket) this.unget(token);
          this.reportError(this.between(firstComma, lastComma), 'ArrayHasTooManyDimensions', dimensions);
        } else {
          if (token.kind !== K.RBracket) {
            this.unget(token);
            this.reportError(this.after(lastComma), 'EndSquareBracketExpectedAtEndOfAttribute');
          }
          type = new ArrayTypeName(this.between(type, token), type, dimensions);
        }
      } else if (token.kind === K.RBracket) type = new ArrayTypeName(this.between(type, token), type, 1);
      else if (token.kind === K.EndOfInput) {
        this.unget(token);
        this.reportError(this.before(token), 'EndSquareBracketExpectedAtEndOfAttribute');
      } else {
        this.reportError(token.extent, 'UnexpectedToken', token.text);
        this.syncOnError(true, K.RBracket);
      }
      const next = this.peekToken();
      if (!unbracketedGenericArg && next.kind === K.Comma) {
        this.qualifyByAssembly(qualified);
        return type;
      }
      if (next.kind !== K.LBracket) return type;
      this.nextToken();
      token = this.nextToken();
    }
  }

  /** Takes a comma and the assembly after it, which belongs to `name`. */
  private qualifyByAssembly(name: TypeName): void {
    const comma = this.nextToken();
    const assembly = this.scanner.scanAssemblyNameSpec();
    if (assembly === '') this.reportError(this.after(comma), 'MissingAssemblyNameSpecification');
    else name.assemblyName = assembly;
  }

  /** `arguments]` after the bracket of a generic type (GenericTypeNameRule). */
  readonly genericTypeName = this.RULE('genericTypeName', (name: Token, unbracketedGenericArg: boolean): ITypeName => {
    const args = this.SUBRULE(this.genericTypeArguments);
    const rBracket = this.accept(1, K.RBracket);
    if (rBracket === null) this.reportIncompleteInput(this.before(this.peekToken()), 'EndSquareBracketExpectedAtEndOfAttribute');
    const open = new TypeName(name.extent, name.text, null, args.length);
    const result = new GenericTypeName(this.between(name, rBracket ?? last(args)), open, args);
    if (this.accept(2, K.LBracket) !== null) return this.completeGenericArray(result, open, unbracketedGenericArg);
    if (!unbracketedGenericArg && this.isKind(K.Comma)) this.qualifyByAssembly(open);
    return result;
  });

  private completeGenericArray(type: GenericTypeName, open: TypeName, unbracketedGenericArg: boolean): ITypeName {
    return this.RECORDING_PHASE ? type : this.completeArrayTypeName(type, open, this.nextToken(), unbracketedGenericArg);
  }

  /** Type names, each alone or in brackets, with commas between (GenericTypeArgumentsRule). */
  readonly genericTypeArguments = this.RULE('genericTypeArguments', (): ITypeName[] => {
    const args: ITypeName[] = [this.SUBRULE(this.genericArgument)];
    this.skipNewlines();
    let comma = this.accept(1, K.Comma);
    while (comma !== null) {
      this.skipNewlines();
      const arg = this.OPTION2(() => this.SUBRULE2(this.genericArgument));
      if (arg !== undefined) args.push(arg);
      else {
        this.reportIncompleteInput(this.after(comma), 'MissingTypename');
        args.push(new TypeName(comma.extent, ':ErrorTypeName:'));
      }
      this.skipNewlines();
      comma = this.RECORDING_PHASE ? null : this.accept(1, K.Comma);
    }
    return args;
  });

  /** One argument of a generic type (GetSingleGenericArgument). */
  readonly genericArgument = this.RULE(
    'genericArgument',
    (): ITypeName =>
      this.OR([
        {
          ALT: () => {
            const token = this.take(0, K.Identifier);
            return this.SUBRULE(this.finishTypeName, { ARGS: [token, true, true] });
          },
        },
        {
          ALT: () => {
            const lBracket = this.take(0, K.LBracket);
            const token = this.accept(1, K.Identifier);
            if (token === null) {
              this.reportIncompleteInput(this.after(this.peekToken()), 'MissingTypename');
              return new TypeName(lBracket.extent, ':ErrorTypeName:');
            }
            const type = this.SUBRULE2(this.finishTypeName, { ARGS: [token, false, true] });
            if (this.accept(2, K.RBracket) === null) {
              this.reportIncompleteInput(this.before(this.peekToken()), 'EndSquareBracketExpectedAtEndOfType');
            }
            return type;
          },
        },
      ]),
  );

  /** `[type]` or `[name(arguments)]`, or null (AttributeRule). */
  readonly attribute = this.RULE('attribute', (): AttributeBase | null => {
    const lBracket = this.acceptLBracket();
    if (lBracket === null) return null;
    this.skipNewlines();
    const typeName = this.SUBRULE(this.typeName, { ARGS: [true] });
    if (typeName === null) {
      // Recovery: no more attributes are looked for.
      this.resync(lBracket.startOffset);
      this.reportIncompleteInput(this.after(lBracket), 'MissingTypename');
      return null;
    }
    const firstToken = this.firstTypeNameToken;
    const attribute = this.OPTION(() => this.SUBRULE(this.attributeArguments, { ARGS: [lBracket, typeName, firstToken] }));
    if (attribute !== undefined && !this.RECORDING_PHASE) return attribute;
    const rBracket = this.accept(2, K.RBracket);
    if (rBracket === null) this.reportError(this.before(this.peekToken()), 'EndSquareBracketExpectedAtEndOfAttribute');
    return new TypeConstraintAst(this.between(lBracket, rBracket ?? typeName), typeName);
  });

  /** `[` where an attribute or type may begin: in command mode a word could begin with it otherwise (NextLBracket). */
  private acceptLBracket(): Token | null {
    if (!this.RECORDING_PHASE && this.ungot?.kind === K.LBracket) return this.nextToken();
    return this.acceptScanned(1, [K.LBracket], this.scanLBracket);
  }
  private readonly scanLBracket = (): Token | null => this.scanner.lBracket();

  /** `(arguments)]` of an attribute. */
  readonly attributeArguments = this.RULE(
    'attributeArguments',
    (lBracket: Token, typeName: ITypeName, firstToken: Token | null): AttributeAst => {
      const lParen = this.take(0, K.LParen);
      this.skipNewlines();
      const positional: Expression[] = [];
      const named: NamedAttributeArgumentAst[] = [];
      const oldMode = this.setMode(TokenizerMode.Expression);
      let lastItem: ScriptExtent = this.SUBRULE(this.attributeArgumentList, { ARGS: [positional, named] }) ?? lParen.extent;
      this.setMode(oldMode);
      this.skipNewlines();
      const rParen = this.accept(1, K.RParen);
      if (rParen === null) this.reportIncompleteInput(this.after({ extent: lastItem }), 'MissingEndParenthesisInExpression');
      else lastItem = rParen.extent;
      this.skipNewlines();
      const rBracket = this.accept(2, K.RBracket);
      if (rBracket !== null) lastItem = rBracket.extent;
      else if (rParen !== null) this.reportIncompleteInput(this.after(rParen), 'EndSquareBracketExpectedAtEndOfAttribute');
      if (firstToken !== null) firstToken.tokenFlags |= TokenFlags.AttributeName;
      return new AttributeAst(this.between(lBracket, { extent: lastItem }), typeName, positional, named);
    },
  );

  /** The arguments between an attribute's parentheses; gives the extent of the last (AttributeArgumentsRule). */
  readonly attributeArgumentList = this.RULE(
    'attributeArgumentList',
    (positional: Expression[], named: NamedAttributeArgumentAst[]): ScriptExtent | null => {
      const oldDisableComma = this.disableCommaOperator;
      this.disableCommaOperator = true;
      let lastItem: ScriptExtent | null = null;
      let comma: Token | null = null;
      do {
        if (comma !== null) lastItem = comma.extent;
        this.skipNewlines();
        const name = this.SUBRULE(this.simpleName);
        if (name !== null) {
          const equals = this.accept(1, K.Equals);
          let argument: Expression | null = null;
          if (equals !== null) {
            this.skipNewlines();
            argument = this.SUBRULE(this.expression);
            if (argument === null) {
              const position = this.after(equals);
              this.reportIncompleteInput(position, 'MissingExpressionInNamedArgument');
              argument = new ErrorExpressionAst(position, []);
              this.syncOnError(true, K.Comma, K.RParen, K.RBracket, K.NewLine);
            }
            lastItem = argument.extent;
          }
          const value = argument ?? new ConstantExpressionAst<'ConstantExpressionAst'>(name.extent, true);
          named.push(new NamedAttributeArgumentAst(this.between(name, value), name.value, value, argument === null));
        }
        if (name === null || this.RECORDING_PHASE) {
          const argument = this.SUBRULE2(this.expression);
          if (argument !== null) {
            positional.push(argument);
            lastItem = argument.extent;
          } else if (comma !== null) {
            const position = this.after(comma);
            this.reportIncompleteInput(position, 'MissingExpressionAfterToken', ',');
            positional.push(new ErrorExpressionAst(position, []));
            lastItem = position;
          }
        }
        this.skipNewlines();
        comma = this.accept(2, K.Comma);
      } while (comma !== null && !this.RECORDING_PHASE);
      this.disableCommaOperator = oldDisableComma;
      return lastItem;
    },
  );

  /** Attributes and type constraints in a row; null when there is none (AttributeListRule). */
  readonly attributeList = this.RULE('attributeList', (inExpressionMode: boolean): AttributeBase[] | null => {
    let attributes: AttributeBase[] | null = null;
    do {
      const attribute = this.SUBRULE(this.attribute);
      if (attribute === null) break;
      attributes ??= [];
      attributes.push(attribute);
      if (!inExpressionMode || attribute.kind === 'AttributeAst') this.skipNewlines();
    } while (!this.RECORDING_PHASE);
    return attributes;
  });
}
