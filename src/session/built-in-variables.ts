import { DefaultParameterDictionary } from '../binding/default-parameter-dictionary.ts';
import { TypeConstraint } from '../compile/constraints.ts';
import { ArrayList } from '../dotnet/collections/array-list.ts';
import { getStaticProperty } from '../dotnet/invocation.ts';
import { getType } from '../dotnet/registry.ts';
import { psStyle } from '../formatting/ps-style.ts';
import '../formatting/types.ts';
import { PSArray } from '../objects/collections.ts';
import { enumMember } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import { EngineIntrinsics } from './engine-intrinsics.ts';
import type { ExecutionContext } from './execution-context.ts';
import { ComputedVariable, PSVariable, ScopedItemOptions } from './ps-variable.ts';
import { versionTable } from './version-table.ts';

const { AllScope, Constant, ReadOnly } = ScopedItemOptions;

/** Gives a runspace its variables (InitialSessionState.BuiltInVariables). Those that depend on the process are computed when they are read. */
export function defineVariables(context: ExecutionContext): void {
  const state = context.globalState;
  const define = (name: string, value: Value, options = 0, description = '', typeName: string | null = null): void => {
    const v = new PSVariable(name, value, options);
    v.description = description;
    if (typeName !== null) v.constraints = [new TypeConstraint(getType(typeName))];
    state.define(v);
  };
  const compute = (name: string, get: () => Value, options = 0, set: ((v: Value) => void) | null = null): void => {
    state.define(new ComputedVariable(name, get, set, options));
  };
  const actionPreference = 'System.Management.Automation.ActionPreference';
  const preference = (name: string, value: string, description: string): void =>
    define(name, enumMember(getType(actionPreference), value) ?? value, 0, description, actionPreference);

  define('true', true, Constant | AllScope, 'Boolean True');
  define('false', false, Constant | AllScope, 'Boolean False');
  state.define(
    new ComputedVariable(
      'null',
      () => null,
      () => undefined,
      0,
    ),
  );
  compute('?', () => context.questionMark, ReadOnly | AllScope);
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
    'Dictates when confirmation should be requested.',
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
  define('MaximumHistoryCount', 4096, 0, 'Maximum number of history objects to retain in a session');
  define('NestedPromptLevel', 0, 0, 'Dictates what type of prompt should be displayed for the current nesting level');
  define('PSNativeCommandArgumentPassing', 'Standard', 0, 'Dictates how arguments are passed to native executables.');
  define('PSNativeCommandUseErrorActionPreference', false);
  define(
    'PSDefaultParameterValues',
    new DefaultParameterDictionary(),
    0,
    'Variable to hold all default <cmdlet:parameter, value> pairs',
    'System.Management.Automation.DefaultParameterDictionary',
  );
  define('PSEmailServer', '', 0);
  define('PSSessionApplicationName', 'wsman');
  define('PSSessionConfigurationName', 'http://schemas.microsoft.com/powershell/Microsoft.PowerShell');
  define('EnabledExperimentalFeatures', new PSArray([]), AllScope | Constant);
  define('IsLinux', true, ReadOnly | AllScope);
  define('IsMacOS', false, ReadOnly | AllScope);
  define('IsWindows', false, ReadOnly | AllScope);
  define('IsCoreCLR', true, ReadOnly | AllScope);
  define('PSEdition', 'Core', Constant | AllScope, 'Edition information for the current PowerShell session');
  define('ShellId', 'Microsoft.PowerShell', Constant | AllScope, 'The ShellID identifies the current shell.  This is used by #Requires.');
  define('PSCulture', 'en-US', ReadOnly | AllScope);
  define('PSUICulture', 'en-US', ReadOnly | AllScope);
  define('StackTrace', '');
  define('PSStyle', psStyle, Constant, 'Configuration controlling how text is rendered.');
  compute(
    'Error',
    lazily(() => new ArrayList(context.errors)),
    Constant,
  );
  compute('PID', () => process.pid, Constant | AllScope);
  compute('HOME', () => process.env['HOME'] ?? '/', ReadOnly | AllScope);
  compute(
    'PSHOME',
    lazily(() => programFolder()),
    Constant | AllScope,
  );
  compute('PSVersionTable', lazily(versionTable), Constant | AllScope);
  compute(
    'ExecutionContext',
    lazily(() => new EngineIntrinsics(context)),
    Constant | AllScope,
  );
  compute(
    'LASTEXITCODE',
    () => context.lastExitCode,
    0,
    (v) => {
      context.lastExitCode = v;
    },
  );
  const outputEncoding = { value: undefined as Value | undefined };
  compute(
    'OutputEncoding',
    () => (outputEncoding.value ??= utf8()),
    0,
    (v) => {
      outputEncoding.value = v;
    },
  );
  const profile = { value: undefined as Value | undefined };
  compute(
    'PROFILE',
    () => (profile.value ??= `${process.env['HOME'] ?? ''}/.config/powershell/Microsoft.PowerShell_profile.ps1`),
    0,
    (v) => {
      profile.value = v;
    },
  );
}

function lazily(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** The folder that the program runs from. */
function programFolder(): string {
  const path = process.argv[1] ?? process.execPath;
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

/** The encoding that text has between programs: UTF-8 without a byte order mark. */
function utf8(): Value {
  const encoding = getStaticProperty(getType('System.Text.Encoding'), 'UTF8');
  return encoding as Value;
}
