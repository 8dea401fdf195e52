/**
 * The public types of PowerShell 7.6.5 in the engine, by assembly: what kind each is, what it derives from, and the
 * members of its enums. Recorded by reflection; `known-types.ts` reads it. `N` begins a namespace; the other lines are `kind base: names`, a line
 * that begins with a blank continues the one before. Kinds: c class, a abstract, s sealed, t static, v struct, i interface, d delegate, e enum, f enum of flags
 * (`e name type: members`, a value where it does not follow from the one before), upper case when not public. `~` is System.Management.Automation,
 * `@` is Microsoft.PowerShell.Commands.
 */
export const automationTypes: Record<string, string> = {
  'System.Management.Automation': `
N Microsoft.PowerShell
e ExecutionPolicy: Unrestricted,RemoteSigned,AllSigned,Restricted,Default=3,Bypass,Undefined
e ExecutionPolicyScope: Process,CurrentUser,LocalMachine,UserPolicy,MachinePolicy
s ~AuthorizationManager: PSAuthorizationManager
s ~PSTypeConverter: DeserializingTypeConverter
t: ProcessCodeMethods,ToStringCodeMethods
N Microsoft.PowerShell.Cim
s ~PSPropertyAdapter: CimInstanceAdapter
N Microsoft.PowerShell.Cmdletization
a: CmdletAdapter<TObjectInstance>,QueryBuilder
e BehaviorOnNoMatch: Default,ReportErrors,SilentlyContinue
f MethodParameterBindings: In=1,Out,Error=4
s: MethodInvocationInfo,MethodParameter
N Microsoft.PowerShell.Cmdletization.Xml
e ConfirmImpact: None,Low,Medium,High
e ItemsChoiceType: ExcludeQuery,MaxValueQuery,MinValueQuery,RegularQuery
N Microsoft.PowerShell.Commands
a @PSRemotingBaseCmdlet: PSExecutionCmdlet
a @PSRemotingCmdlet: PSRemotingBaseCmdlet,PSRunspaceCmdlet
a ~PSCmdlet: ObjectEventRegistrationBase,PSRemotingCmdlet
a ~Provider.ContainerCmdletProvider: SessionStateProviderBase
c: AliasProviderDynamicParameters,ExperimentalFeatureNameCompleter,FileSystemClearContentDynamicParameters,FileSystemContentDynamicParametersBase,
 FileSystemItemProviderDynamicParameters,FileSystemProviderGetItemDynamicParameters,FileSystemProviderRemoveItemDynamicParameters,
 FunctionProviderDynamicParameters,HistoryInfo,ModuleSpecification,NounArgumentCompleter,PSEditionArgumentCompleter,PSPropertyExpression,
 PSPropertyExpressionResult,SessionStateProviderBaseContentReaderWriter,StrictModeVersionArgumentCompleter
c @EnableDisableExperimentalFeatureCommandBase: DisableExperimentalFeatureCommand,EnableExperimentalFeatureCommand
c @FileSystemContentDynamicParametersBase: FileSystemContentReaderDynamicParameters,FileSystemContentWriterDynamicParameters
c @Internal.Format.FrontEndCommandBase: FormatDefaultCommand,OutDefaultCommand,OutHostCommand,OutLineOutputCommand
c @JobCmdletBase: GetJobCommand,ReceiveJobCommand,RemoveJobCommand,StopJobCommand,WaitJobCommand
c @PSExecutionCmdlet: InvokeCommandCommand,StartJobCommand
c @PSRemotingBaseCmdlet: EnterPSSessionCommand,NewPSSessionCommand
c @PSRemotingCmdlet: ExitPSSessionCommand,JobCmdletBase
c @PSRunspaceCmdlet: GetPSSessionCommand,RemovePSSessionCommand
c System.ArgumentException: HelpCategoryInvalidException
c System.SystemException: HelpNotFoundException
c ~PSCmdlet: AddHistoryCommand,ClearHistoryCommand,EnableDisableExperimentalFeatureCommandBase,GetExperimentalFeatureCommand,GetHistoryCommand,
 InvokeHistoryCommand,ModuleCmdletBase,NewPSRoleCapabilityFileCommand,NewPSSessionConfigurationFileCommand,OutNullCommand,SetStrictModeCommand,
 UpdatableHelpCommandBase
c ~PSTransportOption: WSManConfigurationOption
e OpenMode: Add,New,Overwrite
e SessionFilterState: All,Opened,Disconnected,Closed,Broken
e UpdateHelpScope: CurrentUser,AllUsers
s @ModuleCmdletBase: GetModuleCommand,ImportModuleCommand,NewModuleCommand,RemoveModuleCommand,TestModuleManifestCommand
s @SessionStateProviderBase: AliasProvider,EnvironmentProvider,FunctionProvider,VariableProvider
s @UpdatableHelpCommandBase: SaveHelpCommand,UpdateHelpCommand
s ~PSCmdlet: DebugJobCommand,EnterPSHostProcessCommand,ExitPSHostProcessCommand,ExportModuleMemberCommand,ForEachObjectCommand,GetCommandCommand,
 GetHelpCommand,GetPSHostProcessInfoCommand,NewModuleManifestCommand,NewPSSessionOptionCommand,NewPSTransportOptionCommand,SetPSDebugCommand,
 SwitchProcessCommand,WhereObjectCommand
t: GetHelpCodeMethods,InternalSymbolicLinkLinkCodeMethods
v: ModuleCmdletBase+ImportModuleOptions
N Microsoft.PowerShell.Commands.Internal.Format
a ~PSCmdlet: FrontEndCommandBase
c @Internal.Format.FrontEndCommandBase: OuterFormatShapeCommandBase
c @Internal.Format.OuterFormatShapeCommandBase: OuterFormatTableAndListBase
c @Internal.Format.OuterFormatTableAndListBase: OuterFormatTableBase
N Microsoft.PowerShell.DesiredStateConfiguration
s ~ArgumentTransformationAttribute: ArgumentToConfigurationDataTransformationAttribute
N Microsoft.PowerShell.DesiredStateConfiguration.Internal
t: DscClassCache,DscRemoteOperationsClass
N Microsoft.PowerShell.Telemetry
t: ApplicationInsightsTelemetry
N System.Management.Automation
C: ExecutionContext
C System.EventArgs: OutputProcessingStateEventArgs
C ~Job: PSRemotingJob
I: IHasSessionStateEntryVisibility,IScriptCommandInfo
a: Breakpoint,CommandInfo,CustomItemBase,Debugger,InformationalRecord,Job,JobSourceAdapter,PSControl,PSEventManager,
 PSMemberInfo,PSMemberInfoCollection<T>,PSPropertyAdapter,PSSessionTypeOption,PSTransportOption,PSTypeConverter,Repository<T>
a System.SystemException: FlowControlException
a ~ArgumentCompleterAttribute: ArgumentCompleterFactoryAttribute
a ~Cmdlet: PSCmdlet
a ~FlowControlException: LoopFlowException
a ~Internal.CmdletMetadataAttribute: ArgumentTransformationAttribute,CmdletCommonMetadataAttribute,ValidateArgumentsAttribute
a ~Internal.InternalCommand: Cmdlet
a ~Job: Job2
a ~NullValidationAttributeBase: ValidateNotNullOrAttributeBase
a ~PSMemberInfo: PSMethodInfo,PSPropertyInfo
a ~ValidateArgumentsAttribute: NullValidationAttributeBase,ValidateEnumeratedArgumentsAttribute
c: AuthorizationManager,CommandCompletion,CommandInvocationIntrinsics,CommandParameterInfo,CommandParameterSetInfo,
 CompletionResult,DscResourceInfo,EngineIntrinsics,ErrorCategoryInfo,ErrorDetails,ErrorRecord,ExperimentalFeature,HostInformationMessage,
 InformationRecord,InvocationInfo,JobDefinition,JobInvocationInfo,ListControlBuilder,ListEntryBuilder,ProgressRecord,ProviderInfo,
 PSCustomObject,PSDataCollection<T>,PSDebugContext,PSDriveInfo,PSEventArgsCollection,PSEventHandler,PSEventSubscriber,PSListModifier,PSObject,
 PSReference,PSSnapInInfo,PSSnapInSpecification,PSTraceSource,PSTypeName,PSVariable,RuntimeDefinedParameter,
 ScopeArgumentCompleter,ScriptBlock,VariablePath,VerbInfo
c System.ArgumentException: PSArgumentException
c System.ArgumentNullException: PSArgumentNullException
c System.ArgumentOutOfRangeException: PSArgumentOutOfRangeException
c System.Attribute: ArgumentCompleterAttribute,ArgumentCompletionsAttribute,PSTypeNameAttribute
c System.Collections.Generic.Dictionary[System.String,~RuntimeDefinedParameter]: RuntimeDefinedParameterDictionary
c System.ComponentModel.CustomTypeDescriptor: PSObjectTypeDescriptor
c System.ComponentModel.PropertyDescriptor: PSObjectPropertyDescriptor
c System.ComponentModel.TypeDescriptionProvider: PSObjectTypeDescriptionProvider
c System.EventArgs: BreakpointUpdatedEventArgs,CommandLookupEventArgs,DebuggerStopEventArgs,ForwardedEventArgs,GettingValueExceptionEventArgs,
 LocationChangedEventArgs,PSEventArgs,PSEventUnsubscribedEventArgs,SettingValueExceptionEventArgs
c System.InvalidCastException: PSInvalidCastException
c System.InvalidOperationException: PSInvalidOperationException
c System.Management.Automation.Repository[~Job]: JobRepository
c System.Management.Automation.Repository[~Runspaces.PSSession]: RunspaceRepository
c System.NotImplementedException: PSNotImplementedException
c System.NotSupportedException: PSNotSupportedException
c System.ObjectDisposedException: PSObjectDisposedException
c System.SystemException: HaltCommandException,InvalidJobStateException,InvalidPowerShellStateException,JobFailedException,
 ParentContainsErrorRecordException,PipelineDepthException,RuntimeException,ScriptCallDepthException
c ~Breakpoint: CommandBreakpoint,LineBreakpoint,VariableBreakpoint
c ~CmdletCommonMetadataAttribute: CmdletBindingAttribute
c ~CmdletInvocationException: CmdletProviderInvocationException
c ~CommandInfo: AliasInfo,ApplicationInfo,CmdletInfo,ExternalScriptInfo,FunctionInfo,RemoteCommandInfo,ScriptInfo
c ~ExtendedTypeSystemException: GetValueException,MethodException,PropertyNotFoundException,SetValueException
c ~FlowControlException: ExitException
c ~FunctionInfo: ConfigurationInfo,FilterInfo
c ~GetValueException: GetValueInvocationException
c ~InformationalRecord: DebugRecord,VerboseRecord,WarningRecord
c ~Internal.CmdletMetadataAttribute: DscLocalConfigurationManagerAttribute,DscPropertyAttribute,DscResourceAttribute
c ~Job: PSEventJob
c ~LanguagePrimitives+EnumSingleTypeConverter: LanguagePrimitives+EnumMultipleTypeConverter
c ~MetadataException: ArgumentTransformationMetadataException,ParsingMetadataException,ValidationMetadataException
c ~MethodException: MethodInvocationException
c ~PSCmdlet: RegisterArgumentCompleterCommand
c ~PSListModifier: PSListModifier<T>
c ~PSMemberInfo: PSDynamicMember,PSEvent,PSMemberSet,PSPropertySet
c ~PSMethodInfo: PSCodeMethod,PSMethod,PSParameterizedProperty,PSScriptMethod
c ~PSNoteProperty: PSVariableProperty
c ~PSProperty: PSAdaptedProperty
c ~PSPropertyInfo: PSAliasProperty,PSCodeProperty,PSNoteProperty,PSProperty,PSScriptProperty
c ~PSTypeConverter: ConvertThroughString,LanguagePrimitives+EnumSingleTypeConverter
c ~ParseException: IncompleteParseException
c ~ProviderNotFoundException: ProviderNameAmbiguousException
c ~RuntimeException: ActionPreferenceStopException,ApplicationFailedException,CmdletInvocationException,CommandNotFoundException,
 ExtendedTypeSystemException,MetadataException,ParameterBindingException,ParseException,PipelineClosedException,PipelineStoppedException,
 ProviderInvocationException,PSSecurityException,RedirectedException,RemoteException,ScriptBlockToPowerShellNotSupportedException,
 ScriptRequiresException,SessionStateException,WildcardPatternException
c ~SessionStateException: DriveNotFoundException,ItemNotFoundException,ProviderNotFoundException,SessionStateUnauthorizedAccessException
c ~SetValueException: SetValueInvocationException
c ~ValidateArgumentsAttribute: ValidateDriveAttribute
d: GetSymmetricEncryptionKey,MemberNamePredicate,PSEventReceivedEventHandler,PSEventUnsubscribedEventHandler
e ActionPreference: SilentlyContinue,Stop,Continue,Inquire,Ignore,Suspend,Break
e Alignment: Undefined,Left,Center,Right
e BreakpointUpdateType: Set,Removed,Enabled,Disabled
e CommandOrigin: Runspace,Internal
e CompletionResultType: Text,History,Command,ProviderItem,ProviderContainer,Property,Method,ParameterName,ParameterValue,Variable,Namespace,Type,
 Keyword,DynamicKeyword
e ConfirmImpact: None,Low,Medium,High
e CopyContainers: CopyTargetContainer,CopyChildrenOfTargetContainer
e DSCResourceRunAsCredential: Default,Optional=0,NotSupported,Mandatory
e DebuggerResumeAction: Continue,StepInto,StepOut,StepOver,Stop
e DisplayEntryValueType: Property,ScriptBlock
e ErrorCategory: NotSpecified,OpenError,CloseError,DeviceError,DeadlockDetected,InvalidArgument,InvalidData,InvalidOperation,InvalidResult,InvalidType,
 MetadataError,NotImplemented,NotInstalled,ObjectNotFound,OperationStopped,OperationTimeout,SyntaxError,ParserError,PermissionDenied,ResourceBusy,
 ResourceExists,ResourceUnavailable,ReadError,WriteError,FromStdErr,SecurityError,ProtocolError,ConnectionError,AuthenticationError,LimitsExceeded,
 QuotaExceeded,NotEnabled
e ErrorView: NormalView,CategoryView,ConciseView,DetailedView
e ExperimentAction: None,Hide,Show
e ImplementedAsType: None,PowerShell,Binary,Composite
e JobState: NotStarted,Running,Completed,Failed,Stopped,Blocked,Suspended,Disconnected,Suspending,Stopping,AtBreakpoint
e JobThreadOptions: Default,UseThreadPoolThread,UseNewThread
e ModuleAccessMode: ReadWrite,ReadOnly,Constant
e ModuleIntrinsics+PSModulePathScope: User,Builtin,Machine
e ModuleType: Script,Binary,Manifest,Cim
e NativeArgumentPassingStyle: Legacy,Standard,Windows
e OutputRendering: Host,PlainText,Ansi
e PSInvocationState: NotStarted,Running,Stopping,Stopped,Completed,Failed,Disconnected
e PSLanguageMode: FullLanguage,RestrictedLanguage,NoLanguage,ConstrainedLanguage
e PSModuleAutoLoadingPreference: None,ModuleQualified,All
e PSTokenType: Unknown,Command,CommandParameter,CommandArgument,Number,String,Variable,Member,LoopLabel,Attribute,Type,Operator,GroupStart,GroupEnd,
 Keyword,Comment,StatementSeparator,NewLine,LineContinuation,Position
e Platform+XDG_Type: CONFIG,CACHE,DATA,USER_MODULES,SHARED_MODULES,DEFAULT
e PowerShellStreamType: Input,Output,Error,Warning,Verbose,Debug,Progress,Information
e ProgressRecordType: Processing,Completed
e ProgressView: Minimal,Classic
e RemotingBehavior: None,PowerShell,Custom
e RemotingCapability: None,PowerShell,SupportedByCommand,OwnedByCommand
e ResolutionPurpose: Encryption,Decryption
e ReturnContainers: ReturnMatchingContainers,ReturnAllContainers
e RollbackSeverity: Error,TerminatingError,Never
e RunspaceMode: CurrentRunspace,NewRunspace
e SessionStateCategory: Variable,Alias,Function,Filter,Drive,CmdletProvider,Scope,Command,Resource,Cmdlet
e SessionStateEntryVisibility: Public,Private
e SignatureStatus: Valid,UnknownError,NotSigned,HashMismatch,NotTrusted,NotSupportedFileFormat,Incompatible
e SignatureType: None,Authenticode,Catalog
e SigningOption: AddOnlyCertificate,AddFullCertificateChain,AddFullCertificateChainExceptRoot,Default=2
e TypeInferenceRuntimePermissions: None,AllowSafeEval
e VTUtility+VT: Reset,Inverse
e ValidateRangeKind: Positive,NonNegative,Negative,NonPositive
e VariableAccessMode: Read,Write,ReadWrite
e WhereOperatorSelectionMode: Default,First,Last,SkipUntil,Until,Split
f CommandTypes: Alias=1,Function,Filter=4,Cmdlet=8,ExternalScript=16,Application=32,Script=64,Configuration=256,All=383
f DebugModes: None,Default,LocalScript,RemoteScript=4
f PSCredentialTypes: Generic=1,Domain,Default
f PSCredentialUIOptions: None,Default,ValidateUserNameSyntax=1,AlwaysPrompt,ReadOnlyUserName
f PSMemberTypes: AliasProperty=1,CodeProperty,Property=4,NoteProperty=8,ScriptProperty=16,PropertySet=32,Method=64,CodeMethod=128,ScriptMethod=256,
 Methods=448,ParameterizedProperty=512,MemberSet=1024,Event=2048,Dynamic=4096,InferredProperty=8192,Properties=8223,All=16383
f PSMemberViewTypes: Extended=1,Adapted,Base=4,All=7
f PSTraceSourceOptions: None,Constructor,Dispose,Finalizer=4,Method=8,Property=16,Delegates=32,Events=64,Exception=128,Lock=256,Error=512,Errors=640,
 Warning=1024,Verbose=2048,WriteLine=4096,Data=6167,Scope=8192,ExecutionFlow=8303,Assert=16384,All=32767
f RemoteStreamOptions: AddInvocationInfoToErrorRecord=1,AddInvocationInfoToWarningRecord,AddInvocationInfoToDebugRecord=4,
 AddInvocationInfoToVerboseRecord=8,AddInvocationInfo=15
f ScopedItemOptions: None,ReadOnly,Constant,Private=4,AllScope=8,Unspecified=16
f SessionCapabilities: RemoteServer=1,Language=4
f ShouldProcessReason: None,WhatIf
f SplitOptions: SimpleMatch=1,RegexMatch,CultureInvariant=4,IgnorePatternWhitespace=8,Multiline=16,Singleline=32,IgnoreCase=64,ExplicitCapture=128
f WildcardOptions: None,Compiled,IgnoreCase,CultureInvariant=4
i: IArgumentCompleter,IArgumentCompleterFactory,ICommandRuntime,ICommandRuntime2,IContainsErrorRecord,IDynamicParameters,IJobDebugger,
 IModuleAssemblyCleanup,IModuleAssemblyInitializer,IResourceSupplier,IValidateSetValuesGenerator
s: CallStackFrame,ChildItemCmdletProviderIntrinsics,CmdletProviderManagementIntrinsics,CommandMetadata,ContentCmdletProviderIntrinsics,
 CustomControlBuilder,CustomControlEntry,CustomEntryBuilder,DebuggerCommandResults,DisplayEntry,DriveManagementIntrinsics,DscResourcePropertyInfo,
 EntrySelectedBy,ExtendedTypeDefinition,FlagsExpression<T>,FormatViewDefinition,ItemCmdletProviderIntrinsics,JobIdentifier,JobManager,JobStateInfo,
 ListControlEntry,ListControlEntryItem,PagingParameters,ParameterMetadata,ParameterSetMetadata,PathInfo,PathIntrinsics,PowerShell,
 PowerShellStreams<TInput TOutput>,PropertyCmdletProviderIntrinsics,ProviderIntrinsics,ProxyCommand,PSClassInfo,PSClassMemberInfo,PSCommand,
 PSControlGroupBy,PSCredential,PSDataStreams,PSEngineEvent,PSInvocationSettings,PSInvocationStateInfo,PSModuleInfo,PSParseError,PSParser,PSStyle,
 PSStyle+BackgroundColor,PSStyle+FileInfoFormatting,PSStyle+FileInfoFormatting+FileExtensionDictionary,PSStyle+ForegroundColor,PSStyle+FormattingData,
 PSStyle+ProgressConfiguration,PSToken,PSTransactionContext,PSVariableIntrinsics,RunspacePoolStateInfo,SecurityDescriptorCmdletProviderIntrinsics,
 SemanticVersion,SessionState,Signature,SteppablePipeline,TableControlBuilder,TableControlColumn,TableControlColumnHeader,TableControlRow,
 TableRowDefinitionBuilder,VTUtility,WideControlBuilder,WideControlEntryItem,WildcardPattern
s System.Collections.Generic.Stack[~PathInfo]: PathInfoStack
s System.Collections.Hashtable: DefaultParameterDictionary,OrderedHashtable,PSPrimitiveDictionary
s System.EventArgs: DataAddedEventArgs,DataAddingEventArgs,JobStateEventArgs,ProcessRunspaceDebugEndEventArgs,PSInvocationStateChangedEventArgs,
 PSJobStartEventArgs,StartRunspaceDebugProcessingEventArgs
s ~ArgumentTransformationAttribute: CredentialAttribute
s ~CmdletCommonMetadataAttribute: CmdletAttribute
s ~CustomItemBase: CustomItemExpression,CustomItemFrame,CustomItemNewline,CustomItemText
s ~FlowControlException: TerminateException
s ~Internal.CmdletMetadataAttribute: AllowEmptyCollectionAttribute,AllowEmptyStringAttribute,AllowNullAttribute,OutputTypeAttribute
s ~Internal.ParsingBaseAttribute: AliasAttribute,ExperimentalAttribute,HiddenAttribute,ParameterAttribute,PSDefaultValueAttribute,
 SupportsWildcardsAttribute
s ~Job2: ContainerParentJob
s ~LoopFlowException: BreakException,ContinueException
s ~NullValidationAttributeBase: ValidateNotNullAttribute
s ~PSControl: CustomControl,ListControl,TableControl,WideControl
s ~RuntimeException: NativeCommandExitException
s ~ValidateArgumentsAttribute: ValidateCountAttribute,ValidateTrustedDataAttribute
s ~ValidateDriveAttribute: ValidateUserDriveAttribute
s ~ValidateEnumeratedArgumentsAttribute: ValidateLengthAttribute,ValidatePatternAttribute,ValidateRangeAttribute,ValidateScriptAttribute,
 ValidateSetAttribute
s ~ValidateNotNullOrAttributeBase: ValidateNotNullOrEmptyAttribute,ValidateNotNullOrWhiteSpaceAttribute
t: CompletionCompleters,LanguagePrimitives,Platform,PowerShellAssemblyLoadContextInitializer,PowerShellUnsafeAssemblyLoad,ProviderCmdlet,
 PSSerializer,PSVersionInfo,VerbsCommon,VerbsCommunications,VerbsData,VerbsDiagnostic,VerbsLifecycle,VerbsOther,VerbsSecurity
v: SwitchParameter
N System.Management.Automation.Configuration
e ConfigScope: AllUsers,CurrentUser
N System.Management.Automation.Host
a: PSHost,PSHostRawUserInterface,PSHostUserInterface
c: FieldDescription
c ~Host.HostException: PromptingException
c ~RuntimeException: HostException
e BufferCellType: Complete,Leading,Trailing
e PSHostUserInterface+FormatStyle: Reset,FormatAccent,TableHeader,ErrorAccent,Error,Warning,Verbose,Debug
f ControlKeyStates: RightAltPressed=1,LeftAltPressed,RightCtrlPressed=4,LeftCtrlPressed=8,ShiftPressed=16,NumLockOn=32,ScrollLockOn=64,CapsLockOn=128,
 EnhancedKey=256
f ReadKeyOptions: AllowCtrlC=1,NoEcho,IncludeKeyDown=4,IncludeKeyUp=8
i: IHostSupportsInteractiveSession,IHostUISupportsMultipleChoiceSelection
s: ChoiceDescription
v: BufferCell,Coordinates,KeyInfo,Rectangle,Size
N System.Management.Automation.Internal
a: InternalCommand,PSMonitorRunspaceInfo,PSRemotingCryptoHelper
a System.Attribute: CmdletMetadataAttribute
a ~Internal.CmdletMetadataAttribute: ParsingBaseAttribute
c: ScriptBlockMemberMethodWrapper,SessionStateKeeper
e PSMonitorRunspaceType: Standalone,InvokeCommand
s: CommonParameters,ShouldProcessParameters,TransactionParameters
s ~Internal.PSMonitorRunspaceInfo: PSEmbeddedMonitorRunspaceInfo,PSStandaloneMonitorRunspaceInfo
t: AutomationNull,ClassOps,DebuggerUtils,InternalTestHooks,SecuritySupport
N System.Management.Automation.Language
I: IParameterMetadataProvider
a: Ast,AstVisitor,DefaultCustomAstVisitor
a ~Language.Ast: AttributeBaseAst,CommandElementAst,MemberAst,RedirectionAst,StatementAst
a ~Language.AstVisitor: AstVisitor2
a ~Language.CommandElementAst: ExpressionAst
a ~Language.DefaultCustomAstVisitor: DefaultCustomAstVisitor2
a ~Language.LabeledStatementAst: LoopStatementAst
a ~Language.PipelineBaseAst: ChainableAst
a ~Language.StatementAst: CommandBaseAst,LabeledStatementAst,PipelineBaseAst
a ~Language.Token: RedirectionToken,StringToken
c: DynamicKeyword,DynamicKeywordProperty,NullString,ParseError,ScriptRequirements,Token
c ~Language.Ast: CatchClauseAst,NamedAttributeArgumentAst,NamedBlockAst,ParamBlockAst,ParameterAst,ScriptBlockAst,StatementBlockAst
c ~Language.AttributeBaseAst: AttributeAst,TypeConstraintAst
c ~Language.AttributedExpressionAst: ConvertExpressionAst
c ~Language.ChainableAst: PipelineAst,PipelineChainAst
c ~Language.CommandBaseAst: CommandAst,CommandExpressionAst
c ~Language.CommandElementAst: CommandParameterAst
c ~Language.ConstantExpressionAst: StringConstantExpressionAst
c ~Language.DynamicKeywordProperty: DynamicKeywordParameter
c ~Language.ExpressionAst: ArrayExpressionAst,ArrayLiteralAst,AttributedExpressionAst,BinaryExpressionAst,ConstantExpressionAst,ErrorExpressionAst,
 ExpandableStringExpressionAst,HashtableAst,IndexExpressionAst,MemberExpressionAst,ParenExpressionAst,ScriptBlockExpressionAst,SubExpressionAst,
 TernaryExpressionAst,TypeExpressionAst,UnaryExpressionAst,UsingExpressionAst,VariableExpressionAst
c ~Language.InvokeMemberExpressionAst: BaseCtorInvokeMemberExpressionAst
c ~Language.LabeledStatementAst: SwitchStatementAst
c ~Language.LoopStatementAst: DoUntilStatementAst,DoWhileStatementAst,ForEachStatementAst,ForStatementAst,WhileStatementAst
c ~Language.MemberAst: FunctionMemberAst,PropertyMemberAst
c ~Language.MemberExpressionAst: InvokeMemberExpressionAst
c ~Language.PipelineBaseAst: AssignmentStatementAst,ErrorStatementAst
c ~Language.RedirectionAst: FileRedirectionAst,MergingRedirectionAst
c ~Language.RedirectionToken: FileRedirectionToken,InputRedirectionToken,MergingRedirectionToken
c ~Language.StatementAst: BlockStatementAst,BreakStatementAst,ConfigurationDefinitionAst,ContinueStatementAst,DataStatementAst,
 DynamicKeywordStatementAst,ExitStatementAst,FunctionDefinitionAst,IfStatementAst,ReturnStatementAst,ThrowStatementAst,TrapStatementAst,
 TryStatementAst,TypeDefinitionAst,UsingStatementAst
c ~Language.StringToken: StringExpandableToken,StringLiteralToken
c ~Language.Token: LabelToken,NumberToken,ParameterToken,VariableToken
e AstVisitAction: Continue,SkipChildren,StopVisit
e ConfigurationType: Resource,Meta
e DynamicKeywordBodyMode: Command,ScriptBlock,Hashtable
e DynamicKeywordNameMode: NoName,SimpleNameRequired,NameRequired,SimpleOptionalName,OptionalName
e RedirectionStream: All,Output,Error,Warning,Verbose,Debug,Information
e StringConstantType: SingleQuoted,SingleQuotedHereString,DoubleQuoted,DoubleQuotedHereString,BareWord
e TokenKind: Unknown,Variable,SplattedVariable,Parameter,Number,Label,Identifier,Generic,NewLine,LineContinuation,Comment,EndOfInput,StringLiteral,
 StringExpandable,HereStringLiteral,HereStringExpandable,LParen,RParen,LCurly,RCurly,LBracket,RBracket,AtParen,AtCurly,DollarParen,Semi,AndAnd,OrOr,
 Ampersand,Pipe,Comma,MinusMinus,PlusPlus,DotDot,ColonColon,Dot,Exclaim,Multiply,Divide,Rem,Plus,Minus,Equals,PlusEquals,MinusEquals,MultiplyEquals,
 DivideEquals,RemainderEquals,Redirection,RedirectInStd,Format,Not,Bnot,And,Or,Xor,Band,Bor,Bxor,Join,Ieq,Ine,Ige,Igt,Ilt,Ile,Ilike,Inotlike,Imatch,
 Inotmatch,Ireplace,Icontains,Inotcontains,Iin,Inotin,Isplit,Ceq,Cne,Cge,Cgt,Clt,Cle,Clike,Cnotlike,Cmatch,Cnotmatch,Creplace,Ccontains,Cnotcontains,
 Cin,Cnotin,Csplit,Is,IsNot,As,PostfixPlusPlus,PostfixMinusMinus,Shl,Shr,Colon,QuestionMark,QuestionQuestionEquals,QuestionQuestion,QuestionDot,
 QuestionLBracket,Begin=119,Break,Catch,Class,Continue,Data,Define,Do,Dynamicparam,Else,ElseIf,End,Exit,Filter,Finally,For,Foreach,From,Function,If,In,
 Param,Process,Return,Switch,Throw,Trap,Try,Until,Using,Var,While,Workflow,Parallel,Sequence,InlineScript,Configuration,DynamicKeyword,Public,Private,
 Static,Interface,Enum,Namespace,Module,Type,Assembly,Command,Hidden,Base,Default,Clean
e UsingStatementKind: Assembly,Command,Module,Namespace,Type
f ForEachFlags: None,Parallel
f MethodAttributes: None,Public,Private,Static=16,Hidden=64
f PropertyAttributes: None,Public,Private,Static=16,Literal=32,Hidden=64
f SwitchFlags: None,File,Regex,Wildcard=4,Exact=8,CaseSensitive=16,Parallel=32
f TokenFlags: None,BinaryPrecedenceLogical,BinaryPrecedenceBitwise,BinaryPrecedenceComparison=5,BinaryPrecedenceCoalesce=7,BinaryPrecedenceAdd=9,
 BinaryPrecedenceMultiply,BinaryPrecedenceFormat=12,BinaryPrecedenceRange,BinaryPrecedenceMask=15,Keyword,ScriptBlockBlockName=32,BinaryOperator=256,
 UnaryOperator=512,CaseSensitiveOperator=1024,TernaryOperator=2048,SpecialOperator=4096,AssignmentOperator=8192,ParseModeInvariant=32768,
 TokenInError=65536,DisallowedInRestrictedMode=131072,PrefixOrPostfixOperator=262144,CommandName=524288,MemberName=1048576,TypeName=2097152,
 AttributeName=4194304,CanConstantFold=8388608,StatementDoesntSupportAttributes=16777216
f TypeAttributes: None,Class,Interface,Enum=4
i: IAstPostVisitHandler,ICustomAstVisitor,ICustomAstVisitor2,IScriptExtent,IScriptPosition,ITypeName
s: ArrayTypeName,GenericTypeName,Parser,ReflectionTypeName,ScriptExtent,ScriptPosition,TypeName
s ~Internal.ParsingBaseAttribute: NoRunspaceAffinityAttribute
t: CodeGeneration,TokenTraits
N System.Management.Automation.Provider
a: CmdletProvider
a ~Provider.CmdletProvider: DriveCmdletProvider
a ~Provider.ContainerCmdletProvider: NavigationCmdletProvider
a ~Provider.DriveCmdletProvider: ItemCmdletProvider
a ~Provider.ItemCmdletProvider: ContainerCmdletProvider
f ProviderCapabilities: None,Include,Exclude,Filter=4,ExpandWildcards=8,ShouldProcess=16,Credentials=32,Transactions=64
i: ICmdletProviderSupportsHelp,IContentCmdletProvider,IContentReader,IContentWriter,IDynamicPropertyCmdletProvider,IPropertyCmdletProvider,
 ISecurityDescriptorCmdletProvider
N System.Management.Automation.PSTasks
s ~Job: PSTaskJob
N System.Management.Automation.Remoting
a: BaseTransportManager,PSSessionConfiguration
c: CmdletMethodInvoker<T>,OriginInfo
c ~Remoting.PSRemotingTransportException: PSRemotingTransportRedirectException
c ~RuntimeException: PSDirectException,PSRemotingDataStructureException,PSRemotingTransportException
e ProxyAccessType: None,IEConfig,WinHttpConfig,AutoDetect=4,NoProxyServer=8
e SessionType: Empty,RestrictedRemoteServer,Default
e TransportMethodEnum: CreateShellEx,RunShellCommandEx,SendShellInputEx,ReceiveShellOutputEx,CloseShellOperationEx,CommandInputEx,
 ReceiveCommandOutputEx,DisconnectShellEx,ReconnectShellEx,ConnectShellEx,ReconnectShellCommandEx,ConnectShellCommandEx,Unknown
s: PSCertificateDetails,PSIdentity,PSPrincipal,PSSenderInfo,PSSessionConfigurationData,PSSessionOption,
 WSManPluginManagedEntryInstanceWrapper,WSManPluginManagedEntryWrapper
s System.EventArgs: TransportErrorOccuredEventArgs
N System.Management.Automation.Remoting.Client
a ~Remoting.BaseTransportManager: BaseClientTransportManager
a ~Remoting.Client.BaseClientSessionTransportManager: ClientSessionTransportManagerBase
a ~Remoting.Client.BaseClientTransportManager: BaseClientSessionTransportManager
N System.Management.Automation.Remoting.Internal
c: PSStreamObject
e PSStreamObjectType: Output=1,Error,MethodExecutor,Warning,BlockingError,ShouldMethod,WarningRecord,Debug,Progress,Verbose,Information,Exception
N System.Management.Automation.Remoting.WSMan
s System.EventArgs: ActiveSessionsChangedEventArgs
t: WSManServerChannelEvents
N System.Management.Automation.Runspaces
S System.EventArgs: RunspaceCreatedEventArgs
a: InitialSessionStateEntry,Pipeline,PipelineReader<T>,PipelineWriter,Runspace,RunspaceConnectionInfo,TypeMemberData
a ~Runspaces.ConstrainedSessionStateEntry: SessionStateCommandEntry
a ~Runspaces.InitialSessionStateEntry: ConstrainedSessionStateEntry
c: InitialSessionState,SessionStateProxy
c System.SystemException: InvalidPipelineStateException,InvalidRunspacePoolStateException,InvalidRunspaceStateException,PSConsoleLoadException
c ~DebugRecord: RemotingDebugRecord
c ~ErrorRecord: RemotingErrorRecord
c ~InformationRecord: RemotingInformationRecord
c ~ProgressRecord: RemotingProgressRecord
c ~Runspaces.TypeMemberData: MemberSetData
c ~RuntimeException: FormatTableLoadException,PSSnapInException,RunspaceOpenModuleLoadException,TypeTableLoadException
c ~VerboseRecord: RemotingVerboseRecord
c ~WarningRecord: RemotingWarningRecord
e AuthenticationMechanism: Default,Basic,Negotiate,NegotiateWithImplicitCredential,Credssp,Digest,Kerberos
e OutputBufferingMode: None,Drop,Block
e PSSessionConfigurationAccessMode: Disabled,Local,Remote
e PSThreadOptions: Default,UseNewThread,ReuseThread,UseCurrentThread
e PipelineState: NotStarted,Running,Stopping,Stopped,Completed,Failed,Disconnected
e RunspaceAvailability: None,Available,AvailableForNestedCommand,Busy,RemoteDebug
e RunspaceCapability: Default,SupportsDisconnect,NamedPipeTransport,VMSocketTransport=4,SSHTransport=8,CustomTransport=256
e RunspacePoolAvailability: None,Available,Busy
e RunspacePoolCapability: Default,SupportsDisconnect
e RunspacePoolState: BeforeOpen,Opening,Opened,Closed,Closing,Broken,Disconnecting,Disconnected,Connecting
e RunspaceState: BeforeOpen,Opening,Opened,Closed,Closing,Broken,Disconnecting,Disconnected,Connecting
e TargetMachineType: RemoteMachine,VirtualMachine,Container
f PipelineResultTypes: None,Output,Error,Warning,Verbose,Debug,Information,All,Null
s: Command,CommandParameter,FormatTable,InitialSessionStateEntryCollection<T>,PipelineStateInfo,PowerShellProcessInstance,PSSession,RunspacePool,
 RunspaceStateInfo,TypeData,TypeTable
s System.Collections.ObjectModel.Collection[~Runspaces.CommandParameter]: CommandParameterCollection
s System.Collections.ObjectModel.Collection[~Runspaces.Command]: CommandCollection
s System.EventArgs: PipelineStateEventArgs,RunspaceAvailabilityEventArgs,RunspacePoolStateChangedEventArgs,RunspaceStateEventArgs
s ~Runspaces.ConstrainedSessionStateEntry: SessionStateProviderEntry,SessionStateVariableEntry
s ~Runspaces.InitialSessionStateEntry: SessionStateAssemblyEntry,SessionStateFormatEntry,SessionStateTypeEntry
s ~Runspaces.RunspaceConnectionInfo: ContainerConnectionInfo,NamedPipeConnectionInfo,SSHConnectionInfo,VMConnectionInfo,WSManConnectionInfo
s ~Runspaces.SessionStateCommandEntry: SessionStateAliasEntry,SessionStateApplicationEntry,SessionStateCmdletEntry,SessionStateFunctionEntry,
 SessionStateScriptEntry
s ~Runspaces.TypeMemberData: AliasPropertyData,CodeMethodData,CodePropertyData,NotePropertyData,PropertySetData,ScriptMethodData,ScriptPropertyData
t: RunspaceFactory
N System.Management.Automation.Security
e SystemEnforcementMode: None,Audit,Enforce
e SystemScriptFileEnforcement: None,Block,Allow,AllowConstrained,AllowConstrainedAudit
s: SystemPolicy
N System.Management.Automation.Subsystem
a: SubsystemInfo
c: SubsystemInfo+ImplementationInfo
e SubsystemKind System.UInt32: CommandPredictor=1,CrossPlatformDsc,FeedbackProvider=4
i: ISubsystem
s ~PSCmdlet: GetPSSubsystemCommand
t: SubsystemManager
N System.Management.Automation.Subsystem.DSC
i: ICrossPlatformDsc
N System.Management.Automation.Subsystem.Feedback
c: FeedbackResult
e FeedbackDisplayLayout: Portrait,Landscape
f FeedbackTrigger: Success=1,CommandNotFound,Error=6,All
i: IFeedbackProvider
s: FeedbackContext,FeedbackItem
t: FeedbackHub
N System.Management.Automation.Subsystem.Prediction
e PredictionClientKind: Terminal,Editor
e PredictorFeedbackKind: SuggestionDisplayed,SuggestionAccepted,CommandLineAccepted,CommandLineExecuted
i: ICommandPredictor
s: PredictionClient,PredictionContext,PredictionResult,PredictiveSuggestion
t: CommandPrediction
v: SuggestionPackage
N System.Management.Automation.Tracing
a: EtwActivity
e PowerShellTraceTask: None,CreateRunspace,ExecuteCommand,Serialization,PowerShellConsoleStartup
f PowerShellTraceKeywords System.UInt64: None,Runspace,Pipeline,Protocol=4,Transport=8,Host=16,Cmdlets=32,Serializer=64,Session=128,ManagedPlugIn=256,
 UseAlwaysDebug=2305843009213693952,UseAlwaysAnalytic=4611686018427387904,UseAlwaysOperational=9223372036854775808
s: PowerShellTraceSource
s ~Tracing.EtwActivity: Tracer
t: PowerShellTraceSourceFactory
`,
};
