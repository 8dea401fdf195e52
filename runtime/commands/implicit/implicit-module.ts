import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import { NetGuid } from '../../../src/dotnet/system/guid.ts';
import type { NetEncoding } from '../../../src/dotnet/text/encodings.ts';
import { ErrorRecord } from '../../../src/errors/error-record.ts';
import { formatXml } from '../../../src/formatting/format-xml-writer.ts';
import type { ControlObject } from '../../../src/formatting/ps-control-types.ts';
import { EnumValue } from '../../../src/objects/enum-value.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { ProgressRecord } from '../../../src/pipeline/progress-record.ts';
import { WarningRecord } from '../../../src/pipeline/records.ts';
import { complete, type Done, type Steps } from '../../../src/scheduler/suspension.ts';
import { writeWhole } from '../../backends/remote/local-files.ts';
import type { PSSession } from '../../backends/remote/ps-session.ts';
import { querySession, type SessionQuery } from '../../backends/remote/query-session.ts';
import type { PSStreamObject } from '../../jobs/ps-stream-object.ts';
import { remoteCommandOf } from '../../remoting/power-shell-data.ts';
import { optional, plain, versionOf } from '../../remoting/remote-objects.ts';
import * as errors from './implicit-errors.ts';
import { defaultCommandTypes, type implicitRemotingParameters, moduleTables } from './implicit-remoting-parameters.ts';
import { type ModuleOrigin, manifestText, moduleText } from './proxy-module-text.ts';
import { RemoteCommands } from './remote-commands.ts';
import { RemoteFormatData } from './remote-format-data.ts';
import { runText } from './run-text.ts';

/** Import-PSSession and Export-PSSession while they run. */
export type ImplicitRemotingCommand = CmdletRuntime<typeof implicitRemotingParameters>;

/** What a session has, for a module of proxies (ImplicitRemotingCommandBase). */
export class ImplicitModule {
  readonly session: PSSession;
  private readonly commands: RemoteCommands;
  private views: readonly ControlObject[] = [];
  readonly guid = NetGuid.create();
  private lastProgress = Date.now();

  /** @param prefix before the nouns of what is imported @throws ArgumentException where both ways of naming modules are used */
  constructor(
    private readonly cmd: ImplicitRemotingCommand,
    prefix: string,
  ) {
    if (cmd.isBound('Module') && cmd.isBound('FullyQualifiedModule')) cmd.throwTerminatingError(errors.bothModules());
    this.session = baseObject(cmd.boundValue('Session') ?? null) as PSSession;
    const selection = { session: this.session, names: this.names, prefix, allowClobber: cmd.args.AllowClobber };
    this.commands = new RemoteCommands(cmd, selection);
  }

  private get names(): readonly string[] {
    return this.cmd.isBound('CommandName') ? (this.cmd.args.CommandName ?? []) : ['*'];
  }
  private get typeNames(): readonly string[] {
    return this.cmd.isBound('FormatTypeName') ? (this.cmd.args.FormatTypeName ?? []) : ['*'];
  }
  /** Something was said about commands. */
  private get asksForCommands(): boolean {
    const { cmd } = this;
    return (['CommandName', 'ArgumentList', 'CommandType', 'Module', 'FullyQualifiedModule'] as const).some((name) => cmd.isBound(name));
  }

  /** Asks the session for its commands and views. Where only one of them was spoken of, the other is left. */
  *read(): Steps<void> {
    const { cmd, asksForCommands } = this;
    const asksForTypes = cmd.isBound('FormatTypeName');
    if (this.names.length > 0 && (asksForCommands || !asksForTypes)) yield* this.readCommands(asksForCommands);
    if (this.typeNames.length > 0 && (asksForTypes || !asksForCommands)) yield* this.readViews(asksForTypes);
  }

  private *readCommands(mustBeSome: boolean): Steps<void> {
    const { cmd } = this;
    yield* this.progress('Getting command information from remote session ...');
    const type = baseObject(cmd.boundValue('CommandType') ?? null);
    const query = {
      name: this.names,
      commandType: type instanceof EnumValue ? type.value : defaultCommandTypes,
      module: cmd.args.Module ?? [],
      fullyQualifiedModule: cmd.isBound('FullyQualifiedModule') ? moduleTables(cmd.boundValue('FullyQualifiedModule') ?? null) : null,
      argumentList: cmd.isBound('ArgumentList') ? toItems(cmd.boundValue('ArgumentList') ?? null, true) : null,
    };
    let expected = -1;
    const add = (sent: Value): Steps<void> => this.commands.add(sent);
    const count = yield* this.ask(
      'Get-Command',
      query,
      'commands',
      () => expected,
      function* (sent) {
        if (expected >= 0) return yield* add(sent);
        const number = plain(optional(sent, 'Count') ?? null);
        expected = typeof number === 'number' ? number : 0;
      },
    );
    // The first object is the count.
    if (count <= 1 && mustBeSome) cmd.throwTerminatingError(errors.noResults('Get-Command'));
  }

  private *readViews(mustBeSome: boolean): Steps<void> {
    const { cmd } = this;
    yield* this.progress('Getting formatting and output information from remote session ...');
    const views = new RemoteFormatData(cmd, this.typeNames);
    const parameters = [
      { name: 'TypeName', value: cmd.boundValue('FormatTypeName') ?? '*' },
      { name: 'PowerShellVersion', value: versionOf('7.6.5') },
    ];
    const query = [remoteCommandOf('Get-FormatData', parameters, [])];
    const count = yield* this.ask(
      'Get-FormatData',
      query,
      'objects',
      () => -1,
      (sent) => views.add(sent),
    );
    if (count === 0 && mustBeSome) cmd.throwTerminatingError(errors.noResults('Get-FormatData'));
    this.views = views.all;
  }

  /** @returns how many objects came */
  private *ask(
    command: string,
    query: SessionQuery,
    what: string,
    expected: () => number,
    take: (sent: Value) => Steps<void>,
  ): Steps<number> {
    const { cmd } = this;
    let count = 0;
    const kind = what === 'commands' ? 'command information' : 'formatting and output information';
    const self = this;
    const failure = yield* querySession(
      this.session,
      query,
      function* (sent) {
        count++;
        yield* take(sent);
        yield* self.progress(`Getting ${kind} from remote session ... ${count} ${what} received`, (100 * count) / expected());
      },
      (item) => this.pass(item),
    );
    if (failure) cmd.throwTerminatingError(errors.remoteFailure(command, cmd.commandName, failure));
    return count;
  }

  /** Records of the session are written here. */
  private pass({ value }: PSStreamObject): Done {
    if (value instanceof ErrorRecord) return this.cmd.writeError(value);
    return value instanceof WarningRecord ? this.cmd.writeWarning(value.message) : undefined;
  }

  private *progress(status: string, percent = -1): Steps<void> {
    const now = Date.now();
    const isOver = status === 'Completed.';
    if (!isOver && now - this.lastProgress < 200) return;
    this.lastProgress = now;
    const record = new ProgressRecord(1905347799, 'Creating implicit remoting module ...', status);
    if (percent >= 0) record.percentComplete = Math.min(100, Math.trunc(percent));
    if (isOver) record.secondsRemaining = 0;
    record.completed = isOver;
    yield* complete(this.cmd.writeProgress(record));
  }

  /** Writes the files of the module into a folder that is there. @returns the path of the manifest @throws what the system says */
  *write(folder: string, name: string, encoding: NetEncoding): Steps<string> {
    const { cmd, commands } = this;
    if (commands.shadowing.length > 0) {
      yield* complete(cmd.writeWarning(errors.shadowing(commands.shadowing)));
      if (commands.all.length === 0) cmd.throwTerminatingError(errors.nothingImported());
    }
    const [date] = yield* runText(cmd.context, '[datetime]::Now.ToString([cultureinfo]::CurrentCulture)', []);
    const origin: ModuleOrigin = {
      session: this.session,
      guid: this.guid.toString(),
      commandName: cmd.commandName,
      commandLine: cmd.myInvocation.scriptPosition?.text ?? '',
      date: toText(date ?? ''),
      modules: cmd.args.Module ?? [],
    };
    const put = (ending: string, text: string): void => {
      const body = Buffer.from(encoding.encode(text));
      writeWhole(`${folder}/${name}.${ending}`, Buffer.concat([Buffer.from(encoding.preamble), body]));
    };
    put('psm1', moduleText(origin, commands.all, commands.aliases));
    put('format.ps1xml', formatXml(this.views, false).replace('utf-8', encoding.webName));
    put('psd1', manifestText(origin, name));
    yield* this.progress('Completed.', 100);
    return `${folder}/${name}.psd1`;
  }
}
