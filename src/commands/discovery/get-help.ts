import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, getWildcardPattern } from '../../objects/wildcard.ts';
import { findCommand } from '../../session/command-discovery.ts';
import { ApplicationInfo, type CommandInfo, commandTypeBits, FunctionInfo, ScriptCommandInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { commandsMatching } from './command-search.ts';
import { commentHelpOf } from './comment-help.ts';
import { commandHelp, helpParameters, parameterHelp } from './help-object.ts';
import { openOnlineHelp } from './online-help.ts';

const only = ['Examples', 'Detailed', 'Full', 'Parameters', 'Online'] as const;

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
  process: function* (cmd) {
    const { args, context } = cmd;
    const name = args.Name ?? '';
    const found: CommandInfo[] = [];
    if (containsWildcardCharacters(name))
      found.push(...commandsMatching(name, commandTypeBits.Function | commandTypeBits.Filter | commandTypeBits.Cmdlet, context));
    else {
      const info = findCommand(name === '' ? 'Get-Help' : name, context);
      if (info && !(info instanceof ApplicationInfo)) found.push(info);
    }
    for (const [i, info] of found.entries()) found[i] = forwarded(info, context);
    const isExact = !containsWildcardCharacters(name);
    const kept = found.filter((info) => isFor(info, args) && isOfCategory(info, args.Category));
    found.splice(0, found.length, ...kept);
    if (found.length === 0 && isExact) {
      const s = cmd.writeError(notFound(name));
      if (s) yield* s;
      return;
    }
    if (args.Online && found.length === 1) {
      const text = openOnlineHelp(found[0]!);
      const s = text === null ? undefined : cmd.write(text);
      if (s) yield* s;
      return;
    }
    for (const info of found) {
      if (args.Parameter) {
        const patterns = args.Parameter.map((p) => getWildcardPattern(p));
        const chosen = helpParameters(info).filter((p) => patterns.some((w) => w.isMatch(p.name)));
        if (chosen.length === 0) {
          const s = cmd.writeError(
            newErrorRecord(
              exceptionOf('System.Management.Automation.PSArgumentException', `No parameter matches criteria ${args.Parameter.join(',')}.`),
              'NoParmsFound',
              'InvalidArgument',
              args.Parameter.join(','),
            ),
          );
          if (s) yield* s;
        }
        for (const parameter of chosen) {
          const s = cmd.write(parameterHelp(info, parameter));
          if (s) yield* s;
        }
        continue;
      }
      const help = commandHelp(info, context);
      const view = only.find((v) => v !== 'Parameters' && v !== 'Online' && args[v]);
      if (view) {
        const suffix = view === 'Full' ? 'FullView' : view === 'Detailed' ? 'DetailedView' : 'ExamplesView';
        const names = help.typeNames ?? [];
        help.typeNames = [...names.map((name) => `${name}#${suffix}`), ...names];
      }
      // several topics are listed only (HelpInfo.ShortHelp)
      if (found.length > 1) help.typeNames = ['HelpInfoShort'];
      const s = cmd.write(help as Value);
      if (s) yield* s;
    }
    if (args.Online && found.length > 1)
      throw exceptionOf(
        'System.Management.Automation.PSInvalidOperationException',
        'Multiple Help topics were found. Use only one Help topic with the -Online option.',
      );
  },
});

/** The command whose help a function says is its own: .FORWARDHELPTARGETNAME. */
function forwarded(info: CommandInfo, context: ExecutionContext): CommandInfo {
  const target = info instanceof FunctionInfo ? commentHelpOf(info.scriptBlock)?.forwardHelpTargetName : null;
  return target ? (findCommand(target, context) ?? info) : info;
}

/** True when the help of a command says the -Component, -Role and -Functionality that were asked for. */
function isFor(
  info: CommandInfo,
  asked: {
    readonly Component: readonly string[] | undefined;
    readonly Role: readonly string[] | undefined;
    readonly Functionality: readonly string[] | undefined;
  },
): boolean {
  if (!asked.Component && !asked.Role && !asked.Functionality) return true;
  const help = info instanceof ScriptCommandInfo ? commentHelpOf(info.scriptBlock) : null;
  const matches = (patterns: readonly string[] | undefined, text: string | undefined): boolean =>
    patterns === undefined || patterns.some((p) => getWildcardPattern(p).isMatch(text ?? ''));
  return matches(asked.Component, help?.component) && matches(asked.Role, help?.role) && matches(asked.Functionality, help?.functionality);
}

/** True when -Category names the kind of a command, or nothing that narrows. */
function isOfCategory(info: CommandInfo, asked: readonly string[] | undefined): boolean {
  const wanted = asked?.map((c) => c.toLowerCase()) ?? [];
  return wanted.length === 0 || wanted.includes('all') || wanted.includes(info.commandType.toLowerCase());
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
