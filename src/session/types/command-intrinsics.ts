import { parseExpandableString } from '../../../grammar/index.ts';
import { commandsMatching, commandsNamed } from '../../commands/discovery/command-search.ts';
import { withDynamicParameters } from '../../commands/discovery/dynamic-parameters.ts';
import { compiler } from '../../compile/compile-context.ts';
import { collectScriptBlock, currentFrame } from '../../compile/invoke.ts';
import { GenericCollection } from '../../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { type EnumValue, enumMember } from '../../objects/enum-value.ts';
import { convertTo, getEnumerable, toStringValue } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { complete, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { noteUseOf } from '../built-in-modules.ts';
import { findCommandOrAlias } from '../command-discovery.ts';
import { CmdletInfo, type CommandInfo, commandTypeBits } from '../command-info.ts';
import type { ExecutionContext } from '../execution-context.ts';
import {
  CommandLookupEventArgs,
  LocationChangedEventArgs,
  type LookupActionName,
  lookupActions,
  ownLookupActions,
} from '../lookup-actions.ts';
import { parseException, parseScript } from '../parse-errors.ts';
import { ScopeShape } from '../scope.ts';
import { ScriptBlock } from '../script-block.ts';
import type { SessionState } from '../session-state.ts';

const m = 'System.Management.Automation.';

/** `$ExecutionContext.InvokeCommand` (CommandInvocationIntrinsics). */
export class CommandInvocationIntrinsics extends NetObject {
  hasErrors = false;
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

/** Expands text as a double-quoted string would be (CommandInvocationIntrinsics.ExpandString). */
function* expand(context: ExecutionContext, source: string): Steps<string> {
  const { expression, errors } = parseExpandableString(source);
  if (errors.length > 0) throw parseException(errors);
  const node = compiler.expression(expression, {
    shape: new ScopeShape(),
    namespaces: [],
    script: null as never,
    isMethod: false,
    watch: null,
  });
  return toStringValue(yield* complete(node(currentFrame(context))));
}

/** What a script gives, as a Collection[psobject]. Its errors go to the host, unless the pipeline is to get them (CommandInvocationIntrinsics.InvokeScript). */
function* invoke(
  context: ExecutionContext,
  block: ScriptBlock,
  args: readonly Value[],
  input: Value,
  dotSourced: boolean,
  results: EnumValue | null = null,
): Steps<Value> {
  const list = input === null ? null : [...(getEnumerable(input) ?? [input])];
  const toPipeline = results !== null && (results.value & errorResults) !== 0;
  const items = yield* collectScriptBlock(context, block, { args, dotSourced, input: list, ...(!toPipeline && { errors: 'external' }) });
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.psObject), items);
}

const blockOf = (c: CommandInvocationIntrinsics, text: string): ScriptBlock => new ScriptBlock(parseScript(text), c.context.sessionState);

const allTypes = 0x1ff;

/** PipelineResultTypes.Error. */
const errorResults = 2;

/** Commands of a name or pattern, of the types wanted. */
function find(c: CommandInvocationIntrinsics, name: string, types: number, isPattern: boolean): CommandInfo[] {
  if (isPattern && containsWildcardCharacters(name)) return commandsMatching(name, types, c.context);
  const found = commandsNamed(name, c.context);
  if (found.length === 0) {
    const other = findCommandOrAlias(name, c.context);
    if (other) found.push(other);
  }
  return found.filter((i) => (commandTypeBits[i.commandType] & types) !== 0);
}

/** A command with the dynamic parameters that it has for these arguments; without them where something is wrong with them. */
function withParameters(c: CommandInvocationIntrinsics, found: CommandInfo | undefined, args: readonly Value[]): Step<Value> {
  if (found) noteUseOf([found], c.context);
  const seeker = { context: c.context, writeError: () => undefined };
  return found ? lift(withDynamicParameters(found, seeker, args)) : null;
}

function commandList(items: readonly Value[], type: string): Value {
  return convertTo(new PSArray([...items]), genericOf('System.Collections.Generic.List', getType(type)));
}

const action = (name: LookupActionName, type: string) => ({
  [`System.EventHandler[${m}${type}] ${name}`]: {
    get: (c: CommandInvocationIntrinsics) => lookupActions(c.context)?.delegates.get(name) ?? null,
    set: (c: CommandInvocationIntrinsics, value: Value) => {
      ownLookupActions(c.context).set(name, value);
    },
  },
});

function defineEventArguments(): void {
  defineType({
    name: `${m}CommandLookupEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: CommandLookupEventArgs,
    properties: {
      'string CommandName': { get: (e: CommandLookupEventArgs) => e.commandName },
      [`${m}CommandOrigin CommandOrigin`]: { get: () => enumMember(getType(`${m}CommandOrigin`), 'Internal') ?? null },
      'bool StopSearch': {
        get: (e: CommandLookupEventArgs) => e.stopSearch,
        set: (e: CommandLookupEventArgs, value: boolean) => {
          e.stopSearch = value;
        },
      },
      [`${m}CommandInfo Command`]: {
        get: (e: CommandLookupEventArgs) => e.command,
        set: (e: CommandLookupEventArgs, value: CommandInfo | null) => {
          e.command = value;
        },
      },
      'scriptblock CommandScriptBlock': {
        get: (e: CommandLookupEventArgs) => e.commandScriptBlock,
        set: (e: CommandLookupEventArgs, value: ScriptBlock | null) => {
          e.commandScriptBlock = value;
        },
      },
    },
  });
  defineType({
    name: `${m}LocationChangedEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: LocationChangedEventArgs,
    properties: {
      [`${m}PathInfo OldPath`]: { get: (e: LocationChangedEventArgs) => e.oldPath },
      [`${m}PathInfo NewPath`]: { get: (e: LocationChangedEventArgs) => e.newPath },
      [`${m}SessionState SessionState`]: { get: (e: LocationChangedEventArgs) => e.context.globalState },
    },
  });
}

/** CommandInvocationIntrinsics. */
export function defineCommandIntrinsics(): void {
  defineEventArguments();
  const collection = 'System.Collections.ObjectModel.Collection[psobject]';
  const info = `${m}CommandInfo`;
  const cmdlets = `System.Collections.Generic.List[${m}CmdletInfo]`;
  defineType({
    name: `${m}CommandInvocationIntrinsics`,
    jsClass: CommandInvocationIntrinsics,
    properties: {
      'bool HasErrors': {
        get: (c: CommandInvocationIntrinsics) => c.hasErrors,
        set: (c: CommandInvocationIntrinsics, value: boolean) => {
          c.hasErrors = value;
        },
      },
      ...action('CommandNotFoundAction', 'CommandLookupEventArgs'),
      ...action('PreCommandLookupAction', 'CommandLookupEventArgs'),
      ...action('PostCommandLookupAction', 'CommandLookupEventArgs'),
      ...action('LocationChangedAction', 'LocationChangedEventArgs'),
    },
    methods: {
      'string ExpandString(string source)': (c: CommandInvocationIntrinsics, source: string) => lift(expand(c.context, source)),
      [`${info} GetCommand(string commandName, ${m}CommandTypes type)`]: (c: CommandInvocationIntrinsics, name: string, type: EnumValue) =>
        withParameters(c, find(c, name, type.value, false)[0], []),
      [`${info} GetCommand(string commandName, ${m}CommandTypes type, System.Object[] arguments)`]: (
        c: CommandInvocationIntrinsics,
        name: string,
        type: EnumValue,
        args: PSArray | null,
      ) => withParameters(c, find(c, name, type.value, false)[0], args?.items ?? []),
      [`${m}CmdletInfo GetCmdlet(string commandName)`]: (c: CommandInvocationIntrinsics, name: string) =>
        c.context.cmdlets.get(name.toLowerCase()) ?? null,
      [`${m}CmdletInfo GetCmdletByTypeName(string cmdletTypeName)`]: (c: CommandInvocationIntrinsics, name: string) =>
        [...c.context.cmdlets.values()].find((i) => i.cmdlet.className === name) ?? null,
      [`${cmdlets} GetCmdlets()`]: (c: CommandInvocationIntrinsics) => commandList([...c.context.cmdlets.values()], `${m}CmdletInfo`),
      [`${cmdlets} GetCmdlets(string pattern)`]: (c: CommandInvocationIntrinsics, pattern: string) =>
        commandList(
          find(c, pattern, commandTypeBits.Cmdlet, true).filter((i) => i instanceof CmdletInfo),
          `${m}CmdletInfo`,
        ),
      'System.Collections.Generic.List[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)': (
        c: CommandInvocationIntrinsics,
        name: string,
        isPattern: boolean,
        full: boolean,
      ) =>
        commandList(
          find(c, name, allTypes, isPattern).map((i) =>
            full && i.moduleName && i.commandType === 'Cmdlet' ? `${i.moduleName}\\${i.name}` : i.name,
          ),
          'System.String',
        ),
      [`System.Collections.Generic.IEnumerable[${info}] GetCommands(string name, ${m}CommandTypes commandTypes, bool nameIsPattern)`]: (
        c: CommandInvocationIntrinsics,
        name: string,
        types: EnumValue,
        isPattern: boolean,
      ) => commandList(find(c, name, types.value, isPattern), info),
      [`${collection} InvokeScript(string script)`]: (c: CommandInvocationIntrinsics, text: string) =>
        lift(invoke(c.context, blockOf(c, text), [], null, false)),
      [`${collection} InvokeScript(string script, Params System.Object[] args)`]: (
        c: CommandInvocationIntrinsics,
        text: string,
        args: PSArray | null,
      ) => lift(invoke(c.context, blockOf(c, text), args?.items ?? [], null, false)),
      [`${collection} InvokeScript(${m}SessionState sessionState, scriptblock scriptBlock, Params System.Object[] args)`]: (
        c: CommandInvocationIntrinsics,
        state: SessionState,
        block: ScriptBlock,
        args: PSArray | null,
      ) => lift(invoke(c.context, block.boundTo(state), args?.items ?? [], null, true)),
      [`${collection} InvokeScript(bool useLocalScope, scriptblock scriptBlock, System.Collections.IList input, Params System.Object[] args)`]:
        (c: CommandInvocationIntrinsics, useLocalScope: boolean, block: ScriptBlock, input: Value, args: PSArray | null) =>
          lift(invoke(c.context, block, args?.items ?? [], input, !useLocalScope)),
      [`${collection} InvokeScript(string script, bool useNewScope, ${m}Runspaces.PipelineResultTypes writeToPipeline, System.Collections.IList input, Params System.Object[] args)`]:
        (c: CommandInvocationIntrinsics, text: string, useNewScope: boolean, results: EnumValue, input: Value, args: PSArray | null) =>
          lift(invoke(c.context, blockOf(c, text), args?.items ?? [], input, !useNewScope, results)),
      'scriptblock NewScriptBlock(string scriptText)': (c: CommandInvocationIntrinsics, text: string) => blockOf(c, text),
    },
  });
}
