import type { Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { defineNonPublic } from './non-public.ts';

/** The switches, by type, with what they are before a test sets them (engine/Utils.cs). */
const switches: Readonly<Record<string, readonly [names: string, value: Value]>> = {
  'System.Boolean': [
    'BypassGroupPolicyCaching ForceScriptBlockLogging UseDebugAmsiImplementation BypassAppLockerPolicyCaching BypassOnlineHelpRetrieval ' +
      'ForcePromptForChoiceDefaultOption NoPromptForPassword ForceFormatListFixedLabelWidth ThrowHelpCultureNotSupported TestStopComputer ' +
      'TestWaitStopComputer TestRenameComputer IgnoreScriptBlockCache StopwatchIsNotHighResolution DisableGACLoading SetConsoleWidthToZero ' +
      'SetConsoleHeightToZero SetMyDocumentsSpecialFolderToBlank SetDate ShowMarkdownOutputBypass ThrowExdevErrorOnMoveDirectory OneDriveTestOn ' +
      'OneDriveTestRecurseOn',
    false,
  ],
  'System.Int32': ['TestStopComputerResults TestRenameComputerResults', 0],
  'System.String': ['TestWindowsPowerShellPSHomeLocation TestWindowsPowerShellVersionString OneDriveTestSymlinkName', null],
  'System.Globalization.CultureInfo': ['CurrentUICulture', null],
};

const hooks = new Map<string, Value>();

/** True when a test has set this switch. */
export function hasTestHook(name: string): boolean {
  return hooks.get(name) === true;
}

/** What a test has set under this name; null when nothing. */
export function testHook(name: string): Value {
  return hooks.get(name) ?? null;
}

/** Makes a $PSSenderInfo with the version of a client; `runtime` has the type and fills it in. */
export const senderInfoForTests: { make: (url: string, version: Value) => Value } = { make: () => null };

const own = 'System.Management.Automation.Internal.InternalTestHooks';

/**
 * InternalTestHooks (engine/Utils.cs): switches inside PowerShell for its own tests, which read them back as the fields that they are. SetTestHook passes over
 * names that are none.
 */
defineType({
  name: own,
  kind: 'static',
  staticMethods: {
    'void SetTestHook(string property, System.Object value)': (_s, name: string, value: Value) => {
      if (hooks.has(name)) hooks.set(name, value);
    },
    'System.Management.Automation.Remoting.PSSenderInfo GetCustomPSSenderInfo(string url, version clientVersion)': (
      _s,
      url: string,
      version: Value,
    ) => senderInfoForTests.make(url, version),
  },
});
for (const [type, [names, value]] of Object.entries(switches))
  for (const name of names.split(' ')) {
    hooks.set(name, value);
    defineNonPublic(
      own,
      'Field',
      type,
      name,
      { get: () => hooks.get(name) ?? null, set: (_o: unknown, v: Value) => void hooks.set(name, v) },
      true,
    );
  }
