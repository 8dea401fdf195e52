import {
  type Ast,
  type CommandAst,
  type Expression,
  type FunctionDefinitionAst,
  type NamedBlockAst,
  namespacesAround,
  type ParameterAst,
  type ScriptBlockAst,
  type StringConstantExpressionAst,
  TokenKind,
} from '../../grammar/index.ts';
import { languageModes } from '../objects/language-mode.ts';
import type { NetType } from '../objects/net-type.ts';
import { emptyShape, ScopeShape } from '../session/scope.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { isAutomaticName } from '../session/session-state.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { sourceNamespaces } from './current-namespaces.ts';
import type { Expr, Stmt } from './frame.ts';
import { inLanguageMode, isGuarded } from './language-guards.ts';
import { typesOfBlock } from './lexical-types.ts';
import type { HotBody } from './loop-compiler/body-compiler.ts';

import { afterAssemblies, afterModules, usedAssemblies, usedModules } from './using-module.ts';
import { isWatched, watching } from './watching.ts';

/** A parameter of a script block as the interpreter needs it: where its variable stands and what it is worth when nothing is bound. */
export interface ParameterData {
  readonly ast: ParameterAst;
  readonly name: string;
  readonly slot: number;
  readonly defaultValue: Expr | null;
  /** How its name is one of the engine's; null for nearly all. */
  readonly special: SpecialParameter | null;
}

/**
 * Names of parameters that are not plain variables: `args` and `input` are set by the engine after the parameters are bound, whatever was
 * given for them; `_` is the current object; `fixed` are read-only or constant in all scopes, so that no call can bind them.
 */
export type SpecialParameter = 'args' | 'input' | '_' | 'fixed';

const fixedNames = new Set(
  'true false null ? executioncontext home host pid pshome psculture psuiculture psversiontable shellid islinux ismacos iswindows iscoreclr psedition enabledexperimentalfeatures'.split(
    ' ',
  ),
);

function specialParameter(name: string): SpecialParameter | null {
  if (name === 'args' || name === 'input' || name === '_') return name;
  if (name === 'psitem') return '_';
  return fixedNames.has(name) ? 'fixed' : null;
}

/** What a script block compiles to (CompiledScriptBlockData). */
export interface CompiledScriptBlockData {
  readonly ast: ScriptBlockAst;
  readonly shape: ScopeShape;
  readonly parameters: readonly ParameterData[];
  readonly begin: Stmt | null;
  readonly process: Stmt | null;
  readonly end: Stmt | null;
  readonly clean: Stmt | null;
  readonly dynamicParam: Stmt | null;
  readonly file: string | null;
  /** What it was compiled with. */
  readonly context: CompileContext;
  /** Its end block as what runs it for many objects has it; see {@link HotBody}. */
  hot: HotBody | null;
  /** True when attributes or [CmdletBinding()] make it an advanced function; else it has $args. */
  readonly namespaces: readonly string[];
  /** True when it was compiled for a debugger. */
  readonly isWatched: boolean;
  /** True when it was compiled with the checks of language modes. */
  readonly isGuarded: boolean;
}

/** The name of a block in the call stack: that of the function it was written as the body of, as it was written there (Compiler.cs). */
export function stackName(ast: ScriptBlockAst): string {
  return ast.parent?.kind === 'FunctionDefinitionAst' ? (ast.parent as FunctionDefinitionAst).name : '<ScriptBlock>';
}

/** Commands that make or remove variables of the scope they stand in (VariableAnalysis.cs, s_pessimizingCmdlets). */
const variableCommands = new Set(
  ['new-variable', 'remove-variable', 'set-variable', 'set-psbreakpoint'].flatMap((n) => [n, `microsoft.powershell.utility\\${n}`]),
);
for (const alias of ['nv', 'rv', 'sbp', 'sv', 'set']) variableCommands.add(alias);

/** True for a command that PowerShell leaves a block unoptimized for: those above, and whatever is dot-sourced. */
function makesVariables(command: CommandAst): boolean {
  const name = command.commandElements[0];
  if (command.invocationOperator === TokenKind.Dot) return true;
  return name?.kind === 'StringConstantExpressionAst' && variableCommands.has((name as StringConstantExpressionAst).value.toLowerCase());
}

/** Collects the names that a script block assigns; nested script blocks and functions have shapes of their own. */
function collectAssigned(node: Ast, shape: ScopeShape): void {
  const add = (left: Expression): void => {
    switch (left.kind) {
      case 'VariableExpressionAst': {
        const path = left.variablePath;
        if (!path.isVariable || !(path.isUnscopedVariable || path.isLocal)) return;
        const lower = path.unqualifiedPath.toLowerCase();
        if (!isAutomaticName(lower)) shape.add(lower, path.unqualifiedPath);
        return;
      }
      case 'ArrayLiteralAst':
        left.elements.forEach(add);
        return;
      case 'ConvertExpressionAst':
      case 'AttributedExpressionAst':
        add(left.child);
        return;
      case 'ParenExpressionAst': {
        const inner = left.pipeline.kind === 'PipelineAst' ? left.pipeline.getPureExpression() : null;
        if (inner) add(inner);
      }
    }
  };
  const visit = (n: Ast): void => {
    switch (n.kind) {
      case 'ScriptBlockExpressionAst':
      case 'FunctionDefinitionAst':
      case 'TypeDefinitionAst':
        return;
      case 'AssignmentStatementAst':
        add((n as import('../../grammar/index.ts').AssignmentStatementAst).left);
        break;
      case 'ForEachStatementAst':
        add((n as import('../../grammar/index.ts').ForEachStatementAst).variable);
        break;
      case 'CommandAst':
        if (makesVariables(n as CommandAst)) shape.isDynamic = true;
        break;
      case 'UnaryExpressionAst':
        add((n as import('../../grammar/index.ts').UnaryExpressionAst).child);
        break;
    }
    n.forEachChild(visit);
  };
  visit(node);
}

/** Compiles a script block's tree, once for each tree. */
export function compiledScriptBlock(block: ScriptBlock): CompiledScriptBlockData {
  const ast = block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body;
  const known = ast.compiled as CompiledScriptBlockData | undefined;
  if (known !== undefined && !languageModes.everUsed && (watching.active === 0 || known.isWatched)) return known;
  const { languageMode } = block;
  if (known?.isGuarded && (watching.active === 0 || known.isWatched)) return inLanguageMode(known, languageMode);
  const functionParameters = ast.parent?.kind === 'FunctionDefinitionAst' ? (ast.parent as FunctionDefinitionAst).parameters : null;
  const data = compileScriptBlockAst(ast, functionParameters ?? ast.paramBlock?.parameters ?? [], false);
  ast.compiled = data;
  return languageModes.everUsed ? inLanguageMode(data, languageMode) : data;
}

/** Compiles a tree whose parameters are given, as methods of classes need it. */
export function compileScriptBlockAst(
  ast: ScriptBlockAst,
  parameters: readonly ParameterAst[],
  isMethod: boolean,
  inside?: NetType,
): CompiledScriptBlockData {
  const shape = new ScopeShape();
  for (const p of parameters) shape.add(p.name.variablePath.unqualifiedPath.toLowerCase(), p.name.variablePath.unqualifiedPath);
  for (const block of [ast.dynamicParamBlock, ast.beginBlock, ast.processBlock, ast.endBlock, ast.cleanBlock])
    if (block) collectAssigned(block, shape);
  const namespaces = namespacesAround(ast);
  sourceNamespaces.set(ast.extent.source, namespaces);
  const watch = isWatched(ast) ? watching.watch(ast) : null;
  const guards = isGuarded(ast);
  const c: CompileContext = { shape, namespaces, script: ast, isMethod, inside, watch, guards };
  const named = (block: NamedBlockAst | null): Stmt | null => {
    if (block === null) return null;
    const compile = (): Stmt => compiler.statements(block.statements, block.traps, c);
    return watch === null ? compile() : watch.block(block, compile);
  };
  const modules = usedModules(ast);
  const assemblies = usedAssemblies(ast);
  const types = typesOfBlock(ast);
  const first = ast.beginBlock ?? ast.processBlock ?? ast.endBlock;
  const blockOf = (block: NamedBlockAst | null): Stmt | null => {
    const compiled = named(block);
    if (compiled === null || block !== first) return compiled;
    const all = types.length > 0 ? compiler.afterTypes(types, compiled, c) : compiled;
    const after = modules.length > 0 ? afterModules(modules, ast.extent.file, all) : all;
    return assemblies.length > 0 ? afterAssemblies(assemblies, ast.extent.file, after) : after;
  };
  return {
    ast,
    shape,
    parameters: parameters.map((p) => {
      const name = p.name.variablePath.unqualifiedPath;
      return {
        ast: p,
        name,
        slot: shape.slot(name.toLowerCase())!,
        // a default value is a block of its own: what it assigns stands in no slot
        defaultValue: p.defaultValue === null ? null : compiler.expression(p.defaultValue, { ...c, shape: emptyShape }),
        special: specialParameter(name.toLowerCase()),
      };
    }),
    begin: blockOf(ast.beginBlock),
    process: blockOf(ast.processBlock),
    end: blockOf(ast.endBlock),
    clean: named(ast.cleanBlock),
    dynamicParam: named(ast.dynamicParamBlock),
    file: ast.extent.file,
    context: c,
    hot: null,
    namespaces: c.namespaces,
    isWatched: watch !== null,
    isGuarded: guards,
  };
}
