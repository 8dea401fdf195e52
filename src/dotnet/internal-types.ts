import type { NetType } from '../objects/net-type.ts';
import { assemblyOf } from './assemblies.ts';
import { knownShape } from './powershell-types/known-types.ts';
import { typeDisplayName } from './type-text.ts';

/** Types of .NET and PowerShell that are not public and have a table of members here: by namespace. */
const internal: Record<string, string> = {
  'Microsoft.CodeAnalysis.CSharp': 'CSDiagnostic',
  'Microsoft.PowerShell.Commands':
    'CopyItemDynamicParameters ExecutionCmdletHelperRunspace ModuleCmdletBase+ImportModuleOptions ModuleSpecificationComparer',
  'Microsoft.PowerShell.Commands.Internal.Format':
    'AutosizeInfo ComplexViewEntry ComplexViewHeaderInfo ControlInfoData FormatEndData FormatEntry FormatEntryData FormatEntryInfo ' +
    'FormatInfoData FormatNewLine FormatPropertyField FormatStartData FormatTextField FormatValue FrameInfo GroupEndData ' +
    'GroupStartData GroupingEntry ListViewEntry ListViewField ListViewHeaderInfo PacketInfoData RawTextFormatEntry ShapeInfo ' +
    'StartData TableColumnInfo TableHeaderInfo TableRowEntry WideViewEntry WideViewHeaderInfo',
  'Microsoft.PowerShell': 'ConsoleHost+ConsoleColorProxy',
  System: 'ArrayEnumerator ConsolePal+UnixConsoleStream OrdinalCaseSensitiveComparer OrdinalIgnoreCaseComparer RuntimeType',
  'System.Collections':
    'ArrayList+ArrayListEnumeratorSimple ArrayList+FixedSizeArrayList ArrayList+ReadOnlyArrayList ArrayList+SyncArrayList ' +
    'Hashtable+HashtableEnumerator Hashtable+KeyCollection Hashtable+KeyValueEnumerator Hashtable+SyncHashtable Hashtable+ValueCollection ' +
    'Queue+SynchronizedQueue SortedList+KeyList SortedList+SortedListEnumerator Stack+SyncStack StructuralComparer',
  'System.Collections.Generic': 'ComparisonComparer`1 EnumComparer`1 StringEqualityComparer',
  'System.Collections.Specialized':
    'ListDictionary+NodeEnumerator ListDictionary+NodeKeyValueCollection OrderedDictionary+OrderedDictionaryEnumerator ' +
    'OrderedDictionary+OrderedDictionaryKeyValueCollection',
  'System.IO.Compression': 'SubReadStream WrappedStream',
  'System.IO': 'SyncTextReader TextWriter+SyncTextWriter',
  'System.Linq': 'Grouping`2 Enumerable+Iterator`1 Enumerable+RangeIterator`1 Enumerable+RepeatIterator`1',
  'System.Management.Automation':
    'ArgumentTypeConverterAttribute CharRangeEnumerator ExecutionContext IHasSessionStateEntryVisibility IScriptCommandInfo ' +
    'LanguagePrimitives+EnumMultipleTypeConverter LanguagePrimitives+EnumSingleTypeConverter LanguagePrimitives+Null ' +
    'MshCommandRuntime OutputProcessingStateEventArgs PSBoundParametersDictionary PSInternalMemberSet PSLocalEventManager ' +
    'PSMemberNameAndType PSRemoteEventManager PSRemotingChildJob PSRemotingJob PSScriptCmdlet PSSyntheticTypeName ' +
    'ParameterBindingArgumentTransformationException ParameterBindingParameterDefaultValueException ' +
    'ParameterBindingValidationException Platform+Unix+CommonStat PowerShellAsyncResult RangeEnumerator RemoteDebugger ' +
    'RemoteRunspace RemotingJobDebugger ScriptDebugger SerializationMethod SessionStateInternal Verbs',
  'System.Management.Automation.Internal': 'CommonParameters+ValidateVariableName',
  'System.Management.Automation.Internal.Host': 'InternalHost InternalHostRawUserInterface InternalHostUserInterface',
  'System.Management.Automation.Language': 'IParameterMetadataProvider InternalScriptExtent InternalScriptPosition',
  'System.Management.Automation.PSTasks': 'PSTask PSTaskChildJob',
  'System.Management.Automation.Runspaces':
    'LocalPipeline LocalRunspace NewProcessConnectionInfo RunspaceCreatedEventArgs RunspacePoolAsyncResult',
  'System.Net.Http': 'EmptyContent HttpConnectionResponseContent',
  'System.Net': 'IPAddress+ReadOnlyIPAddress SystemNetworkCredential',
  'System.Reflection':
    'MethodSemanticsAttributes RtFieldInfo RuntimeAssembly RuntimeConstructorInfo RuntimeMethodInfo RuntimeModule ' + 'RuntimePropertyInfo',
  'System.Security.Cryptography':
    'AesImplementation CryptographicAttributeObjectCollection MD5+Implementation RijndaelImplementation SHA1+Implementation ' +
    'SHA256+Implementation SHA384+Implementation SHA3_256+Implementation SHA3_384+Implementation SHA3_512+Implementation ' +
    'SHA512+Implementation TripleDesImplementation UniversalCryptoDecryptor UniversalCryptoEncryptor UniversalCryptoTransform',
  'System.Text':
    'ASCIIEncoding+ASCIIEncodingSealed DBCSCodePageEncoding Latin1Encoding Latin1Encoding+Latin1EncodingSealed ' +
    'SBCSCodePageEncoding UTF8Encoding+UTF8EncodingSealed',
  'System.Text.Json': 'JsonReaderException',
  'System.Text.Json.Nodes': 'JsonValueOfElement',
  'System.Xml': 'XPathNodeList XmlChildNodes XmlElementList XmlName',
};

let names: ReadonlySet<string> | null = null;

/** True for a type that others than its own assembly may name (Type.IsVisible); by its full name. */
export function isVisibleType(fullName: string): boolean {
  names ??= new Set(Object.entries(internal).flatMap(([namespace, list]) => list.split(' ').map((name) => `${namespace}.${name}`)));
  if (names.has(fullName)) return false;
  // of .NET's own types those that are not public are all named above
  return /^(?:System\.Management\.Automation|Microsoft)\./.test(fullName) ? (knownShape(fullName)?.isPublic ?? true) : true;
}

/** A type as text (ToStringCodeMethods.Type): one that no name in a script means is told with its assembly. */
export function typeText(type: NetType): string {
  const { fullName } = type.genericDefinition ?? type;
  return isVisibleType(fullName) ? typeDisplayName(type) : `${type.fullName}, ${assemblyOf(fullName)}`;
}
