/** Loops and switch. In PowerShell's Parser.cs: SwitchStatementRule to DoWhileStatementRule. */

import {
  type Ast,
  CommandExpressionAst,
  DoUntilStatementAst,
  DoWhileStatementAst,
  ErrorStatementAst,
  type Expression,
  ForEachFlags,
  ForEachStatementAst,
  ForStatementAst,
  PipelineAst,
  type PipelineBase,
  type Statement,
  type StatementBlockAst,
  StringConstantExpressionAst,
  StringConstantType,
  type SwitchClause,
  SwitchFlags,
  SwitchStatementAst,
  VariableExpressionAst,
  WhileStatementAst,
} from '../ast.ts';
import type { ScriptExtent } from '../extent.ts';
import { TokenKind as K, type LabelToken, type ParameterToken, type Token, tokenKindText, type VariableToken } from '../tokens.ts';
import { present } from './base.ts';
import { CommandArgumentContext } from './primary.ts';
import { isSpecificParameter, StatementRules } from './statements.ts';

/** A switch while it is read. */
interface SwitchFrame {
  flags: SwitchFlags;
  condition: PipelineBase | null;
  /** The flags as written, for an error statement. */
  readonly specified: Map<string, { token: Token; ast: Ast | null }>;
  end: ScriptExtent;
  isError: boolean;
  isIncomplete: boolean;
  needsCondition: boolean;
}

const switchFlagNames = ['regex', 'wildcard', 'exact', 'casesensitive', 'parallel', 'file'] as const;

/** Rules for loops. */
export abstract class LoopRules extends StatementRules {
  private failed(start: Token, end: { readonly extent: ScriptExtent }, nested: readonly Ast[] = []): Statement {
    return new ErrorStatementAst(this.between(start, end), null, new Map(), [], [], nested);
  }

  /** `switch -flags (condition) { clauses }` (SwitchStatementRule). */
  readonly switchStatement = this.RULE('switchStatement', (label: LabelToken | null): Statement => {
    const switchToken = this.take(0, K.Switch);
    const start = label ?? switchToken;
    const frame: SwitchFrame = {
      flags: SwitchFlags.None,
      condition: null,
      specified: new Map(),
      end: start.extent,
      isError: false,
      isIncomplete: false,
      needsCondition: false,
    };
    this.skipNewlines();
    this.many(0, () => this.switchParameter(frame, this.take(0, K.Parameter) as ParameterToken));
    if (this.isKind(K.Minus)) frame.specified.set('--%', { token: this.peekToken(), ast: null });
    this.switchCondition(frame);
    this.skipNewlines();
    const lCurly = this.accept(1, K.LCurly);
    const clauses: SwitchClause[] = [];
    const parts: Ast[] = [];
    let body: { rCurly: Token | null; defaultBody: StatementBlockAst | null } = { rCurly: null, defaultBody: null };
    if (lCurly !== null) {
      frame.end = lCurly.extent;
      body = this.SUBRULE(this.switchClauses, { ARGS: [frame, lCurly, clauses, parts] });
    } else if (!frame.isIncomplete) {
      frame.isError = true;
      this.reportIncompleteInput(this.after({ extent: frame.end }), 'MissingCurlyBraceInSwitchStatement');
    }
    if ((frame.isError || frame.condition === null || body.rCurly === null) && !this.RECORDING_PHASE) {
      const conditions = frame.needsCondition ? present(frame.condition) : [];
      const specified = frame.specified;
      return new ErrorStatementAst(this.between(start, { extent: frame.end }), switchToken, specified, conditions, parts, []);
    }
    return new SwitchStatementAst(
      this.between(start, body.rCurly!),
      label?.labelText ?? null,
      frame.condition!,
      frame.flags,
      clauses,
      body.defaultBody,
    );
  });

  private switchParameter(frame: SwitchFrame, token: ParameterToken): void {
    frame.end = token.extent;
    const name = this.RECORDING_PHASE ? 'file' : switchFlagNames.find((flag) => isSpecificParameter(token, flag));
    let ast: Ast | null = null;
    switch (name) {
      case 'regex':
        frame.flags = (frame.flags | SwitchFlags.Regex) & ~SwitchFlags.Wildcard;
        break;
      case 'wildcard':
        frame.flags = (frame.flags | SwitchFlags.Wildcard) & ~SwitchFlags.Regex;
        break;
      case 'exact':
        frame.flags &= ~(SwitchFlags.Regex | SwitchFlags.Wildcard);
        break;
      case 'casesensitive':
        frame.flags |= SwitchFlags.CaseSensitive;
        break;
      case 'parallel':
        frame.flags |= SwitchFlags.Parallel;
        break;
      case 'file':
        ast = this.switchFile(frame, token);
        break;
      default:
        frame.isError = true;
        this.reportError(token.extent, 'InvalidSwitchFlag', token.parameterName);
        return;
    }
    if (!frame.specified.has(name)) frame.specified.set(name, { token, ast });
  }

  private switchFile(frame: SwitchFrame, token: ParameterToken): Ast | null {
    frame.flags |= SwitchFlags.File;
    this.skipNewlines();
    const file = this.singleCommandArgument(CommandArgumentContext.FileName);
    if (file === null) {
      frame.isError = true;
      frame.isIncomplete = this.reportIncompleteInput(this.after(token), 'MissingFilenameOption');
      return null;
    }
    frame.end = file.extent;
    frame.condition = new PipelineAst(file.extent, [new CommandExpressionAst(file.extent, file, [])], false);
    return frame.condition;
  }

  private switchCondition(frame: SwitchFrame): void {
    const lParen = this.accept(2, K.LParen);
    if (lParen === null) {
      if (frame.condition === null && (frame.flags & SwitchFlags.File) === 0) {
        frame.isError = true;
        frame.isIncomplete = this.reportIncompleteInput(this.after({ extent: frame.end }), 'PipelineValueRequired');
      }
      return;
    }
    frame.end = lParen.extent;
    if ((frame.flags & SwitchFlags.File) !== 0 && !this.RECORDING_PHASE) {
      frame.isError = true;
      this.reportError(lParen.extent, 'PipelineValueRequired');
    }
    frame.needsCondition = true;
    this.skipNewlines();
    frame.condition = this.subrule(1, this.pipelineChain);
    if (frame.condition === null) {
      frame.isError = true;
      frame.isIncomplete = this.reportIncompleteInput(this.after(lParen), 'PipelineValueRequired');
    } else frame.end = frame.condition.extent;
    this.skipNewlines();
    const rParen = this.accept(3, K.RParen);
    if (rParen !== null) frame.end = rParen.extent;
    else if (!frame.isIncomplete) {
      frame.isError = true;
      frame.isIncomplete = this.reportIncompleteInput(this.after({ extent: frame.end }), 'MissingEndParenthesisInSwitchStatement');
    }
  }

  /** `condition {…}` and `default {…}`, up to the closing brace. */
  readonly switchClauses = this.RULE(
    'switchClauses',
    (
      frame: SwitchFrame,
      lCurly: Token,
      clauses: SwitchClause[],
      parts: Ast[],
    ): { rCurly: Token | null; defaultBody: StatementBlockAst | null } => {
      let defaultBody: StatementBlockAst | null = null;
      this.skipNewlines();
      for (;;) {
        const defaultToken = this.accept(1, K.Default);
        let condition: Expression | null;
        if (defaultToken !== null && !this.RECORDING_PHASE) {
          condition = new StringConstantExpressionAst(defaultToken.extent, defaultToken.text, StringConstantType.BareWord);
        } else condition = this.singleCommandArgument(CommandArgumentContext.SwitchCondition);
        if (condition === null) {
          frame.isError = true;
          this.reportIncompleteInput(this.after({ extent: frame.end }), 'MissingSwitchConditionExpression');
          this.accept(2, K.RCurly);
          return { rCurly: null, defaultBody };
        }
        parts.push(condition);
        frame.end = condition.extent;
        const body = this.SUBRULE(this.statementBlock);
        if (body === null) {
          frame.isError = true;
          frame.isIncomplete = this.reportIncompleteInput(this.after({ extent: frame.end }), 'MissingSwitchStatementClause');
        } else {
          parts.push(body);
          frame.end = body.extent;
          if (defaultToken === null || this.RECORDING_PHASE) clauses.push({ condition, body });
          else {
            if (defaultBody !== null) {
              frame.isError = true;
              this.reportError(condition.extent, 'MultipleSwitchDefaultClauses');
            }
            defaultBody = body;
          }
        }
        this.skipNewlinesAndSemicolons();
        const rCurly = this.accept(3, K.RCurly);
        if (rCurly !== null) return { rCurly, defaultBody };
        const token = this.peekToken();
        if (token.kind === K.EndOfInput) {
          if (!frame.isIncomplete) {
            frame.isError = true;
            this.reportIncompleteAt(lCurly.extent, token.extent, 'MissingEndCurlyBrace');
          }
          return { rCurly: null, defaultBody };
        }
      }
    },
  );

  /** `foreach ($x in …) {…}` (ForeachStatementRule). */
  readonly foreachStatement = this.RULE('foreachStatement', (label: LabelToken | null): Statement => {
    const keyword = this.take(0, K.Foreach);
    const start = label ?? keyword;
    let flags = ForEachFlags.None;
    let throttleLimit: Expression | null = null;
    let errorEnd: { readonly extent: ScriptExtent } | null = null;
    this.skipNewlines();
    this.many(0, () => {
      const token = this.take(0, K.Parameter) as ParameterToken;
      const isParallel = !this.RECORDING_PHASE && isSpecificParameter(token, 'parallel');
      if (isParallel) flags |= ForEachFlags.Parallel;
      else if (this.RECORDING_PHASE || isSpecificParameter(token, 'throttlelimit')) {
        this.skipNewlines();
        throttleLimit = this.singleCommandArgument(CommandArgumentContext.CommandArgument);
        if (throttleLimit === null) this.reportIncompleteInput(this.after(token), 'MissingThrottleLimit');
      } else {
        errorEnd = token;
        this.reportError(token.extent, 'InvalidForeachFlag', token.parameterName);
      }
      this.skipNewlines();
    });
    const lParen = this.accept(1, K.LParen);
    if (lParen === null) {
      this.reportIncompleteInput(this.after(keyword), 'MissingOpenParenthesisAfterKeyword', 'foreach');
      return this.failed(start, keyword);
    }
    this.skipNewlines();
    const variableToken = (this.accept(2, K.Variable) ?? this.accept(3, K.SplattedVariable)) as VariableToken | null;
    if (this.RECORDING_PHASE) this.accept(3, K.SplattedVariable);
    if (variableToken === null) {
      this.reportIncompleteInput(this.after(lParen), 'MissingVariableNameAfterForeach');
      return this.failed(start, lParen);
    }
    const variable = new VariableExpressionAst(variableToken.extent, variableToken.variablePath, variableToken.kind === K.SplattedVariable);
    this.skipNewlines();
    let condition: PipelineBase | null = null;
    let body: StatementBlockAst | null = null;
    const inToken = this.accept(4, K.In);
    if (inToken === null) {
      errorEnd = variable;
      this.reportIncompleteInput(this.after(variable), 'MissingInInForeach');
    } else {
      this.skipNewlines();
      condition = this.SUBRULE(this.pipelineChain);
      if (condition === null) {
        errorEnd = inToken;
        this.reportIncompleteInput(this.after(inToken), 'MissingForeachExpression');
      } else {
        this.skipNewlines();
        const rParen = this.accept(5, K.RParen);
        if (rParen === null) {
          errorEnd = condition;
          this.reportIncompleteInput(this.after(condition), 'MissingEndParenthesisAfterForeach');
        } else {
          body = this.SUBRULE(this.statementBlock);
          if (body === null) {
            errorEnd = rParen;
            this.reportIncompleteInput(this.after(rParen), 'MissingForeachStatement');
          }
        }
      }
    }
    if (errorEnd !== null || condition === null || body === null) {
      return this.failed(start, errorEnd ?? keyword, present<Ast>(variable, condition, body));
    }
    return new ForEachStatementAst(this.between(start, body), label?.labelText ?? null, flags, throttleLimit, variable, condition, body);
  });

  /** `for (…; …; …) {…}` (ForStatementRule). */
  readonly forStatement = this.RULE('forStatement', (label: LabelToken | null): Statement => {
    const keyword = this.take(0, K.For);
    const start = label ?? keyword;
    this.skipNewlines();
    const lParen = this.accept(1, K.LParen);
    if (lParen === null) {
      this.reportIncompleteInput(this.after(keyword), 'MissingOpenParenthesisAfterKeyword', 'for');
      return this.failed(start, keyword);
    }
    let end: { readonly extent: ScriptExtent } = lParen;
    this.skipNewlines();
    const initializer = this.SUBRULE(this.pipelineChain);
    end = this.accept(2, K.Semi) ?? initializer ?? end;
    this.skipNewlines();
    const condition = this.SUBRULE2(this.pipelineChain);
    end = this.accept(3, K.Semi) ?? condition ?? end;
    this.skipNewlines();
    const iterator = this.SUBRULE3(this.pipelineChain);
    end = iterator ?? end;
    this.skipNewlines();
    const rParen = this.accept(4, K.RParen);
    let body: StatementBlockAst | null = null;
    if (rParen === null) this.reportIncompleteInput(this.after(end), 'MissingEndParenthesisAfterStatement', 'for');
    else {
      body = this.SUBRULE(this.statementBlock);
      if (body === null) {
        end = rParen;
        this.reportIncompleteInput(this.after(rParen), 'MissingLoopStatement', 'for');
      }
    }
    if (body === null) return this.failed(start, end, present<Ast>(initializer, condition, iterator));
    return new ForStatementAst(this.between(start, body), label?.labelText ?? null, initializer, condition, iterator, body);
  });

  /** `while (…) {…}` (WhileStatementRule). */
  readonly whileStatement = this.RULE('whileStatement', (label: LabelToken | null): Statement => {
    const keyword = this.take(0, K.While);
    const start = label ?? keyword;
    this.skipNewlines();
    const lParen = this.accept(1, K.LParen);
    if (lParen === null) {
      this.reportIncompleteInput(this.after(keyword), 'MissingOpenParenthesisAfterKeyword', keyword.text);
      return this.failed(start, keyword);
    }
    this.skipNewlines();
    const given = this.SUBRULE(this.pipelineChain);
    let condition = given;
    if (condition === null) {
      const position = this.after(lParen);
      this.reportIncompleteInput(position, 'MissingExpressionAfterKeyword', 'while');
      condition = this.errorStatement(position);
    }
    this.skipNewlines();
    const rParen = this.accept(2, K.RParen);
    if (rParen === null) {
      if (condition.kind !== 'ErrorStatementAst')
        this.reportIncompleteInput(this.after(condition), 'MissingEndParenthesisAfterStatement', 'while');
      return this.failed(start, condition, present(given));
    }
    this.skipNewlines();
    const body = this.SUBRULE(this.statementBlock);
    if (body === null) {
      this.reportIncompleteInput(this.after(rParen), 'MissingLoopStatement', 'while');
      return this.failed(start, rParen, present(given));
    }
    return new WhileStatementAst(this.between(start, body), label?.labelText ?? null, condition, body);
  });

  /** `do {…} while (…)` and `do {…} until (…)` (DoWhileStatementRule). */
  readonly doStatement = this.RULE('doStatement', (label: LabelToken | null): Statement => {
    const keyword = this.take(0, K.Do);
    const start = label ?? keyword;
    const body = this.SUBRULE(this.statementBlock);
    if (body === null) {
      this.reportIncompleteInput(this.after(keyword), 'MissingLoopStatement', 'do');
      return this.failed(start, keyword);
    }
    this.skipNewlines();
    const whileOrUntil = this.accept(1, K.While) ?? this.accept(2, K.Until);
    if (this.RECORDING_PHASE) this.accept(2, K.Until);
    if (whileOrUntil === null) {
      this.reportIncompleteInput(this.after(body), 'MissingWhileOrUntilInDoWhile');
      return this.failed(start, body, [body]);
    }
    this.skipNewlines();
    const word = tokenKindText(whileOrUntil.kind);
    const lParen = this.accept(3, K.LParen);
    if (lParen === null) {
      this.reportIncompleteInput(this.after(whileOrUntil), 'MissingOpenParenthesisAfterKeyword', word);
      return this.failed(start, whileOrUntil, [body]);
    }
    this.skipNewlines();
    const condition = this.SUBRULE(this.pipelineChain);
    if (condition === null) this.reportIncompleteInput(this.after(lParen), 'MissingExpressionAfterKeyword', word);
    this.skipNewlines();
    const rParen = this.accept(4, K.RParen);
    if (rParen === null && condition !== null) {
      this.reportIncompleteInput(this.after(condition), 'MissingEndParenthesisAfterStatement', word);
    }
    if (rParen === null || condition === null) return this.failed(start, condition ?? lParen, present<Ast>(body, condition));
    const extent = this.between(start, rParen);
    const name = label?.labelText ?? null;
    return whileOrUntil.kind === K.Until
      ? new DoUntilStatementAst(extent, name, condition, body)
      : new DoWhileStatementAst(extent, name, condition, body);
  });
}
