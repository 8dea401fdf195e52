import {
  type AssignmentStatementAst,
  type Ast,
  AstVisitAction,
  type CommandAst,
  type Expression,
  type ITypeName,
  RedirectionStream,
  type VariableExpressionAst,
} from '../../../grammar/index.ts';
import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { typeCalled } from './inferred-type.ts';
import { constantText, syntacticBinding } from './syntactic-binding.ts';

const sma = 'System.Management.Automation.';

/** Commands that set a variable by name. */
export const variableCommands: ReadonlySet<string> = new Set(['new-variable', 'nv', 'set-variable', 'set', 'sv']);
/** Commands whose script blocks run in the scope that they stand in. */
const localScopeCommands: ReadonlySet<string> = new Set([
  'microsoft.powershell.core\\foreach-object',
  'foreach-object',
  'foreach',
  '%',
  'microsoft.powershell.core\\where-object',
  'where-object',
  'where',
  '?',
  'beforeall',
  'beforeeach',
]);

/** Parameters that put a stream into a variable, with the records that it has then; null: the command's output. */
export const outVariableParameters: readonly (readonly [name: string, record: string | null])[] = [
  ['ErrorVariable', 'ErrorRecord'],
  ['ev', 'ErrorRecord'],
  ['WarningVariable', 'WarningRecord'],
  ['wv', 'WarningRecord'],
  ['InformationVariable', 'InformationalRecord'],
  ['iv', 'InformationalRecord'],
  ['OutVariable', null],
  ['ov', null],
];

/** The records of a stream that is redirected into a variable; null for the output itself. */
export function recordOf(stream: RedirectionStream): string | null {
  switch (stream) {
    case RedirectionStream.Error:
      return `${sma}ErrorRecord`;
    case RedirectionStream.Warning:
      return `${sma}WarningRecord`;
    case RedirectionStream.Verbose:
      return `${sma}VerboseRecord`;
    case RedirectionStream.Debug:
      return `${sma}DebugRecord`;
    case RedirectionStream.Information:
      return `${sma}InformationRecord`;
    default:
      return null;
  }
}

/** The variable that an assignment's left side means, under attributes and constraints, with the outermost constraint; null for anything else. */
export function assignedVariable(left: Expression): { variable: VariableExpressionAst; constraint: ITypeName | null } | null {
  let constraint: ITypeName | null = null;
  let at: Expression = left;
  while (at.kind === 'AttributedExpressionAst' || at.kind === 'ConvertExpressionAst') {
    if (at.kind === 'ConvertExpressionAst') constraint ??= at.type.typeName;
    at = at.child;
  }
  return at.kind === 'VariableExpressionAst' ? { variable: at, constraint } : null;
}

/** True for a block that runs in the scope around it: `. {…}`, and the blocks of ForEach-Object and its like. */
export function isDotSourced(block: Ast): boolean {
  for (let parent = block.parent; parent; parent = parent.parent) {
    if (parent.kind === 'CommandAst') {
      const command = parent as CommandAst;
      const name = command.getCommandName();
      if (name !== null && localScopeCommands.has(name.toLowerCase())) return true;
      return command.commandElements[0]?.kind === 'ScriptBlockExpressionAst' && command.extent.text.startsWith('.');
    }
    if (!/^(CommandExpression|Pipeline|StatementBlock|ArrayExpression|ArrayLiteral)Ast$/.test(parent.kind)) return false;
  }
  return false;
}

const isLocalName = (scope: string): boolean => /^(local|private)$/i.test(scope);

/** What is known of a variable from the text before it: the last assignment in the innermost scope that has one (VariableAssignmentVisitor). */
export class VariableAssignments {
  lastConstraint: { name: ITypeName; at: Ast } | null = null;
  lastAssignment: Ast | null = null;
  lastType: PSTypeName | null = null;
  /** The variable takes the elements of what is assigned, one after the other. */
  enumerates = false;
  /** The assignment is a redirection of the command. */
  isRedirection = false;
  private lastOffset = -1;
  private stop: number;
  private scopeIsLocal = true;
  private readonly localOnly: boolean;
  private readonly name: string;

  constructor(private readonly target: VariableExpressionAst) {
    this.name = target.variablePath.unqualifiedPath.toLowerCase();
    this.localOnly = target.variablePath.isLocal || target.variablePath.isPrivate;
    this.stop = target.extent.startOffset;
    this.search();
  }

  private search(): void {
    for (let at: Ast | null = this.target.parent; at; at = at.parent) {
      if (!/^(ScriptBlock|FunctionDefinition|FunctionMember)Ast$/.test(at.kind)) continue;
      // The parameters may stand before the body: function f ($x) {}
      if (at.kind === 'ScriptBlockAst' && at.parent?.kind === 'FunctionDefinitionAst') at = at.parent;
      this.visit(at);
      const block = at.parent;
      const assigned = this.lastAssignment !== null || this.lastType !== null;
      const ownScope = !(block?.kind === 'ScriptBlockExpressionAst' && isDotSourced(block));
      if (this.localOnly || this.lastConstraint !== null || (assigned && ownScope)) return;
      this.scopeIsLocal = false;
      this.stop = at.extent.startOffset;
    }
  }

  private visit(scope: Ast): void {
    scope.visit((node) => {
      if (node.extent.startOffset >= this.stop && node !== scope) {
        // The condition of do … while comes first here, but stands behind the block.
        const behind = node.parent?.kind === 'DoUntilStatementAst' || node.parent?.kind === 'DoWhileStatementAst';
        return behind && node.kind !== 'StatementBlockAst' ? AstVisitAction.SkipChildren : AstVisitAction.StopVisit;
      }
      return this.look(node, scope);
    });
  }

  private look(node: Ast, scope: Ast): AstVisitAction {
    switch (node.kind) {
      case 'AssignmentStatementAst': {
        const { left, right } = node as AssignmentStatementAst;
        const assigned = assignedVariable(left);
        if (!assigned || !this.isTarget(assigned.variable)) break;
        if (assigned.constraint) this.lastConstraint = { name: assigned.constraint, at: node };
        else this.assign(right);
        break;
      }
      case 'CommandAst':
        this.lookAtCommand(node as CommandAst);
        break;
      case 'ParameterAst': {
        const parameter = node as Extract<import('../../../grammar/index.ts').AnyAst, { kind: 'ParameterAst' }>;
        const constraint = parameter.attributes.find((a) => a.kind === 'TypeConstraintAst');
        if (constraint && this.isTarget(parameter.name)) this.lastConstraint = { name: constraint.typeName, at: parameter };
        break;
      }
      case 'ForEachStatementAst': {
        const loop = node as Extract<import('../../../grammar/index.ts').AnyAst, { kind: 'ForEachStatementAst' }>;
        if (this.isTarget(loop.variable) && loop.condition.extent.endOffset < this.target.extent.startOffset)
          this.assign(loop.condition, { enumerates: true });
        break;
      }
      case 'ConvertExpressionAst': {
        const convert = node as Extract<Expression, { kind: 'ConvertExpressionAst' }>;
        const isReference = /^ref$/i.test(convert.type.typeName.fullName);
        if (isReference && convert.child.kind === 'VariableExpressionAst' && this.isTarget(convert.child)) this.assign(convert);
        break;
      }
      case 'DataStatementAst': {
        const data = node as Extract<import('../../../grammar/index.ts').AnyAst, { kind: 'DataStatementAst' }>;
        if (data.variable !== null && this.isTargetName(data.variable) && data.extent.endOffset < this.target.extent.startOffset)
          this.assign(data.body);
        return AstVisitAction.SkipChildren;
      }
      case 'AttributeAst':
        return AstVisitAction.SkipChildren;
      case 'ScriptBlockExpressionAst':
        return isDotSourced(node) ? AstVisitAction.Continue : AstVisitAction.SkipChildren;
      case 'FunctionDefinitionAst':
        return node === scope ? AstVisitAction.Continue : AstVisitAction.SkipChildren;
    }
    return AstVisitAction.Continue;
  }

  private lookAtCommand(command: CommandAst): void {
    const bound = syntacticBinding(command);
    const isVariable = (parameter: string): boolean => {
      const name = constantText(bound.get(parameter.toLowerCase()));
      return name !== null && this.isTargetName(name);
    };
    const commandName = command.getCommandName()?.toLowerCase();
    const value = bound.get('value');
    if (commandName !== undefined && variableCommands.has(commandName) && value && isVariable('Name')) {
      this.assign(value);
      return;
    }
    for (const [parameter, record] of outVariableParameters) {
      if (!isVariable(parameter)) continue;
      // The variable holds an ArrayList, but as a list of its records more is known of the elements.
      if (record) this.assignType(typeCalled(`System.Collections.Generic.List[${sma}${record}]`), command);
      else this.assign(command);
      return;
    }
    const pipeline = command.parent;
    if (pipeline?.kind === 'PipelineAst' && pipeline.extent.endOffset > this.target.extent.startOffset)
      if (isVariable('PipelineVariable') || isVariable('pv')) {
        this.assign(command, { enumerates: true });
        return;
      }
    for (const redirection of command.redirections) {
      if (redirection.kind !== 'FileRedirectionAst' || redirection.location.kind !== 'StringConstantExpressionAst') continue;
      const name = /^variable:(.+)$/is.exec(redirection.location.value)?.[1];
      if (name === undefined || !this.isTargetName(name)) continue;
      const record = recordOf(redirection.fromStream);
      if (record) this.assignType(typeCalled(record), command);
      else this.assign(command, { isRedirection: true });
    }
  }

  private assign(ast: Ast, how: { enumerates?: boolean; isRedirection?: boolean } = {}): void {
    if (!this.starts(ast)) return;
    this.lastAssignment = ast;
    this.lastType = null;
    this.enumerates = how.enumerates === true;
    this.isRedirection = how.isRedirection === true;
  }

  private assignType(type: PSTypeName, at: Ast): void {
    if (!this.starts(at)) return;
    this.lastAssignment = null;
    this.lastType = type;
    this.enumerates = false;
    this.isRedirection = false;
  }

  /** An assignment counts when it is the last one so far, and the variable asked for does not stand in it. */
  private starts(ast: Ast): boolean {
    const { startOffset, endOffset } = this.target.extent;
    const inside = startOffset >= ast.extent.startOffset && endOffset <= ast.extent.endOffset;
    if (inside || this.lastOffset >= ast.extent.startOffset) return false;
    this.lastOffset = ast.extent.startOffset;
    return true;
  }

  private isTarget(variable: VariableExpressionAst): boolean {
    return this.isTargetName(variable.variablePath.userPath);
  }

  private isTargetName(path: string): boolean {
    const colon = path.indexOf(':');
    const scope = colon < 0 ? '' : path.slice(0, colon);
    if (path.slice(colon + 1).toLowerCase() !== this.name) return false;
    return this.localOnly ? scope === '' || isLocalName(scope) : this.scopeIsLocal || !isLocalName(scope);
  }
}
