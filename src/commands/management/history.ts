import { defineType, getType } from '../../dotnet/registry.ts';
import { NetDateTime } from '../../dotnet/time/date-time.ts';
import { NetTimeSpan } from '../../dotnet/time/time-span.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { enumValue } from '../../objects/enum-value.ts';
import { NetObject } from '../../objects/net-object.ts';
import { Int64 } from '../../objects/numbers.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';

/** HistoryInfo: one line of the session's history. */
export class HistoryInfo extends NetObject {
  constructor(
    readonly id: number,
    readonly commandLine: string,
    readonly start: NetDateTime,
    readonly end: NetDateTime,
    /** PipelineState: 4 is Completed. */
    readonly status = 4,
  ) {
    super();
  }
  override toString(): string {
    return this.commandLine;
  }
}

/** What runs now and will be in the history when it is done, or when Add-History asks for it. */
interface Pending {
  /** Invoke-History puts in its place what it has run. */
  text: string;
  readonly start: NetDateTime;
}

/**
 * The history of a session (History in HistoryCommands.cs): what was typed at a prompt, and what programs have run with AddToHistory. A script run
 * with -File has none: only what Add-History puts in.
 */
export class History {
  entries: HistoryInfo[] = [];
  private next = 1;
  private pending: Pending | null = null;
  /** Entries that Invoke-History runs just now: it must not come back to one of them. */
  readonly running = new Set<HistoryInfo>();
  add(commandLine: string, start = NetDateTime.now, end = start, status = 4): HistoryInfo {
    const info = new HistoryInfo(this.next++, commandLine, start, end, status);
    this.entries.push(info);
    if (this.entries.length > maximumCount) this.entries.shift();
    return info;
  }

  /** Something begins that may get into the history. @param text what it is; null: it does not get there @returns what ends it */
  begin(text: string | null): (failed: boolean) => void {
    const before = InvocationInfo.nextHistoryId;
    const outer = this.pending;
    this.pending = text === null ? null : { text, start: NetDateTime.now };
    InvocationInfo.nextHistoryId = this.next;
    return (failed) => {
      this.commit(failed ? 5 : 4);
      this.pending = outer;
      InvocationInfo.nextHistoryId = before;
    };
  }
  /** What runs now is an entry from now on (AddHistoryEntryFromAddHistoryCmdlet). */
  commit(status = 1): void {
    const { pending } = this;
    this.pending = null;
    if (pending !== null) this.add(pending.text, pending.start, NetDateTime.now, status);
  }
  /** Invoke-History: what it runs stands in its place. */
  replace(text: string): void {
    if (this.pending !== null) this.pending.text = text;
  }
}

/** $MaximumHistoryCount of a new session. */
const maximumCount = 4096;

const key = Symbol('History');

/** The history of a runspace. */
export function historyOf(context: ExecutionContext): History {
  return context.service(key, () => new History());
}

/** GetHistoryNoHistoryForId. */
export function noHistoryForId(id: number): ErrorRecord {
  return errorRecord(
    'Argument',
    `Cannot locate the history for Id ${id}.`,
    'GetHistoryNoHistoryForId',
    'ObjectNotFound',
    new Int64(BigInt(id)),
  );
}

const m = 'Microsoft.PowerShell.Commands.';

defineType({
  name: `${m}HistoryInfo`,
  jsClass: HistoryInfo,
  properties: {
    'long Id': { get: (h: HistoryInfo) => h.id },
    'string CommandLine': { get: (h: HistoryInfo) => h.commandLine },
    'System.Management.Automation.Runspaces.PipelineState ExecutionStatus': {
      get: (h: HistoryInfo) => enumValue(getType('System.Management.Automation.Runspaces.PipelineState'), h.status),
    },
    'datetime StartExecutionTime': { get: (h: HistoryInfo) => h.start },
    'datetime EndExecutionTime': { get: (h: HistoryInfo) => h.end },
    'timespan Duration': { get: (h: HistoryInfo) => new NetTimeSpan(h.end.ticks - h.start.ticks) },
  },
  methods: { 'string ToString()': (h: HistoryInfo) => h.commandLine },
});
