/** The parts of a variable's name: the counterpart of PowerShell's VariablePath.cs. */

const Scope = { None: 0, Local: 1, Script: 2, Private: 4, Variable: 8, DriveQualified: 32, Global: 64, Unqualified: 128 } as const;

const scopeFlags = new Map<string, number>([
  ['global', Scope.Global],
  ['local', Scope.Local],
  ['private', Scope.Private],
  ['script', Scope.Script],
]);

/**
 * The path a variable expression names: `x`, `script:x`, `variable:x`, `env:PATH`, `function:prompt` …
 * `variable:` may stand before a scope; any other text before a colon is a drive.
 */
export class VariablePath {
  /** The name as written, with scope or drive, without `$` and braces. */
  declare readonly userPath: string;
  /** The name without scope or drive. */
  declare readonly unqualifiedPath: string;
  declare private readonly flags: number;

  constructor(path: string) {
    this.userPath = path;
    let flags: number = Scope.None;
    let colon = -1;
    // The common case first: no colon, nothing to look for.
    if (path.indexOf(':') > 0) {
      let start = 0;
      for (;;) {
        const next = path.indexOf(':', start);
        if (next < 0) break;
        const name = path.slice(start, next).toLowerCase();
        const scope = scopeFlags.get(name);
        if (scope !== undefined) {
          flags |= scope | Scope.Variable;
          colon = next;
          break;
        }
        if (name === 'variable' && start === 0) {
          flags |= Scope.Variable;
          colon = next;
          start = next + 1;
          continue;
        }
        break;
      }
      if (flags === Scope.None) {
        flags = Scope.DriveQualified;
        colon = path.indexOf(':');
      }
    }
    // A colon at the begin is no part of the name, though it makes no scope or drive.
    else if (path.charCodeAt(0) === 58) colon = 0;
    if (flags === Scope.None) flags = Scope.Unqualified | Scope.Variable;
    this.unqualifiedPath = colon < 0 ? path : path.slice(colon + 1);
    this.flags = flags;
  }

  get isGlobal(): boolean {
    return (this.flags & Scope.Global) !== 0;
  }
  get isLocal(): boolean {
    return (this.flags & Scope.Local) !== 0;
  }
  get isPrivate(): boolean {
    return (this.flags & Scope.Private) !== 0;
  }
  get isScript(): boolean {
    return (this.flags & Scope.Script) !== 0;
  }
  /** Whether neither a scope nor a drive stands before the name. */
  get isUnqualified(): boolean {
    return (this.flags & Scope.Unqualified) !== 0;
  }
  /** Whether no scope stands before the name (`variable:x` still counts). */
  get isUnscopedVariable(): boolean {
    return (this.flags & (Scope.Global | Scope.Local | Scope.Script | Scope.Private)) === 0;
  }
  get isVariable(): boolean {
    return (this.flags & Scope.Variable) !== 0;
  }
  get isDriveQualified(): boolean {
    return (this.flags & Scope.DriveQualified) !== 0;
  }
  /** The drive's name, or null when the path has none. */
  get driveName(): string | null {
    return this.isDriveQualified ? this.userPath.slice(0, this.userPath.indexOf(':')) : null;
  }
  toString(): string {
    return this.userPath;
  }
}
