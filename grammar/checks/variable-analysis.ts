/**
 * Which variables of a method have a value wherever they are used, and whether every way through it returns.
 *
 * The counterpart of PowerShell's VariableAnalysis.cs, of which these answers are needed only. A flow graph of blocks is
 * built, and for each block the set of variables that are assigned on every way to it is found.
 */

import type {
  AnyAst,
  Ast,
  AttributeAst,
  Expression,
  FunctionMemberAst,
  ITypeName,
  ParameterAst,
  ScriptBlockAst,
  VariableExpressionAst,
} from '../ast.ts';
import { TokenKind } from '../tokens.ts';
import type { VariablePath } from '../variable-path.ts';
import { Block, type FlowEvent, intersection, reverseDepthFirst } from './flow-graph.ts';
import { FlowGraphBuilder } from './flow-graph-builder.ts';
import type { TypeLookup } from './type-lookup.ts';
import { walk } from './walk.ts';

/** A variable of the method. */
interface Details {
  /** Set by PowerShell itself: always there. */
  readonly automatic: boolean;
  /** Whether anything assigns it. */
  assigned: boolean;
  /** Whether it is looked up by name at run time, because its type changes; then any assignment will do. */
  dynamic: boolean;
  /** Whether an assignment has given it a slot already, so that later uses are not looked at. */
  allocated: boolean;
  type: string | null;
  readonly uses: VariableExpressionAst[];
}

const automaticVariables = [
  '_',
  'args',
  'this',
  'input',
  'PSCmdlet',
  'PSBoundParameters',
  'MyInvocation',
  'PSScriptRoot',
  'PSCommandPath',
  '?',
];
/** The commands that may make variables behind the scenes. */
const pessimizingCommands =
  /^(microsoft\.powershell\.utility\\)?(new-variable|remove-variable|set-variable|set-psbreakpoint)$|^(nv|rv|sbp|sv|set)$/i;

/** What the analysis of a method gives. */
export interface MethodAnalysis {
  /** The uses of variables that may have no value there, or that no assignment in the method reaches. */
  readonly unassigned: ReadonlySet<VariableExpressionAst>;
  /** Whether every way through the method returns a value or throws. */
  readonly allPathsReturn: boolean;
}

function isAnyLocal(path: VariablePath): boolean {
  return path.isUnqualified || path.isLocal || path.isPrivate;
}

function keyOf(path: VariablePath): string {
  const name = path.unqualifiedPath.toLowerCase();
  return name === 'psitem' ? '_' : name;
}

/** Builds the graph of a method while it visits its nodes, and then finds the answer in it. */
class Analyzer extends FlowGraphBuilder {
  private readonly variables = new Map<string, Details>();
  private readonly unassigned = new Set<VariableExpressionAst>();
  private disableOptimizations = false;
  /** The types that the script itself defines (lower-case names): they are not there yet when its variables get their slots. */
  private readonly ownTypes = new Set<string>();

  constructor(
    private readonly types: TypeLookup,
    private readonly namespaces: readonly string[],
    /** Whether an attribute of a parameter has a say in the values of its variable. */
    private readonly matters: (attribute: AttributeAst) => boolean,
  ) {
    super();
    for (const name of automaticVariables) this.note(name.toLowerCase(), true);
  }

  private analyzeBody(body: ScriptBlockAst, parameters: readonly ParameterAst[]): void {
    this.findVariables(body);
    for (const parameter of parameters) this.parameter(parameter);
    for (const block of [body.dynamicParamBlock, body.beginBlock, body.processBlock, body.endBlock, body.cleanBlock])
      if (block) this.statements(block.statements);
    this.current.flowsTo(this.exit);
    this.solve();
  }

  /** See {@link typedSlots}. */
  slots(body: ScriptBlockAst, parameters: readonly ParameterAst[]): Set<string> {
    if (body.parent === null) this.findTypes(body);
    this.analyzeBody(body, parameters);
    const names = new Set<string>();
    if (this.disableOptimizations) return names;
    for (const [name, details] of this.variables) if (details.assigned && !details.dynamic && !details.automatic) names.add(name);
    return names;
  }

  analyze(method: FunctionMemberAst): MethodAnalysis {
    this.analyzeBody(method.body, method.parameters);
    const allPathsReturn = this.exit.predecessors.every((block) => block.leaves || !block.reachable);
    return { unassigned: this.unassigned, allPathsReturn };
  }

  private note(key: string, automatic = false): Details {
    let details = this.variables.get(key);
    if (details === undefined) {
      details = { automatic, assigned: false, dynamic: false, allocated: automatic && key !== '?', type: null, uses: [] };
      this.variables.set(key, details);
    }
    return details;
  }

  private findVariables(body: Ast): void {
    walk(body, (ast) => {
      switch (ast.kind) {
        case 'FunctionDefinitionAst':
        case 'ScriptBlockExpressionAst':
        case 'TrapStatementAst':
          return false;
        case 'VariableExpressionAst':
          if (isAnyLocal(ast.variablePath)) {
            if (ast.variablePath.isPrivate) this.disableOptimizations = true;
            this.note(keyOf(ast.variablePath));
          }
          return true;
        case 'CommandAst': {
          const name = ast.getCommandName();
          if ((name !== null && pessimizingCommands.test(name)) || ast.invocationOperator === TokenKind.Dot)
            this.disableOptimizations = true;
          return true;
        }
        default:
          return true;
      }
    });
  }

  private findTypes(body: Ast): void {
    walk(body, (ast) => {
      if (ast.kind === 'TypeDefinitionAst') this.ownTypes.add(ast.name.toLowerCase());
      return ast.kind !== 'FunctionDefinitionAst' && ast.kind !== 'ScriptBlockExpressionAst' && ast.kind !== 'TypeDefinitionAst';
    });
  }

  private parameter(parameter: FunctionMemberAst['parameters'][number]): void {
    if (!isAnyLocal(parameter.name.variablePath)) return;
    const key = keyOf(parameter.name.variablePath);
    const details = this.note(key);
    const constraints = parameter.attributes.filter((attribute) => attribute.kind === 'TypeConstraintAst');
    const first = constraints[0];
    const type = first === undefined ? 'System.Object' : this.typeName(first.typeName);
    details.assigned = true;
    details.type = type ?? 'System.Object';
    const obeyed = parameter.attributes.some((attribute) => attribute.kind === 'AttributeAst' && this.matters(attribute));
    if (obeyed || constraints.length > 1 || type === null || type.endsWith('PSReference')) {
      if (!details.automatic) details.dynamic = true;
    }
    this.entry.events.push({ assign: key, type: details.type, variable: null });
  }

  private typeName(name: ITypeName): string | null {
    if (this.ownTypes.size > 0 && this.isOwn(name)) return null;
    return this.types.resolve(name, this.namespaces, false)?.fullName ?? null;
  }

  private isOwn(name: ITypeName): boolean {
    if (name.kind === 'ArrayTypeName') return this.isOwn(name.elementType);
    if (name.kind === 'GenericTypeName') return name.genericArguments.some((argument) => this.isOwn(argument));
    return name.assemblyName === null && this.ownTypes.has(name.name.toLowerCase());
  }

  // The answer, once the graph is there.

  private solve(): void {
    const order = reverseDepthFirst(this.entry);
    for (const block of order) {
      let assigned: Set<string> | null = null;
      for (const predecessor of block.predecessors) {
        if (predecessor.assigned === null) continue;
        assigned = assigned === null ? new Set(predecessor.assigned) : intersection(assigned, predecessor.assigned);
      }
      block.assigned = assigned ?? new Set(block === this.entry ? [] : this.variables.keys());
      for (const event of block.events) this.apply(event, block.assigned);
    }
    for (const details of this.variables.values()) {
      if (!details.dynamic) continue;
      for (const use of details.uses) {
        if (details.assigned) this.unassigned.delete(use);
        else this.unassigned.add(use);
      }
    }
  }

  private apply(event: FlowEvent, assigned: Set<string>): void {
    if ('use' in event) {
      const key = keyOf(event.use.variablePath);
      if (!this.note(key).automatic && !assigned.has(key)) this.unassigned.add(event.use);
      return;
    }
    const { variable } = event;
    if (variable !== null && !isAnyLocal(variable.variablePath)) {
      this.unassigned.add(variable);
      return;
    }
    const details = this.note(event.assign);
    details.allocated = true;
    if (this.disableOptimizations) details.dynamic = true;
    let type = event.type;
    if (details.type === null) details.type = type ?? 'System.Object';
    else {
      if (!assigned.has(event.assign) && type === null) type = 'System.Object';
      if (type !== null && type !== details.type && !details.automatic) details.dynamic = true;
    }
    assigned.add(event.assign);
    if (variable === null) return;
    details.assigned = true;
    details.uses.push(variable);
  }

  // What the nodes of the graph do to variables.

  protected override visit(node: Ast): void {
    const ast = node as AnyAst;
    switch (ast.kind) {
      case 'VariableExpressionAst':
        this.use(ast);
        break;
      case 'AssignmentStatementAst':
        this.visit(ast.right);
        for (const target of assignmentTargets(ast.left)) this.assign(target);
        break;
      case 'PipelineAst':
        this.pipeline(ast.pipelineElements);
        break;
      case 'IfStatementAst':
        this.ifStatement(ast);
        break;
      case 'TernaryExpressionAst':
        this.visit(ast.condition);
        this.branches([() => this.visit(ast.ifTrue), () => this.visit(ast.ifFalse)]);
        break;
      case 'BinaryExpressionAst':
        this.visit(ast.left);
        if (ast.operator === TokenKind.And || ast.operator === TokenKind.Or) this.branches([() => undefined, () => this.visit(ast.right)]);
        else this.visit(ast.right);
        break;
      case 'SwitchStatementAst':
        this.note('switch').allocated = true;
        this.whileLoop(
          ast.label,
          () => {
            this.visit(ast.condition);
            this.current.events.push({ assign: 'switch', type: 'IEnumerator', variable: null });
          },
          () => this.switchBody(ast),
        );
        break;
      case 'ForEachStatementAst': {
        const after = new Block();
        this.note('foreach').allocated = true;
        this.whileLoop(
          ast.label,
          () => {
            this.visit(ast.condition);
            this.current.flowsTo(after);
            this.current.events.push({ assign: 'foreach', type: 'IEnumerator', variable: null });
            this.assignVariable(ast.variable, null);
          },
          () => this.block(ast.body),
        );
        this.current.flowsTo(after);
        this.current = after;
        break;
      }
      case 'ForStatementAst': {
        const { initializer, condition, iterator } = ast;
        if (initializer) this.visit(initializer);
        this.whileLoop(ast.label, condition ? () => this.visit(condition) : null, () => this.block(ast.body), iterator);
        break;
      }
      case 'WhileStatementAst':
        this.whileLoop(
          ast.label,
          () => this.visit(ast.condition),
          () => this.block(ast.body),
        );
        break;
      case 'DoWhileStatementAst':
      case 'DoUntilStatementAst':
        this.doLoop(ast.label, ast.body, ast.condition);
        break;
      case 'TryStatementAst':
        this.tryStatement(ast);
        break;
      case 'BreakStatementAst':
      case 'ContinueStatementAst':
        this.breakOrContinue(ast.label, ast.kind === 'BreakStatementAst');
        break;
      case 'ReturnStatementAst':
      case 'ExitStatementAst':
      case 'ThrowStatementAst':
        if (ast.pipeline) this.visit(ast.pipeline);
        this.current.flowsTo(this.exit);
        this.current.leaves = true;
        this.current = new Block();
        break;
      case 'DataStatementAst':
        this.block(ast.body);
        if (ast.variable !== null) {
          this.note(ast.variable.toLowerCase());
          this.current.events.push({ assign: ast.variable.toLowerCase(), type: 'System.Object', variable: null });
        }
        break;
      // What has variables of its own, or none.
      case 'FunctionDefinitionAst':
      case 'TypeDefinitionAst':
      case 'ScriptBlockExpressionAst':
      case 'TrapStatementAst':
      case 'UsingExpressionAst':
      case 'UsingStatementAst':
      case 'ErrorStatementAst':
      case 'ErrorExpressionAst':
      case 'TypeConstraintAst':
      case 'AttributeAst':
      case 'BaseCtorInvokeMemberExpressionAst':
        break;
      default:
        ast.forEachChild((child) => this.visit(child));
    }
  }

  private use(variable: VariableExpressionAst): void {
    if (!isAnyLocal(variable.variablePath)) {
      this.unassigned.add(variable);
      return;
    }
    const details = this.note(keyOf(variable.variablePath));
    details.uses.push(variable);
    if (details.dynamic) this.unassigned.add(variable);
    else if (!details.allocated) this.current.events.push({ use: variable });
  }

  private assign(target: Expression): void {
    let left = target;
    let attributes = false;
    let converts = 0;
    let type: string | null = null;
    let unknownType = false;
    while (left.kind === 'ConvertExpressionAst' || left.kind === 'AttributedExpressionAst') {
      converts++;
      if (left.kind === 'ConvertExpressionAst') {
        type = this.typeName(left.type.typeName);
        unknownType = type === null;
      } else {
        attributes = true;
        unknownType = false;
      }
      left = left.child;
    }
    if (left.kind !== 'VariableExpressionAst') {
      this.visit(target);
      return;
    }
    const path = left.variablePath;
    if ((attributes || converts > 1 || unknownType) && isAnyLocal(path)) this.note(keyOf(path)).dynamic = true;
    if (attributes || converts > 1) return;
    this.assignVariable(left, converts === 0 ? null : (type ?? 'System.Object'));
  }

  private assignVariable(variable: VariableExpressionAst, type: string | null): void {
    this.current.events.push({ assign: keyOf(variable.variablePath), type, variable });
  }
}

function assignmentTargets(expression: Expression): readonly Expression[] {
  if (expression.kind === 'ParenExpressionAst') {
    const inner = expression.pipeline.kind === 'PipelineAst' ? expression.pipeline.getPureExpression() : null;
    return inner === null ? [] : assignmentTargets(inner);
  }
  return expression.kind === 'ArrayLiteralAst' ? expression.elements.flatMap(assignmentTargets) : [expression];
}

/** Analyses the body of a method (VariableAnalysis.AnalyzeMemberFunction). */
export function analyzeMemberFunction(method: FunctionMemberAst, types: TypeLookup, namespaces: readonly string[]): MethodAnalysis {
  return new Analyzer(types, namespaces, () => true).analyze(method);
}

/**
 * The variables (lower-case names) of a script block that have one type from their first assignment on wherever they are assigned: these get
 * slots of that type, others are looked up by name and keep their type as an attribute (VariableAnalysis.AnalyzeImpl). None where commands
 * of the block may make variables.
 * @param matters whether an attribute of a parameter validates or transforms what is assigned
 */
export function typedSlots(
  body: ScriptBlockAst,
  parameters: readonly ParameterAst[],
  types: TypeLookup,
  namespaces: readonly string[],
  matters: (attribute: AttributeAst) => boolean,
): ReadonlySet<string> {
  return new Analyzer(types, namespaces, matters).slots(body, parameters);
}
