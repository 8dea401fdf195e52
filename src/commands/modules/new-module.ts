import { ownRecord } from '../../dotnet/exception-types.ts';
import { randomUuid } from '../../dotnet/io/random-bytes.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { LanguageMode } from '../../objects/language-mode.ts';
import type { Value } from '../../objects/net-object.ts';
import { ListPipe, nullPipe } from '../../pipeline/pipe.ts';
import { currentDirectory } from '../../providers/current-directory.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { createModule, exportMembers, importMembers } from '../../session/module-intrinsics.ts';
import { moduleAsCustomObject } from '../../session/module-object.ts';
import type { PSModuleInfo } from '../../session/ps-module-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { refuseIfConstrained } from '../utility/language-restrictions.ts';

const parameters = {
  Name: { type: 'string', sets: { Name: { mandatory: true, position: 0, pipeline: 'value' } }, help: 'Name of the module.' },
  ScriptBlock: {
    type: 'scriptblock',
    sets: { Name: { mandatory: true, position: 1 }, ScriptBlock: { mandatory: true, position: 0 } },
    validate: ['notNull'],
    help: 'Its functions, aliases and variables.',
  },
  Function: { type: 'string[]', validate: ['notNull'], allowEmptyCollection: true, help: 'Functions to export.' },
  Cmdlet: { type: 'string[]', validate: ['notNull'], allowEmptyCollection: true, help: 'Cmdlets to export.' },
  ReturnResult: { type: 'switch', help: 'Gives what the script block writes instead of the module.' },
  AsCustomObject: { type: 'switch', help: 'Gives an object with the exported members.' },
  ArgumentList: {
    type: 'object[]',
    aliases: ['Args'],
    remaining: true,
    help: 'Values for its parameters.',
  },
} as const;

/** New-Module: a module made of a script block (NewModuleCommand.cs). */
export const newModule = defineCmdlet<typeof parameters>({
  name: 'New-Module',
  outputType: ['System.Management.Automation.PSModuleInfo'],
  aliases: ['nmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewModuleCommand',
  synopsis: 'Creates a new dynamic module that exists only in memory.',
  defaultParameterSet: 'ScriptBlock',
  parameters,
  end: (cmd) => make(cmd),
});

function* make(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const { context } = cmd;
  if (cmd.args.ScriptBlock!.languageMode === LanguageMode.Full)
    refuseIfConstrained(cmd, {
      id: 'Modules_CannotCreateModuleWithFullLanguageScriptBlock',
      message: 'Cannot create new module while the session is in ConstrainedLanguage mode.',
      exception: 'System.Management.Automation.PSSecurityException',
      category: 'SecurityError',
    });
  const name = cmd.args.Name ?? `__DynamicModule_${randomUuid()}`;
  const result = new ListPipe();
  function* say(text: string): Steps<void> {
    yield* complete(cmd.writeVerbose(text));
  }
  const made = createModule(
    context,
    name,
    '',
    cmd.args.ScriptBlock!,
    (cmd.args.ArgumentList ?? []) as Value[],
    cmd.args.ReturnResult ? result : nullPipe,
    { say },
  );
  let module: PSModuleInfo;
  try {
    module = yield* made;
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    // what ends the block is an error like any other, and there is no module
    yield* complete(cmd.writeError(ownRecord(e)));
    return;
  }
  module.dynamicPath = `${currentDirectory(context)}/${randomUuid()}`;
  if (cmd.isBound('Function')) {
    module.exportedFunctions.clear();
    exportMembers(module, module.sessionState!, { functions: cmd.args.Function! });
  }
  if (cmd.args.AsCustomObject) {
    const s = cmd.write(moduleAsCustomObject(module));
    if (s) yield* s.rest;
    return;
  }
  const said: string[] = [];
  importMembers(module, context.sessionState, context.sessionState.globalScope, {}, said);
  for (const text of said) yield* say(text);
  if (cmd.args.ReturnResult) {
    for (const item of result.items) {
      const s = cmd.write(item);
      if (s) yield* s.rest;
    }
    return;
  }
  const s = cmd.write(module);
  if (s) yield* s.rest;
}
