import type { ErrorRecord } from '../errors/error-record.ts';
import { NetException, PipelineStoppedException, RuntimeException } from '../errors/exceptions.ts';
import { errorRecordOf, exceptionOf, recordPassedAs } from '../errors/throw.ts';
import { enumMember } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../objects/net-type.ts';
import { ownEntry } from '../objects/own-entry.ts';
import { toText } from '../objects/to-string.ts';
import { typeOf } from '../objects/type-of.ts';
import { ReadOnlyList } from './collections/generic-list.ts';
import { callNow, type NetDelegate } from './delegates.ts';
import { netCompare } from './equality.ts';
import { argumentMessage, detailedShapes, type Make, parameterFirst, standard } from './exception-shapes.ts';
import { type ExceptionRow, exceptionTable } from './exception-table.ts';
import { Hashtable } from './hashtable.ts';
import { hResultOf } from './hresults.ts';
import { defaultMessage, makeException, withParameter } from './make-exception.ts';
import { defineType, genericOf, getType } from './registry.ts';
import { objectData } from './serializable.ts';
import { systemErrorText } from './system/error-texts.ts';

const constructorsOf: Record<string, Make> = {
  standard,
  ...detailedShapes,
  none: {},
  argument: {
    ...standard,
    '(string message, string paramName)': argumentMessage,
    '(string message, string paramName, System.Exception innerException)': argumentMessage,
  },
  argumentNull: parameterFirst,
  argumentOutOfRange: {
    ...parameterFirst,
    '(string paramName, System.Object actualValue, string message)': (
      type: NetType,
      parameter: string | null,
      actual: Value,
      message: string | null,
    ) => {
      const text = withParameter(message ?? defaultMessage(type), parameter);
      const shown = actual === null ? text : `${text}\nActual value was ${toText(actual)}.`;
      return makeException(type, shown, null, { ParamName: parameter, ActualValue: actual });
    },
  },
  objectDisposed: {
    '(string objectName)': (type: NetType, name: string | null) =>
      makeException(type, `${defaultMessage(type)}\nObject name: '${name ?? ''}'.`, null, { ObjectName: name }),
    '(string message, System.Exception innerException)': (type: NetType, message: string | null, inner: NetException | null) =>
      makeException(type, message, inner),
    '(string objectName, string message)': (type: NetType, name: string | null, message: string) =>
      makeException(type, name ? `${message}\nObject name: '${name}'.` : message, null, { ObjectName: name }),
  },
  aggregate: {
    ...standard,
    '()': (type: NetType) => aggregate(type, null, []),
    '(string message)': (type: NetType, message: string | null) => aggregate(type, message, []),
    '(string message, System.Exception innerException)': (type: NetType, message: string | null, inner: NetException) =>
      aggregate(type, message, [inner]),
    '(Params System.Exception[] innerExceptions)': (type: NetType, list: { items: Value[] }) => aggregate(type, null, list.items),
    '(string message, Params System.Exception[] innerExceptions)': (type: NetType, message: string, list: { items: Value[] }) =>
      aggregate(type, message, list.items),
  },
  file: {
    ...standard,
    '(string message, string fileName)': (type: NetType, message: string | null, file: string | null) =>
      makeException(type, message, null, { FileName: file }),
    '(string message, string fileName, System.Exception innerException)': (
      type: NetType,
      message: string | null,
      file: string | null,
      inner: NetException | null,
    ) => makeException(type, message, inner, { FileName: file }),
  },
  win32: {
    '()': (type: NetType) => makeException(type, null, null, { NativeErrorCode: 0 }),
    '(int error)': (type: NetType, error: number) => makeException(type, systemErrorText(error), null, { NativeErrorCode: error }),
    '(string message)': (type: NetType, message: string | null) => makeException(type, message, null, { NativeErrorCode: 0 }),
    '(int error, string message)': (type: NetType, error: number, message: string) =>
      makeException(type, message, null, { NativeErrorCode: error }),
  },
  typeInit: {
    '(string fullTypeName, System.Exception innerException)': (type: NetType, name: string, inner: NetException | null) =>
      makeException(type, `The type initializer for '${name}' threw an exception.`, inner, { TypeName: name }),
  },
};

function aggregate(type: NetType, message: string | null, exceptions: readonly Value[]): NetException {
  const list = exceptions.filter((e) => e instanceof NetException);
  const text = `${message ?? 'One or more errors occurred.'} ${list.map((e) => `(${e.message})`).join(' ')}`.trimEnd();
  const inner = new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', getType('System.Exception')), {
    items: list,
  });
  return makeException(type, text, list[0] ?? null, { InnerExceptions: inner });
}

/** What AggregateException.ToString() has of the exceptions behind the first one. */
function aggregateText(e: NetException): string {
  const all = e.details?.InnerExceptions;
  const list = all instanceof ReadOnlyList ? all.items.filter((i) => i instanceof NetException) : [];
  return list
    .map((inner, i) => (inner === e.innerException ? '' : `\n ---> (Inner Exception #${i}) ${exceptionText(inner)}<---\n`))
    .join('');
}

/** Whether an exception is one of those whose text names the file that they are about (FileNotFoundException, FileLoadException, BadImageFormatException). */
function hasFileName(e: NetException): boolean {
  for (let t: NetType | null = e.netType; t; t = t.baseType) if (exceptionTable.get(t.fullName)?.shape === 'file') return true;
  return false;
}

/** Exception.ToString(): type, message, inner exceptions, stack trace. */
function exceptionText(e: NetException): string {
  let text = String(e.netType);
  if (e.message) text += `: ${e.message}`;
  const file = e.details?.FileName;
  const isFile = hasFileName(e);
  if (isFile && typeof file === 'string' && file !== '') text += `\nFile name: '${file}'`;
  if (e.innerException)
    text += `\n ---> ${exceptionText(e.innerException)}${isFile ? '' : '\n   --- End of inner exception stack trace ---'}`;
  if (e.stackTrace) text += `\n${e.stackTrace}`;
  if (String(e.netType) === 'System.AggregateException') text += aggregateText(e);
  return text;
}

/** The innermost exception. */
function baseException(e: NetException): NetException {
  let result = e;
  if (e.details?.['InnerExceptions'] === undefined) {
    while (result.innerException) result = result.innerException;
    return result;
  }
  // AggregateException goes on only where there is one inner exception
  while (result.innerException && innerExceptions(result).length === 1) result = result.innerException;
  return result;
}

/** Properties whose value stands in a field of the JavaScript class rather than in `details`. */
const special: Record<string, PropertyBody> = {
  'string Message': { get: (e: NetException) => e.message },
  'string ItemName': { get: (e: NetException) => e.details?.['ItemName'] ?? '' },
  'System.Management.Automation.SessionStateCategory SessionStateCategory': {
    get: (e: NetException) => {
      const type = getType('System.Management.Automation.SessionStateCategory');
      return enumMember(type, String(e.details?.['SessionStateCategory'] ?? 'Variable')) ?? null;
    },
  },
  'System.Management.Automation.ErrorRecord ErrorRecord': { get: (e: NetException): ErrorRecord => ownRecord(e) },
  'bool WasThrownFromThrowStatement': {
    get: (e: RuntimeException) => e.wasThrownFromThrowStatement === true,
    set: (e: RuntimeException, value: boolean) => {
      e.wasThrownFromThrowStatement = value;
    },
  },
};

const ownRecords = new WeakMap<ErrorRecord, ErrorRecord>();

/** The record of a RuntimeException as it shows it itself: a ParentContainsErrorRecordException stands in it for the exception (RuntimeException.cs). */
export function ownRecord(e: NetException): ErrorRecord {
  const record = errorRecordOf(e);
  // What a peer sent is shown as it came (RemoteException.ErrorRecord).
  const isOwn = record.exception === e || record.exception.innerException === e;
  if (!isOwn || e.details?.['SerializedRemoteException'] !== undefined) return record;
  let shown = ownRecords.get(record);
  if (shown) return shown;
  const parent = exceptionOf('System.Management.Automation.ParentContainsErrorRecordException', e.message);
  parent.hResult = -2146233087;
  shown = recordPassedAs(record, parent);
  ownRecords.set(record, shown);
  return shown;
}

function detailProperty(signature: string): PropertyBody {
  const name = signature.slice(signature.lastIndexOf(' ') + 1);
  const isInt = signature.startsWith('int ') || signature.startsWith('long ');
  return { get: (e: NetException) => e.details?.[name] ?? (isInt ? 0 : null) };
}

function propertiesOf(name: string, row: ExceptionRow): Record<string, PropertyBody> {
  const properties: Record<string, PropertyBody> = {};
  for (const signature of row.properties ?? []) properties[signature] = special[signature] ?? detailProperty(signature);
  if (name === 'System.AggregateException') {
    properties['System.Collections.ObjectModel.ReadOnlyCollection[System.Exception] InnerExceptions'] = detailProperty('x InnerExceptions');
    properties['string Message'] = special['string Message']!;
  }
  return properties;
}

function constructorsFor(name: string, row: ExceptionRow): Make {
  const constructors = { ...(constructorsOf[row.shape ?? 'standard'] as Make) };
  const isRecordHolder = name.startsWith('System.Management.Automation.') && row.shape === undefined;
  if (isRecordHolder) {
    constructors['(string message, System.Exception innerException, System.Management.Automation.ErrorRecord errorRecord)'] = (
      type: NetType,
      message: string,
      inner: NetException | null,
      record: ErrorRecord | null,
    ) => {
      const made = makeException(type, message, inner);
      made.errorRecord = record;
      return made;
    };
  }
  return constructors;
}

/** What Exception.Data is: it looks and works like a hashtable. */
function listDictionaryInternal(): Hashtable {
  const data = new Hashtable();
  data.typeNames = ['System.Collections.ListDictionaryInternal', 'System.Object'];
  return data;
}

function innerExceptions(e: NetException): NetException[] {
  return ((e.details?.['InnerExceptions'] as ReadOnlyList | undefined)?.items ?? []) as NetException[];
}

const aggregateMethods: Record<string, MemberBody> = {
  // the exceptions in it and in those in it, level by level
  'System.AggregateException Flatten()': (e: NetException) => {
    const flat: NetException[] = [];
    const open = [e];
    for (const next of open) {
      for (const inner of innerExceptions(next)) {
        if (inner.netType.fullName === 'System.AggregateException') open.push(inner);
        else flat.push(inner);
      }
    }
    const message = e.message.replace(/(?: \([\s\S]*)?$/, '');
    return aggregate(e.netType, message, flat);
  },
  'void Handle(System.Func[System.Exception,bool] predicate)': (e: NetException, test: NetDelegate) => {
    const left = innerExceptions(e).filter((inner) => !callNow(test, [inner]));
    if (left.length > 0) throw aggregate(e.netType, e.message, left);
  },
};

/** ArgumentNullException.ThrowIfNull and its like. The compiler of C# gives `paramName` the text of the argument (CallerArgumentExpression). */
const throwHelpers: Readonly<Record<string, Record<string, MemberBody>>> = {
  'System.ArgumentNullException': {
    'void ThrowIfNull(System.Object argument, string paramName = null)': (_s, v: Value, name: string | null) => {
      if (v === null) throw argumentMessage(getType('System.ArgumentNullException'), null, name);
    },
  },
  'System.ArgumentException': {
    'void ThrowIfNullOrEmpty(string argument, string paramName = null)': (_s, v: string | null, name: string | null) =>
      refuseEmpty(v, v, 'The value cannot be an empty string.', name),
    'void ThrowIfNullOrWhiteSpace(string argument, string paramName = null)': (_s, v: string | null, name: string | null) =>
      refuseEmpty(v, v?.trim() ?? null, 'The value cannot be an empty string or composed entirely of whitespace.', name),
  },
  'System.ArgumentOutOfRangeException': {
    ...rangeHelper('ThrowIfNegative(T value, string paramName = null)', (c) => c < 0, 'a non-negative value'),
    ...rangeHelper('ThrowIfNegativeOrZero(T value, string paramName = null)', (c) => c <= 0, 'a non-negative and non-zero value'),
    ...rangeHelper('ThrowIfZero(T value, string paramName = null)', (c) => c === 0, 'a non-zero value'),
    ...limitHelper('ThrowIfGreaterThan', (c) => c > 0, 'less than or equal to'),
    ...limitHelper('ThrowIfGreaterThanOrEqual', (c) => c >= 0, 'less than'),
    ...limitHelper('ThrowIfLessThan', (c) => c < 0, 'greater than or equal to'),
    ...limitHelper('ThrowIfLessThanOrEqual', (c) => c <= 0, 'greater than'),
  },
  'System.ObjectDisposedException': {
    'void ThrowIf(bool condition, System.Object instance)': (_s, condition: boolean, instance: Value) => {
      if (!condition) return;
      const type = getType('System.ObjectDisposedException');
      const name = instance === null ? '' : typeOf(instance).fullName;
      throw makeException(type, `${defaultMessage(type)}\nObject name: '${name}'.`, null, { ObjectName: name });
    },
  },
};

function refuseEmpty(given: string | null, text: string | null, message: string, name: string | null): void {
  if (given === null) throw argumentMessage(getType('System.ArgumentNullException'), null, name);
  if (text === '') throw argumentMessage(getType('System.ArgumentException'), message, name);
}

function outOfRange(message: string, value: Value, name: string | null): NetException {
  const text = withParameter(`${name ?? ''} ('${value === null ? 'null' : toText(value)}') ${message}`, name);
  const details = { ParamName: name, ActualValue: value };
  return makeException(
    getType('System.ArgumentOutOfRangeException'),
    `${text}\nActual value was ${value === null ? '' : toText(value)}.`,
    null,
    details,
  );
}

function rangeHelper(signature: string, refuses: (order: number) => boolean, wanted: string): Record<string, MemberBody> {
  return {
    [`void ${signature.replace('(', '[T](')}`]: (_s, value: Value, name: string | null) => {
      if (refuses(netCompare(value, typeOf(value).defaultValue()))) throw outOfRange(`must be ${wanted}.`, value, name);
    },
  };
}

function limitHelper(name: string, refuses: (order: number) => boolean, wanted: string): Record<string, MemberBody> {
  return {
    [`void ${name}[T](T value, T other, string paramName = null)`]: (_s, value: Value, other: Value, of: string | null) => {
      if (refuses(netCompare(value, other))) throw outOfRange(`must be ${wanted} '${other === null ? 'null' : toText(other)}'.`, value, of);
    },
  };
}

/** Defines System.Exception and every type of the table. */
function defineExceptionTypes(): void {
  defineType({
    name: 'System.Exception',
    jsClass: NetException,
    interfaces: ['System.Runtime.Serialization.ISerializable'],
    constructors: standard,
    properties: {
      'System.Reflection.MethodBase TargetSite': { get: () => null },
      'string Message': { get: (e: NetException) => e.message },
      'System.Collections.IDictionary Data': {
        get: (e: NetException) => {
          e.data ??= listDictionaryInternal();
          return e.data;
        },
      },
      'System.Exception InnerException': { get: (e: NetException) => e.innerException },
      'string HelpLink': {
        get: (e: NetException) => e.helpLink,
        set: (e: NetException, value: string | null) => {
          e.helpLink = value;
        },
      },
      'string Source': {
        get: (e: NetException) => e.source,
        set: (e: NetException, value: string | null) => {
          e.source = value;
        },
      },
      'int HResult': {
        // the field is only set by those who give an exception a number of its own
        get: (e: NetException) => (e.hResult === -2146233088 ? hResultOf(e.netType) : e.hResult),
        set: (e: NetException, value: number) => {
          e.hResult = value;
        },
      },
      'string StackTrace': { get: (e: NetException) => e.stackTrace },
    },
    methods: {
      'System.Exception GetBaseException()': baseException,
      'string ToString()': exceptionText,
      'type GetType()': (e: NetException) => e.netType,
      ...objectData,
    },
  });
  const rows = [...exceptionTable];
  defineType.each([...exceptionTable.keys()], (i) => {
    const [name, row] = rows[i] as [string, ExceptionRow];
    const methods = name === 'System.AggregateException' ? aggregateMethods : {};
    const staticMethods = ownEntry(throwHelpers, name) ?? {};
    return {
      name,
      baseType: row.base,
      constructors: constructorsFor(name, row),
      properties: propertiesOf(name, row),
      methods,
      staticMethods,
    };
  });
  defineType.owns(RuntimeException, 'System.Management.Automation.RuntimeException');
  defineType.owns(PipelineStoppedException, 'System.Management.Automation.PipelineStoppedException');
}

defineExceptionTypes();
