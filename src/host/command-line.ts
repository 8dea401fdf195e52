import type { Value } from '../objects/net-object.ts';
import { fill, commandLineStrings as strings } from './command-line-strings.ts';
import { decodeArguments } from './encoded-arguments.ts';

/** Exit codes of the host itself (ConsoleHost.cs). */
export const ExitCode = { success: 0, failure: 1, badCommandLineParameter: 64, initFailure: 70 } as const;

/** One argument for the script or command: a parameter (`name` as typed, with its dash), with or without a value, or a plain value. */
export interface CommandLineArgument {
  readonly name: string | null;
  readonly value: Value | undefined;
}

/** What the command line asks for (CommandLineParameterParser's properties). */
export interface CommandLine {
  /** Message of the first mistake, or null. */
  error: string | null;
  showHelp: boolean;
  showExtendedHelp: boolean;
  showVersion: boolean;
  showBanner: boolean;
  /** Nothing is to be run; end with `exitCode`. */
  abortStartup: boolean;
  exitCode: number;
  noExit: boolean;
  skipProfiles: boolean;
  nonInteractive: boolean;
  login: boolean;
  /** -Command, -CommandWithArgs or -EncodedCommand. */
  initialCommand: string | null;
  wasCommandEncoded: boolean;
  /** Full path of the script to run. */
  file: string | null;
  args: CommandLineArgument[];
  /** `-Command -` and `-File -`. */
  explicitReadCommandsFromStdin: boolean;
  noPrompt: boolean;
  inputFormat: 'Text' | 'XML' | 'None';
  outputFormat: 'Text' | 'XML' | 'None';
  outputFormatSpecified: boolean;
  executionPolicy: string | null;
  workingDirectory: string | null;
  configurationName: string | null;
  configurationFile: string | null;
  customPipeName: string | null;
  settingsFile: string | null;
  serverMode: boolean;
  sshServerMode: boolean;
  namedPipeServerMode: boolean;
  socketServerMode: boolean;
}

/** What the parser needs to know of the machine. */
export interface CommandLineEnvironment {
  fileExists(path: string): boolean;
  /** Absolute and normalised. */
  fullPath(path: string): string;
  readonly isInputRedirected: boolean;
  /** Of the folder for temporary files, with the slash at its end: it shortens what a pipe may be called. */
  readonly temporaryFolderLength: number;
}

const validParameters = [
  'sta',
  'mta',
  'command',
  'commandwithargs',
  'configurationname',
  'custompipename',
  'encodedcommand',
  'executionpolicy',
  'file',
  'help',
  'inputformat',
  'login',
  'noexit',
  'nologo',
  'noninteractive',
  'noprofile',
  'noprofileloadtime',
  'outputformat',
  'removeworkingdirectorytrailingcharacter',
  'settingsfile',
  'version',
  'windowstyle',
  'workingdirectory',
];
const executionPolicies = ['default', 'remotesigned', 'bypass', 'allsigned', 'restricted', 'unrestricted', 'undefined'];
const formats = ['Text', 'XML', 'None'] as const;
const dashes = '-\u2013\u2014\u2015';

/** Length of a Unix socket's path, which limits -CustomPipeName. */
export const maxPipePathLength = 108;

/** Parses the arguments of `pwsh` (CommandLineParameterParser.cs, the parts for Unix). */
export function parseCommandLine(args: readonly string[], environment: CommandLineEnvironment): CommandLine {
  return new CommandLineParser(args, environment).parse();
}

class CommandLineParser {
  private readonly line: CommandLine = {
    error: null,
    showHelp: false,
    showExtendedHelp: false,
    showVersion: false,
    showBanner: true,
    abortStartup: false,
    exitCode: ExitCode.success,
    noExit: true,
    skipProfiles: false,
    nonInteractive: false,
    login: false,
    initialCommand: null,
    wasCommandEncoded: false,
    file: null,
    args: [],
    explicitReadCommandsFromStdin: false,
    noPrompt: false,
    inputFormat: 'Text',
    outputFormat: 'Text',
    outputFormatSpecified: false,
    executionPolicy: null,
    workingDirectory: null,
    configurationName: null,
    configurationFile: null,
    customPipeName: null,
    settingsFile: null,
    serverMode: false,
    sshServerMode: false,
    namedPipeServerMode: false,
    socketServerMode: false,
  };
  private index = 0;
  private noExitSeen = false;
  private commandHasArgs = false;

  constructor(
    private readonly args: readonly string[],
    private readonly environment: CommandLineEnvironment,
  ) {}

  parse(): CommandLine {
    for (; this.index < this.args.length; this.index++) {
      const key = this.switchKey(this.args[this.index] as string);
      if (key === null) {
        this.index--;
        this.parseFile();
        break;
      }
      if (!this.parseSwitch(key)) break;
    }
    return this.line;
  }

  /** The word of a switch without its dash, dashes or slash; null when the argument is no switch (a script file then). */
  private switchKey(argument: string): string | null {
    const text = argument.trim();
    if (text === '') return '';
    const first = text[0] as string;
    if (!dashes.includes(first) && first !== '/') return null;
    const key = text.slice(1);
    return dashes.includes(first) && key[0] === first ? key.slice(1) : key;
  }

  /** Answers false when the rest of the arguments is not looked at. The order of the tests is PowerShell's: it decides what short forms mean. */
  private parseSwitch(key: string): boolean {
    const line = this.line;
    const is = (match: string, shortest: string): boolean => key.length >= shortest.length && match.startsWith(key.toLowerCase());
    if (is('version', 'v')) {
      line.showVersion = true;
      line.showBanner = false;
      line.nonInteractive = true;
      line.skipProfiles = true;
      line.noExit = false;
      return false;
    }
    if (is('help', 'h') || is('?', '?')) {
      line.showHelp = true;
      line.showExtendedHelp = true;
      line.abortStartup = true;
    } else if (is('login', 'l')) {
      line.login ||= this.index === 0;
    } else if (is('noexit', 'noe')) {
      line.noExit = true;
      this.noExitSeen = true;
    } else if (is('noprofile', 'nop')) line.skipProfiles = true;
    else if (is('nologo', 'nol')) line.showBanner = false;
    else if (is('noninteractive', 'noni')) line.nonInteractive = true;
    else if (is('socketservermode', 'so')) this.server('socketServerMode');
    else if (is('servermode', 's')) this.server('serverMode');
    else if (is('namedpipeservermode', 'nam')) this.server('namedPipeServerMode');
    else if (is('sshservermode', 'sshs')) this.server('sshServerMode');
    else if (is('noprofileloadtime', 'noprofileloadtime')) return true;
    else if (is('interactive', 'i')) line.nonInteractive = false;
    else if (is('configurationfile', 'configurationfile')) {
      line.configurationFile = this.argument(strings.MissingConfigurationFileArgument);
      return line.configurationFile !== null;
    } else if (is('configurationname', 'config')) {
      line.configurationName = this.argument(strings.MissingConfigurationNameArgument);
      return line.configurationName !== null;
    } else if (is('custompipename', 'cus')) {
      const name = this.argument(strings.MissingCustomPipeNameArgument);
      if (name === null) return false;
      const longest = maxPipePathLength - this.environment.temporaryFolderLength;
      if (name.length > longest) return this.fail(fill(strings.CustomPipeNameTooLong, longest, name, name.length));
      line.customPipeName = name;
    } else if (is('commandwithargs', 'commandwithargs') || is('cwa', 'cwa')) {
      this.commandHasArgs = true;
      if (!this.parseCommand(false)) return false;
      this.index++;
      this.collectArgs();
    } else if (is('command', 'c')) return this.parseCommand(false);
    else if (is('windowstyle', 'w')) return this.fail(strings.WindowStyleArgumentNotImplemented);
    else if (is('file', 'f')) return this.parseFile();
    else if (is('outputformat', 'o') || is('of', 'o')) {
      line.outputFormat = this.format(strings.MissingOutputFormatParameter) ?? line.outputFormat;
      line.outputFormatSpecified = true;
      return line.error === null;
    } else if (is('inputformat', 'inp') || is('if', 'if')) {
      line.inputFormat = this.format(strings.MissingInputFormatParameter) ?? line.inputFormat;
      return line.error === null;
    } else if (is('executionpolicy', 'ex') || is('ep', 'ep')) {
      const policy = this.argument(strings.MissingExecutionPolicyParameter, true);
      if (policy === null) return false;
      line.executionPolicy = policy;
      if (!executionPolicies.includes(policy.toLowerCase())) return this.fail(fill(strings.InvalidExecutionPolicyArgument, policy), true);
    } else if (is('encodedcommand', 'e') || is('ec', 'e')) {
      line.wasCommandEncoded = true;
      return this.parseCommand(true);
    } else if (is('encodedarguments', 'encodeda') || is('ea', 'ea')) {
      if (line.args.length > 0) return this.fail(strings.ArgsAlreadySpecified, true);
      const encoded = this.argument(strings.MissingArgsValue, true);
      if (encoded === null) return false;
      const values = decodeArguments(encoded);
      if (values === null) return this.fail(strings.BadArgsValue, true);
      for (const value of values) line.args.push({ name: null, value });
    } else if (is('settingsfile', 'settings')) {
      const name = this.argument(strings.MissingSettingsFileArgument);
      if (name === null) return false;
      const path = this.environment.fullPath(name.replaceAll('\\', '/'));
      if (!this.environment.fileExists(path)) return this.fail(fill(strings.SettingsFileNotExists, path));
      line.settingsFile = path;
    } else if (is('sta', 'sta')) return this.fail(strings.STANotImplemented);
    else if (is('mta', 'mta')) return this.fail(strings.MTANotImplemented);
    else if (is('workingdirectory', 'wo') || is('wd', 'wd')) {
      line.workingDirectory = this.argument(strings.MissingWorkingDirectoryArgument);
      return line.workingDirectory !== null;
    } else {
      // The first word that is no switch is the script's path.
      this.index--;
      return this.parseFile();
    }
    return true;
  }

  private server(mode: 'serverMode' | 'sshServerMode' | 'namedPipeServerMode' | 'socketServerMode'): void {
    this.line[mode] = true;
    this.line.showBanner = false;
  }

  private fail(message: string, showHelp = false, showBanner = false): false {
    this.line.error = message;
    this.line.showHelp = showHelp;
    this.line.showBanner = showBanner;
    this.line.abortStartup = true;
    this.line.exitCode = ExitCode.badCommandLineParameter;
    return false;
  }

  /** The argument that follows the switch, or null after reporting that there is none. */
  private argument(missing: string, showHelp = false): string | null {
    const value = this.args[++this.index];
    if (value !== undefined) return value;
    this.fail(missing, showHelp);
    return null;
  }

  private format(missing: string): 'Text' | 'XML' | 'None' | undefined {
    const names = 'Text\nXML\nNone\n';
    const value = this.argument(fill(missing, names), true);
    if (value === null) return undefined;
    const found =
      formats.find((f) => f.toLowerCase() === value.trim().toLowerCase()) ?? formats[/^[012]$/.test(value) ? Number(value) : -1];
    if (!found) this.fail(fill(strings.BadFormatParameterValue, value, names), true);
    return found;
  }

  private parseFile(): boolean {
    const name = this.args[++this.index];
    const line = this.line;
    if (name === undefined) return this.fail(strings.MissingFileArgument, true);
    if (!this.noExitSeen) line.showBanner = false;
    if (name === '-') {
      line.explicitReadCommandsFromStdin = true;
      line.noPrompt = false;
      return true;
    }
    if (!this.noExitSeen) line.noExit = false;
    if (name === '') return this.fail(fill(strings.InvalidFileArgument, name, "The value cannot be an empty string. (Parameter 'path')"));
    const path = this.environment.fullPath(name.replaceAll('\\', '/'));
    if (!this.environment.fileExists(path)) {
      if (name.startsWith('-') && name.length > 1) {
        const similar = validParameters.filter((p) => p.includes(name.slice(1).toLowerCase()));
        if (similar.length > 0) return this.fail(`${fill(strings.InvalidArgument, name)}\n${similar.map((p) => `\n  -${p}`).join('')}`);
      }
      return this.fail(fill(strings.ArgumentFileDoesNotExist, name), true);
    }
    line.file = path;
    this.index++;
    this.collectArgs();
    return true;
  }

  /** Everything that is left belongs to the script or command. */
  private collectArgs(): void {
    const { args } = this.line;
    let pending: string | null = null;
    for (; this.index < this.args.length; this.index++) {
      const arg = this.args[this.index] as string;
      if (pending !== null) {
        args.push({ name: pending, value: arg });
        pending = null;
      } else if (arg.length > 1 && dashes.includes(arg[0] as string)) {
        const colon = arg.indexOf(':');
        if (colon < 0) args.push({ name: arg, value: undefined });
        else if (colon === arg.length - 1) pending = arg.replace(/:+$/, '');
        else args.push({ name: arg.slice(0, colon), value: booleanOr(arg.slice(colon + 1)) });
      } else args.push({ name: null, value: arg });
    }
  }

  private parseCommand(encoded: boolean): boolean {
    const line = this.line;
    if (line.initialCommand !== null) return this.fail(strings.CommandAlreadySpecified, true);
    const text = this.args[++this.index];
    if (text === undefined) return this.fail(strings.MissingCommandParameter, true);
    if (encoded) {
      const decoded = decodeCommand(text);
      if (decoded === null) return this.fail(strings.BadCommandValue, true);
      line.initialCommand = decoded;
    } else if (text === '-') {
      line.explicitReadCommandsFromStdin = true;
      line.noPrompt = true;
      if (++this.index !== this.args.length) return this.fail(strings.TooManyParametersToCommand, true);
      if (!this.environment.isInputRedirected) return this.fail(strings.StdinNotRedirected, true);
    } else if (this.commandHasArgs) line.initialCommand = text;
    else {
      line.initialCommand = this.args.slice(this.index).join(' ');
      this.index = this.args.length;
    }
    if (!this.noExitSeen && !line.explicitReadCommandsFromStdin) line.noExit = false;
    line.showBanner = false;
    return true;
  }
}

/** `true`, `$true`, `false` and `$false` become booleans: `-Switch:$false`. */
function booleanOr(text: string): string | boolean {
  const word = (text.startsWith('$') ? text.slice(1) : text).trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : text;
}

/** Base64 of UTF-16 text (StringToBase64Converter); null when it is none. */
function decodeCommand(text: string): string | null {
  const compact = text.replace(/[ \t\r\n]/g, '');
  if (compact.length === 0 || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return null;
  const bytes = Buffer.from(compact, 'base64');
  // half a character at the end is shown as one that is not known
  return bytes.toString('utf16le') + (bytes.length % 2 === 0 ? '' : '\ufffd');
}
