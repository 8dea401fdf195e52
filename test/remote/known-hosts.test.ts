import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import '../../src/session/runspace.ts';
import { hostKeyName, KnownHosts } from '../../runtime/backends/remote/known-hosts.ts';
import { SshConfigError, sshSettings } from '../../runtime/backends/remote/ssh-config.ts';
import { matchesPatterns } from '../../runtime/backends/remote/ssh-config-file.ts';
import { parseHostName } from '../../runtime/backends/remote/ssh-target.ts';

const key = Buffer.from('0000000b7373682d65643235353139000000202a', 'hex');
const other = Buffer.from('0000000b7373682d65643235353139000000202b', 'hex');
const line = (name: string, k = key): string => `${name} ssh-ed25519 ${k.toString('base64')} comment`;

describe('known hosts', () => {
  it('know plain names, ports, patterns, hashes and revoked keys', () => {
    const salt = Buffer.from('some salt of 20 byte');
    const hash = createHmac('sha1', salt).update('hashed').digest('base64');
    const known = new KnownHosts([
      ['# a comment', line('plain,second'), line('[ported]:2222'), line('*.example.org,!bad.example.org')].join('\n'),
      [line(`|1|${salt.toString('base64')}|${hash}`), `@revoked ${line('*', other)}`].join('\r\n'),
    ]);
    const check = (host: string, port = 22, k = key) => known.check(hostKeyName(host, port), 'ssh-ed25519', k);
    expect([check('plain'), check('SECOND'), check('hashed'), check('a.example.org')]).toEqual(Array(4).fill('known'));
    expect([check('ported'), check('ported', 2222)]).toEqual(['unknown', 'known']);
    expect([check('bad.example.org'), check('absent')]).toEqual(['unknown', 'unknown']);
    expect(check('plain', 22, Buffer.concat([key, key]))).toBe('changed');
    expect(check('absent', 22, other)).toBe('revoked');
    expect(known.typesFor('plain')).toEqual(['ssh-ed25519']);
  });
  it('never take a host for another one', () => {
    const name = fc.stringMatching(/^[a-z0-9.-]{1,12}$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(new KnownHosts([line(a)]).check(hostKeyName(b, 22), 'ssh-ed25519', key)).toBe(a === b ? 'known' : 'unknown');
      }),
    );
  });
});

describe('settings of a connection', () => {
  const target = {
    computerName: 'web',
    userName: null,
    keyFilePath: null,
    port: 0,
    subsystem: '',
    connectingTimeout: -1,
    options: new Map<string, string>(),
  };
  const world = (config: string) => ({
    home: '/home/u',
    user: 'u',
    environment: { SSH_AUTH_SOCK: '/agent' },
    readFile: (path: string) =>
      path === '/home/u/.ssh/config' ? config : path === '/home/u/.ssh/more' ? 'User included\nHost x\n  Port 9\nHost *\n  Port 8' : null,
    glob: (pattern: string) => (pattern === '/home/u/.ssh/m*' ? ['/home/u/.ssh/more'] : []),
    succeeds: (command: string) => command === 'test web = real.example',
  });
  it('come from parameters, options and the configuration, the first wins', () => {
    const config =
      'Host web other\n  HostName real.example\n  Port 2200\n  User deploy\n  IdentityFile ~/.ssh/%h\nHost *\n  Port 1\n  StrictHostKeyChecking accept-new';
    const found = sshSettings({ ...target, port: 2, options: new Map([['user', 'opt']]) }, world(config));
    expect(found).toMatchObject({
      hostName: 'real.example',
      port: 2,
      user: 'opt',
      identityFiles: ['/home/u/.ssh/real.example'],
      strictHostKeyChecking: 'accept-new',
      agent: '/agent',
    });
  });
  it('are those of ssh where nothing is said: somebody is asked about unknown hosts', () => {
    expect(sshSettings(target, world(''))).toMatchObject({
      hostName: 'web',
      port: 22,
      user: 'u',
      strictHostKeyChecking: 'ask',
      hasOwnIdentities: false,
    });
  });
  it('come from blocks whose conditions hold, and from included files', () => {
    const ports = (config: string) => sshSettings(target, world(config)).port;
    const block = (condition: string) => ports(`Match ${condition}\n  Port 5\nMatch all\n  Port 6`);
    expect(
      ['all', 'host we?', 'host other', '!host other', 'originalhost web user u', 'user x', 'localuser u', 'host=web'].map(block),
    ).toEqual([5, 5, 6, 5, 5, 6, 5, 5]);
    expect(
      ['exec "test %n = real.example"', 'exec "test %h = other"', 'final', 'host web !final', 'Host web exec "no"'].map(block),
    ).toEqual([5, 6, 6, 5, 6]);
    expect(ports('HostName real.example\nMatch host real.example\n Port 5\n')).toBe(5);
    expect(sshSettings(target, world('Include m* none\nPort 4'))).toMatchObject({ user: 'included', port: 8 });
    expect(ports('Host other\n  Include m*\nHost *\n Port 4')).toBe(4);
    expect(() => block('tagged x')).toThrow(SshConfigError);
    expect(() => block('host')).toThrow(SshConfigError);
  });
  it('name the hosts or the command that lead to the server, the first of them wins', () => {
    const found = (config: string, options: [string, string][] = []) =>
      sshSettings({ ...target, options: new Map(options) }, world(config));
    expect(found('ProxyJump a@one:22,two\nProxyCommand nc %h %p')).toMatchObject({ jumps: ['a@one:22', 'two'], proxyCommand: null });
    expect(found('Host web\n  HostName real\n  Port 7\nHost *\n  ProxyCommand nc %h %p %r %n 100%%\n  ProxyJump x')).toMatchObject({
      jumps: [],
      proxyCommand: 'nc real 7 u web 100%',
    });
    expect(found('ProxyJump x', [['proxyjump', 'none']])).toMatchObject({ jumps: [], proxyCommand: null });
  });
  it('say which ways of logging in are tried, and whether anybody is asked', () => {
    expect(sshSettings(target, world(''))).toMatchObject({
      authentications: ['publickey', 'keyboard-interactive', 'password'],
      batchMode: false,
      passwordPrompts: 3,
    });
    expect(
      sshSettings(target, world('PreferredAuthentications gssapi-with-mic,password,publickey\nPubkeyAuthentication no\nBatchMode yes')),
    ).toMatchObject({ authentications: ['password'], batchMode: true });
  });
  it('match patterns', () => {
    expect([matchesPatterns('a?c', 'abc'), matchesPatterns('* !abc', 'abc'), matchesPatterns('a.c', 'abc')]).toEqual([true, false, false]);
  });
});

it('names of hosts may carry a user and a port', () => {
  expect(parseHostName('root@Web.example:2222')).toEqual({ host: 'web.example', user: 'root', port: 2222 });
  expect(parseHostName('[::1]:22')).toEqual({ host: '[::1]', user: null, port: 22 });
  expect('host' in parseHostName('a b')).toBe(false);
});
