/** What Update-Help and Save-Help share (UpdatableHelpCommandBase.cs). */
import { NetCultureInfo as Culture, currentUICulture, type NetCultureInfo } from '../../../dotnet/culture/culture-info.ts';
import { isDirectoryPath, tryStat } from '../../../dotnet/io/errors.ts';
import { fs } from '../../../dotnet/io/modules.ts';
import { testHook } from '../../../dotnet/reflection/internal-test-hooks.ts';
import { exceptionOf, newErrorRecord } from '../../../errors/throw.ts';
import { compareText } from '../../../objects/collation.ts';
import type { Value } from '../../../objects/net-object.ts';
import { ProgressRecord } from '../../../pipeline/progress-record.ts';
import { itemNotFound, paths } from '../../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../../scheduler/suspension.ts';
import type { ModuleSpecification } from '../../../session/module-specification.ts';
import type { CmdletRuntime } from '../../cmdlet.ts';
import { cultureChain } from '../help-files.ts';
import { asHelpError, noHelpInfo, UpdatableHelpError } from './help-error.ts';
import { type HelpModule, helpModules } from './help-modules.ts';

/** What the helpers need of a command. */
export type HelpCommand = Pick<
  CmdletRuntime,
  'context' | 'writeError' | 'throwTerminatingError' | 'writeVerbose' | 'writeProgress' | 'shouldProcess' | 'args'
>;

interface Failure {
  readonly error: UpdatableHelpError;
  readonly modules: Set<string>;
  readonly cultures: Set<string>;
}

/** An error of a parameter, as an argument exception reports itself; one that ends the command names another exception. */
export function argumentRecord(message: string, type = 'ParentContainsErrorRecordException'): ReturnType<typeof newErrorRecord> {
  return newErrorRecord(exceptionOf(`System.Management.Automation.${type}`, message), 'Argument', 'InvalidArgument', null);
}

/** One run of Update-Help or Save-Help. */
export class UpdatableHelp {
  private readonly failures = new Map<string, Failure>();
  private readonly activity = Math.floor(Math.random() * 0x7fffffff);
  private isChecked = false;

  constructor(
    private readonly cmd: HelpCommand,
    private readonly kind: 'Update' | 'Save',
    /** Brings the help of a module in a culture. @throws UpdatableHelpError and exceptions of .NET */
    private readonly bring: (module: HelpModule, culture: string) => Steps<void>,
  ) {}

  /** The cultures that were asked for; null: that of the user. */
  private get asked(): string[] | null {
    const given = this.cmd.args['UICulture'] as readonly NetCultureInfo[] | undefined;
    return given?.map((c) => c.name) ?? null;
  }

  /** The cultures whose help is brought: all that were asked for, or the first one with help. */
  get cultures(): string[] {
    const hook = testHook('CurrentUICulture');
    return this.asked ?? cultureChain(hook instanceof Culture ? hook : currentUICulture());
  }

  /** Keeps an error until the end: one kind of error is reported once for all modules and cultures (ProcessException). */
  fail(module: string, culture: string | null, e: unknown): void {
    const error = asHelpError(e);
    const known = this.failures.get(error.id) ?? { error, modules: new Set(), cultures: new Set() };
    this.failures.set(error.id, known);
    known.modules.add(module);
    if (culture !== null) known.cultures.add(culture);
  }

  /** Brings the help of the modules with these names, or that fit; of all without any. */
  *process(wanted: readonly (string | ModuleSpecification)[] | null): Steps<void> {
    for (const one of wanted ?? ['*']) {
      if (one === '') {
        yield* complete(this.cmd.writeError(argumentRecord('The following parameter must not be null or empty: Module.')));
        continue;
      }
      const modules = helpModules(this.cmd.context, one, (m, e) => wanted && this.fail(m, null, e));
      if (modules.length === 0 && this.failures.size === 0 && wanted) yield* this.reportNoModule(one);
      yield* this.processModules(modules);
    }
  }

  private *reportNoModule(wanted: string | ModuleSpecification): Steps<void> {
    const [what, parameter] =
      typeof wanted === 'string' ? ['following pattern:', 'pattern'] : ['specified FullyQualifiedModule', 'FullyQualifiedModule value'];
    const message = `No PowerShell modules were found that match the ${what} ${wanted}. Verify the ${parameter} and then try the command again.`;
    const target = typeof wanted === 'string' ? wanted : null;
    yield* complete(
      this.cmd.writeError(newErrorRecord(exceptionOf('System.Exception', message), 'ModuleNotFound', 'InvalidArgument', target)),
    );
  }

  /** {@link process} of modules that are known. */
  *processModules(modules: readonly HelpModule[]): Steps<void> {
    for (const module of modules) yield* this.processModule(module);
  }

  private *processModule(module: HelpModule): Steps<void> {
    if (this.kind === 'Update' && !isDirectoryPath(module.base)) {
      const message = 'The ModuleBase directory cannot be found. Verify the directory and try again.';
      this.fail(module.name, null, new UpdatableHelpError('ModuleBaseMustExist', message, 'InvalidOperation'));
      return;
    }
    const { asked, cultures } = this;
    let first: UpdatableHelpError | null = null;
    for (const culture of cultures) {
      try {
        yield* this.bring(module, culture);
      } catch (e) {
        const isMissing = e instanceof UpdatableHelpError && ['HelpCultureNotSupported', 'UnableToRetrieveHelpInfoXml'].includes(e.id);
        if (asked === null && isMissing) {
          const text = 'Postponing error and trying fallback cultures, will show as error if none of fallbacks are supported:';
          yield* complete(this.cmd.writeVerbose(`${text}\n${e.message}`));
          first ??= e;
          continue;
        }
        this.fail(module.name, culture, e);
      }
      if (asked === null) return;
    }
    if (first) this.fail(module.name, cultures[0] as string, first);
  }

  /** Says what is done, and how much of it. */
  *progress(module: string, status: string, percent: number): Steps<void> {
    const verb = this.kind === 'Update' ? 'Updating' : 'Saving';
    const record = new ProgressRecord(this.activity, `${verb} Help for module ${module}`, status);
    record.percentComplete = percent;
    yield* complete(this.cmd.writeProgress(record));
  }

  /** Takes the progress away. */
  *completeProgress(): Steps<void> {
    const verb = this.kind === 'Update' ? 'Updating' : 'Saving';
    const record = new ProgressRecord(this.activity, `${verb} Help for module {0}`, 'Installing Help content...');
    record.percentComplete = 100;
    record.completed = true;
    yield* complete(this.cmd.writeProgress(record));
  }

  /** False where help was brought within a day (CheckOncePerDayPerModule); asked once a run. */
  *isDue(module: string, file: string): Steps<boolean> {
    if (this.isChecked) return true;
    const changed = this.cmd.args['Force'] ? null : (tryStat(file)?.mtimeMs ?? null);
    if (changed !== null && Date.now() - changed < 24 * 3600 * 1000) {
      const verb = this.kind.toLowerCase();
      const text = `Help was not ${verb}d for the module ${module}, because the ${this.kind}-Help command was run on this computer within the last 24 hours.\nTo ${verb} help again, add the Force parameter to your command.`;
      yield* complete(this.cmd.writeVerbose(text));
      return false;
    }
    this.isChecked = true;
    return true;
  }

  /** The folders that a path means (ResolvePath). @throws UpdatableHelpError PathMustBeValidContainers; PSArgumentException for other providers */
  folders(path: string, isLiteral: boolean, recurse: boolean): string[] {
    const intrinsics = paths(this.cmd.context);
    const found = isLiteral ? [intrinsics.parse(path)] : intrinsics.glob(path);
    for (const item of found)
      if (item.provider.name !== 'FileSystem')
        throw exceptionOf(
          'System.Management.Automation.PSArgumentException',
          `The path ${path} does not contain a FileSystem provider. Verify that the specified path contains the FileSystem provider, and then retry the command.`,
        );
    if (isLiteral && !isDirectoryPath(found[0]?.path ?? '')) throw notContainer(path);
    for (const item of found) if (!isLiteral && !item.provider.exists(this.cmd.context, item.path)) throw itemNotFound(path);
    const all = found.map((item) => item.path).filter(isDirectoryPath);
    return recurse ? all.flatMap(withSubfolders) : all;
  }

  /** Reports what went wrong, by kinds (EndProcessing). */
  *end(): Steps<void> {
    for (const failure of this.failures.values()) {
      const { cultures, modules } = failure;
      let { error } = failure;
      if (error.id === 'HelpCultureNotSupported' && (cultures.size > 1 || modules.size > 1)) {
        const message = `No UI culture was found that matches the following pattern: ${[...cultures].join(', ')}. Verify the pattern and then try the command again.`;
        error = new UpdatableHelpError(error.id, message, 'InvalidArgument');
      }
      const exception = exceptionOf('System.Exception', this.messageOf(error, sorted(modules), sorted(cultures)));
      yield* complete(this.cmd.writeError(newErrorRecord(exception, error.id, error.category, error.target)));
    }
  }

  private messageOf({ message }: UpdatableHelpError, modules: string, cultures: string): string {
    const verb = this.kind.toLowerCase();
    if (cultures === '')
      return verb === 'update'
        ? `Failed to update Help for the module(s) :\n'${modules}'\n${message}`
        : `Failed to save Help for the module(s) '${modules}' : ${message}`;
    const done = verb === 'update' ? 'installed' : 'saved';
    return `Failed to ${verb} Help for the module(s) '${modules}' with UI culture(s) {${cultures}} : ${message}.\nEnglish-US help content is available and can be ${done} using: ${this.kind}-Help -UICulture en-US.`;
  }
}

const sorted = (names: ReadonlySet<string>): string => [...names].sort((a, b) => compareText(a, b, true)).join(', ');

/** A path that is no folder. */
export function notContainer(path: string): UpdatableHelpError {
  const message = `The path ${path} is not a valid directory. Make sure the directory exists and retry.`;
  return new UpdatableHelpError('PathMustBeValidContainers', message, 'InvalidArgument');
}

function withSubfolders(folder: string): string[] {
  const inner = fs()
    .readdirSync(folder, { withFileTypes: true })
    .filter((e) => e.isDirectory());
  return [folder, ...inner.flatMap((e) => withSubfolders(`${folder}/${e.name}`))];
}

/** -Module and -FullyQualifiedModule exclude each other. @throws the terminating error */
export function refuseBoth(cmd: HelpCommand): void {
  if (cmd.args['Module'] === undefined || cmd.args['FullyQualifiedModule'] === undefined) return;
  const message = 'The parameters Module and FullyQualifiedModule cannot be used together. Please specify only one parameter.';
  const exception = exceptionOf('System.InvalidOperationException', message);
  cmd.throwTerminatingError(newErrorRecord(exception, 'ModuleAndFullyQualifiedModuleCannotBeSpecifiedTogether', 'InvalidOperation'));
}

/** -Credential is for shares of Windows. @throws UpdatableHelpError where it is given */
export function refuseCredential(cmd: HelpCommand, culture: string): void {
  if (((cmd.args['Credential'] as Value | undefined) ?? null) !== null) throw noHelpInfo(culture);
}
