/** Pipelines, commands, arguments and redirections. In Parser.cs: PipelineChainRule to CommandRule. */

import {
  ArrayLiteralAst,
  AssignmentStatementAst,
  type Command,
  CommandAst,
  type CommandElement,
  CommandExpressionAst,
  CommandParameterAst,
  ErrorExpressionAst,
  ErrorStatementAst,
  type Expression,
  FileRedirectionAst,
  MergingRedirectionAst,
  PipelineAst,
  type PipelineBase,
  PipelineChainAst,
  type Redirection,
  StringConstantExpressionAst,
  StringConstantType,
} from '../ast.ts';
import { isIdentifierStart } from '../chars.ts';
import type { ScriptExtent } from '../extent.ts';
import { type ParserErrorId, parserStrings } from '../parser-strings.ts';
import {
  FileRedirectionToken,
  hasTrait,
  TokenKind as K,
  MergingRedirectionToken,
  type ParameterToken,
  RedirectionStream,
  RedirectionToken,
  StringExpandableToken,
  type StringToken,
  type Token,
  TokenFlags,
  TokenizerMode,
} from '../tokens.ts';
import { last } from './base.ts';
import { ExpressionRules } from './expressions.ts';
import { CommandArgumentContext as Context } from './primary.ts';
import { AssignmentOperator, CommandArgumentStart } from './vocabulary.ts';

/** The words PowerShell names the streams by in an error. */
const streamNames: Record<RedirectionStream, ParserErrorId> = {
  [RedirectionStream.All]: 'AllStream',
  [RedirectionStream.Output]: 'OutputStream',
  [RedirectionStream.Error]: 'ErrorStream',
  [RedirectionStream.Warning]: 'WarningStream',
  [RedirectionStream.Verbose]: 'VerboseStream',
  [RedirectionStream.Debug]: 'DebugStream',
  [RedirectionStream.Information]: 'InformationStream',
};

/** A command while it is read. */
interface CommandFrame {
  context: Context;
  readonly elements: CommandElement[];
  redirections: (Redirection | undefined)[] | null;
  sawDashDash: boolean;
  end: ScriptExtent;
}

/** Rules for pipelines and commands. */
export abstract class CommandRules extends ExpressionRules {
  private frame!: CommandFrame;
  /** For the alternatives of an argument, which take no arguments. */
  private argumentContext = Context.CommandArgument;
  private sawVerbatim = false;

  /** An assignment, or pipelines with `&&` and `||` between (PipelineChainRule). Null when nothing of the kind stands here. */
  readonly pipelineChain = this.RULE('pipelineChain', (): PipelineBase | null => {
    let start: Expression | null = null;
    if (!this.startsWithLetter()) {
      const oldMode = this.setMode(TokenizerMode.Expression);
      start = this.SUBRULE(this.expression);
      const isAssignment = start !== null && hasTrait(this.peekToken().kind, TokenFlags.AssignmentOperator);
      const assignment = this.when(0, isAssignment, () => this.SUBRULE(this.assignment, { ARGS: [start!, oldMode] }));
      if (assignment !== undefined && !this.RECORDING_PHASE) return assignment;
      this.setMode(oldMode);
    }
    const first = this.SUBRULE(this.pipeline, { ARGS: [start] });
    if (first === null) return null;
    const operator = this.peekToken().kind;
    if (operator === K.Ampersand || operator === K.AndAnd || operator === K.OrOr || this.RECORDING_PHASE) {
      return this.SUBRULE(this.chainTail, { ARGS: [first] });
    }
    return first;
  });

  /**
   * Whether a letter begins what comes next: then it is a command, never an expression. Only characters are looked at: reading
   * a token in the wrong mode could report errors that are none.
   */
  private startsWithLetter(): boolean {
    const scanner = this.scanner;
    if (this.RECORDING_PHASE || scanner.mode !== TokenizerMode.Command) return false;
    const token = this.ungot;
    if (token === null) return isIdentifierStart(scanner.nextCharacter());
    if (token.kind === K.NewLine || token.kind === K.EndOfInput) return false;
    return isIdentifierStart(scanner.source.text.charCodeAt(token.startOffset));
  }

  /** `= statement` and so on, after what is assigned to. */
  readonly assignment = this.RULE('assignment', (left: Expression, outerMode: TokenizerMode): PipelineBase => {
    const operator = this.CONSUME(AssignmentOperator) as unknown as Token;
    this.setMode(outerMode);
    this.skipNewlines();
    let right = this.SUBRULE(this.statement);
    if (right === null) {
      const position = this.after(operator);
      this.reportIncompleteInput(position, 'ExpectedValueExpression', operator.text);
      right = this.errorStatement(position);
    }
    const extent = this.between(left, right);
    // An expression is assigned as it is, without the pipeline around it.
    if (right.kind === 'PipelineAst' && !right.background && right.pipelineElements.length === 1) {
      const element = right.pipelineElements[0]!;
      if (element.kind === 'CommandExpressionAst') right = element;
    }
    return new AssignmentStatementAst(extent, left, operator.kind, right, operator.extent);
  });

  /** `&& pipeline`, `|| pipeline` and `&` after a pipeline. */
  readonly chainTail = this.RULE('chainTail', (firstPipeline: PipelineAst): PipelineBase => {
    let chain: PipelineAst | PipelineChainAst | null = null;
    let pipeline: PipelineAst = firstPipeline;
    let operator: Token | null = null;
    for (;;) {
      const ampersand = this.accept(1, K.Ampersand);
      const next = this.accept(2, K.AndAnd) ?? this.accept(3, K.OrOr);
      if (this.RECORDING_PHASE) this.accept(3, K.OrOr);
      if (ampersand !== null && next !== null && !this.RECORDING_PHASE) {
        this.reportError(next.extent, 'BackgroundOperatorInPipelineChain');
        return this.errorStatement(this.between(chain ?? pipeline, next));
      }
      const whole: PipelineAst | PipelineChainAst =
        chain === null || operator === null
          ? pipeline
          : new PipelineChainAst(this.between(chain, pipeline), chain, pipeline, operator.kind as K.AndAnd | K.OrOr, ampersand !== null);
      if (next === null) {
        if (ampersand !== null && whole.kind === 'PipelineAst') whole.background = true;
        return whole;
      }
      chain = whole;
      operator = next;
      this.skipNewlines();
      if (this.isKind(K.EndOfInput) && !this.RECORDING_PHASE) {
        this.reportIncompleteInput(this.after(operator), 'EmptyPipelineChainElement');
        return chain;
      }
      const firstToken = this.peekToken();
      const following = this.SUBRULE(this.pipeline, { ARGS: [null] });
      if (this.RECORDING_PHASE) return following!;
      if (following === null) return this.emptyChainElement(chain, operator, firstToken);
      pipeline = following;
    }
  });

  private emptyChainElement(chain: PipelineAst | PipelineChainAst, operator: Token, firstToken: Token): PipelineBase {
    // After a lone `&` or `.` the command has reported it already.
    if (firstToken.kind === K.EndOfInput) this.reportIncompleteInput(this.after(operator), 'EmptyPipelineChainElement', operator.text);
    else if (firstToken.kind !== K.Dot && firstToken.kind !== K.Ampersand) {
      this.reportError(this.between(operator, firstToken), 'EmptyPipelineChainElement', operator.text);
    }
    return new ErrorStatementAst(this.between(chain, operator), operator, new Map(), [], [], [chain]);
  }

  /** Commands with `|` between; the first may be an expression (PipelineRule). */
  readonly pipeline = this.RULE('pipeline', (startExpression: Expression | null): PipelineAst | null => {
    const elements: Command[] = [];
    let pipe: Token | null = null;
    let expression = startExpression;
    do {
      if (this.RECORDING_PHASE || (expression === null && (pipe !== null || !this.startsWithLetter()))) {
        const oldMode = this.setMode(TokenizerMode.Expression);
        expression = this.when(0, true, () => this.SUBRULE(this.expression)) ?? null;
        this.setMode(oldMode);
      }
      let element: Command | null = null;
      if (expression !== null) {
        if (elements.length > 0) this.reportError(expression.extent, 'ExpressionsMustBeFirstInPipeline');
        element = this.expressionElement(expression);
      }
      if (expression === null || this.RECORDING_PHASE) element = this.when(1, true, () => this.SUBRULE(this.command)) ?? null;
      if (element !== null) elements.push(element);
      else if (elements.length > 0 || this.isKind(K.Pipe)) {
        this.reportIncompleteInput(pipe !== null ? this.after(pipe) : this.peekToken().extent, 'EmptyPipeElement');
      }
      expression = null;
      const next = this.peekToken();
      if (next.kind === K.NewLine && this.scanner.isPipeContinuation(next)) this.skipNewlines();
      pipe = this.accept(3, K.Pipe);
      if (pipe !== null) {
        this.skipNewlines();
        if (this.isKind(K.EndOfInput) && !this.RECORDING_PHASE) {
          this.reportIncompleteInput(this.after(pipe), 'EmptyPipeElement');
          break;
        }
      } else this.checkPipelineEnd();
    } while (pipe !== null && !this.RECORDING_PHASE);
    return elements.length === 0 ? null : new PipelineAst(this.between(elements[0]!, last(elements)), elements, false);
  });

  /** An expression that is an element of a pipeline, with the redirections after it. */
  private expressionElement(expression: Expression): Command {
    let redirections: (Redirection | undefined)[] | null = null;
    let end: ScriptExtent = expression.extent;
    while (this.peekToken() instanceof RedirectionToken || this.RECORDING_PHASE) {
      redirections ??= [];
      const redirection = this.subrule(1, this.redirection, { ARGS: [redirections] });
      // One that is not supported counts for nothing, and what came before it ends the element.
      end = redirection.ast?.extent ?? expression.extent;
      if (this.RECORDING_PHASE) break;
    }
    return new CommandExpressionAst(this.between(expression, { extent: end }), expression, given(redirections));
  }

  /** Reports a token that cannot end a pipeline; it is left for something else. */
  private checkPipelineEnd(): void {
    const token = this.peekToken();
    switch (token.kind) {
      case K.Semi:
      case K.NewLine:
      case K.RParen:
      case K.RCurly:
      case K.EndOfInput:
      case K.AndAnd:
      case K.OrOr:
      case K.Ampersand:
        return;
      default:
        this.reportError(token.extent, 'UnexpectedToken', token.text);
    }
  }

  /** A command's name and arguments (CommandRule). Null when none stands here. */
  readonly command = this.RULE('command', (): CommandAst | null => {
    const oldMode = this.setMode(TokenizerMode.Command);
    const first = this.peekToken();
    const invocation = this.accept(1, K.Dot) ?? this.accept(2, K.Ampersand);
    if (this.RECORDING_PHASE) this.accept(2, K.Ampersand);
    const frame: CommandFrame = {
      context: invocation === null ? Context.CommandName : Context.CommandNameAfterInvocationOperator,
      elements: [],
      redirections: null,
      sawDashDash: false,
      end: first.extent,
    };
    const outer = this.frame;
    this.frame = frame;
    this.many(0, this.commandElement);
    this.frame = outer;
    this.setMode(oldMode);
    if (frame.elements.length === 0) {
      if (invocation !== null) this.reportError(first.extent, 'MissingExpression', first.text);
      return null;
    }
    const operator = invocation === null ? K.Unknown : first.kind;
    return new CommandAst(this.between(first, { extent: frame.end }), frame.elements, operator, given(frame.redirections));
  });

  /** One word of a command, and what belongs to it. */
  private readonly commandElement = (): void => {
    this.or(0, this.elementAlternatives);
    this.frame.context = Context.CommandArgument;
  };

  private readonly elementAlternatives = {
    DEF: [
      { ALT: (): void => this.parameterElement() },
      { ALT: (): void => this.dashDashElement() },
      {
        ALT: (): void => {
          const comma = this.take(0, K.Comma);
          this.frame.end = comma.extent;
          this.reportError(comma.extent, 'MissingArgument');
          this.skipNewlines();
        },
      },
      { ALT: (): void => this.redirectionElement() },
      { ALT: (): void => this.argumentElement() },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  private get wantsName(): boolean {
    return (this.frame.context & Context.CommandName) !== 0;
  }

  private add(element: CommandElement): void {
    this.frame.elements.push(element);
    this.frame.end = element.extent;
  }

  /** `-Name` or `-Name:value`; where the command's name is wanted, or after `--`, it is a word. */
  private parameterElement(): void {
    const token = this.take(0, K.Parameter) as ParameterToken;
    if ((this.wantsName || this.frame.sawDashDash) && !this.RECORDING_PHASE) {
      token.tokenFlags |= TokenFlags.CommandName;
      this.add(new StringConstantExpressionAst(token.extent, token.text, StringConstantType.BareWord));
      return;
    }
    let argument: Expression | null = null;
    const hasArgument = token.usedColon && !this.isKind(K.Comma);
    if (hasArgument) {
      argument = this.subrule(1, this.commandArgument, { ARGS: [Context.CommandArgument] });
      if (argument === null) this.reportError(this.after(token), 'ParameterRequiresArgument', token.text);
    }
    const extent = argument === null ? token.extent : this.between(token, argument);
    this.add(new CommandParameterAst(extent, token.parameterName, argument, token.extent));
  }

  /** The first `--` is a parameter without a name, a further one a word. */
  private dashDashElement(): void {
    const token = this.take(0, K.MinusMinus);
    this.add(
      this.frame.sawDashDash
        ? new StringConstantExpressionAst(token.extent, token.text, StringConstantType.BareWord)
        : new CommandParameterAst(token.extent, '-', null, token.extent),
    );
    this.frame.sawDashDash = true;
  }

  private redirectionElement(): void {
    if (this.wantsName && !this.RECORDING_PHASE) {
      const token = this.nextToken();
      this.add(new StringConstantExpressionAst(token.extent, token.text, StringConstantType.BareWord));
      return;
    }
    this.frame.redirections ??= [];
    this.frame.end = this.subrule(1, this.redirection, { ARGS: [this.frame.redirections] }).extent;
  }

  private argumentElement(): void {
    const argument = this.subrule(2, this.commandArgument, { ARGS: [this.frame.context] })!;
    this.add(argument);
    if (!this.sawVerbatim) return;
    // After --% the line is one argument.
    this.sawVerbatim = false;
    const rest = this.scanner.scanVerbatimCommandArgument() as StringToken;
    this.add(new StringConstantExpressionAst(rest.extent, rest.value, StringConstantType.BareWord));
  }

  /** Arguments with commas between, or one alone; null when none stands here (GetCommandArgument). */
  readonly commandArgument = this.RULE('commandArgument', (context: Context): Expression | null => {
    let elements: Expression[] | null = null;
    let comma: Token | null = null;
    for (;;) {
      if (this.endsArguments()) {
        if (comma === null || elements === null) return null;
        this.reportIncompleteInput(this.after(comma), 'MissingExpression', ',');
        return new ErrorExpressionAst(this.between(elements[0]!, comma), elements);
      }
      this.argumentContext = context;
      const argument = this.or(0, this.argumentAlternatives);
      if (context === Context.CommandArgument && !this.sawVerbatim) comma = this.accept(1, K.Comma);
      else if (elements === null) return argument;
      else comma = null;
      if (this.RECORDING_PHASE) return argument;
      if (comma === null) {
        if (elements === null) return argument;
        elements.push(argument);
        return new ArrayLiteralAst(this.between(elements[0]!, argument), elements);
      }
      elements ??= [];
      elements.push(argument);
      this.skipNewlines();
    }
  });

  /** Whether the next token can never be an argument. */
  private endsArguments(): boolean {
    if (this.RECORDING_PHASE) return false;
    switch (this.peekToken().kind) {
      case K.Pipe:
      case K.RCurly:
      case K.RParen:
      case K.EndOfInput:
      case K.NewLine:
      case K.Semi:
      case K.Redirection:
      case K.RedirectInStd:
      case K.AndAnd:
      case K.OrOr:
      case K.Ampersand:
      case K.MinusMinus:
      case K.Comma:
        return true;
      default:
        return false;
    }
  }

  private readonly argumentAlternatives = {
    DEF: [
      { ALT: (): Expression => this.SUBRULE(this.primaryExpression)! },
      { ALT: (): Expression => this.expandableArgument(this.take(0, K.Generic) as StringToken) },
      { ALT: (): Expression => this.wordArgument(this.take(0, K.Parameter)) },
      { ALT: (): Expression => this.wordArgument(this.CONSUME(CommandArgumentStart) as unknown as Token) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  /** A word; expansions in it count, unless it names a command without an invocation operator. */
  private expandableArgument(token: StringToken): Expression {
    const context = this.argumentContext;
    if ((context & Context.CommandName) !== 0) token.tokenFlags |= TokenFlags.CommandName;
    if (token instanceof StringExpandableToken && context !== Context.CommandName) return this.expandable(token);
    if (token.value === '--%') this.sawVerbatim = true;
    return new StringConstantExpressionAst(token.extent, token.value, StringConstantType.BareWord);
  }

  /** Any other token, such as a keyword or an operator, taken for a word. */
  private wordArgument(token: Token): Expression {
    token.tokenFlags &= ~TokenFlags.Keyword;
    if ((this.argumentContext & Context.CommandName) !== 0) token.tokenFlags |= TokenFlags.CommandName;
    else if (token.kind !== K.Identifier) token.kind = K.Generic;
    return new StringConstantExpressionAst(token.extent, token.text, StringConstantType.BareWord);
  }

  /** One argument in command mode, whatever the mode is now; null when none stands here (GetSingleCommandArgument). */
  protected singleCommandArgument(context: Context): Expression | null {
    if (!this.RECORDING_PHASE) {
      const kind = this.peekToken().kind;
      if (kind === K.Comma || kind === K.EndOfInput) return null;
    }
    const oldMode = this.setMode(TokenizerMode.Command);
    const argument = this.subrule(3, this.commandArgument, { ARGS: [context] });
    this.setMode(oldMode);
    // `--%` means something to commands only.
    this.sawVerbatim = false;
    return argument;
  }

  /**
   * A redirection (RedirectionRule). It joins `redirections` at its stream's number; a second one of a stream is an error.
   * Gives its node, null for one that is not supported, and the extent read.
   */
  readonly redirection = this.RULE(
    'redirection',
    (redirections: (Redirection | undefined)[]): { ast: Redirection | null; extent: ScriptExtent } => {
      const token = this.OR([{ ALT: () => this.take(0, K.Redirection) }, { ALT: () => this.take(0, K.RedirectInStd) }]);
      let ast: Redirection;
      if (token instanceof MergingRedirectionToken) {
        if (token.toStream !== RedirectionStream.Output || token.fromStream === token.toStream) {
          this.reportError(token.extent, 'RedirectionNotSupported', token.text);
        }
        ast = new MergingRedirectionAst(token.extent, token.fromStream, RedirectionStream.Output);
      } else {
        let location = this.singleCommandArgument(Context.FileName);
        if (location === null) {
          this.reportError(this.after(token), 'MissingFileSpecification');
          location = new ErrorExpressionAst(token.extent, []);
        }
        const extent = this.between(token, location);
        if (!(token instanceof FileRedirectionToken)) {
          this.reportError(token.extent, 'RedirectionNotSupported', token.text);
          return { ast: null, extent };
        }
        ast = new FileRedirectionAst(extent, token.fromStream, location, token.append);
      }
      if (redirections[ast.fromStream] === undefined) redirections[ast.fromStream] = ast;
      else this.reportError(ast.extent, 'StreamAlreadyRedirected', parserStrings[streamNames[ast.fromStream]]);
      return { ast, extent: ast.extent };
    },
  );
}

/** The redirections that there are, in the order of their streams. */
function given(redirections: readonly (Redirection | undefined)[] | null): readonly Redirection[] {
  return redirections === null ? [] : redirections.filter((redirection) => redirection !== undefined);
}
