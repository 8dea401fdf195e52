/**
 * The order in which reflection lists the properties of types whose tables here have another one: recorded from .NET 10 by
 * `Type.GetProperties` and the properties of interfaces behind them, as PowerShell's adapter reads them (CoreAdapter.cs, PopulatePropertyReflectionTable).
 * Names without `System.`, types of one order together; a line that begins with a blank continues the one before.
 */
const recorded = `
AttributeUsageAttribute: ValidOn,AllowMultiple,Inherited,TypeId
Collections.BitArray: Length,Count,SyncRoot,IsSynchronized,IsReadOnly
Collections.Concurrent.BlockingCollection\`1: BoundedCapacity,IsAddingCompleted,IsCompleted,Count,SyncRoot,IsSynchronized
Collections.Concurrent.ConcurrentBag\`1: Count,IsEmpty,SyncRoot,IsSynchronized
Collections.Concurrent.ConcurrentDictionary\`2: Comparer,Count,IsEmpty,Keys,Values,IsReadOnly,IsFixedSize,SyncRoot,IsSynchronized
Collections.Concurrent.ConcurrentQueue\`1 Collections.Concurrent.ConcurrentStack\`1: IsEmpty,Count,SyncRoot,IsSynchronized
Collections.Generic.Dictionary\`2+KeyCollection Collections.Generic.Dictionary\`2+ValueCollection Collections.Generic.SortedDictionary\`2+KeyCollection
 Collections.Generic.SortedDictionary\`2+ValueCollection Collections.Generic.SortedList\`2+KeyList Collections.Generic.SortedList\`2+ValueList: Count,
 IsReadOnly,SyncRoot,IsSynchronized
Collections.Generic.Dictionary\`2: Comparer,Count,Capacity,Keys,Values,IsReadOnly,IsFixedSize,SyncRoot,IsSynchronized
Collections.Generic.HashSet\`1: Count,Capacity,Comparer,IsReadOnly
Collections.Generic.LinkedList\`1: Count,First,Last,IsReadOnly,SyncRoot,IsSynchronized
Collections.Generic.PriorityQueue\`2: Count,Capacity,Comparer,UnorderedItems
Collections.Generic.Queue\`1 Collections.Generic.Stack\`1: Count,Capacity,SyncRoot,IsSynchronized
Collections.Generic.SortedDictionary\`2: Count,Comparer,Keys,Values,IsReadOnly,IsFixedSize,SyncRoot,IsSynchronized
Collections.Generic.SortedList\`2: Capacity,Comparer,Count,Keys,Values,IsReadOnly,IsFixedSize,SyncRoot,IsSynchronized
Collections.Generic.SortedSet\`1: Count,Comparer,Min,Max,IsReadOnly,SyncRoot,IsSynchronized
Collections.ObjectModel.Collection\`1 Collections.ObjectModel.ObservableCollection\`1 Collections.ObjectModel.ReadOnlyCollection\`1: Count,IsReadOnly,
 IsFixedSize,SyncRoot,IsSynchronized
Collections.ObjectModel.ReadOnlyDictionary\`2: Keys,Values,Count,IsReadOnly,IsFixedSize,SyncRoot,IsSynchronized
Collections.SortedList: Capacity,Count,Keys,Values,IsReadOnly,IsFixedSize,IsSynchronized,SyncRoot
Collections.Specialized.HybridDictionary Collections.Specialized.ListDictionary: Count,Keys,IsReadOnly,IsFixedSize,IsSynchronized,SyncRoot,Values
Collections.Specialized.NameObjectCollectionBase: Count,Keys,SyncRoot,IsSynchronized
Collections.Specialized.NameValueCollection: AllKeys,Count,Keys,SyncRoot,IsSynchronized
Collections.Specialized.StringCollection: Count,IsReadOnly,IsSynchronized,SyncRoot,IsFixedSize
Collections.Specialized.StringDictionary: Count,IsSynchronized,Keys,SyncRoot,Values
Data.DataColumn: AllowDBNull,AutoIncrement,AutoIncrementSeed,AutoIncrementStep,Caption,ColumnName,Prefix,DataType,DateTimeMode,DefaultValue,
 Expression,ExtendedProperties,MaxLength,Namespace,Ordinal,ReadOnly,Table,Unique,ColumnMapping,Site,Container,DesignMode
Data.DataSet: RemotingFormat,SchemaSerializationMode,CaseSensitive,DefaultViewManager,EnforceConstraints,DataSetName,Namespace,Prefix,
 ExtendedProperties,HasErrors,IsInitialized,Locale,Site,Relations,Tables,Container,DesignMode,ContainsListCollection
Data.DataTable: CaseSensitive,IsInitialized,RemotingFormat,ChildRelations,Columns,Constraints,DataSet,DefaultView,DisplayExpression,
 ExtendedProperties,HasErrors,Locale,MinimumCapacity,ParentRelations,PrimaryKey,Rows,TableName,Namespace,Prefix,Site,Container,DesignMode,
 ContainsListCollection
Globalization.ChineseLunisolarCalendar Globalization.KoreanLunisolarCalendar Globalization.TaiwanLunisolarCalendar: MinSupportedDateTime,
 MaxSupportedDateTime,Eras,AlgorithmType,TwoDigitYearMax,IsReadOnly
Globalization.GregorianCalendar: MinSupportedDateTime,MaxSupportedDateTime,AlgorithmType,CalendarType,Eras,TwoDigitYearMax,IsReadOnly
Globalization.HijriCalendar: MinSupportedDateTime,MaxSupportedDateTime,AlgorithmType,HijriAdjustment,Eras,TwoDigitYearMax,IsReadOnly
Globalization.HebrewCalendar Globalization.JapaneseCalendar Globalization.JulianCalendar Globalization.KoreanCalendar Globalization.PersianCalendar
 Globalization.TaiwanCalendar Globalization.ThaiBuddhistCalendar Globalization.UmAlQuraCalendar: MinSupportedDateTime,MaxSupportedDateTime,
 AlgorithmType,Eras,TwoDigitYearMax,IsReadOnly
Data.DataView: AllowDelete,ApplyDefaultSort,AllowEdit,AllowNew,Count,DataViewManager,IsInitialized,RowFilter,RowStateFilter,Sort,Table,Site,Container,
 DesignMode,Filter,SortDescriptions,SupportsAdvancedSorting,SupportsFiltering,AllowRemove,SupportsChangeNotification,SupportsSearching,
 SupportsSorting,IsSorted,SortProperty,SortDirection,IsReadOnly,IsFixedSize,SyncRoot,IsSynchronized
Diagnostics.DebuggerDisplayAttribute: Value,Name,Type,Target,TargetTypeName,TypeId
DateTime: Date,Day,DayOfWeek,DayOfYear,Hour,Kind,Millisecond,Microsecond,Nanosecond,Minute,Month,Now,Second,Ticks,TimeOfDay,Today,Year,UtcNow
Diagnostics.FileVersionInfo: Comments,CompanyName,FileBuildPart,FileDescription,FileMajorPart,FileMinorPart,FileName,FilePrivatePart,FileVersion,
 InternalName,IsDebug,IsPatched,IsPrivateBuild,IsPreRelease,IsSpecialBuild,Language,LegalCopyright,LegalTrademarks,OriginalFilename,PrivateBuild,
 ProductBuildPart,ProductMajorPart,ProductMinorPart,ProductName,ProductPrivatePart,ProductVersion,SpecialBuild
Diagnostics.Process: SafeHandle,Handle,BasePriority,ExitCode,HasExited,StartTime,ExitTime,Id,MachineName,MaxWorkingSet,MinWorkingSet,Modules,
 NonpagedSystemMemorySize64,NonpagedSystemMemorySize,PagedMemorySize64,PagedMemorySize,PagedSystemMemorySize64,PagedSystemMemorySize,
 PeakPagedMemorySize64,PeakPagedMemorySize,PeakWorkingSet64,PeakWorkingSet,PeakVirtualMemorySize64,PeakVirtualMemorySize,PriorityBoostEnabled,
 PriorityClass,PrivateMemorySize64,PrivateMemorySize,ProcessorAffinity,SessionId,StartInfo,Threads,HandleCount,VirtualMemorySize64,VirtualMemorySize,
 EnableRaisingEvents,StandardInput,StandardOutput,StandardError,WorkingSet64,WorkingSet,SynchronizingObject,MainModule,MainWindowHandle,
 MainWindowTitle,Responding,ProcessName,PrivilegedProcessorTime,TotalProcessorTime,UserProcessorTime,Site,Container
Diagnostics.ProcessModule: ModuleName,FileName,BaseAddress,ModuleMemorySize,EntryPointAddress,FileVersionInfo,Site,Container
Diagnostics.ProcessStartInfo: Arguments,ArgumentList,CreateNoWindow,EnvironmentVariables,Environment,RedirectStandardInput,RedirectStandardOutput,
 RedirectStandardError,StandardInputEncoding,StandardErrorEncoding,StandardOutputEncoding,FileName,WorkingDirectory,ErrorDialog,
 ErrorDialogParentHandle,UserName,Verb,WindowStyle,PasswordInClearText,Domain,LoadUserProfile,UseCredentialsForNetworkingOnly,UseShellExecute,Verbs,
 Password,CreateNewProcessGroup
Globalization.Calendar: MinSupportedDateTime,MaxSupportedDateTime,AlgorithmType,IsReadOnly,Eras,TwoDigitYearMax
Globalization.CompareInfo: Name,Version,LCID
Globalization.GregorianCalendar: MinSupportedDateTime,MaxSupportedDateTime,AlgorithmType,CalendarType,Eras,TwoDigitYearMax,IsReadOnly
Globalization.TextInfo: ANSICodePage,OEMCodePage,MacCodePage,EBCDICCodePage,LCID,CultureName,IsReadOnly,ListSeparator,IsRightToLeft
IO.Compression.BrotliStream IO.Compression.DeflateStream: BaseStream,CanRead,CanWrite,CanSeek,Length,Position,CanTimeout,ReadTimeout,WriteTimeout
IO.Compression.GZipStream IO.Compression.ZLibStream: CanRead,CanWrite,CanSeek,Length,Position,BaseStream,CanTimeout,ReadTimeout,WriteTimeout
IO.FileStream: Handle,CanRead,CanWrite,SafeFileHandle,Name,IsAsync,Length,Position,CanSeek,CanTimeout,ReadTimeout,WriteTimeout
IO.MemoryStream: CanRead,CanSeek,CanWrite,Capacity,Length,Position,CanTimeout,ReadTimeout,WriteTimeout
IO.Stream: CanRead,CanWrite,CanSeek,CanTimeout,Length,Position,ReadTimeout,WriteTimeout
IO.StreamReader: CurrentEncoding,BaseStream,EndOfStream
IO.StreamWriter: AutoFlush,BaseStream,Encoding,FormatProvider,NewLine
Net.Cookie: Comment,CommentUri,HttpOnly,Discard,Domain,Expired,Expires,Name,Path,Port,Secure,TimeStamp,Value,Version
Net.Http.HttpResponseMessage: Version,Content,StatusCode,ReasonPhrase,Headers,TrailingHeaders,RequestMessage,IsSuccessStatusCode
Net.Sockets.SocketException: Message,SocketErrorCode,ErrorCode,NativeErrorCode,TargetSite,Data,InnerException,HelpLink,Source,HResult,StackTrace
Reflection.Assembly: DefinedTypes,ExportedTypes,CodeBase,EntryPoint,FullName,ImageRuntimeVersion,IsDynamic,Location,ReflectionOnly,IsCollectible,
 IsFullyTrusted,CustomAttributes,EscapedCodeBase,ManifestModule,Modules,GlobalAssemblyCache,HostContext,SecurityRuleSet
Reflection.AssemblyName: Name,Version,CultureInfo,CultureName,CodeBase,EscapedCodeBase,ProcessorArchitecture,ContentType,Flags,HashAlgorithm,
 VersionCompatibility,KeyPair,FullName
Reflection.ConstructorInfo: MemberType,Attributes,MethodImplementationFlags,CallingConvention,IsAbstract,IsConstructor,IsFinal,IsHideBySig,
 IsSpecialName,IsStatic,IsVirtual,IsAssembly,IsFamily,IsFamilyAndAssembly,IsFamilyOrAssembly,IsPrivate,IsPublic,IsConstructedGenericMethod,
 IsGenericMethod,IsGenericMethodDefinition,ContainsGenericParameters,MethodHandle,IsSecurityCritical,IsSecuritySafeCritical,IsSecurityTransparent,
 Name,DeclaringType,ReflectedType,Module,CustomAttributes,IsCollectible,MetadataToken
Reflection.FieldInfo: MemberType,Attributes,FieldType,IsInitOnly,IsLiteral,IsNotSerialized,IsPinvokeImpl,IsSpecialName,IsStatic,IsAssembly,IsFamily,
 IsFamilyAndAssembly,IsFamilyOrAssembly,IsPrivate,IsPublic,IsSecurityCritical,IsSecuritySafeCritical,IsSecurityTransparent,FieldHandle,Name,
 DeclaringType,ReflectedType,Module,CustomAttributes,IsCollectible,MetadataToken
Reflection.MethodBase: Attributes,MethodImplementationFlags,CallingConvention,IsAbstract,IsConstructor,IsFinal,IsHideBySig,IsSpecialName,IsStatic,
 IsVirtual,IsAssembly,IsFamily,IsFamilyAndAssembly,IsFamilyOrAssembly,IsPrivate,IsPublic,IsConstructedGenericMethod,IsGenericMethod,
 IsGenericMethodDefinition,ContainsGenericParameters,MethodHandle,IsSecurityCritical,IsSecuritySafeCritical,IsSecurityTransparent,MemberType,Name,
 DeclaringType,ReflectedType,Module,CustomAttributes,IsCollectible,MetadataToken
Reflection.MethodInfo: MemberType,ReturnParameter,ReturnType,ReturnTypeCustomAttributes,Attributes,MethodImplementationFlags,CallingConvention,
 IsAbstract,IsConstructor,IsFinal,IsHideBySig,IsSpecialName,IsStatic,IsVirtual,IsAssembly,IsFamily,IsFamilyAndAssembly,IsFamilyOrAssembly,IsPrivate,
 IsPublic,IsConstructedGenericMethod,IsGenericMethod,IsGenericMethodDefinition,ContainsGenericParameters,MethodHandle,IsSecurityCritical,
 IsSecuritySafeCritical,IsSecurityTransparent,Name,DeclaringType,ReflectedType,Module,CustomAttributes,IsCollectible,MetadataToken
Reflection.ParameterInfo: Attributes,Member,Name,ParameterType,Position,IsIn,IsLcid,IsOptional,IsOut,IsRetval,DefaultValue,RawDefaultValue,
 HasDefaultValue,CustomAttributes,MetadataToken
Reflection.PropertyInfo: MemberType,PropertyType,Attributes,IsSpecialName,CanRead,CanWrite,GetMethod,SetMethod,Name,DeclaringType,ReflectedType,
 Module,CustomAttributes,IsCollectible,MetadataToken
Reflection.ReflectionTypeLoadException: Types,LoaderExceptions,Message,TargetSite,Data,InnerException,HelpLink,Source,HResult,StackTrace
Security.Cryptography.Aes Security.Cryptography.SymmetricAlgorithm: FeedbackSize,BlockSize,IV,Key,KeySize,LegalBlockSizes,LegalKeySizes,Mode,Padding
Security.Cryptography.AesCryptoServiceProvider Security.Cryptography.AesManaged Security.Cryptography.TripleDESCryptoServiceProvider: FeedbackSize,
 BlockSize,IV,Key,KeySize,Mode,Padding,LegalBlockSizes,LegalKeySizes
Security.Cryptography.CryptoStream: CanRead,CanSeek,CanWrite,Length,Position,HasFlushedFinalBlock,CanTimeout,ReadTimeout,WriteTimeout
Security.Cryptography.TripleDES: Key,FeedbackSize,BlockSize,IV,KeySize,LegalBlockSizes,LegalKeySizes,Mode,Padding
Text.ASCIIEncoding: IsSingleByte,Preamble,BodyName,EncodingName,HeaderName,WebName,WindowsCodePage,IsBrowserDisplay,IsBrowserSave,IsMailNewsDisplay,
 IsMailNewsSave,EncoderFallback,DecoderFallback,IsReadOnly,CodePage
Text.Json.JsonSerializerOptions: Converters,TypeInfoResolver,TypeInfoResolverChain,AllowOutOfOrderMetadataProperties,AllowTrailingCommas,
 DefaultBufferSize,Encoder,DictionaryKeyPolicy,IgnoreNullValues,DefaultIgnoreCondition,NumberHandling,PreferredObjectCreationHandling,
 IgnoreReadOnlyProperties,IgnoreReadOnlyFields,IncludeFields,MaxDepth,PropertyNamingPolicy,PropertyNameCaseInsensitive,ReadCommentHandling,
 UnknownTypeHandling,UnmappedMemberHandling,WriteIndented,IndentCharacter,IndentSize,ReferenceHandler,NewLine,RespectNullableAnnotations,
 RespectRequiredConstructorParameters,AllowDuplicateProperties,IsReadOnly
Text.Json.Nodes.JsonArray: Count,Options,Parent,Root,IsReadOnly
Text.Json.Nodes.JsonObject: Count,Options,Parent,Root,Keys,Values,IsReadOnly
Text.RegularExpressions.CaptureCollection Text.RegularExpressions.MatchCollection: IsReadOnly,Count,IsSynchronized,SyncRoot,IsFixedSize
Text.RegularExpressions.GroupCollection: IsReadOnly,Count,IsSynchronized,SyncRoot,Keys,Values,IsFixedSize
Threading.Barrier: ParticipantsRemaining,ParticipantCount,CurrentPhaseNumber
Threading.ManualResetEventSlim: WaitHandle,IsSet,SpinCount
Threading.ReaderWriterLockSlim: IsReadLockHeld,IsUpgradeableReadLockHeld,IsWriteLockHeld,RecursionPolicy,CurrentReadCount,RecursiveReadCount,
 RecursiveUpgradeCount,RecursiveWriteCount,WaitingReadCount,WaitingUpgradeCount,WaitingWriteCount
Threading.SemaphoreSlim: CurrentCount,AvailableWaitHandle
Threading.Tasks.Task: Id,Exception,Status,IsCanceled,IsCompleted,IsCompletedSuccessfully,CreationOptions,AsyncState,IsFaulted,AsyncWaitHandle,
 CompletedSynchronously
Threading.Tasks.Task\`1: Result,Id,Exception,Status,IsCanceled,IsCompleted,IsCompletedSuccessfully,CreationOptions,AsyncState,IsFaulted,
 AsyncWaitHandle,CompletedSynchronously
Threading.Thread: ManagedThreadId,IsAlive,IsBackground,IsThreadPoolThread,Priority,ThreadState,CurrentCulture,CurrentUICulture,ExecutionContext,Name,
 ApartmentState
Type: MemberType,Namespace,AssemblyQualifiedName,FullName,Assembly,Module,IsInterface,IsNested,DeclaringType,DeclaringMethod,ReflectedType,
 UnderlyingSystemType,IsTypeDefinition,IsArray,IsByRef,IsPointer,IsConstructedGenericType,IsGenericParameter,IsGenericTypeParameter,
 IsGenericMethodParameter,IsGenericType,IsGenericTypeDefinition,IsSZArray,IsVariableBoundArray,IsByRefLike,IsFunctionPointer,
 IsUnmanagedFunctionPointer,HasElementType,GenericTypeArguments,GenericParameterPosition,GenericParameterAttributes,Attributes,IsAbstract,IsImport,
 IsSealed,IsSpecialName,IsClass,IsNestedAssembly,IsNestedFamANDAssem,IsNestedFamily,IsNestedFamORAssem,IsNestedPrivate,IsNestedPublic,IsNotPublic,
 IsPublic,IsAutoLayout,IsExplicitLayout,IsLayoutSequential,IsAnsiClass,IsAutoClass,IsUnicodeClass,IsCOMObject,IsContextful,IsEnum,IsMarshalByRef,
 IsPrimitive,IsValueType,IsSignatureType,IsSecurityCritical,IsSecuritySafeCritical,IsSecurityTransparent,StructLayoutAttribute,TypeInitializer,
 TypeHandle,GUID,BaseType,IsSerializable,ContainsGenericParameters,IsVisible,Name,CustomAttributes,IsCollectible,MetadataToken
Xml.Linq.XAttribute: IsNamespaceDeclaration,Name,NextAttribute,NodeType,PreviousAttribute,Value,BaseUri,Document,Parent,LineNumber,LinePosition
Xml.Linq.XCData Xml.Linq.XComment Xml.Linq.XText: NodeType,Value,NextNode,PreviousNode,BaseUri,Document,Parent,LineNumber,LinePosition
Xml.Linq.XContainer: FirstNode,LastNode,NextNode,PreviousNode,BaseUri,Document,NodeType,Parent,LineNumber,LinePosition
Xml.Linq.XDocument: Declaration,DocumentType,NodeType,Root,FirstNode,LastNode,NextNode,PreviousNode,BaseUri,Document,Parent,LineNumber,LinePosition
Xml.Linq.XElement: FirstAttribute,HasAttributes,HasElements,IsEmpty,LastAttribute,Name,NodeType,Value,FirstNode,LastNode,NextNode,PreviousNode,
 BaseUri,Document,Parent,LineNumber,LinePosition
Xml.Linq.XNode: NextNode,PreviousNode,BaseUri,Document,NodeType,Parent,LineNumber,LinePosition
Xml.Schema.XmlSchemaException: SourceUri,LineNumber,LinePosition,SourceSchemaObject,Message,TargetSite,Data,InnerException,HelpLink,Source,HResult,
 StackTrace
Xml.XPath.XPathException: Message,TargetSite,Data,InnerException,HelpLink,Source,HResult,StackTrace
Xml.XPath.XPathNavigator: IsNode,XmlType,TypedValue,ValueType,ValueAsBoolean,ValueAsDateTime,ValueAsDouble,ValueAsInt,ValueAsLong,NameTable,NodeType,
 LocalName,Name,NamespaceURI,Prefix,BaseURI,IsEmptyElement,XmlLang,UnderlyingObject,HasAttributes,HasChildren,SchemaInfo,CanEdit,OuterXml,InnerXml,
 Value
Xml.XmlAttribute: ParentNode,Name,LocalName,NamespaceURI,Prefix,NodeType,OwnerDocument,Value,SchemaInfo,Specified,OwnerElement,BaseURI,ChildNodes,
 PreviousSibling,NextSibling,Attributes,FirstChild,LastChild,HasChildNodes,IsReadOnly,OuterXml,PreviousText
Xml.XmlAttributeCollection: Count,SyncRoot,IsSynchronized
Xml.XmlCDataSection: Name,LocalName,NodeType,ParentNode,PreviousText,Value,InnerText,Data,Length,PreviousSibling,NextSibling,ChildNodes,Attributes,
 OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,OuterXml,InnerXml,SchemaInfo,BaseURI
Xml.XmlCharacterData: Value,InnerText,Data,Length,PreviousSibling,NextSibling,Name,NodeType,ParentNode,ChildNodes,Attributes,OwnerDocument,FirstChild,
 LastChild,HasChildNodes,NamespaceURI,Prefix,LocalName,IsReadOnly,OuterXml,InnerXml,SchemaInfo,BaseURI,PreviousText
Xml.XmlComment: Name,LocalName,NodeType,Value,InnerText,Data,Length,PreviousSibling,NextSibling,ParentNode,ChildNodes,Attributes,OwnerDocument,
 FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,OuterXml,InnerXml,SchemaInfo,BaseURI,PreviousText
Xml.XmlDeclaration: Version,Encoding,Standalone,Value,InnerText,Name,LocalName,NodeType,PreviousSibling,NextSibling,ParentNode,ChildNodes,Attributes,
 OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,OuterXml,InnerXml,SchemaInfo,BaseURI,PreviousText
Xml.XmlDocument: NodeType,ParentNode,DocumentType,Implementation,Name,LocalName,DocumentElement,OwnerDocument,Schemas,NameTable,PreserveWhitespace,
 IsReadOnly,InnerXml,SchemaInfo,BaseURI,Value,ChildNodes,PreviousSibling,NextSibling,Attributes,FirstChild,LastChild,HasChildNodes,NamespaceURI,
 Prefix,OuterXml,PreviousText
Xml.XmlDocumentFragment: Name,LocalName,NodeType,ParentNode,OwnerDocument,InnerXml,Value,ChildNodes,PreviousSibling,NextSibling,Attributes,FirstChild,
 LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,InnerText,OuterXml,SchemaInfo,BaseURI,PreviousText
Xml.XmlDocumentType: Name,LocalName,NodeType,IsReadOnly,Entities,Notations,PublicId,SystemId,InternalSubset,PreviousSibling,NextSibling,Value,
 ParentNode,ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,InnerText,OuterXml,InnerXml,SchemaInfo,BaseURI,
 PreviousText
Xml.XmlLinkedNode: PreviousSibling,NextSibling,Name,Value,NodeType,ParentNode,ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,
 NamespaceURI,Prefix,LocalName,IsReadOnly,InnerText,OuterXml,InnerXml,SchemaInfo,BaseURI,PreviousText
Xml.XmlProcessingInstruction: Name,LocalName,Value,Target,Data,InnerText,NodeType,PreviousSibling,NextSibling,ParentNode,ChildNodes,Attributes,
 OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,OuterXml,InnerXml,SchemaInfo,BaseURI,PreviousText
Xml.XmlReader: Settings,NodeType,Name,LocalName,NamespaceURI,Prefix,HasValue,Value,Depth,BaseURI,IsEmptyElement,IsDefault,QuoteChar,XmlSpace,XmlLang,
 SchemaInfo,ValueType,AttributeCount,EOF,ReadState,NameTable,CanResolveEntity,CanReadBinaryContent,CanReadValueChunk,HasAttributes
Xml.XmlReaderSettings: Async,NameTable,XmlResolver,LineNumberOffset,LinePositionOffset,ConformanceLevel,CheckCharacters,MaxCharactersInDocument,
 MaxCharactersFromEntities,IgnoreWhitespace,IgnoreProcessingInstructions,IgnoreComments,ProhibitDtd,DtdProcessing,CloseInput,ValidationType,
 ValidationFlags,Schemas
Xml.XmlSignificantWhitespace Xml.XmlText Xml.XmlWhitespace: Name,LocalName,NodeType,ParentNode,Value,PreviousText,InnerText,Data,Length,
 PreviousSibling,NextSibling,ChildNodes,Attributes,OwnerDocument,FirstChild,LastChild,HasChildNodes,NamespaceURI,Prefix,IsReadOnly,OuterXml,InnerXml,
 SchemaInfo,BaseURI
Text.Latin1Encoding+Latin1EncodingSealed Text.Latin1Encoding: Preamble,IsSingleByte,BodyName,EncodingName,HeaderName,WebName,WindowsCodePage,IsBrowserDisplay,
 IsBrowserSave,IsMailNewsDisplay,IsMailNewsSave,EncoderFallback,DecoderFallback,IsReadOnly,CodePage
Text.SBCSCodePageEncoding: IsSingleByte,EncodingName,WebName,HeaderName,BodyName,WindowsCodePage,IsBrowserDisplay,IsBrowserSave,IsMailNewsDisplay,
 IsMailNewsSave,Preamble,EncoderFallback,DecoderFallback,IsReadOnly,CodePage
Text.DBCSCodePageEncoding: EncodingName,WebName,HeaderName,BodyName,WindowsCodePage,IsBrowserDisplay,IsBrowserSave,IsMailNewsDisplay,IsMailNewsSave,
 Preamble,IsSingleByte,EncoderFallback,DecoderFallback,IsReadOnly,CodePage
Xml.XmlTextWriter: BaseStream,Namespaces,Formatting,Indentation,IndentChar,QuoteChar,WriteState,XmlSpace,XmlLang,Settings
Xml.XmlWriterSettings: Async,Encoding,OmitXmlDeclaration,NewLineHandling,NewLineChars,Indent,IndentChars,NewLineOnAttributes,CloseOutput,
 ConformanceLevel,CheckCharacters,NamespaceHandling,WriteEndDocumentOnClose,OutputMethod,DoNotEscapeUriAttributes
Xml.Xsl.XsltException: SourceUri,LineNumber,LinePosition,Message,TargetSite,Data,InnerException,HelpLink,Source,HResult,StackTrace
`;

let orders: Map<string, readonly string[]> | null = null;

function read(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of recorded
    .trim()
    .replaceAll(/([,]?)\n /g, (_, comma: string) => comma || ' ')
    .split('\n')) {
    const colon = line.indexOf(': ');
    const names = line
      .slice(colon + 2)
      .toLowerCase()
      .split(',');
    for (const type of line.slice(0, colon).split(' ')) found.set(`System.${type}`, names);
  }
  return found;
}

/** The recorded order of the properties of a type by its full name, in lower case; empty where the tables have the right one. */
export function recordedPropertyOrder(fullName: string): readonly string[] {
  if (!fullName.startsWith('System.')) return [];
  orders ??= read();
  return orders.get(fullName) ?? [];
}
