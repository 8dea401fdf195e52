import { userHome } from '../host/program-file.ts';

/** The folder of the user's own modules (ModuleIntrinsics.GetPersonalModulePath). */
export function personalModulePath(environment: NodeJS.ProcessEnv): string {
  return `${environment['XDG_DATA_HOME'] || `${environment['HOME'] ?? userHome()}/.local/share`}/powershell/Modules`;
}

/**
 * What `$env:PSModulePath` is when a session starts: the folders of the user, of all users and of the program come first, each unless it is there already
 * (ModuleIntrinsics.GetModulePath, about_PSModulePath).
 * @param current what the environment has; undefined when it has none
 */
export function modulePathAtStart(current: string | undefined, personal: string, program: string): string {
  const folders = current === undefined ? [] : current.split(':');
  let place = 0;
  for (const folder of [personal, '/usr/local/share/powershell/Modules', `${program}/Modules`]) {
    const known = folders.findIndex((f) => f.replace(/(?<=.)\/+$/, '') === folder);
    if (known < 0) folders.splice(place++, 0, folder);
    else place = known + 1;
  }
  return folders.join(':');
}

/** Puts {@link modulePathAtStart} into the environment, where programs that are started find it too. */
export function setModulePath(environment: NodeJS.ProcessEnv, program: string): void {
  environment['PSModulePath'] = modulePathAtStart(environment['PSModulePath'], personalModulePath(environment), program);
}
