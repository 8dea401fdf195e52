import { ValidateRangeAttribute } from '../binding/attributes/validate-attributes.ts';
import { DefaultParameterDictionary } from '../binding/default-parameter-dictionary.ts';
import { AttributeConstraint } from '../compile/attribute-constraints.ts';
import { TypeConstraint } from '../compile/constraints.ts';
import { ArrayList } from '../dotnet/collections/array-list.ts';
import { currentCulture, currentUICulture } from '../dotnet/culture/culture-info.ts';
import { getStaticProperty } from '../dotnet/invocation.ts';
import { PSSessionOption } from '../dotnet/powershell-types/ps-session-option.ts';
import { getType } from '../dotnet/registry.ts';
import { psStyle } from '../formatting/ps-style.ts';
import { configurationFolder, programFolder } from '../host/program-file.ts';
import '../formatting/types.ts';
import { enumMember } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { PSObject } from '../objects/ps-object.ts';
import { EngineIntrinsics } from './engine-intrinsics.ts';
import type { ExecutionContext } from './execution-context.ts';
import { ComputedVariable, PSVariable, ScopedItemOptions, type VariableConstraint } from './ps-variable.ts';
import { enabledFeatureBag } from './types/experimental-feature.ts';
import { versionTable } from './version-table.ts';

const management = 'System.Management.Automation.';
const { AllScope, Constant, ReadOnly } = ScopedItemOptions;

/** A variable of a new session: SessionStateVariableEntry. */
export interface VariableEntry {
  readonly name: string;
  /** Makes the variable of one runspace. */
  make(context: ExecutionContext): PSVariable;
}

interface Computed {
  readonly get: () => Value;
  readonly set?: (value: Value) => void;
}

const added: VariableEntry[] = [];

/** Adds a variable to every runspace made from now on: what the host or the providers know (`$Host`, `$PWD`). */
export function registerVariable(entry: VariableEntry): void {
  added.push(entry);
}

/**
 * The variables of a new session (InitialSessionState.BuiltInVariables). Those that depend on the process are computed when they are
 * read.
 */
export function builtInVariables(): VariableEntry[] {
  const entries: VariableEntry[] = [];
  const define = (name: string, value: Value | (() => Value), options = 0, description = '', typeName: string | null = null): void => {
    entries.push({
      name,
      make() {
        const v = new PSVariable(name, typeof value === 'function' ? value() : value, options);
        v.description = description;
        if (typeName !== null) v.constraints = [new TypeConstraint(getType(typeName))];
        return v;
      },
    });
  };
  const compute = (name: string, options: number, of: (context: ExecutionContext) => Computed, description = ''): void => {
    entries.push({
      name,
      make(context) {
        const { get, set } = of(context);
        const v = new ComputedVariable(name, get, set ?? null, options);
        v.description = description;
        return v;
      },
    });
  };
  const constrained = (
    name: string,
    value: () => Value,
    description: string,
    constraint: (context: ExecutionContext) => VariableConstraint,
  ): void => {
    entries.push({
      name,
      make(context) {
        const { get, set } = settable(value);
        const v = new ComputedVariable(name, get, set);
        v.description = description;
        v.constraints = [new LazyConstraint(() => constraint(context))];
        return v;
      },
    });
  };
  const actionPreference = 'System.Management.Automation.ActionPreference';
  const preference = (name: string, value: string, description: string): void =>
    define(name, enumMember(getType(actionPreference), value) ?? value, 0, description, actionPreference);

  define('true', true, Constant | AllScope, 'Boolean True');
  define('false', false, Constant | AllScope, 'Boolean False');
  compute(
    'null',
    0,
    () => ({ get: () => null, set: () => undefined }),
    'References to the null variable always return the null value. Assignments have no effect.',
  );
  compute('?', ReadOnly | AllScope, (context) => ({ get: () => context.questionMark }), 'Status of last command');
  define('^', null);
  define('$', null);
  preference('DebugPreference', 'SilentlyContinue', 'Dictates the action taken when a Debug message is delivered');
  preference('ErrorActionPreference', 'Continue', 'Dictates the action taken when an error message is delivered');
  preference(
    'InformationPreference',
    'SilentlyContinue',
    'Dictates the action taken when a command generates an item in the Information stream',
  );
  preference('ProgressPreference', 'Continue', 'Dictates the action taken when progress records are delivered');
  preference('VerbosePreference', 'SilentlyContinue', 'Dictates the action taken when a Verbose message is delivered');
  preference('WarningPreference', 'Continue', 'Dictates the action taken when a Warning message is delivered');
  define(
    'ConfirmPreference',
    enumMember(getType('System.Management.Automation.ConfirmImpact'), 'High') ?? 'High',
    0,
    'Dictates when confirmation should be requested. Confirmation is requested when the ConfirmImpact of the operation is equal to or greater than $ConfirmPreference. If $ConfirmPreference is None, actions will only be confirmed when Confirm is specified.',
    'System.Management.Automation.ConfirmImpact',
  );
  define('WhatIfPreference', false, 0, 'If true, WhatIf is considered to be enabled for all commands.');
  define(
    'ErrorView',
    enumMember(getType('System.Management.Automation.ErrorView'), 'ConciseView') ?? 'ConciseView',
    0,
    'Dictates the view mode to use when displaying errors',
    'System.Management.Automation.ErrorView',
  );
  define('FormatEnumerationLimit', 4, 0, 'Dictates the limit of enumeration on formatting IEnumerable objects');
  constrained(
    'MaximumHistoryCount',
    () => 4096,
    'Maximum number of history objects to retain in a session',
    (context) => new AttributeConstraint(new ValidateRangeAttribute(1, 32767), { context }),
  );
  define('NestedPromptLevel', 0, 0, 'Dictates what type of prompt should be displayed for the current nesting level');
  constrained(
    'PSNativeCommandArgumentPassing',
    () => enumMember(getType(`${management}NativeArgumentPassingStyle`), 'Standard') ?? 'Standard',
    'Dictates how arguments are passed to native executables.',
    () => new TypeConstraint(getType(`${management}NativeArgumentPassingStyle`)),
  );
  constrained(
    'PSNativeCommandUseErrorActionPreference',
    () => false,
    'If true, $ErrorActionPreference applies to native executables, so that non-zero exit codes will generate cmdlet-style errors governed by error action settings',
    () => new TypeConstraint(getType('System.Boolean')),
  );
  define(
    'PSDefaultParameterValues',
    () => new DefaultParameterDictionary(),
    0,
    'Variable to hold all default <cmdlet:parameter, value> pairs',
    'System.Management.Automation.DefaultParameterDictionary',
  );
  define(
    'PSEmailServer',
    '',
    0,
    'Variable to contain the name of the email server. This can be used instead of the HostName parameter in the Send-MailMessage cmdlet.',
  );
  define('PSSessionApplicationName', 'wsman', 0, 'AppName where the remote connection will be established');
  define(
    'PSSessionConfigurationName',
    'http://schemas.microsoft.com/powershell/Microsoft.PowerShell',
    0,
    'Name of the session configuration which will be loaded on the remote computer',
  );
  define('PSSessionOption', () => new PSSessionOption(), 0, 'Default session options for new remote sessions');
  compute(
    'EnabledExperimentalFeatures',
    AllScope | Constant,
    () => ({ get: enabledFeatureBag }),
    'Variable to hold the enabled experimental feature names',
  );
  define('IsLinux', true, ReadOnly | AllScope);
  define('IsMacOS', false, ReadOnly | AllScope);
  define('IsWindows', false, ReadOnly | AllScope);
  define('IsCoreCLR', true, ReadOnly | AllScope);
  define('PSEdition', 'Core', Constant | AllScope, 'Edition information for the current PowerShell session');
  define('ShellId', 'Microsoft.PowerShell', Constant | AllScope, 'The ShellID identifies the current shell.  This is used by #Requires.');
  compute('PSCulture', ReadOnly | AllScope, () => ({ get: () => currentCulture().name }), 'Culture of the current PowerShell session');
  compute(
    'PSUICulture',
    ReadOnly | AllScope,
    () => ({ get: () => currentUICulture().name }),
    'UI culture of the current PowerShell session',
  );
  define('StackTrace', null);
  define('PSStyle', () => psStyle, Constant, 'Configuration controlling how text is rendered.');
  compute('Error', Constant, (context) => ({ get: lazily(() => new ArrayList(context.errors)) }));
  compute('PID', Constant | AllScope, () => ({ get: () => process.pid }), 'Current process ID');
  compute('HOME', ReadOnly | AllScope, () => ({ get: () => process.env['HOME'] ?? '' }), "Folder containing the current user's profile");
  compute(
    'PSHOME',
    Constant | AllScope,
    () => ({ get: lazily(() => programFolder()) }),
    'Parent folder of the host application of the current runspace',
  );
  compute(
    'PSVersionTable',
    Constant | AllScope,
    () => ({ get: lazily(versionTable) }),
    'Version information for current PowerShell session',
  );
  compute(
    'ExecutionContext',
    Constant | AllScope,
    (context) => ({ get: lazily(() => new EngineIntrinsics(context)) }),
    'The run objects available to cmdlets',
  );
  constrained(
    'OutputEncoding',
    utf8,
    'The text encoding used when piping text to a native executable file',
    () => new TypeConstraint(getType('System.Text.Encoding')),
  );
  entries.push(...added);
  return entries;
}

/** `$PROFILE`: a console's own; other hosts have none. */
export function defineProfileVariable(context: ExecutionContext): void {
  const { get, set } = settable(profilePaths);
  context.globalState.define(new ComputedVariable('PROFILE', get, set));
}

/** The path of the own profile, with the paths of all as its properties (HostUtilities.GetDollarProfile). */
function profilePaths(): Value {
  const own = configurationFolder();
  const host = 'Microsoft.PowerShell_profile.ps1';
  const paths = {
    AllUsersAllHosts: `${programFolder()}/profile.ps1`,
    AllUsersCurrentHost: `${programFolder()}/${host}`,
    CurrentUserAllHosts: `${own}/profile.ps1`,
    CurrentUserCurrentHost: `${own}/${host}`,
  };
  const profile = new PSObject(paths.CurrentUserCurrentHost);
  for (const [name, path] of Object.entries(paths)) profile.instanceMembers.set(new PSNoteProperty(name, path));
  return profile;
}

/** A constraint that is made when a value is first given to its variable, so that no types are made for it at the start. */
class LazyConstraint implements VariableConstraint {
  private made: VariableConstraint | null = null;
  constructor(private readonly make: () => VariableConstraint) {}
  private get own(): VariableConstraint {
    return (this.made ??= this.make());
  }
  get attribute(): VariableConstraint['attribute'] {
    return this.own.attribute;
  }
  apply(value: Value, variable: PSVariable): Value {
    return this.own.apply(value, variable);
  }
}

function settable(make: () => Value): Computed & { set: (value: Value) => void } {
  let value: Value | undefined;
  return {
    get: () => (value ??= make()),
    set: (v) => {
      value = v;
    },
  };
}

function lazily(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** The encoding that text has between programs: UTF-8 without a byte order mark. */
function utf8(): Value {
  const encoding = getStaticProperty(getType('System.Text.Encoding'), 'Default');
  return encoding as Value;
}
