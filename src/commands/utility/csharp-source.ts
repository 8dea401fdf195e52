import '../../csharp/assembly-compiler.ts';
import { compileParsed, fullNames, parseSource, type SourceFile, typeNames } from '../../csharp/compiler.ts';
import { CSharpNotSupported, type Diagnostic, type SourcePlace } from '../../csharp/diagnostics.ts';
import { defineType, findType } from '../../dotnet/registry.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord, notSupported } from './cmdlet-errors.ts';

/** Sources that have been compiled: the same source again is no error. */
const compiled = new Map<string, CompiledSource>();

/** What the compiler has to say about a place: the target of its errors. */
class CSDiagnostic extends NetObject {
  constructor(private readonly text: string) {
    super();
  }
  override toString(): string {
    return this.text;
  }
}
defineType({ name: 'Microsoft.CodeAnalysis.CSharp.CSDiagnostic', jsClass: CSDiagnostic });

/** The source of a class around -MemberDefinition (AddTypeCommand.GenerateTypeSource: its errors name lines of this text). */
export function memberSource(name: string, namespace: string, members: readonly string[], usings: readonly string[]): string {
  const using = ['System', 'System.Runtime.InteropServices', ...usings].map((u) => `using ${u};\n`).join('');
  const type = `    public class ${name}\n    {\n    ${members.join('\n')}\n    }\n`;
  return namespace === '' ? `${using}\n${type}` : `${using}\nnamespace ${namespace}\n{\n${type}\n}\n`;
}

/** A message with the line of the source and a mark under the place (AddTypeCommand.BuildErrorMessage). */
function messageOf(text: string, { text: shown, column }: SourcePlace): string {
  const blank = /^\s*/.exec(shown)?.[0] ?? '';
  const mark = blank.length < shown.length ? `${blank}${' '.repeat(Math.max(0, column - 1 - blank.length))}^\n` : '';
  return `${text}\n${shown}\n${mark}`;
}

/** What a source has become. */
export interface CompiledSource {
  readonly types: readonly NetType[];
  /** The display name of its assembly. */
  readonly assembly: string;
  /** What `#if` took as defined. */
  readonly symbols: readonly string[];
}

/** What to do with a source. */
export interface SourceOptions {
  /** -CompilerOptions. */
  readonly compilerOptions: readonly string[];
  readonly ignoreWarnings: boolean;
  /** False: it is only compiled, and its types stay unknown (-OutputAssembly). */
  readonly isKept: boolean;
}

/** The symbols that `-define:A;B` defines (csc's -define; what other options ask for makes no difference here). */
function definedSymbols(options: readonly string[]): string[] {
  const text = options.join(' ');
  return [...text.matchAll(/(?:^|\s)[-/](?:d|define):(?:"([^"]*)"|(\S*))/gi)].flatMap((m) =>
    (m[1] ?? m[2] ?? '').split(/[;,]/).filter((name) => name !== ''),
  );
}

/** Compiles C#. @throws the terminating errors COMPILER_ERRORS and NotSupported */
export function* compileSource(cmd: CmdletRuntime, files: readonly SourceFile[], options: SourceOptions): Steps<CompiledSource> {
  const symbols = definedSymbols(options.compilerOptions);
  const source = [...symbols, joinFiles(files)].join('\n');
  const known = compiled.get(source);
  if (known) {
    yield* complete(cmd.writeVerbose('The source code was already compiled and loaded.'));
    return known;
  }
  const parsed = parseSource(files, symbols);
  const names = typeNames(parsed);
  const full = fullNames(parsed);
  const taken = full.findIndex((name) => {
    const type = findType(name);
    return type?.fullName === name;
  });
  if (taken >= 0) {
    const name = names[taken] as string;
    const message = `Cannot add type. The type name '${name}' already exists.`;
    yield* complete(cmd.writeError(errorRecord('Exception', message, 'TYPE_ALREADY_EXISTS', 'InvalidOperation', name)));
    failed(cmd);
  }
  let result: ReturnType<typeof compileParsed>;
  try {
    result = compileParsed(parsed, options.ignoreWarnings, options.isKept);
  } catch (e) {
    if (!(e instanceof CSharpNotSupported)) throw e;
    const { line } = parsed.diagnostics.place(e.pos);
    return cmd.throwTerminatingError(notSupported('Add-Type', `${e.what} in C# source (line ${line}) cannot be compiled here.`));
  }
  for (const d of result.diagnostics) yield* report(cmd, d, result.place(d.pos), options);
  if (result.diagnostics.some((d) => !d.isWarning || !options.ignoreWarnings)) failed(cmd);
  const made = { types: result.types, assembly: parsed.compilation.assembly, symbols };
  if (options.isKept) compiled.set(source, made);
  return made;
}

function* report(cmd: CmdletRuntime, d: Diagnostic, place: SourcePlace, options: SourceOptions): Steps<void> {
  const isWarning = d.isWarning && options.ignoreWarnings;
  const { path, line, column } = place;
  const text = `${path}(${line},${column}): ${isWarning ? 'warning' : 'error'} ${d.code}: ${d.message}`;
  const message = messageOf(text, place);
  if (isWarning) yield* complete(cmd.writeWarning(message));
  else yield* complete(cmd.writeError(errorRecord('Exception', message, 'SOURCE_CODE_ERROR', 'InvalidData', new CSDiagnostic(text))));
}

function failed(cmd: CmdletRuntime): never {
  return cmd.throwTerminatingError(
    errorRecord('InvalidOperation', 'Cannot add type. Compilation errors occurred.', 'COMPILER_ERRORS', 'InvalidData'),
  );
}

/** The texts of several files as one. */
function joinFiles(files: readonly SourceFile[]): string {
  return files.map((f) => f.text).join('\n');
}
