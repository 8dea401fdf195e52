import { argumentOutOfRange } from '../../errors/throw.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { Int64 } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { enumOf, long, notNull } from '../values.ts';
import { openFile } from './file-operations.ts';
import type { Walk } from './file-system-info.ts';
import { FileAccess, FileMode, type NetFileStream } from './streams.ts';

const ns = 'System.IO.';

/** System.IO.EnumerationOptions. */
class EnumerationOptions extends NetObject {
  recurse = false;
  ignoreInaccessible = true;
  bufferSize = 0;
  skip = 6;
  matchType = 0;
  casing = 0;
  depth = 2147483647;
  special = false;
}

/** How to walk by a SearchOption, by EnumerationOptions, or by neither. @throws ArgumentNullException for options that are null */
export function walkOptions(option: Value | undefined): Pick<Walk, 'recurse' | 'options'> {
  if (option === undefined) return { recurse: false };
  if (option instanceof EnumValue) return { recurse: option.value === 1 };
  const o = notNull(option, 'enumerationOptions') as EnumerationOptions;
  return {
    recurse: o.recurse,
    options: {
      skipped: o.skip,
      isSimple: o.matchType === 0,
      ignoreCase: o.casing === 2,
      depth: o.depth,
      ignoreInaccessible: o.ignoreInaccessible,
    },
  };
}

/** System.IO.FileStreamOptions (FileStreamOptions.cs). */
class FileStreamOptions extends NetObject {
  mode: number = FileMode.Open;
  access: number = FileAccess.Read;
  share = 1;
  options = 0;
  preallocationSize = 0;
  bufferSize = 4096;
  unixCreateMode: Value = null;
}

/** What FileStreamOptions open. @throws ArgumentNullException, and what opening throws */
export function openWith(path: string, options: Value): NetFileStream {
  const o = notNull(options, 'options') as FileStreamOptions;
  return openFile(path, o.mode, o.access, o.share);
}

/** One of the choices that an object of options has, as a value of an enum. */
function choice<O extends NetObject, K extends keyof O>(key: K, type: string) {
  return {
    get: (o: O) => enumOf(type, Number(o[key])),
    set: (o: O, v: EnumValue) => {
      o[key] = Number(v.value) as O[K];
    },
  };
}

/** A property that is a field. */
function field<O extends NetObject, K extends keyof O>(key: K) {
  return {
    get: (o: O) => o[key] as Value,
    set: (o: O, v: Value) => {
      o[key] = v as O[K];
    },
  };
}

function defineEnumerationOptions(): void {
  type O = EnumerationOptions;
  defineType({ name: `${ns}MatchType`, kind: 'enum', enumValues: { Simple: 0, Win32: 1 } });
  defineType({ name: `${ns}MatchCasing`, kind: 'enum', enumValues: { PlatformDefault: 0, CaseSensitive: 1, CaseInsensitive: 2 } });
  defineType({
    name: `${ns}EnumerationOptions`,
    jsClass: EnumerationOptions,
    constructors: { '()': () => new EnumerationOptions() },
    properties: {
      'bool RecurseSubdirectories': field<O, 'recurse'>('recurse'),
      'bool IgnoreInaccessible': field<O, 'ignoreInaccessible'>('ignoreInaccessible'),
      'int BufferSize': field<O, 'bufferSize'>('bufferSize'),
      [`${ns}FileAttributes AttributesToSkip`]: choice<O, 'skip'>('skip', `${ns}FileAttributes`),
      [`${ns}MatchType MatchType`]: choice<O, 'matchType'>('matchType', `${ns}MatchType`),
      [`${ns}MatchCasing MatchCasing`]: choice<O, 'casing'>('casing', `${ns}MatchCasing`),
      'int MaxRecursionDepth': field<O, 'depth'>('depth'),
      'bool ReturnSpecialDirectories': field<O, 'special'>('special'),
    },
  });
}

/** Defines FileStreamOptions and EnumerationOptions. */
export function defineIoOptions(): void {
  defineEnumerationOptions();
  type O = FileStreamOptions;
  defineType({
    name: `${ns}FileStreamOptions`,
    sealed: true,
    jsClass: FileStreamOptions,
    constructors: { '()': () => new FileStreamOptions() },
    properties: {
      [`${ns}FileMode Mode`]: choice<O, 'mode'>('mode', `${ns}FileMode`),
      [`${ns}FileAccess Access`]: choice<O, 'access'>('access', `${ns}FileAccess`),
      [`${ns}FileShare Share`]: choice<O, 'share'>('share', `${ns}FileShare`),
      [`${ns}FileOptions Options`]: choice<O, 'options'>('options', `${ns}FileOptions`),
      'long PreallocationSize': {
        get: (o: O) => long(o.preallocationSize),
        set: (o: O, v: Int64) => {
          if (v.value < 0n) throw argumentOutOfRange('value', 'Non-negative number required.');
          o.preallocationSize = Number(v.value);
        },
      },
      'int BufferSize': {
        get: (o: O) => o.bufferSize,
        set: (o: O, v: number) => {
          if (v < 0) throw argumentOutOfRange('value', 'Non-negative number required.');
          o.bufferSize = v;
        },
      },
      [`System.Nullable[${ns}UnixFileMode] UnixCreateMode`]: field<O, 'unixCreateMode'>('unixCreateMode'),
    },
  });
}
