import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../jobs/run-script.ts';
import { password, TestSshServer } from './ssh-server.ts';

const server = new TestSshServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

/** A program that answers what is asked, line by line of `answers`, and notes the questions. */
function answering(
  name: string,
  answers: readonly string[],
): { readonly environment: Record<string, string>; readonly questions: () => string[] } {
  const path = join(server.folder, name);
  const asked = `${path}.asked`;
  writeFileSync(`${path}.answers`, answers.map((a) => `${a}\n`).join(''));
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$1" >> '${asked}'\necho >> '${asked}.count'\nsed -n "$(grep -c '' '${asked}.count')p" '${path}.answers'\n`,
  );
  chmodSync(path, 0o700);
  return {
    environment: { SSH_ASKPASS: path, SSH_ASKPASS_REQUIRE: 'force' },
    questions: () =>
      existsSync(asked)
        ? readFileSync(asked, 'utf8')
            .trimEnd()
            .split('\n')
            .map((line) => line.trimEnd())
        : [],
  };
}

/** Opens a session with these parameters besides the usual ones, and says whether it works. */
const open = (more: string, environment: Record<string, string> = {}): Promise<string> =>
  runScript(
    `${server.prelude()}
$more = ${more}
foreach ($k in $more.Keys) { if ($k -eq 'Options') { foreach ($o in $more.Options.Keys) { $Remote.Options[$o] = $more.Options[$o] } } else { $Remote[$k] = $more[$k] } }
if ($more.KeyFilePath -eq '') { $Remote.Remove('KeyFilePath') }
$s = New-PSSession @Remote 2>&1; if ($s -is [System.Management.Automation.ErrorRecord]) { $s.FullyQualifiedErrorId } else { Invoke-Command $s { 6 * 7 } }`,
    { SSH_AUTH_SOCK: '', ...environment },
  );

describe.concurrent('logging in over SSH', () => {
  const passer = "@{ UserName = 'passer'; KeyFilePath = '' }";
  it('asks for a password, again while it is the wrong one', async () => {
    const asks = answering('right', ['wrong', password]);
    expect(await open(passer, asks.environment)).toBe('Permission denied, please try again.\n42');
    expect(asks.questions()).toEqual(Array(2).fill("passer@127.0.0.1's password:"));
  });
  it('gives up after so many passwords, and without anybody to ask', async () => {
    const denied = 'passer@127.0.0.1: Permission denied (publickey,password).\nPSSessionOpenFailed';
    expect(await open(passer, answering('wrong', ['a', 'b', 'c', 'd']).environment)).toBe(
      `Permission denied, please try again.\nPermission denied, please try again.\n${denied}`,
    );
    expect(await open(passer, { SSH_ASKPASS: '' })).toBe(denied);
    const batch = answering('batch', [password]);
    expect(await open("@{ UserName = 'passer'; KeyFilePath = ''; Options = @{ BatchMode = 'yes' } }", batch.environment)).toBe(denied);
    expect(batch.questions()).toEqual([]);
  });
  it('asks what the server asks', async () => {
    const asks = answering('both', ['first', password]);
    expect(await open("@{ UserName = 'answerer'; KeyFilePath = '' }", asks.environment)).toBe('Questions\nAnswer them\n42');
    expect(asks.questions()).toEqual(['(answerer@127.0.0.1) One:', '(answerer@127.0.0.1) Two:']);
  });
  it('asks for the passphrase of a key that the server would take', async () => {
    const asks = answering('phrase', ['no', password]);
    expect(await open(`@{ KeyFilePath = '${server.lockedKeyFile}' }`, asks.environment)).toBe('42');
    expect(asks.questions()).toEqual(Array(2).fill(`Enter passphrase for key '${server.lockedKeyFile}':`));
    const other = answering('unasked', [password]);
    expect(await open(`@{ UserName = 'stranger'; KeyFilePath = '${server.lockedKeyFile}' }`, other.environment)).toContain(
      'Permission denied',
    );
    expect(other.questions()).toEqual([]);
  });
  it('asks about a host that is not known, and notes it', async () => {
    const hosts = join(server.folder, 'own_hosts');
    const asks = answering('agreed', ['perhaps', 'yes']);
    const more = `@{ Options = @{ UserKnownHostsFile = '${hosts}' } }`;
    const name = `[127.0.0.1]:${server.port}`;
    expect(await open(more, asks.environment)).toBe(`Warning: Permanently added '${name}' (ED25519) to the list of known hosts.\n42`);
    expect(readFileSync(hosts, 'utf8')).toMatch(/^\[127\.0\.0\.1\]:\d+ ssh-ed25519 \S+\n$/);
    const refuses = answering('refused', ['no']);
    expect(await open("@{ Options = @{ UserKnownHostsFile = '/dev/null' } }", refuses.environment)).toBe(
      'Host key verification failed.\nPSSessionOpenFailed',
    );
    expect(refuses.questions()[0]).toBe(`The authenticity of host '${name}' can't be established.`);
  });
});

describe.concurrent('the way to a server', () => {
  it('may lead through other hosts', async () => {
    const config = join(server.folder, 'config');
    writeFileSync(
      config,
      `Host gate*\n HostName 127.0.0.1\n Port ${server.port}\n User tester\n IdentityFile ${server.keyFile}\n UserKnownHostsFile ${server.knownHosts}\n HostKeyAlias [127.0.0.1]:${server.port}\n`,
    );
    expect(await open(`@{ Options = @{ ConfigFile = '${config}'; ProxyJump = 'gate1,gate2' } }`)).toBe('42');
    expect(await open(`@{ Options = @{ ConfigFile = '${config}'; ProxyJump = 'nobody@gate1' } }`)).toBe(
      'nobody@gate1: Permission denied (publickey).\nPSSessionOpenFailed',
    );
    expect(await open("@{ Options = @{ ProxyJump = 'a b' } }")).toBe('ssh: Invalid jump host "a b"\nPSSessionOpenFailed');
  });
  it('may be a command', async () => {
    const relay = `${process.execPath} -e 'const s = require("net").connect(%p, "%h"); process.stdin.pipe(s).pipe(process.stdout)'`;
    expect(await open(`@{ Options = @{ ProxyCommand = '${relay.replaceAll("'", "''")}' } }`)).toBe('42');
    expect(await open("@{ Options = @{ ProxyCommand = 'echo gone >&2; false' } }")).toContain('PSSessionOpenFailed');
  });
});
