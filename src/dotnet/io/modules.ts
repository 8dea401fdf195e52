/** Node's modules, loaded when first used: nothing of them may be touched while the program starts. */
export function fs(): typeof import('node:fs') {
  return require('node:fs') as typeof import('node:fs');
}
/** node:os. */
export function os(): typeof import('node:os') {
  return require('node:os') as typeof import('node:os');
}
/** node:zlib. */
export function zlib(): typeof import('node:zlib') {
  return require('node:zlib') as typeof import('node:zlib');
}
/** node:crypto. */
export function nodeCrypto(): typeof import('node:crypto') {
  return require('node:crypto') as typeof import('node:crypto');
}

/**
 * Makes a folder and all that is missing above it. (Node's own `recursive` never ends where a file system has no room for new
 * folders, as /proc.)
 * @throws NodeJS.ErrnoException
 */
export function makeFolders(path: string): void {
  const missing: string[] = [];
  for (
    let folder = path.replace(/\/+$/, '');
    folder !== '' && !fs().existsSync(folder);
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
  )
    missing.push(folder);
  for (const folder of missing.reverse())
    try {
      fs().mkdirSync(folder);
    } catch (e) {
      // Somebody else may have made it meanwhile.
      if (!((e as NodeJS.ErrnoException).code === 'EEXIST' && fs().statSync(folder).isDirectory())) throw e;
    }
}
