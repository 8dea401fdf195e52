import { defineInternalType } from '../../dotnet/reflection/internal-types.ts';

/** What makes PowerShell log a script whatever the settings say (ScriptBlock.SuspiciousContentChecker): names of .NET and of Windows. */
const words = () =>
  (
    'Add-Type DllImport DefineDynamicAssembly DefineDynamicModule DefineType DefineConstructor CreateType DefineLiteral DefineEnum ' +
    'DefineField ILGenerator Emit UnverifiableCodeAttribute DefinePInvokeMethod GetTypes GetAssemblies Methods Properties ' +
    'GetConstructor GetConstructors GetDefaultMembers GetEvent GetEvents GetField GetFields GetInterface GetInterfaceMap ' +
    'GetInterfaces GetMember GetMembers GetMethod GetMethods GetNestedType GetNestedTypes GetProperties GetProperty InvokeMember ' +
    'MakeArrayType MakeByRefType MakeGenericType MakePointerType DeclaringMethod DeclaringType ReflectedType TypeHandle ' +
    'TypeInitializer UnderlyingSystemType InteropServices Marshal AllocHGlobal PtrToStructure StructureToPtr FreeHGlobal IntPtr ' +
    'MemoryStream DeflateStream EncodedCommand Bypass ExpandString GetPowerShell OpenProcess VirtualAlloc VirtualFree ' +
    'WriteProcessMemory CreateUserThread CloseHandle GetDelegateForFunctionPointer CreateThread memcpy LoadLibrary GetModuleHandle ' +
    'GetProcAddress VirtualProtect FreeLibrary ReadProcessMemory CreateRemoteThread AdjustTokenPrivileges WriteByte OpenThreadToken ' +
    'PtrToString ZeroFreeGlobalAllocUnicode OpenProcessToken GetTokenInformation SetThreadToken ImpersonateLoggedOnUser RevertToSelf ' +
    'GetLogonSessionData CreateProcessWithToken DuplicateTokenEx OpenWindowStation OpenDesktop MiniDumpWriteDump AddSecurityPackage ' +
    'EnumerateSecurityPackages GetProcessHandle DangerousGetHandle CryptoServiceProvider Cryptography RijndaelManaged CryptoStream ' +
    'CreateEncryptor CreateDecryptor TransformFinalBlock DeviceIoControl SetInformationProcess PasswordDeriveBytes GetAsyncKeyState ' +
    'GetKeyboardState GetForegroundWindow BindingFlags NonPublic ScriptBlockLogging LogPipelineExecutionDetails ' +
    'ProtectedEventLogging'
  ).split(' ');

const longest = 29;
let known: Map<string, string> | null = null;

/**
 * The first suspicious name in a text, in any case, as it is spelt in the list; null when there is none. As in PowerShell only letters and `-`
 * are looked at, and what ends the text may be interrupted by other characters.
 */
function suspiciousContent(text: string): string | null {
  known ??= new Map(words().map((w) => [w.toLowerCase(), w]));
  let seen = '';
  let run = 0;
  for (const c of text) {
    if (!/[A-Za-z-]/.test(c)) {
      run = 0;
      continue;
    }
    seen = (seen + c.toLowerCase()).slice(-longest);
    run++;
    const found = endingOf(seen, run, known);
    if (found !== null) return found;
  }
  return endingOf(seen, longest, known);
}

/** The shortest known name that a text ends with, of at most `limit` characters. */
function endingOf(seen: string, limit: number, names: ReadonlyMap<string, string>): string | null {
  for (let length = 1; length <= Math.min(limit, seen.length); length++) {
    const name = names.get(seen.slice(-length));
    if (name !== undefined) return name;
  }
  return null;
}

/** ScriptBlock+SuspiciousContentChecker: scripts reach it by reflection alone. */
export function defineSuspiciousContentChecker(): void {
  const name = 'System.Management.Automation.ScriptBlock+SuspiciousContentChecker';
  defineInternalType(name, () => ({
    name,
    kind: 'static',
    staticMethods: { 'string Match(string text)': (_: null, text: string) => suspiciousContent(text) },
  }));
}
