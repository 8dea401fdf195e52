import { argumentCompleters } from '../../completion/argument-completers.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Register-ArgumentCompleter (ExtensibleCompletion.cs). */
export const registerArgumentCompleter = defineCmdlet({
  name: 'Register-ArgumentCompleter',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.RegisterArgumentCompleterCommand',
  synopsis: 'Registers a script block that completes arguments of commands.',
  defaultParameterSet: 'NativeCommandSet',
  parameters: {
    CommandName: {
      type: 'string[]',
      sets: { NativeCommandSet: { mandatory: true }, PowerShellSet: {} },
      validate: ['notNullOrEmpty'],
      help: 'The commands whose arguments it completes; without it all that have the parameter.',
    },
    ParameterName: { type: 'string', sets: { PowerShellSet: { mandatory: true } }, validate: ['notNullOrEmpty'], help: 'The parameter.' },
    ScriptBlock: {
      type: 'scriptblock',
      mandatory: true,
      help: 'Gets the command, the parameter, the word, the AST and the bound parameters, and gives candidates.',
    },
    Native: {
      type: 'switch',
      sets: ['NativeCommandSet'],
      help: 'The commands are native programs: it gets the word, the AST and the cursor.',
    },
    NativeFallback: {
      type: 'switch',
      sets: { NativeFallbackSet: { mandatory: true } },
      help: 'For native programs that nothing else completes.',
    },
  },
  examples: [{ code: "Register-ArgumentCompleter -CommandName Get-Pet -ParameterName Kind -ScriptBlock { 'cat', 'dog' }" }],
  end(cmd) {
    const { args } = cmd;
    const completers = argumentCompleters(cmd.context);
    const block = args.ScriptBlock!;
    if (args.NativeFallback) {
      completers.nativeFallback = block;
      return;
    }
    const parameter = args.ParameterName?.trim().toLowerCase();
    const names = (args.CommandName ?? []).map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
    if (parameter !== undefined && !args.Native) {
      if (names.length === 0) completers.parameters.set(parameter, block);
      for (const name of names) completers.parameters.set(`${name}:${parameter}`, block);
    } else for (const name of names) completers.native.set(name, block);
  },
});
