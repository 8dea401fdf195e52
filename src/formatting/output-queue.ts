/** Holds records back until the width of columns is known: OutputQueue.cs. */
import { FormatEntryData, FormatStartData, GroupEndData, GroupStartData, type PacketInfoData } from './format-records.ts';

/** Told the beginning of a sequence and the records of a group that were held, before they are written. */
export type CachedGroupNotification = (start: FormatStartData | null, held: readonly PacketInfoData[]) => void;

/** Holds the records of a group until it ends, enough have come, or enough time has passed. */
export class OutputGroupQueue {
  private readonly queue: PacketInfoData[] = [];
  private start: FormatStartData | null = null;
  private processingGroup = false;
  private count = 0;
  private timerStart: number | null = null;

  /** @param duration milliseconds after which held records go on; null: no such limit */
  constructor(
    private readonly notify: CachedGroupNotification,
    private readonly objectCount: number,
    private readonly duration: number | null,
  ) {}

  /** True while records are held. */
  get holding(): boolean {
    return this.processingGroup;
  }

  /** Takes a record and answers those that may be written now. */
  add(record: PacketInfoData): readonly PacketInfoData[] {
    if (record instanceof FormatStartData) this.start = record;
    if (record instanceof FormatEntryData && !record.outOfBand) this.count++;
    if (!this.processingGroup && record instanceof GroupStartData) {
      this.processingGroup = true;
      this.count = 0;
      if (this.duration !== null) this.timerStart = Date.now();
      this.queue.push(record);
      return [];
    }
    const enough = record instanceof GroupEndData || (this.objectCount > 0 && this.count >= this.objectCount);
    const late = this.timerStart !== null && this.duration !== null && Date.now() - this.timerStart > this.duration;
    if ((this.processingGroup && enough) || late) {
      this.count = 0;
      this.timerStart = null;
      this.queue.push(record);
      this.notify(
        this.start,
        this.queue.filter((held) => !(held instanceof FormatEntryData && held.outOfBand)),
      );
      this.processingGroup = false;
      return this.queue.splice(0);
    }
    if (this.processingGroup) {
      this.queue.push(record);
      return [];
    }
    return [record];
  }

  /** Everything that is still held. */
  drain(): PacketInfoData[] {
    return this.queue.splice(0);
  }
}
