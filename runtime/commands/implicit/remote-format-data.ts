import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import '../../../src/formatting/ps-control-rehydration.ts';
import { ControlObject } from '../../../src/formatting/ps-control-types.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { getWildcardPattern } from '../../../src/objects/wildcard.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { malformedData, notRequested } from './implicit-errors.ts';

/** The views that a session has sent (ImplicitRemotingCommandBase.AddRemoteTypeDefinition). */
export class RemoteFormatData {
  readonly all: ControlObject[] = [];
  private readonly patterns;

  /** @param names patterns of the types that were asked for */
  constructor(
    private readonly cmd: Pick<CmdletRuntime, 'writeError' | 'throwTerminatingError'>,
    names: readonly string[],
  ) {
    this.patterns = names.map((name) => getWildcardPattern(name));
  }

  /** Takes one object of the session's Get-FormatData. */
  *add(sent: Value): Steps<void> {
    const definition = baseObject(sent);
    if (!(definition instanceof ControlObject) || definition.kind !== 'ExtendedTypeDefinition')
      return this.cmd.throwTerminatingError(malformedData('Get-FormatData'));
    const name = toText(definition.parts['TypeName'] ?? null);
    if (this.patterns.some((p) => p.isMatch(name))) this.all.push(definition);
    else yield* complete(this.cmd.writeError(notRequested('TypeDefinition', name)));
  }
}
