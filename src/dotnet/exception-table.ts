const sma = 'System.Management.Automation.';

/** How an exception type is constructed, where it differs from (), (message), (message, innerException). */
export type ExceptionShape =
  | 'standard'
  | 'argument'
  | 'argumentNull'
  | 'argumentOutOfRange'
  | 'objectDisposed'
  | 'aggregate'
  | 'file'
  | 'win32'
  | 'none'
  | 'typeInit'
  | 'missingMember'
  | 'missingField'
  | 'missingMethod'
  | 'culture'
  | 'invalidEnum';

/** One exception type: its base, its default message, how it is constructed, and properties beyond those of its base. */
export interface ExceptionRow {
  readonly base: string;
  readonly message?: string;
  readonly shape?: ExceptionShape;
  readonly properties?: readonly string[];
}

const system: Record<string, ExceptionRow> = {
  SystemException: { base: 'System.Exception', message: 'System error.' },
  ApplicationException: { base: 'System.Exception', message: 'Error in the application.' },
  ArgumentException: {
    base: 'System.SystemException',
    message: 'Value does not fall within the expected range.',
    shape: 'argument',
    properties: ['string Message', 'string ParamName'],
  },
  ArgumentNullException: { base: 'System.ArgumentException', message: 'Value cannot be null.', shape: 'argumentNull' },
  DuplicateWaitObjectException: {
    base: 'System.ArgumentException',
    message: 'Duplicate objects in argument.',
    shape: 'argumentNull',
  },
  ArgumentOutOfRangeException: {
    base: 'System.ArgumentException',
    message: 'Specified argument was out of the range of valid values.',
    shape: 'argumentOutOfRange',
    properties: ['string Message', 'System.Object ActualValue'],
  },
  ArithmeticException: { base: 'System.SystemException', message: 'Overflow or underflow in the arithmetic operation.' },
  DivideByZeroException: { base: 'System.ArithmeticException', message: 'Attempted to divide by zero.' },
  OverflowException: { base: 'System.ArithmeticException', message: 'Arithmetic operation resulted in an overflow.' },
  NotFiniteNumberException: { base: 'System.ArithmeticException', message: 'Number encountered was not a finite quantity.' },
  ArrayTypeMismatchException: {
    base: 'System.SystemException',
    message: 'Attempted to access an element as a type incompatible with the array.',
  },
  BadImageFormatException: {
    base: 'System.SystemException',
    message: 'Format of the executable (.exe) or library (.dll) is invalid.',
    shape: 'file',
    properties: ['string Message', 'string FileName', 'string FusionLog'],
  },
  CannotUnloadAppDomainException: { base: 'System.SystemException', message: 'Attempt to unload the AppDomain failed.' },
  DataMisalignedException: {
    base: 'System.SystemException',
    message: 'A datatype misalignment was detected in a load or store instruction.',
  },
  DllNotFoundException: { base: 'System.TypeLoadException', message: 'Dll was not found.' },
  EntryPointNotFoundException: { base: 'System.TypeLoadException', message: 'Entry point was not found.' },
  FormatException: { base: 'System.SystemException', message: 'One of the identified items was in an invalid format.' },
  UriFormatException: { base: 'System.FormatException', message: 'Invalid URI: The URI is malformed.' },
  IndexOutOfRangeException: { base: 'System.SystemException', message: 'Index was outside the bounds of the array.' },
  InsufficientExecutionStackException: {
    base: 'System.SystemException',
    message: 'Insufficient stack to continue executing the program safely.',
  },
  InvalidCastException: { base: 'System.SystemException', message: 'Specified cast is not valid.' },
  InvalidOperationException: { base: 'System.SystemException', message: 'Operation is not valid due to the current state of the object.' },
  ObjectDisposedException: {
    base: 'System.InvalidOperationException',
    message: 'Cannot access a disposed object.',
    shape: 'objectDisposed',
    properties: ['string Message', 'string ObjectName'],
  },
  InvalidProgramException: { base: 'System.SystemException', message: 'Common Language Runtime detected an invalid program.' },
  InvalidTimeZoneException: { base: 'System.Exception', message: "Exception of type 'System.InvalidTimeZoneException' was thrown." },
  TimeZoneNotFoundException: { base: 'System.Exception', message: "Exception of type 'System.TimeZoneNotFoundException' was thrown." },
  MemberAccessException: { base: 'System.SystemException', message: 'Cannot access member.' },
  FieldAccessException: {
    base: 'System.MemberAccessException',
    message: 'Attempted to access a field that is not accessible by the caller.',
  },
  MethodAccessException: { base: 'System.MemberAccessException', message: 'Attempt to access the method failed.' },
  MissingMemberException: {
    base: 'System.MemberAccessException',
    message: 'Attempted to access a missing member.',
    shape: 'missingMember',
    properties: ['string Message'],
  },
  MissingFieldException: {
    base: 'System.MissingMemberException',
    message: 'Attempted to access a non-existing field.',
    shape: 'missingField',
  },
  MissingMethodException: {
    base: 'System.MissingMemberException',
    message: 'Attempted to access a missing method.',
    shape: 'missingMethod',
  },
  MulticastNotSupportedException: {
    base: 'System.SystemException',
    message: 'Attempted to add multiple callbacks to a delegate that does not support multicast.',
  },
  NotImplementedException: { base: 'System.SystemException', message: 'The method or operation is not implemented.' },
  NotSupportedException: { base: 'System.SystemException', message: 'Specified method is not supported.' },
  PlatformNotSupportedException: { base: 'System.NotSupportedException', message: 'Operation is not supported on this platform.' },
  NullReferenceException: { base: 'System.SystemException', message: 'Object reference not set to an instance of an object.' },
  OperationCanceledException: {
    base: 'System.SystemException',
    message: 'The operation was canceled.',
    properties: ['System.Threading.CancellationToken CancellationToken'],
  },
  OutOfMemoryException: { base: 'System.SystemException', message: 'Insufficient memory to continue the execution of the program.' },
  InsufficientMemoryException: {
    base: 'System.OutOfMemoryException',
    message: 'Insufficient memory to continue the execution of the program.',
  },
  RankException: { base: 'System.SystemException', message: 'Attempted to operate on an array with the incorrect number of dimensions.' },
  StackOverflowException: { base: 'System.SystemException', message: 'Operation caused a stack overflow.' },
  TimeoutException: { base: 'System.SystemException', message: 'The operation has timed out.' },
  TypeAccessException: { base: 'System.TypeLoadException', message: 'Attempt to access the type failed.' },
  TypeInitializationException: { base: 'System.SystemException', shape: 'typeInit', properties: ['string TypeName'] },
  TypeLoadException: {
    base: 'System.SystemException',
    message: 'Failure has occurred while loading a type.',
    properties: ['string Message', 'string TypeName'],
  },
  UnauthorizedAccessException: { base: 'System.SystemException', message: 'Attempted to perform an unauthorized operation.' },
  AggregateException: { base: 'System.Exception', message: 'One or more errors occurred.', shape: 'aggregate' },
  'Collections.Generic.KeyNotFoundException': {
    base: 'System.SystemException',
    message: 'The given key was not present in the dictionary.',
  },
  'ComponentModel.Win32Exception': {
    base: 'System.Runtime.InteropServices.ExternalException',
    message: 'Unknown error -1',
    shape: 'win32',
    properties: ['int NativeErrorCode'],
  },
  'ComponentModel.InvalidEnumArgumentException': { base: 'System.ArgumentException', shape: 'invalidEnum' },
  'ComponentModel.WarningException': { base: 'System.SystemException' },
  'ComponentModel.DataAnnotations.ValidationException': { base: 'System.Exception' },
  'Data.DataException': { base: 'System.SystemException', message: 'Data Exception.' },
  'Data.ConstraintException': { base: 'System.Data.DataException' },
  'Data.DeletedRowInaccessibleException': { base: 'System.Data.DataException' },
  'Data.DuplicateNameException': { base: 'System.Data.DataException' },
  'Data.InvalidConstraintException': { base: 'System.Data.DataException' },
  'Data.InvalidExpressionException': { base: 'System.Data.DataException' },
  'Data.EvaluateException': { base: 'System.Data.InvalidExpressionException' },
  'Data.SyntaxErrorException': { base: 'System.Data.InvalidExpressionException' },
  'Data.MissingPrimaryKeyException': { base: 'System.Data.DataException' },
  'Data.NoNullAllowedException': { base: 'System.Data.DataException' },
  'Data.ReadOnlyException': { base: 'System.Data.DataException' },
  'Data.RowNotInTableException': { base: 'System.Data.DataException' },
  'Data.VersionNotFoundException': { base: 'System.Data.DataException' },
  'Globalization.CultureNotFoundException': {
    base: 'System.ArgumentException',
    message: 'Culture is not supported.',
    shape: 'culture',
    properties: ['System.Nullable[int] InvalidCultureId', 'string InvalidCultureName', 'string Message'],
  },
  'IO.IOException': { base: 'System.SystemException', message: 'I/O error occurred.' },
  'IO.DirectoryNotFoundException': { base: 'System.IO.IOException', message: 'Attempted to access a path that is not on the disk.' },
  'IO.DriveNotFoundException': {
    base: 'System.IO.IOException',
    message: 'Could not find the drive. The drive might not be ready or might not be mapped.',
  },
  'IO.EndOfStreamException': { base: 'System.IO.IOException', message: 'Attempted to read past the end of the stream.' },
  'IO.FileLoadException': {
    base: 'System.IO.IOException',
    message: 'Could not load the specified file.',
    shape: 'file',
    properties: ['string Message', 'string FileName', 'string FusionLog'],
  },
  'IO.FileNotFoundException': {
    base: 'System.IO.IOException',
    message: 'Unable to find the specified file.',
    shape: 'file',
    properties: ['string Message', 'string FileName', 'string FusionLog'],
  },
  'IO.PathTooLongException': {
    base: 'System.IO.IOException',
    message: 'The specified file name or path is too long, or a component of the specified path is too long.',
  },
  'IO.InvalidDataException': { base: 'System.SystemException', message: 'Found invalid data while decoding.' },
  'IO.FileFormatException': {
    base: 'System.FormatException',
    message: 'Input file or data stream does not conform to the expected file format specification.',
  },
  'Net.Http.HttpRequestException': { base: 'System.Exception', properties: ['System.Nullable[System.Net.HttpStatusCode] StatusCode'] },
  'Net.WebException': {
    base: 'System.InvalidOperationException',
    properties: ['System.Net.WebExceptionStatus Status', 'System.Net.WebResponse Response'],
  },
  'Net.HttpListenerException': { base: 'System.ComponentModel.Win32Exception', shape: 'win32' },
  'Net.CookieException': { base: 'System.FormatException' },
  'Net.ProtocolViolationException': { base: 'System.InvalidOperationException' },
  'Net.NetworkInformation.PingException': { base: 'System.InvalidOperationException' },
  'Net.Sockets.SocketException': {
    base: 'System.ComponentModel.Win32Exception',
    shape: 'win32',
    properties: ['System.Net.Sockets.SocketError SocketErrorCode', 'int ErrorCode'],
  },
  'Net.Mail.SmtpException': { base: 'System.Exception', message: 'Failure sending mail.' },
  'Net.Mail.SmtpFailedRecipientException': { base: 'System.Net.Mail.SmtpException', properties: ['string FailedRecipient'] },
  'Reflection.AmbiguousMatchException': { base: 'System.SystemException', message: 'Ambiguous match found.' },
  'Reflection.TargetException': { base: 'System.ApplicationException' },
  'Reflection.TargetInvocationException': {
    base: 'System.ApplicationException',
    message: 'Exception has been thrown by the target of an invocation.',
  },
  'Reflection.TargetParameterCountException': {
    base: 'System.ApplicationException',
    message: 'Number of parameters specified does not match the expected number.',
  },
  'Reflection.ReflectionTypeLoadException': { base: 'System.SystemException', shape: 'none' },
  'Runtime.InteropServices.ExternalException': {
    base: 'System.SystemException',
    message: 'External component has thrown an exception.',
    properties: ['int ErrorCode'],
  },
  'Runtime.InteropServices.COMException': { base: 'System.Runtime.InteropServices.ExternalException' },
  'Runtime.Serialization.SerializationException': { base: 'System.SystemException', message: 'Serialization error.' },
  'Security.SecurityException': { base: 'System.SystemException', message: 'Security error.' },
  'Security.VerificationException': { base: 'System.SystemException' },
  'Security.Cryptography.OpenSslCryptographicException': { base: 'System.Security.Cryptography.CryptographicException' },
  'Security.Cryptography.CryptographicUnexpectedOperationException': { base: 'System.Security.Cryptography.CryptographicException' },
  'Security.Cryptography.AuthenticationTagMismatchException': { base: 'System.Security.Cryptography.CryptographicException' },
  'Security.Cryptography.CryptographicException': {
    base: 'System.SystemException',
    message: 'Error occurred during a cryptographic operation.',
  },
  'Security.Authentication.AuthenticationException': { base: 'System.SystemException', message: 'System error.' },
  'Text.DecoderFallbackException': { base: 'System.ArgumentException', shape: 'argument' },
  'Text.EncoderFallbackException': { base: 'System.ArgumentException', shape: 'argument' },
  'Text.Json.JsonException': {
    base: 'System.Exception',
    properties: ['System.Nullable[long] LineNumber', 'System.Nullable[long] BytePositionInLine', 'string Path', 'string Message'],
  },
  'Text.Json.JsonReaderException': { base: 'System.Text.Json.JsonException' },
  'Text.RegularExpressions.RegexParseException': {
    base: 'System.ArgumentException',
    shape: 'none',
    properties: ['System.Text.RegularExpressions.RegexParseError Error', 'int Offset'],
  },
  'Text.RegularExpressions.RegexMatchTimeoutException': { base: 'System.TimeoutException' },
  'Threading.AbandonedMutexException': { base: 'System.SystemException' },
  'Threading.LockRecursionException': { base: 'System.Exception' },
  'Threading.SemaphoreFullException': {
    base: 'System.SystemException',
    message: 'Adding the specified count to the semaphore would cause it to exceed its maximum count.',
  },
  'Threading.SynchronizationLockException': {
    base: 'System.SystemException',
    message: 'Object synchronization method was called from an unsynchronized block of code.',
  },
  'Threading.ThreadAbortException': { base: 'System.SystemException', shape: 'none' },
  'Threading.ThreadInterruptedException': { base: 'System.SystemException', message: 'Thread was interrupted from a waiting state.' },
  'Threading.ThreadStateException': {
    base: 'System.SystemException',
    message: 'Thread was in an invalid state for the operation being executed.',
  },
  'Threading.WaitHandleCannotBeOpenedException': { base: 'System.ApplicationException', message: 'No handle of the given name exists.' },
  'Threading.Tasks.TaskCanceledException': { base: 'System.OperationCanceledException', message: 'A task was canceled.' },
  'Xml.XmlException': {
    base: 'System.SystemException',
    message: 'An XML error has occurred.',
    properties: ['int LineNumber', 'int LinePosition', 'string SourceUri', 'string Message'],
  },
  'Xml.XPath.XPathException': { base: 'System.SystemException', message: 'XPath error.' },
  'Xml.Schema.XmlSchemaException': {
    base: 'System.SystemException',
    message: 'A schema error occurred.',
    properties: [
      'string SourceUri',
      'int LineNumber',
      'int LinePosition',
      'System.Xml.Schema.XmlSchemaObject SourceSchemaObject',
      'string Message',
    ],
  },
  'Xml.Schema.XmlSchemaValidationException': {
    base: 'System.Xml.Schema.XmlSchemaException',
    message: 'A schema error occurred.',
    properties: ['System.Object SourceObject'],
  },
  'Xml.Xsl.XsltException': {
    base: 'System.SystemException',
    properties: ['string SourceUri', 'int LineNumber', 'int LinePosition', 'string Message'],
  },
  'Xml.Xsl.XsltCompileException': { base: 'System.Xml.Xsl.XsltException' },
  'Xml.Xsl.XslLoadException': { base: 'System.Xml.Xsl.XsltCompileException' },
  'Xml.Xsl.XslTransformException': { base: 'System.Xml.Xsl.XsltException' },
};

const runtime = `${sma}RuntimeException`;
const ets = `${sma}ExtendedTypeSystemException`;
const session = `${sma}SessionStateException`;
const binding = `${sma}ParameterBindingException`;
const metadata = `${sma}MetadataException`;
const sessionProperties = [
  'System.Management.Automation.ErrorRecord ErrorRecord',
  'string ItemName',
  'System.Management.Automation.SessionStateCategory SessionStateCategory',
];

const automation: Record<string, ExceptionRow> = {
  RuntimeException: {
    base: 'System.SystemException',
    message: 'System error.',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord', 'bool WasThrownFromThrowStatement'],
  },
  ActionPreferenceStopException: { base: runtime },
  ApplicationFailedException: { base: runtime },
  CmdletInvocationException: { base: runtime },
  CmdletProviderInvocationException: { base: `${sma}CmdletInvocationException` },
  CommandNotFoundException: { base: runtime, properties: ['System.Management.Automation.ErrorRecord ErrorRecord', 'string CommandName'] },
  ScriptRequiresException: { base: `${sma}CommandNotFoundException` },
  ExtendedTypeSystemException: { base: runtime },
  GetValueException: { base: ets },
  GetValueInvocationException: { base: `${sma}GetValueException` },
  SetValueException: { base: ets },
  SetValueInvocationException: { base: `${sma}SetValueException` },
  MethodException: { base: ets },
  MethodInvocationException: { base: `${sma}MethodException` },
  PropertyNotFoundException: { base: ets },
  'Host.HostException': { base: runtime },
  'Host.PromptingException': { base: `${sma}Host.HostException` },
  MetadataException: { base: runtime },
  ArgumentTransformationMetadataException: { base: metadata },
  ParsingMetadataException: { base: metadata },
  ValidationMetadataException: { base: metadata },
  FlowControlException: { base: 'System.SystemException' },
  LoopFlowException: { base: `${sma}FlowControlException`, properties: ['string Label'] },
  BreakException: { base: `${sma}LoopFlowException` },
  ContinueException: { base: `${sma}LoopFlowException` },
  ExitException: { base: `${sma}FlowControlException`, properties: ['System.Object Argument'] },
  NativeCommandExitException: { base: runtime, properties: ['string Path', 'int ExitCode', 'int ProcessId'] },
  ParameterBindingException: {
    base: runtime,
    properties: [
      'string Message',
      'string ParameterName',
      'type ParameterType',
      'type TypeSpecified',
      'string ErrorId',
      'long Line',
      'long Offset',
      'System.Management.Automation.InvocationInfo CommandInvocation',
    ],
  },
  ParameterBindingValidationException: { base: binding },
  ParameterBindingArgumentTransformationException: { base: binding },
  ParameterBindingParameterDefaultValueException: { base: binding },
  ParseException: { base: runtime, properties: ['System.Management.Automation.Language.ParseError[] Errors', 'string Message'] },
  IncompleteParseException: { base: `${sma}ParseException` },
  PipelineStoppedException: { base: runtime },
  PipelineClosedException: { base: runtime },
  PipelineDepthException: { base: 'System.SystemException' },
  ProviderInvocationException: {
    base: runtime,
    properties: [
      'System.Management.Automation.ProviderInfo ProviderInfo',
      'System.Management.Automation.ErrorRecord ErrorRecord',
      'string Message',
    ],
  },
  PSArgumentException: {
    base: 'System.ArgumentException',
    shape: 'argument',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord', 'string Message'],
  },
  PSArgumentNullException: {
    base: 'System.ArgumentNullException',
    shape: 'argumentNull',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord', 'string Message'],
  },
  PSArgumentOutOfRangeException: {
    base: 'System.ArgumentOutOfRangeException',
    shape: 'argumentOutOfRange',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord'],
  },
  ParentContainsErrorRecordException: { base: 'System.SystemException' },
  PSInvalidCastException: { base: 'System.InvalidCastException', properties: ['System.Management.Automation.ErrorRecord ErrorRecord'] },
  PSInvalidOperationException: {
    base: 'System.InvalidOperationException',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord'],
  },
  PSNotImplementedException: {
    base: 'System.NotImplementedException',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord'],
  },
  PSNotSupportedException: { base: 'System.NotSupportedException', properties: ['System.Management.Automation.ErrorRecord ErrorRecord'] },
  PSObjectDisposedException: {
    base: 'System.ObjectDisposedException',
    shape: 'objectDisposed',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord', 'string Message'],
  },
  PSSecurityException: { base: runtime, properties: ['System.Management.Automation.ErrorRecord ErrorRecord', 'string Message'] },
  PSTaskException: { base: runtime },
  RedirectedException: { base: runtime },
  RemoteException: { base: runtime, properties: ['psobject SerializedRemoteException', 'psobject SerializedRemoteInvocationInfo'] },
  'Remoting.PSRemotingDataStructureException': { base: runtime },
  'Remoting.PSRemotingTransportException': { base: runtime, properties: ['int ErrorCode', 'string TransportMessage'] },
  'Remoting.PSDirectException': { base: runtime },
  ScriptCallDepthException: {
    base: 'System.SystemException',
    properties: ['System.Management.Automation.ErrorRecord ErrorRecord', 'int CallDepth'],
  },
  SessionStateException: { base: runtime, properties: sessionProperties },
  DriveNotFoundException: { base: session },
  ItemNotFoundException: { base: session },
  ProviderNotFoundException: { base: session },
  ProviderNameAmbiguousException: { base: `${sma}ProviderNotFoundException` },
  SessionStateOverflowException: { base: session },
  SessionStateUnauthorizedAccessException: { base: session },
  WildcardPatternException: { base: runtime },
  HaltCommandException: { base: 'System.SystemException' },
  ScriptBlockToPowerShellNotSupportedException: { base: runtime },
  InvalidJobStateException: { base: 'System.SystemException', properties: ['System.Management.Automation.JobState CurrentState'] },
  InvalidPowerShellStateException: { base: 'System.SystemException' },
  JobDefinitionException: { base: 'System.SystemException' },
  JobFailedException: {
    base: 'System.SystemException',
    properties: ['System.Exception Reason', 'System.Management.Automation.Language.ScriptExtent DisplayScriptPosition', 'string Message'],
  },
  'Runspaces.InvalidRunspaceStateException': {
    base: 'System.SystemException',
    properties: [
      'System.Management.Automation.Runspaces.RunspaceState CurrentState',
      'System.Management.Automation.Runspaces.RunspaceState ExpectedState',
    ],
  },
  'Runspaces.InvalidRunspacePoolStateException': { base: 'System.SystemException' },
  'Runspaces.InvalidPipelineStateException': { base: 'System.SystemException' },
  'Runspaces.PSSnapInException': { base: runtime },
  'Runspaces.FormatTableLoadException': { base: runtime },
  'Runspaces.TypeTableLoadException': { base: runtime },
  FormatTableLoadException: { base: runtime },
};

const commands: Record<string, ExceptionRow> = {
  WriteErrorException: { base: 'System.SystemException' },
  ServiceCommandException: { base: 'System.SystemException' },
  ProcessCommandException: { base: 'System.SystemException', properties: ['string ProcessName'] },
  HelpNotFoundException: { base: 'System.SystemException' },
  HelpCategoryInvalidException: { base: 'System.ArgumentException', shape: 'argument' },
  HttpResponseException: { base: 'System.Net.Http.HttpRequestException', properties: ['System.Net.Http.HttpResponseMessage Response'] },
};

/** All exception types by full name. */
export const exceptionTable: ReadonlyMap<string, ExceptionRow> = new Map([
  ...Object.entries(system).map(([name, row]): [string, ExceptionRow] => [`System.${name}`, row]),
  ...Object.entries(automation).map(([name, row]): [string, ExceptionRow] => [sma + name, row]),
  ...Object.entries(commands).map(([name, row]): [string, ExceptionRow] => [`Microsoft.PowerShell.Commands.${name}`, row]),
  ['Newtonsoft.Json.JsonException', { base: 'System.Exception' }],
  ['Newtonsoft.Json.JsonReaderException', { base: 'Newtonsoft.Json.JsonException' }],
  ['Newtonsoft.Json.JsonSerializationException', { base: 'Newtonsoft.Json.JsonException' }],
  ['Newtonsoft.Json.JsonWriterException', { base: 'Newtonsoft.Json.JsonException' }],
  ['Microsoft.VisualBasic.FileIO.MalformedLineException', { base: 'System.Exception', properties: ['long LineNumber'] }],
]);
