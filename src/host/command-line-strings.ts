/** Messages of the command line (CommandLineParameterParserStrings.resx); `{0}`-style holes are filled with {@link fill}. */
export const commandLineStrings = {
  CommandAlreadySpecified:
    'Cannot process command because a command is already specified with -Command, -CommandWithArgs, or -EncodedCommand.',
  MissingCommandParameter: 'Cannot process the command because of a missing parameter. A command must follow -Command.',
  TooManyParametersToCommand: "'-' was specified with the -Command parameter; no other arguments to -Command are permitted.",
  StdinNotRedirected: "'-' was specified as the argument to -Command but standard input has not been redirected for this process.",
  MissingOutputFormatParameter:
    'The command cannot be run because no argument has been supplied for the OutputFormat parameter.\nSpecify one of the following formats for this parameter:\n{0}',
  MissingInputFormatParameter:
    'Cannot process the command because the -InputFormat parameter requires an argument. Specify a valid format argument for this parameter.\nValid formats are:\n{0}',
  BadFormatParameterValue:
    'Cannot process the command because of an incorrect parameter value. "{0}" is not a valid format.\nValid formats are:\n{1}',
  ArgsAlreadySpecified:
    'Cannot process the command because arguments to -Command or -EncodedCommand have already been specified with -EncodedArguments.',
  MissingArgsValue:
    'Cannot process the command because -EncodedArguments requires a value. Specify a value for the -EncodedArguments parameter.',
  MissingFileArgument:
    'The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again.',
  InvalidFileArgument: "Processing -File '{0}' failed: {1} Specify a valid path for the -File parameter.",
  ArgumentFileDoesNotExist:
    "The argument '{0}' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
  BadArgsValue:
    'Cannot process the command because the value specified with -EncodedArguments is not properly encoded. The value must be Base64 encoded.',
  BadCommandValue:
    'Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded.',
  MissingExecutionPolicyParameter:
    'Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy.',
  MissingConfigurationNameArgument:
    'Cannot process the command because -ConfigurationName requires an argument that is a remote endpoint configuration name. Specify this argument and try again.',
  MissingConfigurationFileArgument:
    'Cannot process the command because -ConfigurationFile requires an argument that is a session configuration (.pssc) file path. Specify this argument and try again.',
  MissingCustomPipeNameArgument:
    'Cannot process the command because -CustomPipeName requires an argument that is a name of the pipe you want to use. Specify this argument and try again.',
  CustomPipeNameTooLong:
    "Cannot process the command because -CustomPipeName specified is too long. Pipe names on this platform can be up to {0} characters long. Your pipe name '{1}' is {2} characters.",
  MissingSettingsFileArgument: 'Cannot process the command because -SettingsFile requires an argument that is a file path.',
  SettingsFileNotExists:
    "The argument '{0}' passed to the -SettingsFile does not exist. Provide the path to an existing json file as an argument to the -SettingsFile parameter.",
  InvalidArgument: "Invalid argument '{0}', did you mean:",
  WindowStyleArgumentNotImplemented: 'Parameter -WindowStyle is not implemented on this platform.',
  MissingWorkingDirectoryArgument: 'Cannot process the command because -WorkingDirectory requires an argument that is a directory path.',
  MTANotImplemented: 'Parameter -MTA is not supported on this platform.',
  STANotImplemented: 'Parameter -STA is not supported on this platform.',
  InvalidExecutionPolicyArgument: "Invalid ExecutionPolicy value '{0}'.",
  ConflictingServerModeParameters: 'More than one server mode parameter was specified. Server mode parameters must be used exclusively.',
} as const;

/** Fills the `{n}` holes of a message. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

/** The short help that follows a wrong command line (our own text). */
export const usageHelp = `Usage: pwsh-lite [-Login] [[-File] <filePath> [args]]
                 [-Command { - | <string> [<CommandParameters>] }]
                 [-CommandWithArgs <string> [<CommandParameters>]]
                 [-EncodedCommand <Base64EncodedCommand>]
                 [-ExecutionPolicy <ExecutionPolicy>] [-InputFormat {Text | XML}]
                 [-Interactive] [-NoExit] [-NoLogo] [-NonInteractive] [-NoProfile]
                 [-OutputFormat {Text | XML}] [-SettingsFile <filePath>]
                 [-Version] [-WorkingDirectory <directoryPath>]

       pwsh-lite -h | -Help | -? | /?

Switches are not case-sensitive and may be shortened as those of pwsh.`;

/** What -Help adds to {@link usageHelp}. */
export const extendedHelp = `

-File | -f
    Runs a script file. All arguments after the path are the script's own.
    This is the default: pwsh-lite script.ps1 one two. "-" reads commands from
    standard input.

-Command | -c
    Runs the rest of the command line as PowerShell code. "-" reads the
    code from standard input. The exit code is 0 or 1 as the last
    statement succeeded or failed; use "exit" to choose it.

-CommandWithArgs | -cwa
    Runs the next argument as PowerShell code; those after it are $args.

-EncodedCommand | -e | -ec
    Runs code that is given as Base64 of UTF-16 text.

-ExecutionPolicy | -ex | -ep
    Accepted and, as on every system but Windows, without effect.

-InputFormat | -inp | -if, -OutputFormat | -o | -of
    Text or XML (serialized objects).

-Login | -l
    Reads the login profiles of /bin/sh first. Must come first.

-NoExit | -noe
    Stays at the prompt after the command or script.

-NoLogo | -nol, -NonInteractive | -noni, -NoProfile | -nop
    No banner; every prompt for input is an error; no profile scripts.

-Version | -v
    Shows the version and ends.

-WorkingDirectory | -wd | -wo
    Starts in this directory.
`;
