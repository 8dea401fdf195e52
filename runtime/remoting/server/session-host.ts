import type { Server, Socket } from 'node:net';
import type { DisconnectSettings } from '../disconnected-sessions.ts';
import { controlPacket, LineSplitter } from '../out-of-process.ts';
import type { ChannelOutput, ServerChannel } from './server-channel.ts';
import type { ServerRemoteSession } from './server-remote-session.ts';
import { notesOf, sessionFolder, socketOf } from './session-folder.ts';

/** Keeps what a session gives while it has no client: up to the bound of a channel, then whoever writes has to wait (OutputBufferingMode Block). */
class HeldOutput implements ChannelOutput {
  private readonly texts: string[] = [];
  private readonly listeners = new Set<() => void>();
  writableLength = 0;

  write(text: string): boolean {
    this.texts.push(text);
    this.writableLength += text.length;
    return false;
  }
  once(_event: 'drain', listener: () => void): void {
    this.listeners.add(listener);
  }
  off(_event: 'drain', listener: () => void): void {
    this.listeners.delete(listener);
  }

  /** Gives everything on, and lets those go on that wait. */
  release(to: ChannelOutput): void {
    for (const text of this.texts.splice(0)) to.write(text);
    this.writableLength = 0;
    const waiting = [...this.listeners];
    this.listeners.clear();
    for (const listener of waiting) listener();
  }
}

/**
 * Makes a server's process the host of its session: the session goes on without its client, and a later one finds it on a private Unix socket. The
 * channel over which it was made is only a way to it then, like every later one.
 */
export class SessionHost {
  private held = new HeldOutput();
  private server: Server | null = null;
  private client: Socket | null = null;
  private idle: NodeJS.Timeout | null = null;
  private folder = '';
  private settings: DisconnectSettings = { name: '', idleTimeoutSec: 7200 };

  /** @param end ends the session and this process */
  constructor(
    private readonly session: ServerRemoteSession,
    private readonly channel: ServerChannel,
    private readonly end: () => void,
  ) {}

  /** True once the session has a life of its own. */
  get isHosting(): boolean {
    return this.server !== null;
  }

  /** The client leaves. `agreed` tells it that the session can be picked up; what comes after that is held. @throws what the folder or the socket are refused with */
  leave(settings: DisconnectSettings, agreed: () => void): void {
    this.settings = settings;
    const release = (): void => {
      this.note(false);
      agreed();
      this.detach();
    };
    if (this.server) {
      release();
      return;
    }
    const { createServer } = require('node:net') as typeof import('node:net');
    this.folder = sessionFolder();
    const server = createServer((socket) => this.connected(socket));
    const before = process.umask(0o177);
    server.listen(socketOf(this.folder, this.session.id), () => {
      process.umask(before);
      release();
    });
    this.server = server;
    // The login that it was made in may be over.
    process.on('SIGHUP', () => undefined);
  }

  private note(connected: boolean): void {
    const { writeFileSync } = require('node:fs') as typeof import('node:fs');
    const text = JSON.stringify({ name: this.settings.name, process: process.pid, connected });
    writeFileSync(notesOf(this.folder, this.session.id), text, { mode: 0o600 });
  }

  /** Nobody listens: what comes is kept, for so long. */
  private detach(): void {
    this.held = new HeldOutput();
    this.channel.redirect(this.held);
    this.client?.end();
    this.client = null;
    if (this.idle) clearTimeout(this.idle);
    this.idle = setTimeout(() => this.finish(), this.settings.idleTimeoutSec * 1000);
  }

  private connected(socket: Socket): void {
    const splitter = new LineSplitter();
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      for (const line of splitter.push(bytes)) this.line(socket, line);
    });
    socket.on('close', () => {
      if (socket !== this.client) return;
      this.client = null;
      if (this.session.isOver) this.finish();
      else {
        this.note(false);
        this.detach();
      }
    });
  }

  private line(socket: Socket, line: string): void {
    if (socket === this.client) {
      this.session.receive(line);
      return;
    }
    if (this.client || line !== controlPacket('Connect', this.session.id)) {
      socket.destroy();
      return;
    }
    this.client = socket;
    if (this.idle) clearTimeout(this.idle);
    this.note(true);
    const { held } = this;
    this.channel.redirect(socket);
    this.channel.send(controlPacket('ConnectAck', this.session.id));
    this.session.introduce(true);
    this.channel.flush();
    held.release(socket);
  }

  private finish(): void {
    const { rmSync } = require('node:fs') as typeof import('node:fs');
    if (this.idle) clearTimeout(this.idle);
    this.server?.close();
    for (const file of [socketOf(this.folder, this.session.id), notesOf(this.folder, this.session.id)]) rmSync(file, { force: true });
    this.end();
  }
}
