import { NetObject, type Value } from '../objects/net-object.ts';
import { Int64 } from '../objects/numbers.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { type PSMember, PSMemberTable } from '../objects/ps-members.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { leafOf, parentOf } from './items.ts';
import type { PathIntrinsics, ProviderPath } from './path-intrinsics.ts';
import { ProviderInfo } from './provider.ts';

const noteNames = new Set(['pspath', 'psparentpath', 'pschildname', 'psdrive', 'psprovider', 'readcount']);

/** The item that lines are read from: what their notes tell (ContentCommandBase.WriteContentObject). */
export class ContentOrigin {
  constructor(
    private readonly intrinsics: PathIntrinsics,
    private readonly p: ProviderPath,
  ) {}
  get isFile(): boolean {
    return this.p.provider.name === 'FileSystem';
  }
  /** The notes of what was written after `readCount` lines or objects. */
  *notes(readCount: number): Iterable<PSNoteProperty> {
    const { provider, drive } = this.p;
    const path = toText(this.intrinsics.info(this.p));
    yield new PSNoteProperty('PSPath', path);
    if (provider.isNavigation) {
      yield new PSNoteProperty('PSParentPath', parentOf(path));
      yield new PSNoteProperty('PSChildName', leafOf(path));
    }
    if (drive) yield new PSNoteProperty('PSDrive', drive);
    yield new PSNoteProperty('PSProvider', new ProviderInfo(provider, this.intrinsics.context));
    yield new PSNoteProperty('ReadCount', new Int64(BigInt(readCount)));
  }
}

/** Notes of a line, made when somebody first asks for one of them: most lines are only read. */
class ContentMembers extends PSMemberTable {
  private origin: ContentOrigin | null;
  constructor(
    origin: ContentOrigin,
    private readonly readCount: number,
  ) {
    super();
    this.origin = origin;
  }
  private fill(): void {
    const { origin } = this;
    if (origin === null) return;
    this.origin = null;
    for (const note of origin.notes(this.readCount)) super.set(note);
  }
  override get(name: string): PSMember | undefined {
    return this.getLower(name.toLowerCase());
  }
  override getLower(lower: string): PSMember | undefined {
    if (this.origin !== null) {
      if (!noteNames.has(lower)) return undefined;
      this.fill();
    }
    return super.getLower(lower);
  }
  override set(member: PSMember): void {
    this.fill();
    super.set(member);
  }
  override delete(name: string): boolean {
    this.fill();
    return super.delete(name);
  }
  override values(): IterableIterator<PSMember> {
    this.fill();
    return super.values();
  }
  override get size(): number {
    this.fill();
    return super.size;
  }
}

/** What Get-Content writes: a text, or an array of several lines, with the notes of where it came from. */
export function contentObject(value: Value, origin: ContentOrigin, readCount: number): Value {
  const members = new ContentMembers(origin, readCount);
  if (!(value instanceof NetObject)) return new PSObject(value, members);
  value.instanceMembers = members;
  return value;
}
