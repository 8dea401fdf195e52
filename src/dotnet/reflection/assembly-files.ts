/**
 * Files of assemblies. There is no machine code to put into one, so what `Add-Type -OutputAssembly` writes holds the source, and who loads the file
 * compiles it: Add-Type, Import-Module, `using assembly`, Assembly.LoadFrom.
 */
import { resolve } from 'node:path';
import { exceptionOf } from '../../errors/throw.ts';
import type { NetType } from '../../objects/net-type.ts';
import { io } from '../io/errors.ts';
import { fs } from '../io/modules.ts';
import { NetAssembly } from './assembly.ts';
import { readAssemblyImage } from './assembly-image.ts';

/** What a file begins with that {@link writeAssembly} has written. */
const mark = '// assembly of C# source\n';

/** The source of an assembly. */
export interface AssemblySource {
  /** The display name that its types' assembly has. */
  readonly name: string;
  /** What `#if` takes as defined. */
  readonly symbols: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Names of the files that it was compiled against, which are looked for beside it. */
  readonly references: readonly string[];
}

/** An assembly whose types are known now. */
export interface LoadedAssembly {
  readonly assembly: NetAssembly;
  /** In the order in which reflection lists them. */
  readonly types: readonly NetType[];
}

/** Makes types of sources; the compiler fills it in. */
export const assemblyCompiler: { compile: (source: AssemblySource) => readonly NetType[] } = {
  compile: () => {
    throw new Error('the compiler is not loaded');
  },
};

const known = new Map<string, LoadedAssembly>();

/** Writes the file of an assembly. @throws IOException where there is a file, and what Node says when it cannot be written */
export function writeAssembly(file: string, source: AssemblySource): void {
  if (fs().existsSync(file)) throw exceptionOf('System.IO.IOException', `The file '${file}' already exists.`);
  fs().writeFileSync(file, mark + JSON.stringify(source));
}

/** Notes an assembly that was compiled and written at once: loading its file gives the same types. */
export function noteAssembly(name: string, types: readonly NetType[], file: string): LoadedAssembly {
  const assembly = NetAssembly.of(name);
  assembly.location = file;
  const made = { assembly, types };
  known.set(name, made);
  return made;
}

/** True for what .NET has compiled (a file begins with `MZ`), which cannot be loaded here. */
function isDotnet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4d && bytes[1] === 0x5a;
}

/** True for a file of .NET's own format, which cannot be loaded here. */
export function isDotnetFile(file: string): boolean {
  return fs().existsSync(file) && isDotnet(fs().readFileSync(file));
}

/** The source in the bytes of a file; null for what is no assembly of ours. */
function sourceIn(bytes: Uint8Array): AssemblySource | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith(mark) ? (JSON.parse(text.slice(mark.length)) as AssemblySource) : null;
}

/** The source in a file; null where there is no file, or none of ours. */
function sourceAt(file: string): AssemblySource | null {
  return fs().existsSync(file) ? sourceIn(fs().readFileSync(file)) : null;
}

/** True for a file that {@link loadAssembly} can load. */
export function isAssemblyFile(file: string): boolean {
  return sourceAt(file) !== null;
}

/** Loads a file, once: the same assembly again is the first one. @throws FileNotFoundException, BadImageFormatException, PlatformNotSupportedException */
export function loadAssembly(file: string): LoadedAssembly {
  return load(sourceOf(file), file);
}

/** AssemblyName.GetAssemblyName: the display name of an assembly in a file, which is not loaded. @throws FileNotFoundException, BadImageFormatException */
export function assemblyNameOf(file: string): string {
  if (file === '')
    throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'path')", null, { ParamName: 'path' });
  const full = resolve(file);
  const bytes = io(full, () => fs().readFileSync(full));
  const name = sourceIn(bytes)?.name ?? readAssemblyImage(bytes)?.fullName;
  if (name === undefined) throw exceptionOf('System.BadImageFormatException', 'Unknown file format.');
  return name;
}

function sourceOf(file: string): AssemblySource {
  if (!fs().existsSync(file)) {
    const text = `Could not load file or assembly '${file}'. The system cannot find the file specified.\n`;
    throw exceptionOf('System.IO.FileNotFoundException', text, null, { FileName: file });
  }
  const bytes = fs().readFileSync(file);
  const source = sourceIn(bytes);
  if (source) return source;
  if (isDotnet(bytes))
    throw exceptionOf('System.PlatformNotSupportedException', `The assembly '${file}' cannot be loaded, as there is no .NET here.`);
  throw exceptionOf('System.BadImageFormatException', `Bad IL format. The format of the file '${file}' is invalid.`, null, {
    FileName: file,
  });
}

/** Assembly.Load of the bytes of a file; it has no Location. @throws BadImageFormatException, PlatformNotSupportedException */
export function loadAssemblyBytes(bytes: Uint8Array): LoadedAssembly {
  const source = sourceIn(bytes);
  if (source) return load(source, '');
  if (isDotnet(bytes))
    throw exceptionOf('System.PlatformNotSupportedException', 'The assembly cannot be loaded, as there is no .NET here.');
  throw exceptionOf('System.BadImageFormatException', 'Bad IL format.');
}

function load(source: AssemblySource, file: string): LoadedAssembly {
  const before = known.get(source.name);
  if (before) return before;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  // beside bytes that come from no file there is nothing
  for (const name of file === '' ? [] : source.references) {
    const needed = sourceAt(folder + name);
    if (needed) load(needed, folder + name);
  }
  return noteAssembly(source.name, assemblyCompiler.compile(source), file);
}
