/** Statements. In PowerShell's Parser.cs: StatementRule, IfStatementRule, TrapStatementRule to DataStatementRule and their like. */

import {
  type Ast,
  BlockStatementAst,
  BreakStatementAst,
  CatchClauseAst,
  ContinueStatementAst,
  DataStatementAst,
  ErrorStatementAst,
  ExitStatementAst,
  type Expression,
  type IfClause,
  IfStatementAst,
  ReturnStatementAst,
  type Statement,
  type StatementBlockAst,
  ThrowStatementAst,
  TrapStatementAst,
  TryStatementAst,
  type TypeConstraintAst,
} from '../ast.ts';
import type { ScriptExtent } from '../extent.ts';
import { TokenKind as K, type LabelToken, type ParameterToken, type Token, TokenFlags } from '../tokens.ts';
import { last, present, type Rule } from './base.ts';
import { CommandArgumentContext } from './primary.ts';
import { ScriptRules } from './script.ts';
import type { AttributeBase } from './types.ts';

/** Rules for statements. */
export abstract class StatementRules extends ScriptRules {
  abstract readonly switchStatement: Rule<[label: LabelToken | null], Statement>;
  abstract readonly foreachStatement: Rule<[label: LabelToken | null], Statement>;
  abstract readonly forStatement: Rule<[label: LabelToken | null], Statement>;
  abstract readonly whileStatement: Rule<[label: LabelToken | null], Statement>;
  abstract readonly doStatement: Rule<[label: LabelToken | null], Statement>;
  /** True for text of the constrained language, which has no classes. */
  refusesClasses = false;
  abstract readonly classDefinition: Rule<[attributes: AttributeBase[] | null], Statement | null>;
  abstract readonly enumDefinition: Rule<[attributes: AttributeBase[] | null], Statement>;

  /** The attributes before the statement being read, for the alternatives below. */
  private statementAttributes: AttributeBase[] | null = null;
  private readonly noLabel = { ARGS: [null] as [null] };

  private readonly statementAlternatives: { ALT: () => Statement | null }[] = [
    { ALT: () => this.SUBRULE(this.ifStatement) },
    { ALT: () => this.SUBRULE(this.switchStatement, this.noLabel) },
    { ALT: () => this.SUBRULE(this.foreachStatement, this.noLabel) },
    { ALT: () => this.SUBRULE(this.forStatement, this.noLabel) },
    { ALT: () => this.SUBRULE(this.whileStatement, this.noLabel) },
    { ALT: () => this.SUBRULE(this.doStatement, this.noLabel) },
    { ALT: () => this.SUBRULE(this.functionDeclaration) },
    { ALT: () => this.SUBRULE(this.flowControlStatement) },
    { ALT: () => this.SUBRULE(this.trapStatement) },
    { ALT: () => this.SUBRULE(this.tryStatement) },
    { ALT: () => this.SUBRULE(this.dataStatement) },
    { ALT: () => this.SUBRULE(this.blockStatement) },
    { ALT: () => this.SUBRULE(this.reservedStatement) },
    { ALT: () => this.SUBRULE(this.labeledStatement) },
    { ALT: () => this.SUBRULE(this.classDefinition, { ARGS: [this.statementAttributes] }) },
    { ALT: () => this.SUBRULE(this.enumDefinition, { ARGS: [this.statementAttributes] }) },
    { ALT: () => this.misplacedUsing() },
    { ALT: () => this.SUBRULE(this.pipelineChain) },
  ];

  /** One statement; null at the end and where none can stand (StatementRule). */
  readonly statement = this.RULE('statement', (): Statement | null => {
    this.statementAttributes = null;
    for (;;) {
      let token = this.peekToken();
      if (token.kind === K.Generic && !this.RECORDING_PHASE && token.text[0] === '[' && !this.noAttributesAt.has(token.startOffset)) {
        this.attributesBeforeStatement(token);
        token = this.peekToken();
      }
      if (token.kind === K.EndOfInput) return null;
      if (this.parseErrors.length === 0 || !continuesStatement(token.kind)) break;
      // Recovery: after an error such a keyword is likely a rest, and would make an odd command.
      this.nextToken();
      this.skipNewlines();
      this.statementAttributes = null;
    }
    if (this.RECORDING_PHASE || startsStatement(this.peekToken().kind)) return this.or(0, this.statementAlternatives);
    return this.SUBRULE(this.pipelineChain);
  });

  /** Reads attributes; when no statement that takes them follows, they begin an expression and are read again as such. */
  private attributesBeforeStatement(first: Token): void {
    const restore = first.startOffset;
    this.resync(restore);
    const attributes = this.subrule(1, this.attributeList, { ARGS: [false] });
    if (attributes === null) return;
    const flags = this.peekToken().tokenFlags;
    let keep = true;
    if ((flags & TokenFlags.StatementDoesntSupportAttributes) !== 0) {
      if (attributes.some((attribute) => attribute.kind === 'TypeConstraintAst')) keep = false;
      else this.reportError(attributes[0]!.extent, 'UnexpectedAttribute', attributes[0]!.typeName.fullName);
    } else if ((flags & TokenFlags.Keyword) !== 0) {
      const type = attributes.find((attribute) => attribute.kind === 'TypeConstraintAst');
      if (type !== undefined) this.reportError(type.extent, 'TypeNotAllowedBeforeStatement', type.typeName.fullName);
    } else keep = false;
    const kind = this.peekToken().kind;
    if (keep && startsStatement(kind)) this.statementAttributes = attributes;
    else if (!keep || this.parseErrors.length === 0 || !continuesStatement(kind)) {
      this.noAttributesAt.add(restore);
      this.resync(restore);
    }
  }

  private misplacedUsing(): Statement {
    const statement = this.SUBRULE(this.usingStatement);
    this.reportError(statement.extent, 'UsingMustBeAtStartOfScript');
    return statement;
  }

  /** `from`, `define`, `var`: kept for the future. `configuration` is for another platform. */
  readonly reservedStatement = this.RULE('reservedStatement', (): Statement => {
    const token = this.OR([
      { ALT: () => this.take(0, K.From) },
      { ALT: () => this.take(0, K.Define) },
      { ALT: () => this.take(0, K.Var) },
      { ALT: () => this.take(0, K.Configuration) },
    ]);
    this.reportError(token.extent, 'ReservedKeywordNotAllowed', token.text.toLowerCase());
    return this.errorStatement(token.extent);
  });

  /** `:label` and the loop or switch it names; before anything else it is a command (LabeledStatementRule). */
  readonly labeledStatement = this.RULE('labeledStatement', (): Statement | null => {
    const label = this.take(0, K.Label) as LabelToken;
    this.skipNewlines();
    const named = { ARGS: [label] as [LabelToken] };
    const statement = this.OPTION(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.switchStatement, named) },
        { ALT: () => this.SUBRULE(this.foreachStatement, named) },
        { ALT: () => this.SUBRULE(this.forStatement, named) },
        { ALT: () => this.SUBRULE(this.whileStatement, named) },
        { ALT: () => this.SUBRULE(this.doStatement, named) },
      ]),
    );
    if (statement !== undefined && !this.RECORDING_PHASE) return statement;
    this.resync(label.startOffset);
    return this.SUBRULE(this.pipelineChain);
  });

  /** `break`, `continue`, `return`, `exit` and `throw`, with what follows. */
  readonly flowControlStatement = this.RULE('flowControlStatement', (): Statement => {
    const token = this.OR([
      { ALT: () => this.take(0, K.Break) },
      { ALT: () => this.take(0, K.Continue) },
      { ALT: () => this.take(0, K.Return) },
      { ALT: () => this.take(0, K.Exit) },
      { ALT: () => this.take(0, K.Throw) },
    ]);
    if (token.kind === K.Break || token.kind === K.Continue || this.RECORDING_PHASE) {
      const label = this.SUBRULE(this.labelOrKey);
      const extent = label === null ? token.extent : this.between(token, label);
      if (!this.RECORDING_PHASE) {
        return token.kind === K.Break ? new BreakStatementAst(extent, label) : new ContinueStatementAst(extent, label);
      }
    }
    const pipeline = this.SUBRULE(this.pipelineChain);
    const extent = pipeline === null ? token.extent : this.between(token, pipeline);
    if (token.kind === K.Return) return new ReturnStatementAst(extent, pipeline);
    return token.kind === K.Exit ? new ExitStatementAst(extent, pipeline) : new ThrowStatementAst(extent, pipeline);
  });

  /** `parallel {…}` and `sequence {…}`: for workflows, which are no more (BlockStatementRule). */
  readonly blockStatement = this.RULE('blockStatement', (): Statement => {
    const keyword = this.OR([{ ALT: () => this.take(0, K.Parallel) }, { ALT: () => this.take(0, K.Sequence) }]);
    const body = this.SUBRULE(this.statementBlock);
    if (body === null) {
      this.reportIncompleteInput(this.after(keyword), 'MissingStatementAfterKeyword', keyword.text);
      return this.errorStatement(keyword.extent);
    }
    return new BlockStatementAst(this.between(keyword, body), keyword, body);
  });

  /** `if (…) {…} elseif (…) {…} else {…}` (IfStatementRule). */
  readonly ifStatement = this.RULE('ifStatement', (): Statement => {
    const ifToken = this.take(0, K.If);
    const clauses: IfClause[] = [];
    const parts: Ast[] = [];
    let keyword = ifToken;
    let elseClause: StatementBlockAst | null = null;
    for (;;) {
      const clause = this.SUBRULE(this.ifClause, { ARGS: [ifToken, keyword, parts] });
      if ('failed' in clause && !this.RECORDING_PHASE) return clause.failed;
      clauses.push(clause as IfClause);
      // Line ends may matter to what follows, as between the entries of a hashtable.
      const restore = this.restorePoint();
      this.skipNewlines();
      const elseIf = this.accept(1, K.ElseIf);
      if (elseIf !== null && !this.RECORDING_PHASE) {
        keyword = elseIf;
        continue;
      }
      const elseToken = this.accept(2, K.Else);
      if (elseToken === null) {
        this.resync(restore);
        break;
      }
      this.skipNewlines();
      elseClause = this.SUBRULE(this.statementBlock);
      if (elseClause === null) {
        this.reportIncompleteInput(this.after(elseToken), 'MissingStatementBlockAfterElse');
        return new ErrorStatementAst(this.between(ifToken, elseToken), null, new Map(), [], [], parts);
      }
      break;
    }
    return new IfStatementAst(this.between(ifToken, elseClause ?? last(clauses).body), clauses, elseClause);
  });

  /** `(condition) {…}` of an if or elseif. */
  readonly ifClause = this.RULE('ifClause', (ifToken: Token, keyword: Token, parts: Ast[]): IfClause | { failed: Statement } => {
    const fail = (extent: ScriptExtent): { failed: Statement } => ({
      failed: new ErrorStatementAst(extent, null, new Map(), [], [], parts),
    });
    this.skipNewlines();
    const lParen = this.accept(1, K.LParen);
    if (lParen === null) {
      this.reportIncompleteInput(this.after(keyword), 'MissingOpenParenthesisInIfStatement', keyword.text);
      return fail(this.between(ifToken, keyword));
    }
    this.skipNewlines();
    let condition = this.SUBRULE(this.pipelineChain);
    if (condition === null) {
      const position = this.after(lParen);
      this.reportIncompleteInput(position, 'IfStatementMissingCondition', keyword.text);
      condition = this.errorStatement(position);
    } else parts.push(condition);
    this.skipNewlines();
    const rParen = this.accept(2, K.RParen);
    if (rParen === null) {
      const token = this.peekToken();
      if (condition.kind !== 'ErrorStatementAst')
        this.reportIncompleteInput(token.extent, 'MissingEndParenthesisAfterStatement', keyword.text);
      return fail(this.between(ifToken, { extent: this.before(token) }));
    }
    this.skipNewlines();
    const body = this.SUBRULE(this.statementBlock);
    if (body === null) {
      this.reportIncompleteInput(rParen.extent, 'MissingStatementBlock', keyword.text);
      return fail(this.between(ifToken, rParen));
    }
    parts.push(body);
    return { condition, body };
  });

  /** An attribute where only a type may stand is put back: it belongs to something else. */
  private typeConstraint(index: number): TypeConstraintAst | null {
    const restore = this.restorePoint();
    this.skipNewlines();
    if (this.noAttributesAt.has(restore)) return null;
    const type = this.subrule(index, this.attribute);
    if (type === null || type.kind === 'TypeConstraintAst') return type;
    this.noAttributesAt.add(restore);
    this.resync(restore);
    return null;
  }

  /** `trap [type] {…}` (TrapStatementRule). */
  readonly trapStatement = this.RULE('trapStatement', (): Statement => {
    const trap = this.take(0, K.Trap);
    const type = this.typeConstraint(1);
    const body = this.SUBRULE(this.statementBlock);
    if (body === null) {
      const end = type ?? trap;
      this.reportIncompleteInput(this.after(end), 'MissingTrapStatement');
      return new ErrorStatementAst(this.between(trap, end), null, new Map(), [], [], present(type));
    }
    return new TrapStatementAst(this.between(trap, body), type, body);
  });

  /** `try {…} catch {…} finally {…}` (TryStatementRule). */
  readonly tryStatement = this.RULE('tryStatement', (): Statement => {
    const tryToken = this.take(0, K.Try);
    this.skipNewlines();
    const body = this.SUBRULE(this.statementBlock);
    if (body === null) {
      this.reportIncompleteInput(this.after(tryToken), 'MissingTryStatementBlock');
      return this.errorStatement(tryToken.extent);
    }
    const catches: CatchClauseAst[] = [];
    const failedTypes: TypeConstraintAst[] = [];
    let errorEnd: ScriptExtent | null = null;
    this.skipNewlines();
    do {
      const clause = this.OPTION(() => this.SUBRULE(this.catchClause, { ARGS: [failedTypes] }));
      if (clause === undefined) break;
      if (clause.errorEnd !== null) errorEnd = clause.errorEnd;
      this.skipNewlines();
      if (clause.ast === null) break;
      catches.push(clause.ast);
    } while (!this.RECORDING_PHASE);
    const finallyToken = this.accept(1, K.Finally);
    let finallyBlock: StatementBlockAst | null = null;
    if (finallyToken !== null) {
      finallyBlock = this.SUBRULE2(this.statementBlock);
      if (finallyBlock === null) {
        errorEnd = finallyToken.extent;
        this.reportIncompleteInput(this.after(finallyToken), 'MissingFinallyStatementBlock', 'finally');
      }
    }
    if (catches.length === 0 && finallyBlock === null && errorEnd === null) {
      errorEnd = body.extent;
      this.reportIncompleteInput(this.after(body), 'MissingCatchOrFinally');
    }
    if (errorEnd !== null) {
      return new ErrorStatementAst(
        this.between(tryToken, { extent: errorEnd }),
        null,
        new Map(),
        [],
        [],
        [body, ...catches, ...failedTypes],
      );
    }
    return new TryStatementAst(this.between(tryToken, finallyBlock ?? last(catches)), body, catches, finallyBlock);
  });

  /** `catch [type], [type] {…}` (CatchBlockRule). */
  readonly catchClause = this.RULE(
    'catchClause',
    (failedTypes: TypeConstraintAst[]): { ast: CatchClauseAst | null; errorEnd: ScriptExtent | null } => {
      const catchToken = this.take(0, K.Catch);
      const types: TypeConstraintAst[] = [];
      let errorEnd: ScriptExtent | null = null;
      let comma: Token | null = null;
      let missingType = false;
      do {
        const type = this.typeConstraint(1);
        if (type === null) {
          if (comma !== null) {
            errorEnd = comma.extent;
            missingType = true;
            this.reportIncompleteInput(this.after(comma), 'MissingTypeLiteralToken');
          }
          break;
        }
        types.push(type);
        this.skipNewlines();
        comma = this.accept(2, K.Comma);
      } while (comma !== null && !this.RECORDING_PHASE);
      const handler = this.SUBRULE(this.statementBlock);
      if (handler !== null) return { ast: new CatchClauseAst(this.between(catchToken, handler), types, handler), errorEnd };
      if (!missingType) {
        errorEnd = (types.length > 0 ? last(types) : catchToken).extent;
        this.reportIncompleteInput(this.after({ extent: errorEnd }), 'MissingCatchHandlerBlock');
      }
      failedTypes.push(...types);
      return { ast: null, errorEnd };
    },
  );

  /** `data [name] [-SupportedCommand …] {…}` (DataStatementRule). */
  readonly dataStatement = this.RULE('dataStatement', (): Statement => {
    const dataToken = this.take(0, K.Data);
    this.skipNewlines();
    const name = this.SUBRULE(this.simpleName);
    this.skipNewlines();
    let errorEnd: ScriptExtent | null = null;
    let commands: Expression[] | null = null;
    const parameter = this.accept(2, K.Parameter) as ParameterToken | null;
    if (parameter !== null) {
      if (!isSpecificParameter(parameter, 'SupportedCommand')) {
        errorEnd = parameter.extent;
        this.reportError(errorEnd, 'InvalidParameterForDataSectionStatement', parameter.parameterName);
      }
      commands = [];
      let comma: Token | null = null;
      do {
        this.skipNewlines();
        const command = this.singleCommandArgument(CommandArgumentContext.CommandName);
        if (command === null) {
          if (errorEnd === null) {
            this.reportIncompleteInput(this.after(comma ?? parameter), 'MissingValueForSupportedCommandInDataSectionStatement');
          }
          errorEnd = (comma ?? parameter).extent;
          break;
        }
        commands.push(command);
        comma = this.accept(3, K.Comma);
      } while (comma !== null && !this.RECORDING_PHASE);
    }
    let body: StatementBlockAst | null = null;
    if (errorEnd === null) {
      body = this.SUBRULE(this.statementBlock);
      if (body === null) {
        const end = commands !== null && commands.length > 0 ? last(commands) : (name ?? dataToken);
        errorEnd = end.extent;
        this.reportIncompleteInput(this.after(end), 'MissingStatementBlockForDataSection');
      }
    }
    if (errorEnd !== null || body === null) {
      const extent = this.between(dataToken, { extent: errorEnd ?? dataToken.extent });
      return new ErrorStatementAst(extent, null, new Map(), [], [], commands ?? []);
    }
    return new DataStatementAst(this.between(dataToken, body), name?.value ?? null, commands ?? [], body);
  });
}

/** Whether a parameter is a prefix of `name`. */
export function isSpecificParameter(token: ParameterToken, name: string): boolean {
  return name.toLowerCase().startsWith(String(token.parameterName).toLowerCase());
}

/** Whether a kind begins a statement of its own rather than a pipeline. */
function startsStatement(kind: K): boolean {
  switch (kind) {
    case K.If:
    case K.Switch:
    case K.Foreach:
    case K.For:
    case K.While:
    case K.Do:
    case K.Function:
    case K.Filter:
    case K.Workflow:
    case K.Return:
    case K.Throw:
    case K.Exit:
    case K.Break:
    case K.Continue:
    case K.Trap:
    case K.Try:
    case K.Data:
    case K.Parallel:
    case K.Sequence:
    case K.Configuration:
    case K.From:
    case K.Define:
    case K.Var:
    case K.Label:
    case K.Class:
    case K.Enum:
    case K.Using:
      return true;
    default:
      return false;
  }
}

/** Whether a keyword only goes on a statement. */
function continuesStatement(kind: K): boolean {
  return kind === K.Else || kind === K.ElseIf || kind === K.Catch || kind === K.Until;
}
