/** System.Management.Automation.Platform: what PowerShell runs on (CorePsPlatform.cs). */
import { exceptionOf } from '../../errors/throw.ts';
import { userHome } from '../../host/program-file.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';

const own = 'System.Management.Automation.Platform';

/** The folder for a purpose, by the environment (Platform.SelectProductNameForDirectory); some are made when they are not there. */
function productFolder(purpose: string): string {
  const { join } = require('node:path') as typeof import('node:path');
  const { mkdirSync } = require('node:fs') as typeof import('node:fs');
  const home = userHome();
  const under = (variable: string, ...fallback: string[]): [path: string, isDefault: boolean] => {
    const given = process.env[variable];
    return given ? [join(given, 'powershell'), false] : [join(home, ...fallback, 'powershell'), true];
  };
  const made = (path: string, make: boolean): string => {
    try {
      if (make) mkdirSync(path, { recursive: true });
      return path;
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code === 'EACCES') return '';
      throw e;
    }
  };
  const [data, isDefaultData] = under('XDG_DATA_HOME', '.local', 'share');
  switch (purpose) {
    case 'CONFIG':
      return under('XDG_CONFIG_HOME', '.config')[0];
    case 'DATA':
      return made(data, isDefaultData);
    case 'USER_MODULES':
      return made(join(data, 'Modules'), isDefaultData);
    case 'SHARED_MODULES':
      return '/usr/local/share/powershell/Modules';
    case 'CACHE':
      return made(under('XDG_CACHE_HOME', '.cache')[0], true);
    case 'DEFAULT':
      return made(join(home, '.config', 'powershell'), true);
    default:
      throw exceptionOf('System.InvalidOperationException', 'Unreachable code.');
  }
}

const constant = (value: Value): { get: () => Value } => ({ get: () => value });

/** Defines the type and its enum. */
export function definePlatform(): void {
  defineType({
    name: `${own}+XDG_Type`,
    kind: 'enum',
    enumValues: { CONFIG: 0, CACHE: 1, DATA: 2, USER_MODULES: 3, SHARED_MODULES: 4, DEFAULT: 5 },
  });
  defineType({
    name: own,
    abstract: true,
    sealed: true,
    staticProperties: {
      'bool IsLinux': constant(true),
      'bool IsMacOS': constant(false),
      'bool IsWindows': constant(false),
      'bool IsCoreCLR': constant(true),
      'bool IsNanoServer': constant(false),
      'bool IsIoT': constant(false),
      'bool IsWindowsDesktop': constant(false),
      'bool IsStaSupported': constant(false),
    },
    staticMethods: {
      [`string SelectProductNameForDirectory(${own}+XDG_Type dirpath)`]: (_s, purpose: EnumValue) => productFolder(purpose.toString()),
    },
  });
}
