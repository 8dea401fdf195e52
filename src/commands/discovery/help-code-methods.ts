import { helpUriOf } from '../../binding/proxy/help-links.ts';
import { defineType } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { resolveAlias } from '../../session/command-discovery.ts';
import { AliasInfo, CmdletInfo, type CommandInfo, FunctionInfo } from '../../session/command-info.ts';
import { commentHelpOf } from './comment-help.ts';

/** The property HelpUri of commands: the address that the command declares, else the first link of its comments; empty when it has none. */
function helpUri(info: CommandInfo | null): string {
  if (info instanceof CmdletInfo) return helpUriOf(info.name);
  if (info instanceof AliasInfo) return helpUri(info.context === null ? info.resolvedCommand : resolveAlias(info, info.context));
  if (!(info instanceof FunctionInfo)) return '';
  return info.metadata.helpUri || (commentHelpOf(info.scriptBlock)?.links.find((l) => /^https?:/i.test(l)) ?? '');
}

defineType({
  name: 'Microsoft.PowerShell.Commands.GetHelpCodeMethods',
  kind: 'static',
  staticMethods: {
    'string GetHelpUri(psobject commandInfoPSObject)': (_: null, command: Value) => helpUri(baseObject(command) as CommandInfo | null),
  },
});
