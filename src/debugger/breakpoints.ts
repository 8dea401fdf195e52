/** The kinds of breakpoints (Breakpoint.cs). */
import type { ScriptBlockAst, ScriptExtent } from '../../grammar/index.ts';
import { defineType, getType } from '../dotnet/registry.ts';
import { enumMember } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import { WildcardPattern } from '../objects/wildcard.ts';
import { CommandInfo, ExternalScriptInfo } from '../session/command-info.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { ScriptBlock } from '../session/script-block.ts';

let lastId = 0;

/** System.Management.Automation.Breakpoint. */
export abstract class Breakpoint extends NetObject {
  enabled = true;
  hitCount = 0;
  readonly id: number;
  constructor(
    /** The full path of the script it is for; null: any. */
    readonly script: string | null,
    readonly action: ScriptBlock | null,
    id?: number,
  ) {
    super();
    this.id = id ?? ++lastId;
  }
  /** True when it is for the script with this path. */
  isFor(file: string | null): boolean {
    return this.script === null || this.script.toLowerCase() === file?.toLowerCase();
  }
}

/** System.Management.Automation.LineBreakpoint. */
export class LineBreakpoint extends Breakpoint {
  constructor(
    script: string,
    readonly line: number,
    readonly column: number,
    action: ScriptBlock | null,
    id?: number,
  ) {
    super(script, action, id);
  }
  /** The block that it was found in first: it stops in no other one of the same text. */
  private home: { text: string; at: number } | null = null;
  override toString(): string {
    return `Line breakpoint on '${this.script}:${this.line}${this.column === 0 ? '' : `, ${this.column}`}'`;
  }

  /** The point of a block at which it stops; -1 when that is not in this block (LineBreakpoint.TrySetBreakpoint). */
  pointIn(ast: ScriptBlockAst, points: readonly ScriptExtent[]): number {
    const { line, column } = this;
    const whole = ast.parent?.kind === 'FunctionDefinitionAst' ? ast.parent.extent : ast.extent;
    if (points.length === 0 || !contains(whole, line, column)) return -1;
    if (this.home !== null && this.home.text === whole.source.text && this.home.at !== whole.startOffset) return -1;
    const found = this.find(ast, points);
    if (found >= 0) this.home = { text: whole.source.text, at: whole.startOffset };
    return found;
  }

  private find(ast: ScriptBlockAst, points: readonly ScriptExtent[]): number {
    const { line, column } = this;
    const nested = isInNestedBlock(ast, line, column);
    const at = firstPoint(points, line, column);
    if (at >= 0 && (!nested || (points[at]!.startLineNumber === line && column === 0))) return at;
    if (nested) return -1;
    const blocks = [ast.dynamicParamBlock, ast.beginBlock, ast.processBlock, ast.endBlock, ast.cleanBlock];
    if (blocks.every((b) => b === null || isBefore(line, column, b.extent))) return 0;
    return column === 0 ? firstPoint(points, line + 1, 0) : -1;
  }
}

/** The point that stands first in the script of those that reach over a place; -1 for none. */
function firstPoint(points: readonly ScriptExtent[], line: number, column: number): number {
  let found = -1;
  for (const [i, p] of points.entries())
    if (contains(p, line, column) && (found < 0 || p.startOffset < points[found]!.startOffset)) found = i;
  return found;
}

function contains(extent: ScriptExtent, line: number, column: number): boolean {
  const { startLineNumber, endLineNumber } = extent;
  if (startLineNumber === line) {
    if (column === 0) return true;
    return column >= extent.startColumnNumber && (endLineNumber !== startLineNumber || column < extent.endColumnNumber);
  }
  if (startLineNumber > line || line > endLineNumber) return false;
  return endLineNumber !== line || column < extent.endColumnNumber;
}

function isBefore(line: number, column: number, extent: ScriptExtent): boolean {
  return line < extent.startLineNumber || (line === extent.startLineNumber && column < extent.startColumnNumber);
}

function isInNestedBlock(ast: ScriptBlockAst, line: number, column: number): boolean {
  const nested = ast.find(
    (n) => n !== ast && (n.kind === 'FunctionDefinitionAst' || n.kind === 'ScriptBlockExpressionAst') && contains(n.extent, line, column),
    false,
  );
  return nested !== null;
}

/** System.Management.Automation.CommandBreakpoint. */
export class CommandBreakpoint extends Breakpoint {
  private readonly pattern: WildcardPattern;
  constructor(
    script: string | null,
    readonly command: string,
    action: ScriptBlock | null,
    id?: number,
  ) {
    super(script, action, id);
    this.pattern = new WildcardPattern(command, true);
  }
  override toString(): string {
    return `Command breakpoint on '${this.script === null ? '' : `${this.script}:`}${this.command}'`;
  }
  /** True when a call is meant. */
  matches(call: InvocationInfo): boolean {
    if (this.pattern.isMatch(call.invocationName) || this.matchesCommand(call.myCommand))
      return this.isFor(call.scriptPosition?.file ?? null);
    return false;
  }
  private matchesCommand(command: unknown): boolean {
    if (!(command instanceof CommandInfo)) return false;
    if (this.pattern.isMatch(command.name)) return true;
    if (command instanceof ExternalScriptInfo) {
      const file = command.path.slice(command.path.lastIndexOf('/') + 1);
      return command.path.toLowerCase() === this.command.toLowerCase() || this.pattern.isMatch(file.replace(/\.[^.]*$/, ''));
    }
    return this.command.includes('\\') && command.moduleName !== '' && this.pattern.isMatch(`${command.moduleName}\\${command.name}`);
  }
}

/** VariableAccessMode, by name. */
export type AccessMode = 'Read' | 'Write' | 'ReadWrite';

/** System.Management.Automation.VariableBreakpoint. */
export class VariableBreakpoint extends Breakpoint {
  constructor(
    script: string | null,
    readonly variable: string,
    readonly accessMode: AccessMode,
    action: ScriptBlock | null,
    id?: number,
  ) {
    super(script, action, id);
  }
  override toString(): string {
    const where = this.script === null ? '' : `${this.script}:`;
    return `Variable breakpoint on '${where}$${this.variable}' (${this.accessMode} access)`;
  }
  /** True when it watches this kind of access in a script. */
  watches(access: 'Read' | 'Write', file: string | null): boolean {
    return (this.accessMode === 'ReadWrite' || this.accessMode === access) && this.isFor(file);
  }
}

const m = 'System.Management.Automation.';
const accessMode = `${m}VariableAccessMode`;

/** The name of a VariableAccessMode that a script gave. */
export function accessModeOf(value: Value): AccessMode {
  return toText(value) as AccessMode;
}

defineType({
  name: `${m}Breakpoint`,
  abstract: true,
  jsClass: Breakpoint,
  properties: {
    'scriptblock Action': { get: (b: Breakpoint) => b.action },
    'bool Enabled': { get: (b: Breakpoint) => b.enabled },
    'int HitCount': { get: (b: Breakpoint) => b.hitCount },
    'int Id': { get: (b: Breakpoint) => b.id },
    'string Script': { get: (b: Breakpoint) => b.script },
  },
});
const orNull = (script: string | null): string | null => (script === '' ? null : script);
defineType({
  name: `${m}LineBreakpoint`,
  baseType: `${m}Breakpoint`,
  jsClass: LineBreakpoint,
  constructors: {
    '(string script, int line)': (_t, script: string, line: number) => new LineBreakpoint(script, line, 0, null),
    '(string script, int line, scriptblock action)': (_t, script: string, line: number, action: ScriptBlock) =>
      new LineBreakpoint(script, line, 0, action),
    '(string script, int line, int column)': (_t, script: string, line: number, column: number) =>
      new LineBreakpoint(script, line, column, null),
    '(string script, int line, int column, scriptblock action)': (_t, script: string, line: number, column: number, action: ScriptBlock) =>
      new LineBreakpoint(script, line, column, action),
  },
  properties: {
    'int Column': { get: (b: LineBreakpoint) => b.column },
    'int Line': { get: (b: LineBreakpoint) => b.line },
  },
  methods: { 'string ToString()': (b: LineBreakpoint) => b.toString() },
});
defineType({
  name: `${m}CommandBreakpoint`,
  baseType: `${m}Breakpoint`,
  jsClass: CommandBreakpoint,
  constructors: {
    '(string script, System.Management.Automation.WildcardPattern command, string commandString)': (
      _t,
      script: string,
      _p: Value,
      command: string,
    ) => new CommandBreakpoint(orNull(script), command, null),
    '(string script, System.Management.Automation.WildcardPattern command, string commandString, scriptblock action)': (
      _t,
      script: string,
      _p: Value,
      command: string,
      action: ScriptBlock,
    ) => new CommandBreakpoint(orNull(script), command, action),
  },
  properties: { 'string Command': { get: (b: CommandBreakpoint) => b.command } },
  methods: { 'string ToString()': (b: CommandBreakpoint) => b.toString() },
});
defineType({
  name: `${m}VariableBreakpoint`,
  baseType: `${m}Breakpoint`,
  jsClass: VariableBreakpoint,
  constructors: {
    [`(string script, string variable, ${accessMode} accessMode)`]: (_t, script: string, variable: string, mode: Value) =>
      new VariableBreakpoint(orNull(script), variable, accessModeOf(mode), null),
    [`(string script, string variable, ${accessMode} accessMode, scriptblock action)`]: (
      _t,
      script: string,
      variable: string,
      mode: Value,
      action: ScriptBlock,
    ) => new VariableBreakpoint(orNull(script), variable, accessModeOf(mode), action),
  },
  properties: {
    [`${accessMode} AccessMode`]: { get: (b: VariableBreakpoint) => enumMember(getType(accessMode), b.accessMode) ?? null },
    'string Variable': { get: (b: VariableBreakpoint) => b.variable },
  },
  methods: { 'string ToString()': (b: VariableBreakpoint) => b.toString() },
});
