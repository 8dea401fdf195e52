import { argumentCompleters } from '../../completion/argument-completers.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Register-ArgumentCompleter (ExtensibleCompletion.cs). */
export const registerArgumentCompleter = defineCmdlet({
  name: 'Register-ArgumentCompleter',
  module: 'Microsoft.PowerShell.Core',
  className: 'System.Management.Automation.RegisterArgumentCompleterCommand',
  synopsis: 'Registers a script block that completes arguments of commands.',
  parameters: {
    CommandName: {
      type: 'string[]',
      sets: { NativeCommandSet: { mandatory: true }, PowerShellSet: {} },
      validate: ['notNullOrEmpty'],
      help: 'The commands whose arguments it completes; without it all that have the parameter.',
    },
    ParameterName: { type: 'string', sets: { PowerShellSet: { mandatory: true } }, help: 'The parameter.' },
    ScriptBlock: {
      type: 'scriptblock',
      mandatory: true,
      allowNull: true,
      help: 'Gets the command, the parameter, the word, the AST and the bound parameters, and gives candidates.',
    },
    Native: {
      type: 'switch',
      sets: ['NativeCommandSet'],
      help: 'The commands are native programs: it gets the word, the AST and the cursor.',
    },
    NativeFallback: {
      type: 'switch',
      sets: ['NativeFallbackSet'],
      help: 'For native programs that nothing else completes.',
    },
  },
  examples: [{ code: "Register-ArgumentCompleter -CommandName Get-Pet -ParameterName Kind -ScriptBlock { 'cat', 'dog' }" }],
  end(cmd) {
    const { args } = cmd;
    const completers = argumentCompleters(cmd.context);
    const block = args.ScriptBlock ?? null;
    const put = (table: Map<string, ScriptBlock>, key: string): void => {
      if (block) table.set(key, block);
      else table.delete(key);
    };
    if (args.NativeFallback) {
      completers.nativeFallback = block;
      return;
    }
    const parameter = args.ParameterName?.trim().toLowerCase();
    const names = (args.CommandName ?? []).map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
    if (parameter !== undefined && !args.Native) {
      if (names.length === 0) put(completers.parameters, parameter);
      for (const name of names) put(completers.parameters, `${name}:${parameter}`);
    } else for (const name of names) put(completers.native, name);
  },
});
