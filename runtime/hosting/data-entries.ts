/** SessionStateTypeEntry and SessionStateFormatEntry: the types and views that a new runspace gets (InitialSessionState.UpdateTypes and UpdateFormats). */
import { readText } from '../../src/commands/utility/file-access.ts';
import { TypeDataObject } from '../../src/commands/utility/type-data-object.ts';
import { updateOf } from '../../src/commands/utility/type-data-steps.ts';
import { updateTypeTable } from '../../src/commands/utility/type-data-update.ts';
import { loadTypesFile } from '../../src/commands/utility/types-files.ts';
import { getType } from '../../src/dotnet/registry.ts';
import { NetException } from '../../src/errors/exceptions.ts';
import { derivesFrom, exceptionOf, psArgumentNull, runtimeException } from '../../src/errors/throw.ts';
import { readFormatXml } from '../../src/formatting/format-xml.ts';
import { formatXml } from '../../src/formatting/format-xml-writer.ts';
import { ControlObject } from '../../src/formatting/ps-control-types.ts';
import { typeInfoDataBase } from '../../src/formatting/type-info-database.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { typeTable } from '../../src/objects/type-table.ts';
import { commandNotFound } from '../../src/session/command-discovery.ts';
import { currentContext, enterRunspace, ownTypeLayer } from '../../src/session/current-context.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { SessionStateEntry } from './session-state-entries.ts';

const ns = 'System.Management.Automation.Runspaces.';

/** Where PowerShell's own entries come from. */
const core = 'Microsoft.PowerShell.Core';

/** An entry that names a data file, or has the data itself. */
abstract class DataEntry extends SessionStateEntry {
  /** @param given what a script made; null for a file */
  constructor(
    name: string,
    readonly fileName: string | null,
    readonly given: Value,
    snapIn: string | null,
  ) {
    super(name, snapIn);
  }
  override bind(): void {}
  /** Gives it to the runspace. @returns what is wrong with it, as messages. @throws NetException for a file that cannot be read */
  abstract load(context: ExecutionContext): readonly string[];
}

function fileNameOf(text: string | null): string {
  const name = text?.trim() ?? '';
  if (name !== '') return name;
  const message =
    'Cannot process argument because the value of argument "fileName" is not valid. Change the value of the "fileName" argument and run the operation again.';
  throw exceptionOf('System.Management.Automation.PSArgumentException', message, null, { ParamName: 'fileName' });
}

/** SessionStateTypeEntry. */
export class TypeEntry extends DataEntry {
  constructor(
    name: string,
    fileName: string | null,
    given: Value = null,
    readonly isRemove = false,
  ) {
    super(name, fileName, given, null);
    this.netType = getType(`${ns}SessionStateTypeEntry`);
  }
  /** @throws PSArgumentException for an empty name */
  static ofFile(name: string | null): TypeEntry {
    return new TypeEntry(name ?? '', fileNameOf(name));
  }
  /** @throws PSArgumentNullException for null */
  static ofData(data: Value, isRemove: boolean): TypeEntry {
    if (data === null) throw psArgumentNull('typeData');
    return new TypeEntry('*', null, data, isRemove);
  }
  override load(): readonly string[] {
    if (this.fileName !== null) return loadTypesFile(this.fileName, '');
    const data = baseObject(this.given);
    if (!(data instanceof TypeDataObject)) return [];
    const update = updateOf(data);
    if (!this.isRemove) return updateTypeTable(update, false);
    typeTable.remove(update.name);
    return [];
  }
  override clone(): TypeEntry {
    const copy = new TypeEntry(this.name, this.fileName, this.given, this.isRemove);
    copy.isDefault = this.isDefault;
    return copy;
  }
}

/** SessionStateFormatEntry. */
export class FormatEntry extends DataEntry {
  constructor(fileName: string | null, given: Value = null, snapIn: string | null = null) {
    super('*', fileName, given, snapIn);
    this.netType = getType(`${ns}SessionStateFormatEntry`);
  }
  /** @throws PSArgumentException for an empty name */
  static ofFile(name: string | null): FormatEntry {
    return new FormatEntry(fileNameOf(name));
  }
  /** @throws PSArgumentNullException for null */
  static ofData(definition: Value): FormatEntry {
    if (definition === null) throw psArgumentNull('typeDefinition');
    return new FormatEntry(null, definition);
  }
  override load(context: ExecutionContext): readonly string[] {
    const data = baseObject(this.given);
    const text = this.fileName !== null ? readText(this.fileName) : data instanceof ControlObject ? formatXml([data], true) : null;
    if (text === null) return [];
    const path = this.fileName ?? '';
    const { views, errors } = readFormatXml(text, path);
    if (errors.length > 0) return errors.map((message) => `${path}, ${message}`);
    if (this.fileName !== null) typeInfoDataBase(context).addFile(path, views, false);
    else typeInfoDataBase(context).add(views, false);
    return [];
  }
  override clone(): FormatEntry {
    const copy = new FormatEntry(this.fileName, this.given, this.snapIn);
    copy.isDefault = this.isDefault;
    return copy;
  }
}

const formatFiles = 'Certificate DotNetTypes FileSystem Help HelpV3 PowerShellCore PowerShellTrace Registry';

/** The entries of every session: the files in PowerShell's folder, whose content is part of this program. */
export function defaultTypeEntries(home: string): TypeEntry[] {
  return ['types.ps1xml', 'typesv3.ps1xml'].map((file) => new TypeEntry(`${home}/${file}`, `${home}/${file}`));
}

/** As {@link defaultTypeEntries}, of views. */
export function defaultFormatEntries(home: string): FormatEntry[] {
  return formatFiles.split(' ').map((file) => new FormatEntry(`${home}/${file}.format.ps1xml`, null, core));
}

const messages = {
  Types: 'The following error occurred while loading the extended type data file: ',
  Formats: 'Errors occurred while loading the format data file: ',
};

/** Which entries a runspace gets, and what becomes of errors. */
export interface DataEntries {
  readonly kind: keyof typeof messages;
  /** Those that every session has are left to it where `keepsOwn` is true. */
  readonly entries: readonly SessionStateEntry[];
  readonly keepsOwn: boolean;
  /** ThrowOnRunspaceOpenError: errors end the opening; otherwise the host shows them. */
  readonly throws: boolean;
}

/**
 * Gives a runspace its types or views.
 * @throws RuntimeException, CommandNotFoundException for a missing file, where errors end the opening
 */
export function bindData(context: ExecutionContext, { kind, entries, keepsOwn, throws }: DataEntries): void {
  const before = currentContext();
  enterRunspace(context);
  try {
    if (!keepsOwn) forgetOwn(context, kind);
    const errors: string[] = [];
    for (const entry of entries) if (entry instanceof DataEntry && !entry.isDefault) errors.push(...loaded(entry, context, throws));
    if (errors.length === 0) return;
    if (throws) throw runtimeException(`ErrorsUpdating${kind}`, 'NotSpecified', `${messages[kind]}\n${errors.join('\n')}\n`);
    for (const error of errors) context.host.writeErrorLine(messages[kind] + error);
  } finally {
    enterRunspace(before);
  }
}

function loaded(entry: DataEntry, context: ExecutionContext, throws: boolean): readonly string[] {
  try {
    return entry.load(context);
  } catch (e) {
    if (!(e instanceof NetException) || !derivesFrom(e, 'System.IO.IOException')) throw e;
    const missing = derivesFrom(e, 'System.IO.FileNotFoundException') || derivesFrom(e, 'System.IO.DirectoryNotFoundException');
    if (throws) throw missing ? commandNotFound(entry.fileName ?? '', null, 'CommandNotFoundException', e.message) : e;
    context.host.writeErrorLine(`One or more errors occurred. (${e.message})`);
    return [];
  }
}

function forgetOwn(context: ExecutionContext, kind: keyof typeof messages): void {
  if (kind === 'Formats') {
    typeInfoDataBase(context).forgetBuiltIn();
    return;
  }
  ownTypeLayer();
  for (const { typeName } of typeTable.all()) typeTable.remove(typeName);
}
