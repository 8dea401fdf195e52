import type { NetException } from '../../../src/errors/exceptions.ts';

/** What a {@link Transport} tells the session that uses it. */
export interface TransportHandler {
  /**
   * Bytes that have arrived from the peer, as they came: whole lines and parts of lines. They are the handler's from now on. What arrives
   * in one turn comes in one call, where the transport can do that.
   */
  received(bytes: Buffer): void;
  /** A line that the peer wrote to its error channel (the standard error of a child, the extended data of an SSH channel). */
  errorLine(text: string): void;
  /** The peer has gone; nothing more will come. Called once, also after {@link Transport.close}. */
  closed(end: TransportEnd): void;
}

/** How a connection ended. `exitCode` and `signal` are a process's; `error` says why it could not be started or was lost. */
export interface TransportEnd {
  readonly exitCode?: number | null;
  readonly signal?: string | null;
  readonly error?: string;
  /** What was wrong before anything was asked for. */
  readonly cause?: NetException;
  /** The peer said nothing for so many milliseconds, or did not open the session. */
  readonly timeout?: number;
}

/** How a kind of channel words what goes wrong with it; each is a PSRemotingTransportException. */
export interface TransportErrors {
  /** It has ended without having been closed. */
  ended(end: TransportEnd): NetException;
  /** The peer has written to its error channel, or has said why it ends. */
  reported(text: string): NetException;
  /** What arrived makes no sense. */
  unreadable(detail: string): NetException;
}

/**
 * A channel to a server that speaks the out-of-process protocol: lines of text in both directions (a child's standard streams, an SSH
 * channel, a socket). It knows nothing of what the lines say.
 */
export interface Transport {
  /** Absent: the words for a process at the other end. */
  readonly errors?: TransportErrors;
  /** How long the peer may take to agree that a session is closed, in milliseconds; Infinity where it cannot fail to. */
  readonly closeMilliseconds: number;
  /** Opens the channel. What happens from then on is told to `handler`; a failure to open is {@link TransportHandler.closed} with an `error`. */
  open(handler: TransportHandler): void;
  /** Sends whole lines, each with its end. Never waits: what the peer does not take yet is kept, and a {@link SendQueue} sends nothing before the peer has
   * acknowledged what it sent last. */
  send(lines: string): void;
  /** The session over it is open: whatever time was set for that is over. */
  opened?(): void;
  /** Reads no more until {@link resume}: the peer has to wait with what it writes. */
  pause(): void;
  resume(): void;
  /** No more is sent; the peer ends by itself (it sees the end of its input). */
  end(): void;
  /** Ends the channel now, whatever the peer does. `everything`: with the programs that the peer has started. */
  close(everything: boolean): void;
}
