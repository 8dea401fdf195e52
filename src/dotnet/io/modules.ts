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
