import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection, ParsedKey, PublicKeyAuthContext, Server, ServerChannel } from 'ssh2';

const ssh2 = createRequire(import.meta.url)('ssh2') as typeof import('ssh2');
const program = join(process.env['PWSH_LITE_BUILD'] ?? join(import.meta.dirname, '../../dist'), 'pwsh-lite.cjs');

/** A pair of keys. Of those that the package makes one in 300 cannot be read again. */
function keyPair(locked?: { readonly passphrase: string; readonly cipher: string; readonly rounds: number }): {
  readonly private: string;
  readonly public: string;
} {
  for (;;) {
    const pair = locked ? ssh2.utils.generateKeyPairSync('ed25519', locked) : ssh2.utils.generateKeyPairSync('ed25519');
    if (!(ssh2.utils.parseKey(pair.private, locked?.passphrase) instanceof Error)) return pair;
  }
}

/** What the user `passer` logs in with, and the second answer of `answerer`; also the passphrase of {@link TestSshServer.lockedKeyFile}. */
export const password = 'pass word';

/** What a hostile server writes in place of a line; {@link gone} ends it. */
export type ChangeLine = (line: string, index: number) => readonly string[];
export const gone = 'gone';

/** True for one of the keys, and where it was signed, signed with it. */
function hasKey({ key, signature, blob, hashAlgo }: PublicKeyAuthContext, allowed: readonly ParsedKey[]): boolean {
  const known = allowed.find((k) => key.data.equals(k.getPublicSSH()));
  return known !== undefined && (!signature || known.verify(blob as Buffer, signature, hashAlgo) === true);
}

/** How a server is started. */
const servers: readonly string[] = ['-sshs', '-NoLogo', '-NoProfile'];

/**
 * An SSH server in the process of the tests, whose subsystem `powershell` is our own server: `powershell` begins at home, `powershell:FOLDER` in
 * a folder. It knows one user key. Everything it needs lies in a folder of its own.
 */
export class TestSshServer {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'pwsh-lite-ssh-')));
  readonly keyFile = join(this.folder, 'id_test');
  /** The key of `tester` behind a passphrase. */
  readonly lockedKeyFile = join(this.folder, 'id_locked');
  readonly knownHosts = join(this.folder, 'known_hosts');
  readonly children = new Set<ChildProcess>();
  /** How often somebody has logged in. */
  logins = 0;
  private readonly server: Server;
  private readonly connections = new Set<Connection>();
  port = 0;

  /** Servers that do not keep to the protocol: the subsystem `hostile:NAME` is our own server, but for what becomes of each line that it writes. */
  readonly hostile = new Map<string, ChangeLine>();

  /** @param environment variables of the servers besides those of the test run */
  constructor(private readonly environment: Readonly<Record<string, string>> = {}) {
    const host = keyPair();
    const user = keyPair();
    writeFileSync(this.keyFile, user.private, { mode: 0o600 });
    this.hostKey = host.public;
    const locked = keyPair({ passphrase: password, cipher: 'aes256-cbc', rounds: 16 });
    writeFileSync(this.lockedKeyFile, locked.private, { mode: 0o600 });
    const allowed = [user, locked].map((pair) => ssh2.utils.parseKey(pair.public) as ParsedKey);
    this.server = new ssh2.Server({ hostKeys: [host.private] }, (connection) => this.connected(connection, allowed));
  }
  private readonly hostKey: string;

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    writeFileSync(this.knownHosts, `[127.0.0.1]:${this.port} ${this.hostKey.split(' ').slice(0, 2).join(' ')}\n`);
  }

  private connected(connection: Connection, allowed: readonly ParsedKey[]): void {
    this.connections.add(connection);
    connection.on('error', () => undefined);
    connection.on('close', () => this.connections.delete(connection));
    connection.on('authentication', (context) => {
      const isKnown =
        (context.method === 'password' && context.username === 'passer' && context.password === password) ||
        (context.method === 'publickey' && context.username === 'tester' && hasKey(context, allowed));
      if (context.method === 'keyboard-interactive' && context.username === 'answerer')
        context.prompt(
          [
            { prompt: 'One: ', echo: true },
            { prompt: 'Two: ', echo: false },
          ],
          'Questions',
          'Answer them',
          ([one, two]) => (one === 'first' && two === password ? context.accept() : context.reject(['keyboard-interactive'])),
        );
      else if (isKnown) context.accept();
      else
        context.reject(
          context.username === 'passer'
            ? ['publickey', 'password']
            : context.username === 'answerer'
              ? ['keyboard-interactive']
              : ['publickey'],
        );
    });
    connection.on('ready', () => {
      this.logins++;
      connection.on('tcpip', (accept, _reject, { destIP, destPort }) => {
        const channel = accept();
        const socket = connect(destPort, destIP);
        channel.pipe(socket).pipe(channel);
        for (const end of [channel, socket]) end.on('error', () => undefined);
      });
      connection.on('session', (accept) => {
        accept().on('subsystem', (acceptSubsystem, reject, { name }) => {
          if (name === 'powershell' || name.startsWith('powershell:')) this.serve(acceptSubsystem(), name.slice('powershell:'.length));
          else if (this.hostile.has(name.slice('hostile:'.length))) this.serve(acceptSubsystem(), '', name.slice('hostile:'.length));
          else reject();
        });
      });
    });
  }

  private serve(channel: ServerChannel, folder: string, hostile = ''): void {
    const child = spawn(process.execPath, [program, ...servers, ...(folder === '' ? [] : ['-wd', folder])], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...this.environment },
    });
    this.children.add(child);
    child.on('exit', (code) => {
      this.children.delete(child);
      channel.exit(code ?? 1);
      channel.end();
    });
    channel.pipe(child.stdin);
    const change = this.hostile.get(hostile);
    if (change) this.serveChanged(channel, child, change);
    else child.stdout.pipe(channel, { end: false });
    child.stderr.pipe(channel.stderr, { end: false });
    child.stdin.on('error', () => undefined);
    channel.on('close', () => child.stdin.end());
  }

  private serveChanged(channel: ServerChannel, child: ChildProcessWithoutNullStreams, change: ChangeLine): void {
    let rest = '';
    let index = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() as string;
      for (const line of lines) {
        for (const written of change(line, index++))
          if (written === gone) child.kill('SIGKILL');
          else if (channel.writable) channel.write(written);
      }
    });
  }

  /** What a script needs to reach it: `@Remote` holds the parameters. `folder`: where its sessions begin. */
  prelude(folder = ''): string {
    const subsystem = folder === '' ? 'powershell' : `powershell:${folder}`;
    return `$Remote = @{ HostName = '127.0.0.1'; Port = ${this.port}; UserName = 'tester'; KeyFilePath = '${this.keyFile}'
      Subsystem = "${subsystem}"; Options = @{ UserKnownHostsFile = '${this.knownHosts}'; ConfigFile = '/dev/null' } }`;
  }

  /** Cuts all connections, as a network does that goes away. */
  drop(): void {
    for (const connection of this.connections) connection.end();
  }

  async close(): Promise<void> {
    this.drop();
    for (const child of this.children) child.kill('SIGKILL');
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
