import { isDirectoryPath, tryStat } from '../../dotnet/io/errors.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { unresolvedPath } from './file-access.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Which arguments stand in each other's way, with the id of the error and its words. */
const conflicts: readonly (readonly [id: string, words: string, clash: (given: (name: string) => boolean, kind: string) => boolean])[] = [
  ['SessionConflict', both('Session', 'SessionVariable'), (given) => given('WebSession') && given('SessionVariable')],
  [
    'AuthenticationConflict',
    'conflicting parameters are specified: Authentication and UseDefaultCredentials. Authentication does not support Default Credentials. Specify either Authentication or UseDefaultCredentials, then retry.',
    (given, kind) => given('UseDefaultCredentials') && kind !== 'None',
  ],
  ['AuthenticationTokenConflict', both('Credential', 'Token'), (given, kind) => kind !== 'None' && given('Token') && given('Credential')],
  [
    'AuthenticationCredentialNotSupplied',
    'parameter is not specified: Credential. The supplied Authentication type requires a Credential. Specify Credential, then retry.',
    (given, kind) => kind === 'Basic' && !given('Credential'),
  ],
  [
    'AuthenticationTokenNotSupplied',
    'parameter is not specified: Token. The supplied Authentication type requires a Token. Specify Token, then retry.',
    (given, kind) => (kind === 'OAuth' || kind === 'Bearer') && !given('Token'),
  ],
];

/** What is looked at after the address: the later part of ValidateParameters. */
const laterConflicts: typeof conflicts = [
  ['CredentialConflict', both('Credential', 'UseDefaultCredentials'), (given) => given('UseDefaultCredentials') && given('Credential')],
  [
    'ProxyCredentialConflict',
    both('ProxyCredential', 'ProxyUseDefaultCredentials'),
    (given) => given('ProxyUseDefaultCredentials') && given('ProxyCredential'),
  ],
  [
    'ProxyUriNotSupplied',
    'parameter is missing: Proxy. Provide a valid proxy URI for the Proxy parameter when using the ProxyCredential or ProxyUseDefaultCredentials parameters, then retry.',
    (given) => !given('Proxy') && (given('ProxyCredential') || given('ProxyUseDefaultCredentials')),
  ],
  [
    'BodyConflict',
    'conflicting parameters are specified: Body and InFile. Specify either Body or Infile, then retry.  ',
    (given) => given('Body') && given('InFile'),
  ],
  ['BodyFormConflict', `${both('Body', 'Form')}  `, (given) => given('Body') && given('Form')],
  ['FormInFileConflict', `${both('InFile', 'Form')}  `, (given) => given('InFile') && given('Form')],
];

function both(a: string, b: string): string {
  return `conflicting parameters are specified: ${a} and ${b}. Specify either ${a} or ${b}, then retry.`;
}

type Runtime = Pick<CmdletRuntime, 'context' | 'throwTerminatingError' | 'self'>;

function refuse(cmd: Runtime, id: string, message: string): never {
  const e = exceptionOf('System.Management.Automation.ValidationMetadataException', message);
  return cmd.throwTerminatingError(newErrorRecord(e, `WebCmdlet${id}Exception`, 'InvalidArgument', cmd.self as Value));
}

/** The one file that -InFile means. @throws ItemNotFoundException, or an error whose id begins with WebCmdletInFile */
export function inputFile(cmd: CmdletRuntime, given: string): string {
  const found = paths(cmd.context).glob(given);
  const [first] = found;
  if (first && first.provider.name !== 'FileSystem')
    refuse(
      cmd,
      'InFileNotFilesystemPath',
      `Path '${given}' is not a file system path. Please specify the path to a file in the file system.`,
    );
  if (found.length > 1) refuse(cmd, 'InFileMultiplePathsResolved', `Path '${given}' can be resolved to multiple paths.`);
  if (!first) refuse(cmd, 'InFileNoPathResolved', `Path '${given}' cannot be resolved to a file.`);
  if (isDirectoryPath(first.path))
    refuse(
      cmd,
      'InFileNotFilePath',
      `Path '${given}' resolves to a directory. Specify a path including a file name, and then retry the command.`,
    );
  if (tryStat(first.path) === null) throw itemNotFound(first.path);
  return first.path;
}

function check(cmd: Runtime, args: Arguments, kind: string, rules: typeof conflicts): void {
  const given = (name: string): boolean => args[name] !== undefined && args[name] !== null && args[name] !== false;
  for (const [id, words, clash] of rules) if (clash(given, kind)) refuse(cmd, id, `The cmdlet cannot run because the following ${words}`);
}

/**
 * Refuses arguments of the web commands that do not go together (WebRequestPSCmdlet.ValidateParameters).
 * @throws ValidationMetadataException with an id that begins with WebCmdlet
 */
export function validateWebArguments(cmd: CmdletRuntime, args: Arguments, scheme: string): void {
  const kind = String(args['Authentication'] ?? 'None');
  check(cmd, args, kind, conflicts);
  const hasSecret = kind !== 'None' || args['Credential'] !== undefined || args['UseDefaultCredentials'] === true;
  if (args['AllowUnencryptedAuthentication'] !== true && hasSecret && scheme !== 'https')
    refuse(
      cmd,
      'AllowUnencryptedAuthenticationRequired',
      'The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication parameter.',
    );
  check(cmd, args, kind, laterConflicts);
  if (args['InFile'] !== undefined) inputFile(cmd, String(args['InFile']));
  for (const name of ['PassThru', 'Resume'])
    if (args[name] === true && args['OutFile'] === undefined)
      refuse(
        cmd,
        'OutFileMissing',
        `The cmdlet cannot run because the following parameter is missing: OutFile. Provide a valid OutFile parameter value when using the ${name} parameter, then retry.`,
      );
  if (args['Resume'] === true && isDirectoryPath(unresolvedPath(cmd, String(args['OutFile']))))
    refuse(
      cmd,
      'ResumeNotFilePath',
      `The Resume switch can only be used if OutFile targets a file but it resolves to a directory: ${unresolvedPath(cmd, String(args['OutFile']))}.`,
    );
}
