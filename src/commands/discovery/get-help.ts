import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CommandInfo, FunctionInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { withDynamicParameters } from './dynamic-parameters.ts';
import { findHelp, helpProgress } from './find-help.ts';
import { commandHelp, hasComments, helpParameters, parameterHelp } from './help-object.ts';
import { mamlHelp, mamlParameters } from './maml-help.ts';
import { openOnlineHelp } from './online-help.ts';

/** What the type names of the help end with, so that it is shown in the view of a parameter. */
const views = [
  ['Examples', 'ExamplesView'],
  ['Detailed', 'DetailedView'],
  ['Full', 'FullView'],
] as const;

/** What -Category takes (HelpCategory). */
const helpCategories =
  'Alias,Cmdlet,Provider,General,FAQ,Glossary,HelpFile,ScriptCommand,Function,Filter,ExternalScript,All,DefaultHelp,DscResource,Class,Configuration'.split(
    ',',
  );

/** Get-Help (GetHelpCommand.cs): help from comments and from the commands' own declarations. */
export const getHelp = defineCmdlet({
  name: 'Get-Help',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetHelpCommand',
  synopsis: 'Shows what commands do and how they are called.',
  defaultParameterSet: 'AllUsersView',
  parameters: {
    Name: {
      type: 'string',
      position: 0,
      pipeline: 'propertyName',
      validate: ['notNullOrEmpty'],
      wildcards: true,
      help: 'A command or a pattern.',
    },
    Path: { type: 'string', help: 'A path inside a provider.' },
    Category: {
      type: 'string[]',
      validate: [{ set: helpCategories }],
      help: 'Kinds of help.',
    },
    Detailed: { type: 'switch', sets: { DetailedView: { mandatory: true } }, help: 'With parameters and examples.' },
    Full: { type: 'switch', sets: ['AllUsersView'], help: 'Everything.' },
    Examples: { type: 'switch', sets: { Examples: { mandatory: true } }, help: 'Examples only.' },
    Parameter: { type: 'string[]', sets: { Parameters: { mandatory: true } }, help: 'These parameters only.' },
    Component: { type: 'string[]', help: 'Commands of these components.' },
    Functionality: { type: 'string[]', help: 'Commands of these functions.' },
    Role: { type: 'string[]', help: 'Commands of these roles.' },
    Online: { type: 'switch', sets: { Online: { mandatory: true } }, help: 'In a browser.' },
  },
  examples: [{ code: 'Get-Help Get-ChildItem', remarks: 'What the command does.' }],
  *process(cmd): Steps<void> {
    const name = cmd.args.Name ?? '';
    try {
      yield* help(cmd, name);
    } finally {
      yield* helpProgress(cmd, name);
    }
  },
});

/** What Get-Help takes as arguments. */
type GetHelpCommand = CmdletRuntime<typeof getHelp.parameters>;

function* help(cmd: GetHelpCommand, name: string): Steps<void> {
  const { args, context } = cmd;
  const { commands: found, topics } = yield* findHelp(cmd, cmd.args, name);
  if (found.length + topics.length === 0 && !containsWildcardCharacters(name)) {
    yield* complete(cmd.writeError(notFound(name)));
    return;
  }
  const isListed = found.length + topics.length > 1;
  for (const topic of topics) if (topic.category === 'Alias') yield* complete(cmd.write(topic.object(isListed)));
  if (args.Online && found.length === 1) {
    const text = openOnlineHelp(found[0]!, context);
    if (text !== null) yield* complete(cmd.write(text));
    return;
  }
  for (const command of found) {
    const info = command instanceof FunctionInfo && !hasComments(command) ? yield* withDynamicParameters(command, cmd, undefined) : command;
    if (args.Parameter) yield* writeParameters(cmd, parametersOf(info, context), args.Parameter);
    else {
      const view = views.find(([parameter]) => args[parameter])?.[1];
      // several topics are listed only (HelpInfo.ShortHelp)
      yield* complete(cmd.write(helpIn(isListed ? 'short' : view, info, context)));
    }
  }
  for (const topic of topics) if (topic.category === 'HelpFile') yield* complete(cmd.write(topic.object(isListed)));
  if (args.Online && isListed)
    throw exceptionOf(
      'System.Management.Automation.PSInvalidOperationException',
      'Multiple Help topics were found. Use only one Help topic with the -Online option.',
    );
}

/** The help of a command, for the view with this suffix. */
function helpIn(view: string | undefined, info: CommandInfo, context: ExecutionContext): Value {
  const help = mamlHelp(info, context) ?? commandHelp(info, context);
  const names = help.typeNames ?? [];
  if (view === 'short') help.typeNames = ['HelpInfoShort'];
  else if (view) help.typeNames = [...names.map((name) => `${name}#${view}`), ...names];
  return help;
}

/** The parameters that help tells about, each with what makes its object: those of the file of help, else those that are declared. */
function parametersOf(info: CommandInfo, context: ExecutionContext): DescribedParameter[] {
  const help = mamlHelp(info, context);
  if (help) return mamlParameters(help).map(({ name, parameter }) => ({ name, help: () => parameter }));
  return helpParameters(info).map((p) => ({ name: p.name, help: () => parameterHelp(info, p) }));
}

interface DescribedParameter {
  readonly name: string;
  readonly help: () => Value;
}

/** -Parameter: the help of the parameters with these names or patterns, or the error that there are none. */
function* writeParameters(
  cmd: Pick<CmdletRuntime, 'write' | 'writeError'>,
  all: readonly DescribedParameter[],
  names: readonly string[],
): Steps<void> {
  const patterns = names.map((p) => getWildcardPattern(p));
  const chosen = patterns.flatMap((w) => all.filter((p) => w.isMatch(p.name)));
  if (chosen.length === 0) {
    const message = `No parameter matches criteria ${names.join(',')}.`;
    const exception = exceptionOf('System.Management.Automation.PSArgumentException', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'NoParmsFound', 'InvalidArgument', names.join(','))));
  }
  for (const parameter of chosen) yield* complete(cmd.write(parameter.help()));
}

function notFound(name: string): ReturnType<typeof newErrorRecord> {
  const message = `Get-Help could not find ${name} in a help file in this session. To download updated help topics type: "Update-Help". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.`;
  return newErrorRecord(
    exceptionOf('Microsoft.PowerShell.Commands.HelpNotFoundException', message),
    'HelpNotFound',
    'ResourceUnavailable',
    null,
  );
}
