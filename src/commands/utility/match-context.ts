/** Gathers the lines before and after matches (the context trackers of MatchString.cs). */
import type { MatchInfo } from './match-info.ts';

/** Takes lines and matches in order and gives matches out when their context is complete. */
export interface ContextTracker {
  /** Matches that are ready; the taker empties it. */
  readonly ready: MatchInfo[];
  trackLine(line: string): void;
  trackMatch(match: MatchInfo): void;
  trackEnd(): void;
}

/** Without context every match is ready at once. */
class NoContext implements ContextTracker {
  readonly ready: MatchInfo[] = [];
  trackLine(): void {}
  trackMatch(match: MatchInfo): void {
    this.ready.push(match);
  }
  trackEnd(): void {}
}

/** Chooses the context lines that are displayed: no line is shown twice. */
class DisplayContext {
  private before: string[] = [];
  private after: string[] = [];
  private current: MatchInfo | null = null;
  constructor(
    private readonly pre: number,
    private readonly post: number,
  ) {}
  trackLine(line: string): void {
    if (this.current) {
      this.after.push(line);
      if (this.after.length >= this.post) this.finish();
    } else if (this.pre > 0) {
      this.before.push(line);
      if (this.before.length > this.pre) this.before.shift();
    }
  }
  trackMatch(match: MatchInfo): void {
    this.finish();
    this.current = match;
    if (this.post === 0) this.finish();
  }
  finish(): void {
    if (!this.current) return;
    if (this.current.context) {
      this.current.context.displayPreContext = this.before;
      this.current.context.displayPostContext = this.after;
    }
    this.before = [];
    this.after = [];
    this.current = null;
  }
}

/** The full context of each match, whatever other matches have. */
class LogicalContext implements ContextTracker {
  readonly ready: MatchInfo[] = [];
  private readonly display: DisplayContext;
  private readonly entries: (string | MatchInfo)[] = [];
  private startSeen = false;
  constructor(
    private readonly pre: number,
    private readonly post: number,
  ) {
    this.display = new DisplayContext(pre, post);
  }
  trackLine(line: string): void {
    this.display.trackLine(line);
    this.track(line);
  }
  trackMatch(match: MatchInfo): void {
    this.display.trackMatch(match);
    this.track(match);
  }
  trackEnd(): void {
    this.display.finish();
    this.emit(this.isFull ? this.pre + 1 : 0, this.entries.length - 1);
  }
  private get isFull(): boolean {
    return this.entries.length === this.pre + this.post + 1;
  }
  private track(entry: string | MatchInfo): void {
    if (this.isFull) this.entries.shift();
    this.entries.push(entry);
    if (!this.isFull) return;
    this.emit(this.startSeen ? this.pre : 0, this.pre);
    this.startSeen = true;
  }
  private emit(from: number, to: number): void {
    const text = (e: string | MatchInfo): string => (typeof e === 'string' ? e : e.line);
    for (let i = from; i <= to; i++) {
      const match = this.entries[i];
      if (match === undefined || typeof match === 'string') continue;
      match.context?.setContext(
        this.entries.slice(Math.max(i - this.pre, 0), i).map(text),
        this.entries.slice(i + 1, i + 1 + this.post).map(text),
      );
      this.ready.push(match);
    }
  }
}

/** A tracker for so many lines before and after. */
export function contextTracker(pre: number, post: number): ContextTracker {
  return pre === 0 && post === 0 ? new NoContext() : new LogicalContext(pre, post);
}
