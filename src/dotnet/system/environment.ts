import { ExitException } from '../../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { commandLineArguments, programPath } from '../../host/program-file.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject } from '../../objects/net-object.ts';
import { environmentVariable } from '../../objects/own-entry.ts';
import { Hashtable } from '../hashtable.ts';
import { setProcessDirectory } from '../io/file-types.ts';
import { os } from '../io/modules.ts';
import { defineType } from '../registry.ts';
import { enumOf, long, notNull, stringArray } from '../values.ts';
import { currentThread } from './threading.ts';
import { NetVersion } from './version.ts';

/** RuntimeInformation.OSDescription: the name of the distribution, where it has one. */
export function osDescription(): string {
  try {
    const release = (require('node:fs') as typeof import('node:fs')).readFileSync('/etc/os-release', 'utf8');
    const name = /^PRETTY_NAME=(["']?)(.*)\1$/m.exec(release)?.[2];
    if (name) return name;
  } catch (e) {
    if (!(e instanceof Error && 'code' in e)) throw e;
  }
  return `${os().type()} ${os().release()} ${os().version()}`;
}

/** System.OperatingSystem. */
export class NetOperatingSystem extends NetObject {
  constructor(
    readonly platform = 4,
    private readonly given: NetVersion | null = null,
  ) {
    super();
  }
  get version(): NetVersion {
    if (this.given) return this.given;
    const [major, minor, build, revision] = os().release().match(/\d+/g) ?? [];
    return new NetVersion(Number(major ?? 0), Number(minor ?? 0), Number(build ?? 0), Number(revision ?? 0));
  }
  override toString(): string {
    const names = [
      'Microsoft Win32S',
      'Microsoft Windows 95',
      'Microsoft Windows NT',
      'Microsoft Windows CE',
      'Unix',
      'Xbox',
      'Mac OS X',
      'Other',
    ];
    return `${names[this.platform] ?? 'Unix'} ${this.version.toString()}`;
  }
}

const specialFolders = {
  Desktop: 0,
  Programs: 2,
  MyDocuments: 5,
  Personal: 5,
  Favorites: 6,
  Startup: 7,
  Recent: 8,
  SendTo: 9,
  StartMenu: 11,
  MyMusic: 13,
  MyVideos: 14,
  DesktopDirectory: 16,
  MyComputer: 17,
  NetworkShortcuts: 19,
  Fonts: 20,
  Templates: 21,
  CommonStartMenu: 22,
  CommonPrograms: 23,
  CommonStartup: 24,
  CommonDesktopDirectory: 25,
  ApplicationData: 26,
  PrinterShortcuts: 27,
  LocalApplicationData: 28,
  InternetCache: 32,
  Cookies: 33,
  History: 34,
  CommonApplicationData: 35,
  Windows: 36,
  System: 37,
  ProgramFiles: 38,
  MyPictures: 39,
  UserProfile: 40,
  SystemX86: 41,
  ProgramFilesX86: 42,
  CommonProgramFiles: 43,
  CommonProgramFilesX86: 44,
  CommonTemplates: 45,
  CommonDocuments: 46,
  CommonAdminTools: 47,
  AdminTools: 48,
  CommonMusic: 53,
  CommonPictures: 54,
  CommonVideos: 55,
  Resources: 56,
  LocalizedResources: 57,
  CommonOemLinks: 58,
  CDBurning: 59,
} as const;

function home(): string {
  return process.env['HOME'] || os().homedir();
}

/** Environment.GetFolderPath on Unix: XDG's folders; empty for those that only Windows has. */
function folderPath(folder: number, mustExist: boolean): string {
  const f = specialFolders;
  const inHome = (name: string, variable?: string): string => (variable && process.env[variable]) || `${home()}/${name}`;
  let path = '';
  if (folder === f.UserProfile) path = home();
  else if (folder === f.MyDocuments) path = inHome('Documents', 'XDG_DOCUMENTS_DIR');
  else if (folder === f.Desktop || folder === f.DesktopDirectory) path = inHome('Desktop', 'XDG_DESKTOP_DIR');
  else if (folder === f.ApplicationData) path = inHome('.config', 'XDG_CONFIG_HOME');
  else if (folder === f.LocalApplicationData) path = inHome('.local/share', 'XDG_DATA_HOME');
  else if (folder === f.MyMusic) path = inHome('Music', 'XDG_MUSIC_DIR');
  else if (folder === f.MyPictures) path = inHome('Pictures', 'XDG_PICTURES_DIR');
  else if (folder === f.MyVideos) path = inHome('Videos', 'XDG_VIDEOS_DIR');
  else if (folder === f.Templates) path = inHome('Templates', 'XDG_TEMPLATES_DIR');
  else if (folder === f.Fonts) path = `${home()}/.fonts`;
  else if (folder === f.CommonApplicationData) path = '/usr/share';
  if (path === '' || !mustExist || folder === f.UserProfile) return path;
  const { existsSync } = require('node:fs') as typeof import('node:fs');
  return existsSync(path) ? path : '';
}

function expand(text: string): string {
  return text.replace(/%([^%]+)%/g, (whole, name: string) => environmentVariable(name) ?? whole);
}

function setVariable(name: string | null, value: string | null): void {
  const given = notNull(name, 'variable');
  if (given === '')
    throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'variable')", null, {
      ParamName: 'variable',
    });
  if (given.includes('=')) throw argumentException('Environment variable name cannot contain equal character.', 'variable');
  if (value === null) delete process.env[given];
  else process.env[given] = value;
}

function variables(): NetDictionary {
  const table = new Hashtable();
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) table.set(name, value);
  return table;
}

function failFast(_s: null, message: string | null): void {
  process.stderr.write(`${message ?? ''}\n`);
  process.abort();
}

/** Defines System.Environment and System.OperatingSystem. */
export function defineEnvironment(): void {
  defineType({
    name: 'System.OperatingSystem',
    jsClass: NetOperatingSystem,
    constructors: {
      '(System.PlatformID platform, version version)': (_t, p: EnumValue, v: NetVersion) =>
        new NetOperatingSystem(p.value, notNull(v, 'version')),
    },
    sealed: true,
    properties: {
      'System.PlatformID Platform': { get: (o: NetOperatingSystem) => enumOf('System.PlatformID', o.platform) },
      'string ServicePack': { get: () => '' },
      'version Version': { get: (o: NetOperatingSystem) => o.version },
      'string VersionString': { get: (o: NetOperatingSystem) => o.toString() },
    },
    methods: { 'string ToString()': (o: NetOperatingSystem) => o.toString() },
    staticMethods: {
      'bool IsLinux()': () => process.platform === 'linux',
      'bool IsMacOS()': () => process.platform === 'darwin',
      'bool IsWindows()': () => process.platform === 'win32',
      'bool IsOSPlatform(string platform)': (_s, p: string) =>
        p.toLowerCase() === (process.platform === 'darwin' ? 'macos' : process.platform),
    },
  });
  defineType({ name: 'System.Environment+SpecialFolder', kind: 'enum', enumValues: specialFolders });
  defineType({ name: 'System.Environment+SpecialFolderOption', kind: 'enum', enumValues: { None: 0, DoNotVerify: 16384, Create: 32768 } });
  const target = 'System.EnvironmentVariableTarget target';
  // User and Machine have no variables on Unix.
  const isProcess = (t: EnumValue): boolean => t.value === 0;
  defineType({
    name: 'System.Environment',
    kind: 'static',
    staticProperties: {
      'string CommandLine': { get: () => commandLineArguments().map(quotedWord).join(' ') },
      'string CurrentDirectory': {
        get: () => process.cwd(),
        set: (_s, path: string | null) => setProcessDirectory(notNull(path, 'value')),
      },
      'int CurrentManagedThreadId': { get: () => currentThread().id },
      'int ExitCode': {
        get: () => Number(process.exitCode ?? 0),
        set: (_s, code: number) => {
          process.exitCode = code;
        },
      },
      'bool HasShutdownStarted': { get: () => false },
      'bool Is64BitOperatingSystem': { get: () => true },
      'bool Is64BitProcess': { get: () => true },
      'bool IsPrivilegedProcess': { get: () => process.geteuid?.() === 0 },
      'string MachineName': { get: () => os().hostname().split('.')[0] ?? '' },
      'string NewLine': { get: () => '\n' },
      'System.OperatingSystem OSVersion': { get: () => new NetOperatingSystem() },
      'int ProcessId': { get: () => process.pid },
      'int ProcessorCount': { get: () => os().availableParallelism() },
      'string ProcessPath': { get: () => programPath() },
      'string StackTrace': { get: () => '   at System.Environment.get_StackTrace()' },
      'string SystemDirectory': { get: () => '' },
      'int SystemPageSize': { get: () => 4096 },
      'int TickCount': { get: () => Number(BigInt.asIntN(32, BigInt(Math.floor(os().uptime() * 1000)))) },
      'long TickCount64': { get: () => long(Math.floor(os().uptime() * 1000)) },
      'string UserDomainName': { get: () => os().hostname() },
      'bool UserInteractive': { get: () => true },
      'string UserName': { get: () => os().userInfo().username },
      'version Version': { get: () => new NetVersion(10, 0, 3) },
      'long WorkingSet': { get: () => long(process.memoryUsage.rss()) },
    },
    staticMethods: {
      'void Exit(int exitCode)': (_s, code: number) => {
        throw new ExitException(code);
      },
      'void FailFast(string message)': failFast,
      'void FailFast(string message, System.Exception exception)': failFast,
      'string ExpandEnvironmentVariables(string name)': (_s, text: string | null) => expand(notNull(text, 'name')),
      'string[] GetCommandLineArgs()': () => stringArray(commandLineArguments()),
      'string GetEnvironmentVariable(string variable)': (_s, name: string | null) => environmentVariable(notNull(name, 'variable')) ?? null,
      [`string GetEnvironmentVariable(string variable, ${target})`]: (_s, name: string | null, t: EnumValue) =>
        isProcess(t) ? (environmentVariable(notNull(name, 'variable')) ?? null) : null,
      'System.Collections.IDictionary GetEnvironmentVariables()': () => variables(),
      [`System.Collections.IDictionary GetEnvironmentVariables(${target})`]: (_s, t: EnumValue) =>
        isProcess(t) ? variables() : new Hashtable(),
      'string GetFolderPath(System.Environment+SpecialFolder folder)': (_s, folder: EnumValue) => folderPath(folder.value, true),
      'string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)': (
        _s,
        folder: EnumValue,
        option: EnumValue,
      ) => folderPath(folder.value, option.value === 0),
      'string[] GetLogicalDrives()': () => stringArray(['/']),
      'void SetEnvironmentVariable(string variable, string value)': (_s, name: string | null, value: string | null) =>
        setVariable(name, value),
      [`void SetEnvironmentVariable(string variable, string value, ${target})`]: (
        _s,
        name: string | null,
        value: string | null,
        t: EnumValue,
      ) => {
        if (isProcess(t)) setVariable(name, value);
      },
    },
  });
}

/** A word of a command line (PasteArguments): in quotes where it would not be one word, with what stands before a quote doubled. */
function quotedWord(word: string): string {
  if (word !== '' && !/[\s"]/.test(word)) return word;
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;
}
