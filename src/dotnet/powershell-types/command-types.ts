/**
 * The public types of PowerShell 7.6.5 in the modules of commands and the console, by assembly: what kind each is, what it derives from, and the
 * members of its enums. Recorded by reflection; `known-types.ts` reads it. `N` begins a namespace; the other lines are `kind base: names`, a line
 * that begins with a blank continues the one before. Kinds: c class, a abstract, s sealed, t static, v struct, i interface, d delegate, e enum, f enum of flags
 * (`e name type: members`, a value where it does not follow from the one before), upper case when not public. `~` is System.Management.Automation,
 * `@` is Microsoft.PowerShell.Commands.
 */
export const commandTypes: Record<string, string> = {
  'Microsoft.PowerShell.Commands.Utility': `
N Microsoft.PowerShell.Commands
a: MeasureInfo
a @ObjectCmdletBase: ObjectBase
a @PSBreakpointCommandBase: PSBreakpointAccessorCommandBase,PSBreakpointUpdaterCommandBase
a ~PSCmdlet: BaseCsvWritingCommand,CommonRunspaceCommandBase,PSBreakpointCommandBase,VariableCommandBase,WebRequestPSCmdlet
c: ByteCollection,FileHashInfo,FormObject,GroupInfo,MatchInfo,MemberDefinition,ValidateCultureNamesGenerator,ValidateMatchStringCultureNamesGenerator,
 WebRequestSession,WebResponseObject
c @HashCmdletBase: GetFileHashCommand
c @Internal.Format.FrontEndCommandBase: OutFileCommand,OutPrinterCommand,OutStringCommand
c @Internal.Format.OuterFormatShapeCommandBase: FormatCustomCommand,FormatWideCommand
c @Internal.Format.OuterFormatTableAndListBase: FormatListCommand
c @Internal.Format.OuterFormatTableBase: FormatTableCommand
c @ObjectBase: GroupObjectCommand,OrderObjectBase
c @ObjectEventRegistrationBase: RegisterEngineEventCommand,RegisterObjectEventCommand
c @PSBreakpointAccessorCommandBase: GetPSBreakpointCommand,SetPSBreakpointCommand
c @PSBreakpointUpdaterCommandBase: DisablePSBreakpointCommand,EnablePSBreakpointCommand,RemovePSBreakpointCommand
c @TraceCommandBase: GetTraceSourceCommand,TraceListenerCommandBase
c @TraceListenerCommandBase: SetTraceSourceCommand,TraceCommandCommand
c @UpdateData: UpdateFormatDataCommand,UpdateTypeDataCommand
c @VariableCommandBase: GetVariableCommand
c @WebRequestPSCmdlet: InvokeRestMethodCommand,InvokeWebRequestCommand
c @WebResponseObject: BasicHtmlWebResponseObject
c @WriteAliasCommandBase: NewAliasCommand,SetAliasCommand
c System.Collections.ObjectModel.Collection[@FormObject]: FormObjectCollection
c System.Collections.ObjectModel.ReadOnlyCollection[~PSObject]: WebCmdletElementCollection
c System.SystemException: WriteErrorException
c ~Cmdlet: ConvertFromJsonCommand,GetVerbCommand,NewTemporaryFileCommand
c ~PSCmdlet: AddMemberCommand,ConsoleColorCmdlet,ConvertFromMarkdownCommand,ConvertToJsonCommand,ExportAliasCommand,ExportFormatDataCommand,
 GetAliasCommand,GetEventCommand,GetEventSubscriberCommand,GetFormatDataCommand,GetHostCommand,GetMarkdownOptionCommand,GetMemberCommand,
 GetPSCallStackCommand,GetRandomCommandBase,GetTypeDataCommand,GetUptimeCommand,HashCmdletBase,ImplicitRemotingCommandBase,ImportAliasCommand,
 ImportPowerShellDataFileCommand,NewEventCommand,NewGuidCommand,ObjectCmdletBase,OutGridViewCommand,RemoveAliasCommand,RemoveEventCommand,
 RemoveTypeDataCommand,SelectXmlCommand,SetMarkdownOptionCommand,ShowCommandCommand,ShowMarkdownCommand,TestJsonCommand,TraceCommandBase,
 UnregisterEventCommand,UpdateData,UpdateListCommand,WaitEventCommand,WriteAliasCommandBase,WriteOrThrowErrorCommand
e BaseCsvWritingCommand+QuoteKind: Never,Always,AsNeeded
e BreakpointType: Line,Variable,Command
e DisplayHintType: Date,Time,DateTime
e ExportAliasFormat: Csv,Script
e InvokeRestMethodCommand+RestReturnType: Detect,Json,Xml
e JsonDateKind: Default,Local,Utc,Offset,String
e Language: CSharp
e OutputAssemblyType: Library,ConsoleApplication,WindowsApplication
e OutputModeOption: None,Single,Multiple
e TextEncodingType: Unknown,String,Unicode,Byte,BigEndianUnicode,BigEndianUTF32,Utf8,Utf7,Ascii
e WebAuthenticationType: None,Basic,Bearer,OAuth
e WebRequestMethod: Default,Get,Head,Post,Put,Delete,Trace,Options,Merge,Patch
f WebSslProtocol: Default,Tls=3072,Tls11=3072,Tls12=3072,Tls13=12288
s: MatchInfoContext,PSRunspaceDebug,SelectXmlInfo
s @BaseCsvWritingCommand: ConvertToCsvCommand,ExportCsvCommand
s @CommonRunspaceCommandBase: DisableRunspaceDebugCommand,EnableRunspaceDebugCommand,GetRunspaceDebugCommand
s @ConsoleColorCmdlet: WriteHostCommand
s @GetRandomCommandBase: GetRandomCommand,GetSecureRandomCommand
s @GroupInfo: GroupInfoNoElement
s @ImplicitRemotingCommandBase: ExportPSSessionCommand,ImportPSSessionCommand
s @MeasureInfo: GenericMeasureInfo,GenericObjectMeasureInfo,TextMeasureInfo
s @ObjectCmdletBase: CompareObjectCommand
s @OrderObjectBase: SortObjectCommand
s @VariableCommandBase: ClearVariableCommand,NewVariableCommand,RemoveVariableCommand,SetVariableCommand
s @WriteOrThrowErrorCommand: WriteErrorCommand
s System.Net.Http.HttpRequestException: HttpResponseException
s ~Cmdlet: GetDateCommand
s ~PSCmdlet: AddTypeCommand,ConvertFromClixmlCommand,ConvertFromCsvCommand,ConvertFromStringDataCommand,ConvertToClixmlCommand,ConvertToHtmlCommand,
 ConvertToXmlCommand,DebugRunspaceCommand,ExportClixmlCommand,FormatHex,GetCultureCommand,GetErrorCommand,GetRunspaceCommand,GetUICultureCommand,
 GetUniqueCommand,ImportClixmlCommand,ImportCsvCommand,ImportLocalizedData,InvokeExpressionCommand,MeasureCommandCommand,MeasureObjectCommand,
 NewObjectCommand,NewTimeSpanCommand,ReadHostCommand,SelectObjectCommand,SelectStringCommand,SendMailMessage,SetDateCommand,StartSleepCommand,
 TeeObjectCommand,UnblockFileCommand,WaitDebuggerCommand,WriteDebugCommand,WriteInformationCommand,WriteOutputCommand,WriteProgressCommand,
 WriteVerboseCommand,WriteWarningCommand
t: JsonObject,PSUserAgent,UtilityResources
v: JsonObject+ConvertToJsonContext
N Microsoft.PowerShell.Commands.ShowCommandExtension
c: ShowCommandCommandInfo,ShowCommandModuleInfo,ShowCommandParameterInfo,ShowCommandParameterSetInfo,ShowCommandParameterType
N Microsoft.PowerShell.Commands.Utility
s: FormatStringArgumentCompleter,SeparatorArgumentCompleter
s ~PSCmdlet: JoinStringCommand
N System.Management.Automation.Runspaces
s ~ArgumentTransformationAttribute: RunspaceAttribute
`,
  'Microsoft.PowerShell.Commands.Management': `
N Microsoft.PowerShell.Cmdletization
a Microsoft.PowerShell.Cmdletization.CmdletAdapter[TObjectInstance]: SessionBasedCmdletAdapter<TObjectInstance TSession>
N Microsoft.PowerShell.Cmdletization.Cim
c System.SystemException: CimJobException
s Microsoft.PowerShell.Cmdletization.SessionBasedCmdletAdapter[Microsoft.Management.Infrastructure.CimInstance,Microsoft.Management.Infrastructure.CimSession]:,
 CimCmdletAdapter
N Microsoft.PowerShell.Commands
a ~Cmdlet: ProcessBaseCommand
a ~PSCmdlet: CoreCommandBase
c: TestConnectionCommand+PingStatus,TestConnectionCommand+TcpPortStatus,TestConnectionCommand+TraceStatus,VerbArgumentCompleter
c @ContentCommandBase: ClearContentCommand,GetContentCommand,PassThroughContentCommandBase
c @CoreCommandBase: ConvertPathCommand,CoreCommandWithCredentialsBase,DriveMatchingCoreCommandBase,GetChildItemCommand,GetPSProviderCommand,
 PopLocationCommand,PushLocationCommand,SetLocationCommand
c @CoreCommandWithCredentialsBase: ClearItemCommand,ContentCommandBase,CopyItemCommand,GetItemCommand,InvokeItemCommand,ItemPropertyCommandBase,
 JoinPathCommand,MoveItemCommand,NewItemCommand,NewPSDriveCommand,RemoveItemCommand,RenameItemCommand,ResolvePathCommand,SetItemCommand,
 SplitPathCommand,TestPathCommand
c @DriveMatchingCoreCommandBase: GetLocationCommand,GetPSDriveCommand,RemovePSDriveCommand
c @ItemPropertyCommandBase: GetItemPropertyCommand,NewItemPropertyCommand,PassThroughItemPropertyCommandBase,RemoveItemPropertyCommand
c @PassThroughContentCommandBase: WriteContentCommandBase
c @PassThroughItemPropertyCommandBase: ClearItemPropertyCommand,CopyItemPropertyCommand,MoveItemPropertyCommand,RenameItemPropertyCommand,
 SetItemPropertyCommand
c @TestConnectionCommand+PingStatus: TestConnectionCommand+PingMtuStatus
c @WriteContentCommandBase: AddContentCommand,SetContentCommand
c System.SystemException: ProcessCommandException
c ~PSCmdlet: CommandLineCmdletBase,GetClipboardCommand,GetTimeZoneCommand,SetClipboardCommand,TestConnectionCommand
e TestPathType: Any,Container,Leaf
s: DelimiterCompleter
s @CommandLineCmdletBase: RestartComputerCommand,StopComputerCommand
s @ItemPropertyCommandBase: GetItemPropertyValueCommand
s @ProcessBaseCommand: DebugProcessCommand,GetProcessCommand,StopProcessCommand,WaitProcessCommand
s ~PSCmdlet: StartProcessCommand
`,
  'Microsoft.PowerShell.Security': `
N Microsoft.PowerShell.Commands
a @SecureStringCommandBase: ConvertFromToSecureStringCommandBase
a ~PSCmdlet: SecureStringCommandBase,SecurityDescriptorCommandsBase,SignatureCommandsBase
c ~PSCmdlet: GetExecutionPolicyCommand,SetExecutionPolicyCommand
s @ConvertFromToSecureStringCommandBase: ConvertFromSecureStringCommand,ConvertToSecureStringCommand
s @SignatureCommandsBase: GetAuthenticodeSignatureCommand,SetAuthenticodeSignatureCommand
s ~PSCmdlet: GetCmsMessageCommand,GetCredentialCommand,GetPfxCertificateCommand,ProtectCmsMessageCommand,UnprotectCmsMessageCommand
`,
  'Microsoft.PowerShell.ConsoleHost': `
N Microsoft.PowerShell
s: UnmanagedPSEntry
t: ConsoleShell
N Microsoft.PowerShell.Commands
s ~PSCmdlet: StartTranscriptCommand,StopTranscriptCommand
`,
};
