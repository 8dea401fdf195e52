/** Script blocks, parameters, functions and statement lists. In Parser.cs: ScriptBlockRule to StatementListRule, FunctionDeclarationRule. */

import {
  ErrorStatementAst,
  type Expression,
  FunctionDefinitionAst,
  NamedBlockAst,
  ParamBlockAst,
  ParameterAst,
  ScriptBlockAst,
  type Statement,
  StatementBlockAst,
  type TrapStatementAst,
  type UsingStatementAst,
  VariableExpressionAst,
} from '../ast.ts';
import { emptyExtent, type ScriptExtent } from '../extent.ts';
import { TokenKind as K, StringToken, type Token, TokenFlags, TokenizerMode, tokenKindText, type VariableToken } from '../tokens.ts';
import { VariablePath } from '../variable-path.ts';
import { last, type Rule } from './base.ts';
import { CommandRules } from './commands.ts';
import type { AttributeBase } from './types.ts';
import { FunctionName } from './vocabulary.ts';

/** Where the parameters of a function end, and whether something is missing there. */
interface ParameterDeclaration {
  readonly parameters: ParameterAst[] | null;
  readonly rParen: Token | null;
  readonly errorEnd: ScriptExtent | null;
}

/** Rules for blocks. */
export abstract class ScriptRules extends CommandRules {
  abstract readonly usingStatement: Rule<[], Statement>;

  /**
   * Where attributes were read that turned out not to belong to a param block, or to a statement. They are read again as
   * expressions; without this, nested ones would be read twice at each level.
   */
  protected readonly noParamBlockAt = new Set<number>();
  protected readonly noAttributesAt = new Set<number>();

  /**
   * A script, or the inside of braces whose `{` is given (ScriptBlockRule).
   * @param firstStatement a statement that is not in the text: the call of a class's base constructor
   */
  readonly scriptBlock = this.RULE(
    'scriptBlock',
    (lCurly: Token | null, isFilter: boolean, firstStatement: Statement | null): ScriptBlockAst => {
      this.skipNewlines();
      const usings: UsingStatementAst[] = [];
      if (lCurly === null || this.RECORDING_PHASE) this.usingStatements(usings);
      const restore = this.restorePoint();
      let paramBlock: ParamBlockAst | null = null;
      if (!this.noParamBlockAt.has(restore)) {
        paramBlock = this.SUBRULE(this.paramBlock);
        if (paramBlock === null) {
          this.noParamBlockAt.add(restore);
          this.resync(restore);
        }
      }
      this.skipNewlinesAndSemicolons();
      const isNamed = (this.peekToken().tokenFlags & TokenFlags.ScriptBlockBlockName) !== 0;
      const named = this.when(1, isNamed, () => this.SUBRULE(this.namedBlockList, { ARGS: [lCurly, usings, paramBlock] }));
      if (named !== undefined && !this.RECORDING_PHASE) return named;
      return this.SUBRULE(this.unnamedBlock, { ARGS: [lCurly, usings, paramBlock, isFilter, firstStatement] });
    },
  );

  /** The using statements a script begins with (UsingStatementsRule). */
  private usingStatements(usings: UsingStatementAst[]): void {
    this.many(0, () => {
      const statement = this.SUBRULE(this.usingStatement);
      this.skipNewlinesAndSemicolons();
      if (statement.kind === 'UsingStatementAst') usings.push(statement);
    });
    if (!this.RECORDING_PHASE) this.resync(this.peekToken().startOffset);
  }

  /** `[attributes] param(…)`; null, with tokens read, when there is none (ParamBlockRule). */
  readonly paramBlock = this.RULE('paramBlock', (): ParamBlockAst | null => {
    this.skipNewlines();
    const candidates = this.SUBRULE(this.attributeList, { ARGS: [false] });
    this.skipNewlines();
    const param = this.accept(1, K.Param);
    if (param === null) return null;
    this.skipNewlines();
    const lParen = this.accept(2, K.LParen);
    // Without a parenthesis it is a command of that name.
    if (lParen === null) return null;
    const parameters = this.SUBRULE(this.parameterList);
    this.skipNewlines();
    const rParen = this.accept(3, K.RParen);
    let end: { readonly extent: ScriptExtent } = rParen ?? lParen;
    if (rParen === null) {
      end = { extent: this.before(this.peekToken()) };
      const position = this.after(parameters.length > 0 ? last(parameters) : lParen);
      this.reportIncompleteInput(position, 'MissingEndParenthesisInFunctionParameterList');
    }
    const attributes = [];
    for (const attribute of candidates ?? []) {
      if (attribute.kind === 'AttributeAst') attributes.push(attribute);
      else this.reportError(attribute.extent, 'TypeNotAllowedBeforeParam', attribute.typeName.fullName);
    }
    return new ParamBlockAst(this.between(param, end), attributes, parameters);
  });

  /** Parameters with commas between (ParameterListRule). */
  readonly parameterList = this.RULE('parameterList', (): ParameterAst[] => {
    const parameters: ParameterAst[] = [];
    let comma: Token | null = null;
    do {
      const parameter = this.SUBRULE(this.parameter);
      if (parameter === null) {
        if (comma !== null) this.reportIncompleteInput(this.after(comma), 'MissingExpressionAfterToken', ',');
        break;
      }
      parameters.push(parameter);
      this.skipNewlines();
      comma = this.accept(1, K.Comma);
    } while (comma !== null && !this.RECORDING_PHASE);
    return parameters;
  });

  /** `[attributes] $name = default`; null when no variable stands here (ParameterRule). */
  readonly parameter = this.RULE('parameter', (): ParameterAst | null => {
    const oldDisableComma = this.disableCommaOperator;
    const oldMode = this.setMode(TokenizerMode.Expression);
    this.disableCommaOperator = true;
    this.skipNewlines();
    const attributes = this.SUBRULE(this.attributeList, { ARGS: [false] });
    this.skipNewlines();
    const variable = (this.accept(1, K.Variable) ?? this.accept(2, K.SplattedVariable)) as VariableToken | null;
    if (this.RECORDING_PHASE) this.accept(2, K.SplattedVariable);
    let result: ParameterAst | null = null;
    if (variable !== null) result = this.parameterDefault(variable, attributes);
    else if (attributes !== null) {
      // Recovery: null would mean that the list ends here.
      this.reportIncompleteInput(this.after(last(attributes)), 'InvalidFunctionParameter');
      this.syncOnError(true, K.RParen);
      const extent = this.between(attributes[0]!, last(attributes));
      result = new ParameterAst(extent, new VariableExpressionAst(extent, new VariablePath('__error__'), false), attributes, null);
    }
    this.disableCommaOperator = oldDisableComma;
    this.setMode(oldMode);
    return result;
  });

  private parameterDefault(variable: VariableToken, attributes: AttributeBase[] | null): ParameterAst {
    this.skipNewlines();
    let value: Expression | null = null;
    const equals = this.accept(3, K.Equals);
    if (equals !== null) {
      this.skipNewlines();
      value = this.subrule(1, this.expression);
      if (value === null) this.reportIncompleteInput(this.after(equals), 'MissingExpressionAfterToken', '=');
    }
    const name = new VariableExpressionAst(variable.extent, variable.variablePath, variable.kind === K.SplattedVariable);
    return new ParameterAst(this.between(attributes?.[0] ?? variable, value ?? variable), name, attributes ?? [], value);
  }

  /** The closing brace of a block, or the end of the script. False when a token was left over and the block goes on. */
  private completeScriptBlock(
    lCurly: Token | null,
    body: ScriptExtent | null,
  ): { extent: ScriptExtent; done: boolean; body: ScriptExtent | null } {
    if (lCurly === null) {
      const extent = this.scanner.scriptExtent();
      const token = this.nextToken();
      if (token.kind === K.EndOfInput) return { extent, done: true, body };
      // Recovery: skip the token, there may be more of the script.
      this.reportError(token.extent, 'UnexpectedToken', token.text);
      return { extent, done: false, body };
    }
    const rCurly = this.accept(1, K.RCurly);
    if (rCurly === null) {
      this.reportIncompleteAt(lCurly.extent, this.peekToken().extent, 'MissingEndCurlyBrace');
      return { extent: this.between(lCurly, { extent: body ?? lCurly.extent }), done: true, body };
    }
    const inner = body ?? (lCurly.endOffset < rCurly.startOffset ? this.span(lCurly.endOffset, rCurly.startOffset - 1) : null);
    return { extent: this.between(lCurly, rCurly), done: true, body: inner };
  }

  /** A block's statements without block names (ScriptBlockBodyRule). */
  readonly unnamedBlock = this.RULE(
    'unnamedBlock',
    (
      lCurly: Token | null,
      usings: UsingStatementAst[],
      paramBlock: ParamBlockAst | null,
      isFilter: boolean,
      firstStatement: Statement | null,
    ): ScriptBlockAst => {
      const statements: Statement[] = [];
      const traps: TrapStatementAst[] = [];
      if (firstStatement !== null) statements.push(firstStatement);
      let body: ScriptExtent | null = paramBlock?.extent ?? null;
      for (;;) {
        const list = this.SUBRULE(this.statementList, { ARGS: [statements, traps] });
        if (body === null) body = list;
        else if (list !== null) body = this.between({ extent: body }, { extent: list });
        const complete = this.completeScriptBlock(lCurly, body);
        body = complete.body;
        if (!complete.done) continue;
        const block = new NamedBlockAst(body ?? emptyExtent, isFilter ? K.Process : K.End, true, statements, traps);
        return new ScriptBlockAst(complete.extent, usings, paramBlock, null, isFilter ? block : null, isFilter ? null : block, null, null);
      }
    },
  );

  /** `begin {…}`, `process {…}` and so on (NamedBlockListRule). */
  readonly namedBlockList = this.RULE(
    'namedBlockList',
    (lCurly: Token | null, usings: UsingStatementAst[], paramBlock: ParamBlockAst | null): ScriptBlockAst => {
      const blocks = new Map<K, NamedBlockAst>();
      const start: { readonly extent: ScriptExtent } = lCurly ?? paramBlock ?? this.peekToken();
      let end: { readonly extent: ScriptExtent } = start;
      this.many(0, () => {
        const name = this.OR([
          { ALT: () => this.take(0, K.Begin) },
          { ALT: () => this.take(0, K.Process) },
          { ALT: () => this.take(0, K.End) },
          { ALT: () => this.take(0, K.Clean) },
          { ALT: () => this.take(0, K.Dynamicparam) },
        ]);
        end = name;
        let block = this.SUBRULE(this.statementBlock);
        if (block === null) {
          this.reportIncompleteInput(this.after(name), 'MissingNamedStatementBlock', tokenKindText(name.kind));
          block = new StatementBlockAst(name.extent, [], []);
        } else end = block;
        const extent = this.between(name, end);
        if (blocks.has(name.kind)) this.reportError(extent, 'DuplicateScriptCommandClause', tokenKindText(name.kind));
        else blocks.set(name.kind, new NamedBlockAst(extent, name.kind, false, block.statements, block.traps));
        this.skipNewlinesAndSemicolons();
      });
      let extent: ScriptExtent;
      const token = this.peekToken();
      if (token.kind === K.RCurly || token.kind === K.EndOfInput || this.RECORDING_PHASE) {
        extent = this.completeScriptBlock(lCurly, this.between(start, end)).extent;
      } else {
        // Recovery: inside braces, pretend that they end here; in a script, skip the token.
        if (lCurly === null) this.nextToken();
        extent = lCurly !== null ? this.between(start, end) : this.scanner.scriptExtent();
        this.reportError(token.extent, 'MissingNamedBlocks', token.text);
      }
      const block = (kind: K): NamedBlockAst | null => blocks.get(kind) ?? null;
      return new ScriptBlockAst(
        extent,
        usings,
        paramBlock,
        block(K.Begin),
        block(K.Process),
        block(K.End),
        block(K.Clean),
        block(K.Dynamicparam),
      );
    },
  );

  /** `{statements}`; null when no brace stands here (StatementBlockRule). */
  readonly statementBlock = this.RULE('statementBlock', (): StatementBlockAst | null => {
    this.skipNewlines();
    const lCurly = this.accept(1, K.LCurly);
    if (lCurly === null) return null;
    const statements: Statement[] = [];
    const traps: TrapStatementAst[] = [];
    const list = this.SUBRULE(this.statementList, { ARGS: [statements, traps] });
    const rCurly = this.accept(2, K.RCurly);
    let end: { readonly extent: ScriptExtent } = rCurly ?? lCurly;
    if (rCurly === null) {
      if (list !== null) end = { extent: list };
      this.reportIncompleteAt(lCurly.extent, this.peekToken().extent, 'MissingEndCurlyBrace');
    }
    return new StatementBlockAst(this.between(lCurly, end), statements, traps);
  });

  /** Statements up to a closing bracket; gives their extent, null when there is none (StatementListRule). */
  readonly statementList = this.RULE('statementList', (statements: Statement[], traps: TrapStatementAst[]): ScriptExtent | null => {
    let first: Statement | null = null;
    let lastStatement: Statement | null = null;
    this.skipNewlinesAndSemicolons();
    do {
      const statement = this.SUBRULE(this.statement);
      if (statement === null) break;
      this.checkBeforeSignature(statement);
      if (statement.kind === 'TrapStatementAst') traps.push(statement);
      else statements.push(statement);
      first ??= statement;
      lastStatement = statement;
      this.skipNewlinesAndSemicolons();
      const kind = this.peekToken().kind;
      if (kind === K.RParen || kind === K.RCurly) break;
    } while (!this.RECORDING_PHASE);
    return first === null || lastStatement === null ? null : this.between(first, lastStatement);
  });

  private checkBeforeSignature(statement: Statement): void {
    const signature = this.scanner.beginSignature;
    if (signature >= 0 && signature < statement.extent.startOffset) this.reportError(statement.extent, 'TokenAfterEndOfValidScriptText');
  }

  // Functions.

  /** `function name(…) {…}` and `filter name {…}` (FunctionDeclarationRule). */
  readonly functionDeclaration = this.RULE('functionDeclaration', (): Statement => {
    const keyword = this.OR([
      { ALT: () => this.take(0, K.Function) },
      { ALT: () => this.take(0, K.Filter) },
      { ALT: () => this.take(0, K.Workflow) },
    ]);
    this.skipNewlines();
    const name = this.OPTION(() => this.CONSUME(FunctionName) as unknown as Token);
    if (name === undefined) {
      this.reportIncompleteInput(this.after(keyword), 'MissingNameAfterKeyword', keyword.text);
      return this.errorStatement(keyword.extent);
    }
    name.tokenFlags &= ~TokenFlags.Keyword;
    const declaration = this.SUBRULE(this.functionParameters);
    let errorEnd = declaration.errorEnd;
    const lCurly = this.accept(2, K.LCurly);
    if (lCurly === null && errorEnd === null) {
      errorEnd = (declaration.rParen ?? name).extent;
      this.reportIncompleteInput(this.after({ extent: errorEnd }), 'MissingFunctionBody');
    }
    if ((lCurly === null || errorEnd !== null) && !this.RECORDING_PHASE) {
      const extent = this.between(keyword, { extent: errorEnd ?? name.extent });
      return new ErrorStatementAst(extent, null, new Map(), [], [], declaration.parameters ?? []);
    }
    const isFilter = keyword.kind === K.Filter;
    const body = this.SUBRULE(this.scriptBlock, { ARGS: [lCurly, isFilter, null] });
    const text = name instanceof StringToken && name.kind === K.Generic ? name.value : name.text;
    return new FunctionDefinitionAst(
      this.between(keyword, body),
      isFilter,
      keyword.kind === K.Workflow,
      text,
      declaration.parameters,
      body,
      name.extent,
    );
  });

  /** `(parameters)` after a function's name, if there (FunctionParameterDeclarationRule). */
  readonly functionParameters = this.RULE('functionParameters', (): ParameterDeclaration => {
    this.skipNewlines();
    const lParen = this.accept(1, K.LParen);
    if (lParen === null) return { parameters: null, rParen: null, errorEnd: null };
    const parameters = this.SUBRULE(this.parameterList);
    this.skipNewlines();
    const rParen = this.accept(2, K.RParen);
    let errorEnd: ScriptExtent | null = null;
    if (rParen === null) {
      errorEnd = (parameters.length > 0 ? last(parameters) : lParen).extent;
      this.reportIncompleteInput(this.after({ extent: errorEnd }), 'MissingEndParenthesisInFunctionParameterList');
    }
    this.skipNewlines();
    return { parameters, rParen, errorEnd };
  });
}
