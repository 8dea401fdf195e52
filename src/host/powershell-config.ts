/** The settings files `powershell.config.json`: the user's, and that of the installation (PSConfiguration.cs). */
import { fs, makeFolders } from '../dotnet/io/modules.ts';
import { exceptionOf } from '../errors/throw.ts';
import { configurationFolder, programFolder } from './program-file.ts';

/** Whose settings: of everybody, or of this user (System.Management.Automation.Configuration.ConfigScope). */
export type ConfigScope = 'AllUsers' | 'CurrentUser';

type Settings = Record<string, unknown>;

let systemFile: string | null = null;

/** Takes another file for the settings of everybody (-SettingsFile). */
export function useSettingsFile(path: string): void {
  systemFile = path;
}

function fileOf(scope: ConfigScope): string {
  const name = 'powershell.config.json';
  return scope === 'CurrentUser' ? `${configurationFolder()}/${name}` : (systemFile ?? `${programFolder()}/${name}`);
}

/** What stands in a file; empty where there is none. @throws InvalidOperationException when it cannot be read */
function readSettings(scope: ConfigScope): Settings {
  const file = fileOf(scope);
  if (!fs().existsSync(file)) return {};
  try {
    const text = fs()
      .readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '');
    const read: unknown = text.trim() === '' ? {} : JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Settings;
  } catch (e) {
    if (!(e instanceof Error)) throw e;
  }
  throw exceptionOf('System.InvalidOperationException', `Cannot read configuration file ${file}.`);
}

function namesIn(settings: Settings): string[] {
  const isMeant = (k: string): boolean => k.toLowerCase() === 'experimentalfeatures';
  const key = 'ExperimentalFeatures' in settings ? 'ExperimentalFeatures' : Object.keys(settings).find(isMeant);
  const value = key === undefined ? null : settings[key];
  return Array.isArray(value) ? value.map(String) : [];
}

/** The experimental features that the user's file enables; where it has none, those of the installation's. @throws InvalidOperationException */
export function configuredFeatures(): string[] {
  const own = namesIn(readSettings('CurrentUser'));
  return own.length > 0 ? own : namesIn(readSettings('AllUsers'));
}

/** Adds a feature to those that a file enables, or takes it away (PowerShellConfig.SetExperimentalFeatures). @throws InvalidOperationException */
export function setConfiguredFeature(scope: ConfigScope, name: string, enabled: boolean): void {
  const names = configuredFeatures();
  if (names.includes(name) === enabled) return;
  const settings = readSettings(scope);
  settings['ExperimentalFeatures'] = enabled ? [...names, name] : names.filter((n) => n !== name);
  if (scope === 'CurrentUser') makeFolders(configurationFolder());
  fs().writeFileSync(fileOf(scope), JSON.stringify(settings));
}
