/** All built-in views, in the order PowerShell knows them: where two fit one type equally well, the first one counts. */
import type { ViewDefinition } from '../view-definitions.ts';
import { commandViews } from './commands.ts';
import { coreViews } from './core.ts';
import { dotNetViews } from './dotnet.ts';
import { errorViews } from './errors.ts';
import { fileSystemViews } from './file-system.ts';
import { helpViews } from './help.ts';
import { readLineViews } from './read-line.ts';
import { sessionViews } from './session.ts';
import { styleViews } from './style.ts';

/** Some of the built-in views, which are made when an object of one of their types is formatted. */
export interface ViewFile {
  /** The types that the views are for, in small letters. */
  readonly types: ReadonlySet<string>;
  /** They show help; Get-FormatData does not list them. */
  readonly isForHelp: boolean;
  views(): ViewDefinition[];
}

/** @param types names without `System.`, unless they begin with `!` */
function file(views: () => ViewDefinition[], ...types: string[]): ViewFile {
  const names = types.flatMap((text) => text.split(' ')).map((name) => (name.startsWith('!') ? name.slice(1) : `System.${name}`));
  return { types: new Set(names.map((name) => name.toLowerCase())), isForHelp: views === helpViews, views };
}

const automation = (names: string): string => names.replace(/\S+/g, (name) => `Management.Automation.${name}`);
const commands = (names: string): string => names.replace(/\S+/g, (name) => `!Microsoft.PowerShell.Commands.${name}`);
const maml = (names: string): string => names.replace(/\S+/g, (name) => `!MamlCommandHelpInfo#${name}`);
const others = (names: string): string => names.replace(/\S+/g, (name) => `!${name}`);

/** All built-in views by files, in the order in which PowerShell knows them. A test holds that each file names all the types of its views. */
export const builtInViews: readonly ViewFile[] = [
  file(
    dotNetViews,
    'Reflection.Assembly Reflection.AssemblyName Globalization.CultureInfo Diagnostics.FileVersionInfo Version Version#IncludeLabel',
    'Collections.DictionaryEntry Diagnostics.ProcessModule Diagnostics.Process Diagnostics.Process#IncludeUserName TimeSpan AppDomain',
    'Security.AccessControl.ObjectSecurity Guid Net.NetworkCredential Threading.Tasks.Task DateTime',
    'Security.Cryptography.X509Certificates.X509Certificate2',
    automation('SemanticVersion PSMethod'),
  ),
  file(fileSystemViews, 'IO.DirectoryInfo IO.FileInfo'),
  file(
    helpViews,
    others(
      'HelpInfoShort ExtendedCmdletHelpInfo ExtendedCmdletHelpInfo#DetailedView ExtendedCmdletHelpInfo#FullView ExtendedCmdletHelpInfo#ExamplesView ExtendedCmdletHelpInfo#parameter CmdletHelpInfo ProviderHelpInfo FaqHelpInfo GeneralHelpInfo GlossaryHelpInfo ScriptHelpInfo',
    ),
    others('MamlCommandHelpInfo MamlDefinitionTextItem MamlOrderedListTextItem MamlParaTextItem MamlUnorderedListTextItem'),
    maml('DetailedView ExamplesView FullView Examples Example commandDetails Parameters Parameter Syntax inputTypes nonTerminatingErrors'),
    maml('terminatingErrors relatedLinks returnValues alertSet details'),
  ),
  file(
    coreViews,
    'RuntimeType',
    commands('MemberDefinition GroupInfo GroupInfoNoElement HistoryInfo ActiveDirectoryProvider+ADPSDriveInfo MatchInfo'),
    automation(
      'PSVariable PathInfo CommandInfo AliasInfo ApplicationInfo CmdletInfo ExternalScriptInfo FilterInfo FunctionInfo ScriptInfo',
    ),
    automation(
      'Runspaces.TypeData PSDriveInfo ProviderInfo Subsystem.SubsystemInfo Subsystem.SubsystemInfo+ImplementationInfo ScriptBlock',
    ),
    automation('WarningRecord VerboseRecord DebugRecord InformationRecord'),
    others('Deserialized.Microsoft.PowerShell.Commands.MatchInfo Deserialized.System.Management.Automation.WarningRecord'),
    others('Deserialized.System.Management.Automation.VerboseRecord Deserialized.System.Management.Automation.DebugRecord'),
  ),
  file(errorViews, automation('ErrorRecord#PSExtendedError ErrorRecord'), 'Exception#PSExtendedError'),
  file(
    sessionViews,
    automation(
      'Runspaces.Runspace Runspaces.PSSession Job CallStackFrame CommandBreakpoint LineBreakpoint VariableBreakpoint PSModuleInfo',
    ),
    automation('ExperimentalFeature PSTraceSource'),
    others('Deserialized.Microsoft.PowerShell.Commands.TextMeasureInfo Deserialized.Microsoft.PowerShell.Commands.GenericMeasureInfo'),
    others('ModuleInfoGrouping'),
    commands(
      'PSRunspaceDebug BasicHtmlWebResponseObject WebResponseObject FileHashInfo ByteCollection TestConnectionCommand+TcpPortStatus',
    ),
    commands('TestConnectionCommand+PingStatus TestConnectionCommand+PingMtuStatus TestConnectionCommand+TraceStatus'),
  ),
  file(commandViews, automation('CommandParameterSetInfo CommandBreakpoint LineBreakpoint VariableBreakpoint')),
  file(
    styleViews,
    others('Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo'),
    automation('PSStyle PSStyle+FormattingData PSStyle+ProgressConfiguration PSStyle+FileInfoFormatting'),
    automation('PSStyle+ForegroundColor PSStyle+BackgroundColor'),
  ),
  file(readLineViews, others('Microsoft.PowerShell.KeyHandler Microsoft.PowerShell.PSConsoleReadLineOptions')),
];
