import type { ErrorRecord } from '../../src/errors/error-record.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../src/objects/wildcard.ts';
import type { PSEventArgs } from '../events/ps-event-args.ts';
import { eventError } from './event-parameters.ts';

/** Which of the waiting events Get-Event and Remove-Event mean: by source identifier (a pattern), by number, or all. */
export class EventSelection {
  private readonly pattern: WildcardPattern | null;
  constructor(
    private readonly source: string | undefined,
    private readonly id: number | undefined,
  ) {
    this.pattern = source === undefined ? null : new WildcardPattern(source, true);
  }

  includes(event: PSEventArgs): boolean {
    if (this.pattern && !this.pattern.isMatch(event.sourceIdentifier)) return false;
    return this.id === undefined || this.id < 0 || event.eventIdentifier === this.id;
  }

  /** The error for a selection that nothing fits; null where finding nothing is no error. @param numberId the id of that about a number */
  notFound(numberId: string): ErrorRecord | null {
    const { source, id } = this;
    if (source !== undefined && !containsWildcardCharacters(source))
      return eventError(`Event with source identifier '${source}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER');
    return id !== undefined && id >= 0 ? eventError(`Event with identifier '${id}' does not exist.`, numberId) : null;
  }
}
