import type { Server, Socket } from 'node:net';
import { toNetException } from '../../../src/errors/throw.ts';
import type { DisconnectSettings } from '../disconnected-sessions.ts';
import { controlPacket, errorPrefix, LineSplitter } from '../out-of-process.ts';
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

  /** @param end ends the session and this process, and says why */
  constructor(
    private readonly session: ServerRemoteSession,
    private readonly channel: ServerChannel,
    private readonly end: (message: string) => void,
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
    server.once('error', (e) => this.finish(`The session cannot be left to itself: ${e.message}`));
    const before = process.umask(0o177);
    try {
      server.listen(socketOf(this.folder, this.session.id), release);
    } finally {
      process.umask(before);
    }
    this.server = server;
    // The login that it was made in may be over.
    process.on('SIGHUP', () => undefined);
  }

  /** Writes down what others may know of the session. Without that nobody finds it any more, so that it ends. */
  private note(connected: boolean): void {
    const { writeFileSync } = require('node:fs') as typeof import('node:fs');
    const text = JSON.stringify({ name: this.settings.name, process: process.pid, connected });
    try {
      writeFileSync(notesOf(this.folder, this.session.id), text, { mode: 0o600 });
    } catch (e) {
      this.finish(`The session cannot be left to itself: ${toNetException(e).message}`);
    }
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
      try {
        for (const line of splitter.push(bytes)) this.line(socket, line);
      } catch (e) {
        this.refuse(socket, toNetException(e).message);
      }
    });
    socket.on('close', () => this.left(socket));
  }

  /** A client that cannot speak is told so and has left: the session waits for another one. */
  private refuse(socket: Socket, message: string): void {
    if (socket === this.client) {
      this.channel.send(errorPrefix + message);
      this.channel.flush();
    }
    this.left(socket);
    socket.end();
  }

  private left(socket: Socket): void {
    if (socket !== this.client) return;
    if (this.session.isOver) {
      this.client = null;
      this.finish();
    } else {
      this.note(false);
      this.detach();
    }
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
    this.session.forgetFragments();
    if (this.idle) clearTimeout(this.idle);
    this.note(true);
    const { held } = this;
    this.channel.redirect(socket);
    this.channel.send(controlPacket('ConnectAck', this.session.id));
    this.session.introduce(true);
    this.channel.flush();
    held.release(socket);
  }

  private finish(message = 'The session is over.'): void {
    const { rmSync } = require('node:fs') as typeof import('node:fs');
    if (this.idle) clearTimeout(this.idle);
    this.server?.close();
    for (const file of [socketOf(this.folder, this.session.id), notesOf(this.folder, this.session.id)]) rmSync(file, { force: true });
    this.end(message);
  }
}
