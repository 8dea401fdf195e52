/** Compiles what files of assemblies hold, when they are loaded. */
import { type AssemblySource, assemblyCompiler } from '../dotnet/reflection/assembly-files.ts';
import { exceptionOf } from '../errors/throw.ts';
import type { NetType } from '../objects/net-type.ts';
import { compileParsed, parseSource } from './compiler.ts';

/** The types of an assembly. @throws BadImageFormatException where the source cannot be compiled any more (an assembly that it needs is not there) */
function compile(source: AssemblySource): readonly NetType[] {
  const result = compileParsed(parseSource(source.files, source.symbols, source.name), true);
  const wrong = result.diagnostics.find((d) => !d.isWarning);
  if (wrong) throw exceptionOf('System.BadImageFormatException', `Could not load file or assembly '${source.name}'. ${wrong.message}`);
  return result.types;
}

assemblyCompiler.compile = compile;
