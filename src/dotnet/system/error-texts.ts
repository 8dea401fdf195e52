/** What `strerror` of the C library says, from 0 on (glibc); - for numbers that are none. */
const texts = `Success|Operation not permitted|No such file or directory|No such process|Interrupted system call|Input/output error|No such device or address|Argument list too long|Exec format error|Bad file descriptor|No child processes|Resource temporarily unavailable|Cannot allocate memory|Permission denied|Bad address|Block device required|Device or resource busy|File exists|Invalid cross-device link|No such device|Not a directory|Is a directory|Invalid argument|Too many open files in system|Too many open files|Inappropriate ioctl for device|Text file busy|File too large|No space left on device|Illegal seek|Read-only file system|Too many links|Broken pipe|Numerical argument out of domain|Numerical result out of range|Resource deadlock avoided|File name too long|No locks available|Function not implemented|Directory not empty|Too many levels of symbolic links`;
const others: ReadonlyMap<number, string> = new Map([
  [98, 'Address already in use'],
  [101, 'Network is unreachable'],
  [104, 'Connection reset by peer'],
  [110, 'Connection timed out'],
  [111, 'Connection refused'],
  [113, 'No route to host'],
]);

/** The text of an error number of the system. */
export function systemErrorText(error: number): string {
  return texts.split('|')[error] ?? others.get(error) ?? `Unknown error ${error}`;
}
