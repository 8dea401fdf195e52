import type { CommonParameters } from '../binding/common-parameters.ts';
import { getType } from '../dotnet/registry.ts';
import { enumMember } from '../objects/enum-value.ts';
import { switchOf } from '../objects/switch-parameter.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { SessionStateScope } from '../session/scope.ts';

/** Common parameters of an advanced function hold for what it calls: they become preference variables of its scope (PSScriptCmdlet.SetPreferenceVariables). */
export function setPreferenceVariables(scope: SessionStateScope, common: CommonParameters, _context: ExecutionContext): void {
  const set = (name: string, preference: string | undefined): void => {
    if (preference === undefined) return;
    scope.setLocal(name, enumMember(getType('System.Management.Automation.ActionPreference'), preference) ?? preference);
  };
  set('ErrorActionPreference', common.errorAction);
  set('WarningPreference', common.warningAction);
  set('InformationPreference', common.informationAction);
  set('ProgressPreference', common.progressAction);
  if (common.verbose !== undefined) set('VerbosePreference', common.verbose ? 'Continue' : 'SilentlyContinue');
  if (common.debug !== undefined) set('DebugPreference', common.debug ? 'Continue' : 'SilentlyContinue');
  if (common.whatIf !== undefined) scope.setLocal('WhatIfPreference', switchOf(common.whatIf));
  if (common.confirm !== undefined)
    scope.setLocal(
      'ConfirmPreference',
      enumMember(getType('System.Management.Automation.ConfirmImpact'), common.confirm ? 'Low' : 'None') ?? 'None',
    );
}
