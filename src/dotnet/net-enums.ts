import type { TypeDefinition } from '../objects/net-type.ts';
import { enumMembers, recordedLines } from './powershell-types/known-types.ts';

/**
 * Enums of .NET that no table here needs but scripts may name, recorded by reflection. `N` begins a namespace, a line that begins with a blank
 * continues the one before: `e Name type: members` (`f` for flags), a value where it does not follow from the one before.
 */
const recorded = `
N Microsoft.Win32
e RegistryHive: ClassesRoot=-2147483648,CurrentUser,LocalMachine,Users,PerformanceData,CurrentConfig
e RegistryKeyPermissionCheck: Default,ReadSubTree,ReadWriteSubTree
f RegistryOptions: None,Volatile
e RegistryValueKind: Unknown,String,ExpandString,Binary,DWord,MultiString=7,QWord=11,None=-1
f RegistryValueOptions: None,DoNotExpandEnvironmentNames
e RegistryView: Default,Registry64=256,Registry32=512
N System
e ConsoleSpecialKey: ControlC,ControlBreak
e GCCollectionMode: Default,Forced,Optimized,Aggressive
e GCKind: Any,Ephemeral,FullBlocking,Background
e GCNotificationStatus: Succeeded,Failed,Canceled,Timeout,NotApplicable
f UriComponents: Scheme=1,UserInfo,Host=4,Port=8,Path=16,Query=32,Fragment=64,StrongPort=128,NormalizedHost=256,KeepDelimiter=1073741824,
 SerializationInfoString=-2147483648,AbsoluteUri=127,HostAndPort=132,StrongAuthority=134,SchemeAndServer=13,HttpRequestUrl=61,PathAndQuery=48
N System.Buffers
e OperationStatus: Done,DestinationTooSmall,NeedMoreData,InvalidData
N System.Collections.Concurrent
f EnumerablePartitionerOptions: None,NoBuffering
N System.ComponentModel
e CollectionChangeAction: Add=1,Remove,Refresh
e DataObjectMethodType: Fill,Select,Update,Insert,Delete
e EditorBrowsableState: Always,Never,Advanced
e ListChangedType: Reset,ItemAdded,ItemDeleted,ItemMoved,ItemChanged,PropertyDescriptorAdded,PropertyDescriptorDeleted,PropertyDescriptorChanged
e RefreshProperties: None,All,Repaint
N System.ComponentModel.DataAnnotations
e DataType: Custom,DateTime,Date,Time,Duration,PhoneNumber,Currency,Text,Html,MultilineText,EmailAddress,Password,Url,ImageUrl,CreditCard,PostalCode,
 Upload
N System.Data
e AcceptRejectRule: None,Cascade
f CommandBehavior: Default,SingleResult,SchemaOnly,KeyInfo=4,SingleRow=8,SequentialAccess=16,CloseConnection=32
e CommandType: Text=1,StoredProcedure=4,TableDirect=512
e ConflictOption: CompareAllSearchableValues=1,CompareRowVersion,OverwriteChanges
f ConnectionState: Closed,Open,Connecting,Executing=4,Fetching=8,Broken=16
f DataRowAction: Nothing,Delete,Change,Rollback=4,Commit=8,Add=16,ChangeOriginal=32,ChangeCurrentAndOriginal=64
e DataRowVersion: Original=256,Current=512,Proposed=1024,Default=1536
e DataSetDateTime: Local=1,Unspecified,UnspecifiedLocal,Utc
f DataViewRowState: None,Unchanged=2,Added=4,Deleted=8,ModifiedCurrent=16,ModifiedOriginal=32,OriginalRows=42,CurrentRows=22
e DbType: AnsiString,Binary,Byte,Boolean,Currency,Date,DateTime,Decimal,Double,Guid,Int16,Int32,Int64,Object,SByte,Single,String,Time,UInt16,UInt32,
 UInt64,VarNumeric,AnsiStringFixedLength,StringFixedLength,Xml=25,DateTime2,DateTimeOffset
e IsolationLevel: Unspecified=-1,Chaos=16,ReadUncommitted=256,ReadCommitted=4096,RepeatableRead=65536,Serializable=1048576,Snapshot=16777216
e KeyRestrictionBehavior: AllowOnly,PreventUsage
e LoadOption: OverwriteChanges=1,PreserveChanges,Upsert
e MappingType: Element=1,Attribute,SimpleContent,Hidden
e MissingMappingAction: Passthrough=1,Ignore,Error
e MissingSchemaAction: Add=1,Ignore,Error,AddWithKey
e ParameterDirection: Input=1,Output,InputOutput,ReturnValue=6
e Rule: None,Cascade,SetNull,SetDefault
e SchemaSerializationMode: IncludeSchema=1,ExcludeSchema
e SchemaType: Source=1,Mapped
e SerializationFormat: Xml,Binary
e SqlDbType: BigInt,Binary,Bit,Char,DateTime,Decimal,Float,Image,Int,Money,NChar,NText,NVarChar,Real,UniqueIdentifier,SmallDateTime,SmallInt,
 SmallMoney,Text,Timestamp,TinyInt,VarBinary,VarChar,Variant,Xml=25,Udt=29,Structured,Date,Time,DateTime2,DateTimeOffset,Json,Vector
e StatementType: Select,Insert,Update,Delete,Batch
e UpdateRowSource: None,OutputParameters,FirstReturnedRecord,Both
e UpdateStatus: Continue,ErrorsOccurred,SkipCurrentRow,SkipAllRemainingRows
e XmlReadMode: Auto,ReadSchema,IgnoreSchema,InferSchema,DiffGram,Fragment,InferTypedSchema
e XmlWriteMode: WriteSchema,IgnoreSchema,DiffGram
N System.Diagnostics
e ActivityIdFormat: Unknown,Hierarchical,W3C
e ActivityKind: Internal,Server,Client,Producer,Consumer
e ActivitySamplingResult: None,PropagationData,AllData,AllDataAndRecorded
e ActivityStatusCode: Unset,Ok,Error
f ActivityTraceFlags: None,Recorded
f DebuggableAttribute+DebuggingModes: None,Default,DisableOptimizations=256,IgnoreSymbolStoreSequencePoints=2,EnableEditAndContinue=4
e DebuggerBrowsableState: Never,Collapsed=2,RootHidden
f SourceLevels: Off,Critical,Error=3,Warning=7,Information=15,Verbose=31,ActivityTracing=65280,All=-1
e ThreadPriorityLevel: Idle=-15,Lowest=-2,BelowNormal,Normal,AboveNormal,Highest,TimeCritical=15
e ThreadState: Initialized,Ready,Running,Standby,Terminated,Wait,Transition,Unknown
e ThreadWaitReason: Executive,FreePage,PageIn,SystemAllocation,ExecutionDelay,Suspended,UserRequest,EventPairHigh,EventPairLow,LpcReceive,LpcReply,
 VirtualMemory,PageOut,Unknown
e TraceEventType: Critical=1,Error,Warning=4,Information=8,Verbose=16,Start=256,Stop=512,Suspend=1024,Resume=2048,Transfer=4096
N System.IO
e HandleInheritability: None,Inheritable
N System.IO.Compression
e ZLibCompressionStrategy: Default,Filtered,HuffmanOnly,RunLengthEncoding,Fixed
N System.IO.IsolatedStorage
f IsolatedStorageScope: None,User,Domain,Assembly=4,Roaming=8,Machine=16,Application=32
N System.IO.MemoryMappedFiles
e MemoryMappedFileAccess: ReadWrite,Read,Write,CopyOnWrite,ReadExecute,ReadWriteExecute
f MemoryMappedFileOptions: None,DelayAllocatePages=67108864
f MemoryMappedFileRights: CopyOnWrite=1,Write,Read=4,Execute=8,Delete=65536,ReadPermissions=131072,ChangePermissions=262144,TakeOwnership=524288,
 ReadWrite=6,ReadExecute=12,ReadWriteExecute=14,FullControl=983055,AccessSystemSecurity=16777216
N System.IO.Pipes
f PipeAccessRights: ReadData=1,WriteData,ReadAttributes=128,WriteAttributes=256,ReadExtendedAttributes=8,WriteExtendedAttributes=16,
 CreateNewInstance=4,Delete=65536,ReadPermissions=131072,ChangePermissions=262144,TakeOwnership=524288,Synchronize=1048576,FullControl=2032031,
 Read=131209,Write=274,ReadWrite=131483,AccessSystemSecurity=16777216
e PipeDirection: In=1,Out,InOut
f PipeOptions: None,WriteThrough=-2147483648,Asynchronous=1073741824,CurrentUserOnly=536870912,FirstPipeInstance=524288
e PipeTransmissionMode: Byte,Message
N System.Linq
e ParallelExecutionMode: Default,ForceParallelism
e ParallelMergeOptions: Default,NotBuffered,AutoBuffered,FullyBuffered
N System.Net
f AuthenticationSchemes: None,Digest,Negotiate,Ntlm=4,Basic=8,Anonymous=32768,IntegratedWindowsAuthentication=6
e CookieVariant: Unknown,Plain,Rfc2109,Rfc2965,Default=2
f DecompressionMethods: None,GZip,Deflate,Brotli=4,All=-1
e FtpStatusCode: Undefined,RestartMarker=110,ServiceTemporarilyNotAvailable=120,DataAlreadyOpen=125,OpeningData=150,CommandOK=200,
 CommandExtraneous=202,DirectoryStatus=212,FileStatus,SystemType=215,SendUserCommand=220,ClosingControl,ClosingData=226,EnteringPassive,
 LoggedInProceed=230,ServerWantsSecureSession=234,FileActionOK=250,PathnameCreated=257,SendPasswordCommand=331,NeedLoginAccount,
 FileCommandPending=350,ServiceNotAvailable=421,CantOpenData=425,ConnectionClosed,ActionNotTakenFileUnavailableOrBusy=450,
 ActionAbortedLocalProcessingError,ActionNotTakenInsufficientSpace,CommandSyntaxError=500,ArgumentSyntaxError,CommandNotImplemented,
 BadCommandSequence,NotLoggedIn=530,AccountNeeded=532,ActionNotTakenFileUnavailable=550,ActionAbortedUnknownPageType,FileActionAborted,
 ActionNotTakenFilenameNotAllowed
e HttpRequestHeader: CacheControl,Connection,Date,KeepAlive,Pragma,Trailer,TransferEncoding,Upgrade,Via,Warning,Allow,ContentLength,ContentType,
 ContentEncoding,ContentLanguage,ContentLocation,ContentMd5,ContentRange,Expires,LastModified,Accept,AcceptCharset,AcceptEncoding,AcceptLanguage,
 Authorization,Cookie,Expect,From,Host,IfMatch,IfModifiedSince,IfNoneMatch,IfRange,IfUnmodifiedSince,MaxForwards,ProxyAuthorization,Referer,Range,Te,
 Translate,UserAgent
e HttpResponseHeader: CacheControl,Connection,Date,KeepAlive,Pragma,Trailer,TransferEncoding,Upgrade,Via,Warning,Allow,ContentLength,ContentType,
 ContentEncoding,ContentLanguage,ContentLocation,ContentMd5,ContentRange,Expires,LastModified,AcceptRanges,Age,ETag,Location,ProxyAuthenticate,
 RetryAfter,Server,SetCookie,Vary,WwwAuthenticate
e WebExceptionStatus: Success,NameResolutionFailure,ConnectFailure,ReceiveFailure,SendFailure,PipelineFailure,RequestCanceled,ProtocolError,
 ConnectionClosed,TrustFailure,SecureChannelFailure,ServerProtocolViolation,KeepAliveFailure,Pending,Timeout,ProxyNameResolutionFailure,UnknownError,
 MessageLengthLimitExceeded,CacheEntryNotFound,RequestProhibitedByCachePolicy,RequestProhibitedByProxy
N System.Net.Cache
e HttpCacheAgeControl: None,MinFresh,MaxAge,MaxStale=4,MaxAgeAndMinFresh=3,MaxAgeAndMaxStale=6
e HttpRequestCacheLevel: Default,BypassCache,CacheOnly,CacheIfAvailable,Revalidate,Reload,NoCacheNoStore,CacheOrNextCacheOnly,Refresh
e RequestCacheLevel: Default,BypassCache,CacheOnly,CacheIfAvailable,Revalidate,Reload,NoCacheNoStore
N System.Net.Http
e ClientCertificateOption: Manual,Automatic
e HttpCompletionOption: ResponseContentRead,ResponseHeadersRead
e HttpRequestError: Unknown,NameResolutionError,ConnectionError,SecureConnectionError,HttpProtocolError,ExtendedConnectNotSupported,
 VersionNegotiationError,UserAuthenticationError,ProxyTunnelError,InvalidResponse,ResponseEnded,ConfigurationLimitExceeded
e HttpVersionPolicy: RequestVersionOrLower,RequestVersionOrHigher,RequestVersionExact
N System.Net.Mail
e SmtpDeliveryFormat: SevenBit,International
e SmtpDeliveryMethod: Network,SpecifiedPickupDirectory,PickupDirectoryFromIis
e SmtpStatusCode: SystemStatus=211,HelpMessage=214,ServiceReady=220,ServiceClosingTransmissionChannel,Ok=250,UserNotLocalWillForward,
 CannotVerifyUserWillAttemptDelivery,StartMailInput=354,ServiceNotAvailable=421,MailboxBusy=450,LocalErrorInProcessing,InsufficientStorage,
 ClientNotPermitted=454,CommandUnrecognized=500,SyntaxError,CommandNotImplemented,BadCommandSequence,MustIssueStartTlsFirst=530,
 CommandParameterNotImplemented=504,MailboxUnavailable=550,UserNotLocalTryAlternatePath,ExceededStorageAllocation,MailboxNameNotAllowed,
 TransactionFailed,GeneralFailure=-1
N System.Net.Mime
e TransferEncoding: Unknown=-1,QuotedPrintable,Base64,SevenBit,EightBit
N System.Net.NetworkInformation
e DuplicateAddressDetectionState: Invalid,Tentative,Duplicate,Deprecated,Preferred
e IPStatus: Success,DestinationNetworkUnreachable=11002,DestinationHostUnreachable,DestinationProtocolUnreachable,DestinationPortUnreachable,
 DestinationProhibited=11004,NoResources=11006,BadOption,HardwareError,PacketTooBig,TimedOut,BadRoute=11012,TtlExpired,TtlReassemblyTimeExceeded,
 ParameterProblem,SourceQuench,BadDestination=11018,DestinationUnreachable=11040,TimeExceeded,BadHeader,UnrecognizedNextHeader,IcmpError,
 DestinationScopeMismatch,Unknown=-1
e NetBiosNodeType: Unknown,Broadcast,Peer2Peer,Mixed=4,Hybrid=8
e NetworkInterfaceComponent: IPv4,IPv6
e NetworkInterfaceType: Unknown=1,Ethernet=6,TokenRing=9,Fddi=15,BasicIsdn=20,PrimaryIsdn,Ppp=23,Loopback,Ethernet3Megabit=26,Slip=28,Atm=37,
 GenericModem=48,FastEthernetT=62,Isdn,FastEthernetFx=69,Wireless80211=71,AsymmetricDsl=94,RateAdaptDsl,SymmetricDsl,VeryHighSpeedDsl,IPOverAtm=114,
 GigabitEthernet=117,Tunnel=131,MultiRateSymmetricDsl=143,HighPerformanceSerialBus,Wman=237,Wwanpp=243,Wwanpp2
e OperationalStatus: Up=1,Down,Testing,Unknown,Dormant,NotPresent,LowerLayerDown
e PrefixOrigin: Other,Manual,WellKnown,Dhcp,RouterAdvertisement
e ScopeLevel: None,Interface,Link,Subnet,Admin,Site,Organization=8,Global=14
e SuffixOrigin: Other,Manual,WellKnown,OriginDhcp,LinkLayerAddress,Random
e TcpState: Unknown,Closed,Listen,SynSent,SynReceived,Established,FinWait1,FinWait2,CloseWait,Closing,LastAck,TimeWait,DeleteTcb
N System.Net.Security
e AuthenticationLevel: None,MutualAuthRequested,MutualAuthRequired
e EncryptionPolicy: RequireEncryption,AllowNoEncryption,NoEncryption
e ProtectionLevel: None,Sign,EncryptAndSign
f SslPolicyErrors: None,RemoteCertificateNotAvailable,RemoteCertificateNameMismatch,RemoteCertificateChainErrors=4
N System.Net.Sockets
e ProtocolFamily: Unknown=-1,Unspecified,Unix,InterNetwork,ImpLink,Pup,Chaos,NS,Ipx=6,Iso,Osi=7,Ecma,DataKit,Ccitt,Sna,DecNet,DataLink,Lat,
 HyperChannel,AppleTalk,NetBios,VoiceView,FireFox,Banyan=21,Atm,InterNetworkV6,Cluster,Ieee12844,Irda,NetworkDesigners=28,Max,Packet=65536,
 ControllerAreaNetwork
e ProtocolType: IP,IPv6HopByHopOptions=0,Icmp,Igmp,Ggp,IPv4,Tcp=6,Pup=12,Udp=17,Idp=22,IPv6=41,IPv6RoutingHeader=43,IPv6FragmentHeader,
 IPSecEncapsulatingSecurityPayload=50,IPSecAuthenticationHeader,IcmpV6=58,IPv6NoNextHeader,IPv6DestinationOptions,ND=77,Raw=255,Unspecified=0,
 Ipx=1000,Spx=1256,SpxII,Unknown=-1
e SelectMode: SelectRead,SelectWrite,SelectError
e SocketError: Success,SocketError=-1,Interrupted=10004,AccessDenied=10013,Fault,InvalidArgument=10022,TooManyOpenSockets=10024,WouldBlock=10035,
 InProgress,AlreadyInProgress,NotSocket,DestinationAddressRequired,MessageSize,ProtocolType,ProtocolOption,ProtocolNotSupported,SocketNotSupported,
 OperationNotSupported,ProtocolFamilyNotSupported,AddressFamilyNotSupported,AddressAlreadyInUse,AddressNotAvailable,NetworkDown,NetworkUnreachable,
 NetworkReset,ConnectionAborted,ConnectionReset,NoBufferSpaceAvailable,IsConnected,NotConnected,Shutdown,TimedOut=10060,ConnectionRefused,
 HostDown=10064,HostUnreachable,ProcessLimit=10067,SystemNotReady=10091,VersionNotSupported,NotInitialized,Disconnecting=10101,TypeNotFound=10109,
 HostNotFound=11001,TryAgain,NoRecovery,NoData,IOPending=997,OperationAborted=995
f SocketFlags: None,OutOfBand,Peek,DontRoute=4,Truncated=256,ControlDataTruncated=512,Broadcast=1024,Multicast=2048,Partial=32768
e SocketOptionLevel: Socket=65535,IP=0,IPv6=41,Tcp=6,Udp=17
e SocketOptionName: Debug=1,AcceptConnection,ReuseAddress=4,KeepAlive=8,DontRoute=16,Broadcast=32,UseLoopback=64,Linger=128,OutOfBandInline=256,
 DontLinger=-129,ExclusiveAddressUse=-5,SendBuffer=4097,ReceiveBuffer,SendLowWater,ReceiveLowWater,SendTimeout,ReceiveTimeout,Error,Type,
 ReuseUnicastPort=12295,MaxConnections=2147483647,IPOptions=1,HeaderIncluded,TypeOfService,IpTimeToLive,MulticastInterface=9,MulticastTimeToLive,
 MulticastLoopback,AddMembership,DropMembership,DontFragment,AddSourceMembership,DropSourceMembership,BlockSource,UnblockSource,PacketInformation,
 HopLimit=21,IPProtectionLevel=23,IPv6Only=27,NoDelay=1,BsdUrgent,Expedited=2,FastOpen=15,TcpKeepAliveRetryCount,TcpKeepAliveTime=3,
 TcpKeepAliveInterval=17,NoChecksum=1,ChecksumCoverage=20,UpdateAcceptContext=28683,UpdateConnectContext=28688
e SocketShutdown: Receive,Send,Both
e SocketType: Stream=1,Dgram,Raw,Rdm,Seqpacket,Unknown=-1
N System.Net.WebSockets
e WebSocketCloseStatus: NormalClosure=1000,EndpointUnavailable,ProtocolError,InvalidMessageType,Empty=1005,InvalidPayloadData=1007,PolicyViolation,
 MessageTooBig,MandatoryExtension,InternalServerError
e WebSocketError: Success,InvalidMessageType,Faulted,NativeError,NotAWebSocket,UnsupportedVersion,UnsupportedProtocol,HeaderError,
 ConnectionClosedPrematurely,InvalidState
f WebSocketMessageFlags: None,EndOfMessage,DisableCompression
e WebSocketMessageType: Text,Binary,Close
e WebSocketState: None,Connecting,Open,CloseSent,CloseReceived,Closed,Aborted
N System.Configuration.Assemblies
e AssemblyHashAlgorithm: None,MD5=32771,SHA1,SHA256=32780,SHA384,SHA512
e AssemblyVersionCompatibility: SameMachine=1,SameProcess,SameDomain
N System.Reflection
e AssemblyContentType: Default,WindowsRuntime
f AssemblyFlags: PublicKey=1,Retargetable=256,WindowsRuntime=512,ContentTypeMask=3584,DisableJitCompileOptimizer=16384,EnableJitCompileTracking=32768
e AssemblyHashAlgorithm: None,MD5=32771,Sha1,Sha256=32780,Sha384,Sha512
f AssemblyNameFlags: None,PublicKey,EnableJITcompileOptimizer=16384,EnableJITcompileTracking=32768,Retargetable=256
f CallingConventions: Standard=1,VarArgs,Any,HasThis=32,ExplicitThis=64
f EventAttributes: None,SpecialName=512,RTSpecialName=1024,ReservedMask=1024
f FieldAttributes: FieldAccessMask=7,PrivateScope=0,Private,FamANDAssem,Assembly,Family,FamORAssem,Public,Static=16,InitOnly=32,Literal=64,
 NotSerialized=128,SpecialName=512,PinvokeImpl=8192,RTSpecialName=1024,HasFieldMarshal=4096,HasDefault=32768,HasFieldRVA=256,ReservedMask=38144
f MethodAttributes: MemberAccessMask=7,PrivateScope=0,Private,FamANDAssem,Assembly,Family,FamORAssem,Public,Static=16,Final=32,Virtual=64,
 HideBySig=128,CheckAccessOnOverride=512,VtableLayoutMask=256,ReuseSlot=0,NewSlot=256,Abstract=1024,SpecialName=2048,PinvokeImpl=8192,
 UnmanagedExport=8,RTSpecialName=4096,HasSecurity=16384,RequireSecObject=32768,ReservedMask=53248
e MethodImplAttributes: CodeTypeMask=3,IL=0,Native,OPTIL,Runtime,ManagedMask,Unmanaged=4,Managed=0,ForwardRef=16,PreserveSig=128,InternalCall=4096,
 Synchronized=32,NoInlining=8,AggressiveInlining=256,NoOptimization=64,AggressiveOptimization=512,Async=8192,MaxMethodImplVal=65535
f MethodSemanticsAttributes: Setter=1,Getter,Other=4,Adder=8,Remover=16,Raiser=32
e NullabilityState: Unknown,NotNull,Nullable
f ParameterAttributes: None,In,Out,Lcid=4,Retval=8,Optional=16,HasDefault=4096,HasFieldMarshal=8192,Reserved3=16384,Reserved4=32768,ReservedMask=61440
f PropertyAttributes: None,SpecialName=512,RTSpecialName=1024,HasDefault=4096,Reserved2=8192,Reserved3=16384,Reserved4=32768,ReservedMask=62464
f ResourceLocation: ContainedInAnotherAssembly=2,ContainedInManifestFile=4,Embedded=1
f TypeAttributes: VisibilityMask=7,NotPublic=0,Public,NestedPublic,NestedPrivate,NestedFamily,NestedAssembly,NestedFamANDAssem,NestedFamORAssem,
 LayoutMask=24,AutoLayout=0,SequentialLayout=8,ExplicitLayout=16,ClassSemanticsMask=32,Class=0,Interface=32,Abstract=128,Sealed=256,SpecialName=1024,
 Import=4096,Serializable=8192,WindowsRuntime=16384,StringFormatMask=196608,AnsiClass=0,UnicodeClass=65536,AutoClass=131072,CustomFormatClass=196608,
 CustomFormatMask=12582912,BeforeFieldInit=1048576,RTSpecialName=2048,HasSecurity=262144,ReservedMask=264192
N System.Runtime
e GCLargeObjectHeapCompactionMode: Default=1,CompactOnce
e GCLatencyMode: Batch,Interactive,LowLatency,SustainedLowLatency,NoGCRegion
N System.Runtime.InteropServices
e CallingConvention: Winapi=1,Cdecl,StdCall,ThisCall,FastCall
e CharSet: None=1,Ansi,Unicode,Auto
e ClassInterfaceType: None,AutoDispatch,AutoDual
e GCHandleType: Weak,WeakTrackResurrection,Normal,Pinned
e LayoutKind: Sequential,Explicit=2,Auto
e PosixSignal: SIGHUP=-1,SIGINT=-2,SIGQUIT=-3,SIGTERM=-4,SIGCHLD=-5,SIGCONT=-6,SIGWINCH=-7,SIGTTIN=-8,SIGTTOU=-9,SIGTSTP=-10
e UnmanagedType: Bool=2,I1,U1,I2,U2,I4,U4,I8,U8,R4,R8,Currency=15,BStr=19,LPStr,LPWStr,LPTStr,ByValTStr,IUnknown=25,IDispatch,Struct,Interface,
 SafeArray,ByValArray,SysInt,SysUInt,VBByRefStr=34,AnsiBStr,TBStr,VariantBool,FunctionPtr,AsAny=40,LPArray=42,LPStruct,CustomMarshaler,Error,
 IInspectable,HString,LPUTF8Str
N System.Runtime.Serialization
f StreamingContextStates: CrossProcess=1,CrossMachine,File=4,Persistence=8,Remoting=16,Other=32,Clone=64,CrossAppDomain=128,All=255
N System.Runtime.Serialization.Formatters
e FormatterTypeStyle: TypesWhenNeeded,TypesAlways,XsdString
N System.Security.AccessControl
f AceFlags byte: None,ObjectInherit,ContainerInherit,NoPropagateInherit=4,InheritOnly=8,InheritanceFlags=15,Inherited,SuccessfulAccess=64,FailedAccess=128,AuditFlags=192
f AccessControlActions: None,View,Change
f AuditFlags: None,Success,Failure
f AccessControlSections: None,Audit,Access,Owner=4,Group=8,All=15
e AccessControlType: Allow,Deny
f FileSystemRights: ListDirectory=1,ReadData=1,CreateFiles,WriteData=2,AppendData=4,CreateDirectories=4,ReadExtendedAttributes=8,
 WriteExtendedAttributes=16,ExecuteFile=32,Traverse=32,DeleteSubdirectoriesAndFiles=64,ReadAttributes=128,WriteAttributes=256,Write=278,Delete=65536,
 ReadPermissions=131072,Read=131209,ReadAndExecute=131241,Modify=197055,ChangePermissions=262144,TakeOwnership=524288,Synchronize=1048576,
 FullControl=2032127
f InheritanceFlags: None,ContainerInherit,ObjectInherit
f PropagationFlags: None,NoPropagateInherit,InheritOnly
f RegistryRights: QueryValues=1,SetValue,CreateSubKey=4,EnumerateSubKeys=8,Notify=16,CreateLink=32,Delete=65536,ReadPermissions=131072,WriteKey=131078,
 ExecuteKey=131097,ReadKey=131097,ChangePermissions=262144,TakeOwnership=524288,FullControl=983103
N System.Security.Authentication
e CipherAlgorithmType: None,Rc2=26114,Rc4=26625,Des=26113,TripleDes=26115,Aes=26129,Aes128=26126,Aes192,Aes256,Null=24576
e ExchangeAlgorithmType: None,RsaSign=9216,RsaKeyX=41984,DiffieHellman=43522
e HashAlgorithmType: None,Md5=32771,Sha1,Sha256=32780,Sha384,Sha512
f SslProtocols: None,Ssl2=12,Ssl3=48,Tls=192,Tls11=768,Tls12=3072,Tls13=12288,Default=240
N System.Security.Cryptography
f CspProviderFlags: NoFlags,UseMachineKeyStore,UseDefaultKeyContainer,UseNonExportableKey=4,UseExistingKey=8,UseArchivableKey=16,
 UseUserProtectedKey=32,NoPrompt=64,CreateEphemeralKey=128
e DSASignatureFormat: IeeeP1363FixedFieldConcatenation,Rfc3279DerSequence
e ECCurve+ECCurveType: Implicit,PrimeShortWeierstrass,PrimeTwistedEdwards,PrimeMontgomery,Characteristic2,Named
e ECDiffieHellmanKeyDerivationFunction: Hash,Hmac,Tls
e ECKeyXmlFormat: Rfc4050
e FromBase64TransformMode: IgnoreWhiteSpaces,DoNotIgnoreWhiteSpaces
e KeyNumber: Exchange=1,Signature
e OidGroup: All,HashAlgorithm,EncryptionAlgorithm,PublicKeyAlgorithm,SignatureAlgorithm,Attribute,ExtensionOrAttribute,EnhancedKeyUsage,Policy,
 Template,KeyDerivationFunction
e PbeEncryptionAlgorithm: Unknown,Aes128Cbc,Aes192Cbc,Aes256Cbc,TripleDes3KeyPkcs12
e RSAEncryptionPaddingMode: Pkcs1,Oaep
e RSASignaturePaddingMode: Pkcs1,Pss
N System.Security.Cryptography.X509Certificates
f CertificateRequestLoadOptions: Default,SkipSignatureValidation,UnsafeLoadCertificateExtensions
f OpenFlags: ReadOnly,ReadWrite,MaxAllowed,OpenExistingOnly=4,IncludeArchived=8
e Pkcs12ExportPbeParameters: Default,Pkcs12TripleDesSha1,Pbes2Aes256Sha256
e StoreLocation: CurrentUser=1,LocalMachine
e StoreName: AddressBook=1,AuthRoot,CertificateAuthority,Disallowed,My,Root,TrustedPeople,TrustedPublisher
f X500DistinguishedNameFlags: None,Reversed,UseSemicolons=16,DoNotUsePlusSign=32,DoNotUseQuotes=64,UseCommas=128,UseNewLines=256,UseUTF8Encoding=4096,
 UseT61Encoding=8192,ForceUTF8Encoding=16384
f X509ChainStatusFlags: NoError,NotTimeValid,NotTimeNested,Revoked=4,NotSignatureValid=8,NotValidForUsage=16,UntrustedRoot=32,
 RevocationStatusUnknown=64,Cyclic=128,InvalidExtension=256,InvalidPolicyConstraints=512,InvalidBasicConstraints=1024,InvalidNameConstraints=2048,
 HasNotSupportedNameConstraint=4096,HasNotDefinedNameConstraint=8192,HasNotPermittedNameConstraint=16384,HasExcludedNameConstraint=32768,
 PartialChain=65536,CtlNotTimeValid=131072,CtlNotSignatureValid=262144,CtlNotValidForUsage=524288,OfflineRevocation=16777216,
 NoIssuanceChainPolicy=33554432,ExplicitDistrust=67108864,HasNotSupportedCriticalExtension=134217728,HasWeakSignature=1048576
e X509ChainTrustMode: System,CustomRootTrust
e X509ContentType: Unknown,Cert,SerializedCert,Pfx,Pkcs12=3,SerializedStore,Pkcs7,Authenticode
e X509FindType: FindByThumbprint,FindBySubjectName,FindBySubjectDistinguishedName,FindByIssuerName,FindByIssuerDistinguishedName,FindBySerialNumber,
 FindByTimeValid,FindByTimeNotYetValid,FindByTimeExpired,FindByTemplateName,FindByApplicationPolicy,FindByCertificatePolicy,FindByExtension,
 FindByKeyUsage,FindBySubjectKeyIdentifier
e X509IncludeOption: None,ExcludeRoot,EndCertOnly,WholeChain
f X509KeyStorageFlags: DefaultKeySet,UserKeySet,MachineKeySet,Exportable=4,UserProtected=8,PersistKeySet=16,EphemeralKeySet=32
f X509KeyUsageFlags: None,EncipherOnly,CrlSign,KeyCertSign=4,KeyAgreement=8,DataEncipherment=16,KeyEncipherment=32,NonRepudiation=64,
 DigitalSignature=128,DecipherOnly=32768
e X509NameType: SimpleName,EmailName,UpnName,DnsName,DnsFromAlternativeName,UrlName
e X509RevocationFlag: EndCertificateOnly,EntireChain,ExcludeRoot
e X509RevocationMode: NoCheck,Online,Offline
e X509RevocationReason: Unspecified,KeyCompromise,CACompromise,AffiliationChanged,Superseded,CessationOfOperation,CertificateHold,RemoveFromCrl=8,
 PrivilegeWithdrawn,AACompromise,WeakAlgorithmOrKey
e X509SubjectKeyIdentifierHashAlgorithm: Sha1,ShortSha1,CapiSha1,Sha256,Sha384,Sha512,ShortSha256,ShortSha384,ShortSha512
f X509VerificationFlags: NoFlag,IgnoreNotTimeValid,IgnoreCtlNotTimeValid,IgnoreNotTimeNested=4,IgnoreInvalidBasicConstraints=8,
 AllowUnknownCertificateAuthority=16,IgnoreWrongUsage=32,IgnoreInvalidName=64,IgnoreInvalidPolicy=128,IgnoreEndRevocationUnknown=256,
 IgnoreCtlSignerRevocationUnknown=512,IgnoreCertificateAuthorityRevocationUnknown=1024,IgnoreRootRevocationUnknown=2048,AllFlags=4095
N System.Security.Principal
e PrincipalPolicy: UnauthenticatedPrincipal,NoPrincipal,WindowsPrincipal
f TokenAccessLevels: AssignPrimary=1,Duplicate,Impersonate=4,Query=8,QuerySource=16,AdjustPrivileges=32,AdjustGroups=64,AdjustDefault=128,
 AdjustSessionId=256,Read=131080,Write=131296,AllAccess=983551,MaximumAllowed=33554432
e TokenImpersonationLevel: None,Anonymous,Identification,Impersonation,Delegation
e WellKnownSidType: NullSid,WorldSid,LocalSid,CreatorOwnerSid,CreatorGroupSid,CreatorOwnerServerSid,CreatorGroupServerSid,NTAuthoritySid,DialupSid,
 NetworkSid,BatchSid,InteractiveSid,ServiceSid,AnonymousSid,ProxySid,EnterpriseControllersSid,SelfSid,AuthenticatedUserSid,RestrictedCodeSid,
 TerminalServerSid,RemoteLogonIdSid,LogonIdsSid,LocalSystemSid,LocalServiceSid,NetworkServiceSid,BuiltinDomainSid,BuiltinAdministratorsSid,
 BuiltinUsersSid,BuiltinGuestsSid,BuiltinPowerUsersSid,BuiltinAccountOperatorsSid,BuiltinSystemOperatorsSid,BuiltinPrintOperatorsSid,
 BuiltinBackupOperatorsSid,BuiltinReplicatorSid,BuiltinPreWindows2000CompatibleAccessSid,BuiltinRemoteDesktopUsersSid,
 BuiltinNetworkConfigurationOperatorsSid,AccountAdministratorSid,AccountGuestSid,AccountKrbtgtSid,AccountDomainAdminsSid,AccountDomainUsersSid,
 AccountDomainGuestsSid,AccountComputersSid,AccountControllersSid,AccountCertAdminsSid,AccountSchemaAdminsSid,AccountEnterpriseAdminsSid,
 AccountPolicyAdminsSid,AccountRasAndIasServersSid,NtlmAuthenticationSid,DigestAuthenticationSid,SChannelAuthenticationSid,ThisOrganizationSid,
 OtherOrganizationSid,BuiltinIncomingForestTrustBuildersSid,BuiltinPerformanceMonitoringUsersSid,BuiltinPerformanceLoggingUsersSid,
 BuiltinAuthorizationAccessSid,MaxDefined,WinBuiltinTerminalServerLicenseServersSid=60,WinBuiltinDCOMUsersSid,WinBuiltinIUsersSid,WinIUserSid,
 WinBuiltinCryptoOperatorsSid,WinUntrustedLabelSid,WinLowLabelSid,WinMediumLabelSid,WinHighLabelSid,WinSystemLabelSid,WinWriteRestrictedCodeSid,
 WinCreatorOwnerRightsSid,WinCacheablePrincipalsGroupSid,WinNonCacheablePrincipalsGroupSid,WinEnterpriseReadonlyControllersSid,
 WinAccountReadonlyControllersSid,WinBuiltinEventLogReadersGroup,WinNewEnterpriseReadonlyControllersSid,WinBuiltinCertSvcDComAccessGroup,
 WinMediumPlusLabelSid,WinLocalLogonSid,WinConsoleLogonSid,WinThisOrganizationCertificateSid,WinApplicationPackageAuthoritySid,
 WinBuiltinAnyPackageSid,WinCapabilityInternetClientSid,WinCapabilityInternetClientServerSid,WinCapabilityPrivateNetworkClientServerSid,
 WinCapabilityPicturesLibrarySid,WinCapabilityVideosLibrarySid,WinCapabilityMusicLibrarySid,WinCapabilityDocumentsLibrarySid,
 WinCapabilitySharedUserCertificatesSid,WinCapabilityEnterpriseAuthenticationSid,WinCapabilityRemovableStorageSid
e WindowsAccountType: Normal,Guest,System,Anonymous
N System.Text.Json
e JsonSerializerDefaults: General,Web,Strict
e JsonTokenType byte: None,StartObject,EndObject,StartArray,EndArray,PropertyName,Comment,String,Number,True,False,Null
N System.Text.Json.Serialization
e JsonKnownNamingPolicy: Unspecified,CamelCase,SnakeCaseLower,SnakeCaseUpper,KebabCaseLower,KebabCaseUpper
e JsonKnownReferenceHandler: Unspecified,Preserve,IgnoreCycles
f JsonNumberHandling: Strict,AllowReadingFromString,WriteAsString,AllowNamedFloatingPointLiterals=4
e JsonObjectCreationHandling: Replace,Populate
f JsonSourceGenerationMode: Default,Metadata,Serialization
e JsonUnknownDerivedTypeHandling: FailSerialization,FallBackToBaseType,FallBackToNearestAncestor
e JsonUnknownTypeHandling: JsonElement,JsonNode
e JsonUnmappedMemberHandling: Skip,Disallow
N System.Text.Json.Serialization.Metadata
e JsonTypeInfoKind: None,Object,Enumerable,Dictionary
N System.Threading
e EventResetMode: AutoReset,ManualReset
e LazyThreadSafetyMode: None,PublicationOnly,ExecutionAndPublication
e LockRecursionPolicy: NoRecursion,SupportsRecursion
N System.Threading.Channels
e BoundedChannelFullMode: Wait,DropNewest,DropOldest,DropWrite
N System.Threading.Tasks
f ConfigureAwaitOptions: None,ContinueOnCapturedContext,SuppressThrowing,ForceYielding=4
f TaskContinuationOptions: None,PreferFairness,LongRunning,AttachedToParent=4,DenyChildAttach=8,HideScheduler=16,LazyCancellation=32,
 RunContinuationsAsynchronously=64,NotOnRanToCompletion=65536,NotOnFaulted=131072,NotOnCanceled=262144,OnlyOnRanToCompletion=393216,
 OnlyOnFaulted=327680,OnlyOnCanceled=196608,ExecuteSynchronously=524288
N System.Xml
e EntityHandling: ExpandEntities=1,ExpandCharEntities
f NamespaceHandling: Default,OmitDuplicates
e ReadState: Initial,Interactive,Error,EndOfFile,Closed
e ValidationType: None,Auto,DTD,XDR,Schema
e WhitespaceHandling: All,Significant,None
e WriteState: Start,Prolog,Element,Attribute,Content,Closed,Error
e XmlNamespaceScope: All,ExcludeXml,Local
e XmlNodeChangedAction: Insert,Remove,Change
e XmlNodeOrder: Before,After,Same,Unknown
e XmlOutputMethod: Xml,Html,Text,AutoDetect
e XmlSpace: None,Default,Preserve
e XmlTokenizedType: CDATA,ID,IDREF,IDREFS,ENTITY,ENTITIES,NMTOKEN,NMTOKENS,NOTATION,ENUMERATION,QName,NCName,None
N System.Xml.Linq
f LoadOptions: None,PreserveWhitespace,SetBaseUri,SetLineInfo=4
f ReaderOptions: None,OmitDuplicateNamespaces
e XObjectChange: Add,Remove,Name,Value
N System.Xml.Schema
e XmlSchemaContentProcessing: None,Skip,Lax,Strict
e XmlSchemaContentType: TextOnly,Empty,ElementOnly,Mixed
e XmlSchemaDatatypeVariety: Atomic,List,Union
f XmlSchemaDerivationMethod: Empty,Substitution,Extension,Restriction=4,List=8,Union=16,All=255,None=256
e XmlSchemaForm: None,Qualified,Unqualified
e XmlSchemaUse: None,Optional,Prohibited,Required
f XmlSchemaValidationFlags: None,ProcessInlineSchema,ProcessSchemaLocation,ReportValidationWarnings=4,ProcessIdentityConstraints=8,
 AllowXmlAttributes=16
e XmlSchemaValidity: NotKnown,Valid,Invalid
e XmlSeverityType: Error,Warning
e XmlTypeCode: None,Item,Node,Document,Element,Attribute,Namespace,ProcessingInstruction,Comment,Text,AnyAtomicType,UntypedAtomic,String,Boolean,
 Decimal,Float,Double,Duration,DateTime,Time,Date,GYearMonth,GYear,GMonthDay,GDay,GMonth,HexBinary,Base64Binary,AnyUri,QName,Notation,
 NormalizedString,Token,Language,NmToken,Name,NCName,Id,Idref,Entity,Integer,NonPositiveInteger,NegativeInteger,Long,Int,Short,Byte,
 NonNegativeInteger,UnsignedLong,UnsignedInt,UnsignedShort,UnsignedByte,PositiveInteger,YearMonthDuration,DayTimeDuration
N System.Xml.XPath
e XPathNamespaceScope: All,ExcludeXml,Local
e XPathResultType: Number,String,Boolean,NodeSet,Navigator=1,Any=5,Error
e XmlCaseOrder: None,UpperFirst,LowerFirst
e XmlDataType: Text=1,Number
e XmlSortOrder: Ascending=1,Descending
`;

let known: Map<string, TypeDefinition> | null = null;

function read(): Map<string, TypeDefinition> {
  const found = new Map<string, TypeDefinition>();
  for (const [namespace, line] of recordedLines(recorded)) {
    const colon = line.indexOf(':');
    const [simple = '', underlyingType] = line.slice(2, colon).split(' ');
    const name = `${namespace}.${simple}`;
    const flags = line.startsWith('f') ? { flags: true } : {};
    const underlying = underlyingType ? { underlyingType } : {};
    const table: TypeDefinition = { name, kind: 'enum', ...flags, ...underlying };
    // read when somebody asks for the members
    Object.defineProperty(table, 'enumValues', { get: () => enumMembers(line.slice(colon + 2)), enumerable: true });
    found.set(name.toLowerCase(), table);
  }
  return found;
}

/** The definition of a recorded enum by its full name in lower case; undefined for other names. */
export function knownEnum(key: string): TypeDefinition | undefined {
  if (!key.startsWith('system.') && !key.startsWith('microsoft.win32.')) return undefined;
  known ??= read();
  return known.get(key);
}

/** The full names of the recorded enums, in lower case. */
export function knownEnumNames(): Iterable<string> {
  known ??= read();
  return known.keys();
}
