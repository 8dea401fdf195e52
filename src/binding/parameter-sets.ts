import type { CommandMetadata } from './command-metadata.ts';
import type { CompiledCommandParameter, ParameterSetSpecificMetadata } from './compiled-parameter.ts';

/** How many sets a mask holds; "all" counts as one. */
export function setCount(flags: number): number {
  if (flags === -1) return 1;
  let count = 0;
  for (let rest = flags; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** What resolving parameter sets reads and changes. */
export interface SetState {
  readonly metadata: CommandMetadata;
  /** The sets still possible; -1: all. */
  currentSets: number;
  /** Tried first when pipeline input is bound; 0: none. */
  prioritizedSet: number;
  unboundParameters(): readonly CompiledCommandParameter[];
  /** Sets the name that `$PSCmdlet.ParameterSetName` shows. */
  chooseSet(flags: number): void;
  /** Throws AmbiguousParameterSet. */
  ambiguous(): never;
}

/**
 * Narrows the sets down (CmdletParameterBinderController.ValidateParameterSets).
 * @param prePipeline true while pipeline input may still decide
 * @param setDefault true to settle for the default set
 * @returns the number of sets still possible
 */
export function validateParameterSets(state: SetState, prePipeline: boolean, setDefault: boolean): number {
  const { metadata } = state;
  if (metadata.setNames.length === 0) {
    // Most commands have no sets: there is nothing to resolve.
    state.chooseSet(-1);
    return 1;
  }
  const defaultSet = metadata.defaultSetFlag;
  let count = setCount(state.currentSets);
  if (count === 0) state.ambiguous();
  if (count > 1) {
    if ((!prePipeline && state.currentSets === defaultSet) || (defaultSet !== 0 && (state.currentSets & defaultSet) !== 0)) {
      state.chooseSet(defaultSet);
      if (setDefault) {
        state.currentSets = defaultSet;
        count = 1;
      }
      return count;
    }
    if (prePipeline && someUnboundTakesPipeline(state)) return count;
    if (!resolveByMandatory(state)) state.ambiguous();
    return 1;
  }
  if (state.currentSets === -1) {
    count = Math.max(metadata.setNames.length, 1);
    if (!(prePipeline && someUnboundTakesPipeline(state))) {
      if (defaultSet !== 0) {
        if (setDefault) {
          state.currentSets = defaultSet;
          count = 1;
        }
      } else if (count > 1) {
        if (!resolveByMandatory(state)) state.ambiguous();
        count = 1;
      }
    }
  }
  state.chooseSet(state.currentSets);
  return count;
}

function someUnboundTakesPipeline(state: SetState): boolean {
  return state.unboundParameters().some((p) => p.takesPipelineInput(state.currentSets));
}

/** The one set, if there is just one, that needs nothing more (ResolveParameterSetAmbiguityBasedOnMandatoryParameters). */
function resolveByMandatory(state: SetState): boolean {
  let rest = state.currentSets & state.metadata.allSetFlags;
  // Sets without any parameter of their own do not count.
  let used = 0;
  for (const p of state.metadata.parameters) used |= p.setFlags;
  rest &= used;
  for (const p of state.unboundParameters()) for (const set of p.setData.values()) if (set.mandatory) rest &= ~set.flag;
  if (setCount(rest) !== 1) return false;
  state.currentSets = rest;
  state.chooseSet(rest);
  return true;
}

/** Mandatory parameters of one set that are still missing (ParameterSetPromptingData). */
class PromptingData {
  readonly pipelineable: CompiledCommandParameter[] = [];
  readonly byValue: CompiledCommandParameter[] = [];
  readonly byPropertyName: CompiledCommandParameter[] = [];
  readonly nonPipelineable: CompiledCommandParameter[] = [];
  readonly isAllSet: boolean;
  constructor(
    readonly set: number,
    readonly isDefault: boolean,
  ) {
    this.isAllSet = set === -1;
  }
}

/** Collects the missing mandatory parameters by set, and narrows the sets to those that pipeline input can complete (GetMissingMandatoryParameters). */
class MissingMandatory {
  readonly result: CompiledCommandParameter[] = [];
  private readonly prompting = new Map<number, PromptingData>();
  private readonly defaultSet: number;
  private mandatorySets = 0;
  private missing = false;
  private missingInAllSets = false;

  constructor(
    private readonly state: SetState,
    private readonly validCount: number,
    private readonly expectsInput: boolean,
  ) {
    this.defaultSet = state.metadata.defaultSetFlag;
  }

  find(): readonly CompiledCommandParameter[] {
    const { state } = this;
    for (const parameter of state.unboundParameters()) {
      if (!parameter.isMandatory) continue;
      let isMissing = false;
      for (const set of parameter.matchingSetData(state.currentSets)) if (this.note(parameter, set)) isMissing = true;
      if (isMissing && !this.expectsInput) this.result.push(parameter);
    }
    if (this.missing && this.expectsInput) this.decide();
    return this.result;
  }

  private note(parameter: CompiledCommandParameter, set: ParameterSetSpecificMetadata): boolean {
    if (!set.mandatory) return false;
    const flag = set.flag === 0 ? -1 : set.flag;
    let data = this.prompting.get(flag);
    if (!data) this.prompting.set(flag, (data = new PromptingData(flag, this.defaultSet !== 0 && (this.defaultSet & flag) !== 0)));
    if (this.expectsInput && (set.valueFromPipeline || set.valueFromPipelineByPropertyName)) {
      data.pipelineable.push(parameter);
      if (set.valueFromPipeline) data.byValue.push(parameter);
      if (set.valueFromPipelineByPropertyName) data.byPropertyName.push(parameter);
    } else data.nonPipelineable.push(parameter);
    this.missing = true;
    if (flag === -1) this.missingInAllSets = true;
    else this.mandatorySets |= this.state.currentSets & flag;
    return true;
  }

  private decide(): void {
    const { state, defaultSet } = this;
    if (this.mandatorySets === 0) this.mandatorySets = state.currentSets;
    if (this.missingInAllSets) this.mandatorySets = state.currentSets & (state.metadata.allSetFlags || -1);
    if (
      this.validCount > 1 &&
      defaultSet !== 0 &&
      (defaultSet & this.mandatorySets) === 0 &&
      (defaultSet & state.currentSets) !== 0 &&
      !this.someOtherSetIsPipelineable()
    ) {
      this.mandatorySets = state.currentSets & ~this.mandatorySets;
      state.currentSets = this.mandatorySets;
      if (state.currentSets === defaultSet) state.chooseSet(state.currentSets);
      else state.prioritizedSet = defaultSet;
    }
    const count = setCount(this.mandatorySets);
    if (count === 0) state.ambiguous();
    else if (count === 1) this.addNonPipelineable();
    else if (state.prioritizedSet === 0 && !this.latchOnToDefault()) this.chooseBetweenSets();
  }

  private someOtherSetIsPipelineable(): boolean {
    for (const data of this.prompting.values())
      if ((data.set & this.state.currentSets) !== 0 && (data.set & this.defaultSet) === 0 && !data.isAllSet && data.pipelineable.length > 0)
        return true;
    return false;
  }

  /** Adds what no pipeline object can give, of the sets still wanted. */
  private addNonPipelineable(): void {
    for (const data of this.prompting.values())
      if ((data.set & this.mandatorySets) !== 0 || data.isAllSet) this.result.push(...data.nonPipelineable);
  }

  private latchOnToDefault(): boolean {
    const { state, defaultSet } = this;
    if (defaultSet === 0 || (this.mandatorySets & defaultSet) === 0) return false;
    const others = [...this.prompting.values()].filter((d) => !d.isAllSet && !d.isDefault);
    const otherTakesInput = others.some((d) => d.pipelineable.length > 0 && d.nonPipelineable.length === 0);
    const otherTakesByName = others.some((d) => d.byPropertyName.length > 0);
    const own = this.prompting.get(defaultSet);
    let latch = false;
    if (own) latch = (own.byPropertyName.length > 0 && !otherTakesByName) || (own.pipelineable.length > 0 && !otherTakesInput);
    latch ||= !otherTakesInput;
    latch ||= (this.prompting.get(-1)?.nonPipelineable.length ?? 0) > 0;
    if (!latch) return false;
    this.mandatorySets = defaultSet;
    state.currentSets = defaultSet;
    state.chooseSet(defaultSet);
    this.addNonPipelineable();
    return true;
  }

  private chooseBetweenSets(): void {
    const { state } = this;
    const wanted = [...this.prompting.values()].filter((d) => (d.set & this.mandatorySets) !== 0 && !d.isAllSet);
    const byValue = wanted.filter((d) => d.byValue.length > 0);
    const byName = wanted.filter((d) => d.byPropertyName.length > 0);
    const valueSet = byValue.length === 1 ? (byValue[0] as PromptingData).set : 0;
    const nameSet = byName.length === 1 ? (byName[0] as PromptingData).set : 0;
    let unique = 0;
    if (byValue.length > 0 && byName.length > 0) unique = valueSet === nameSet ? valueSet : 0;
    else if (byValue.length > 0) unique = valueSet;
    else if (byName.length > 0) unique = nameSet;
    if (unique !== 0) {
      this.prefer(unique);
      return;
    }
    let sets = 0;
    let missing = false;
    for (const data of this.prompting.values()) {
      if (!((data.set & this.mandatorySets) !== 0 || data.isAllSet) || data.nonPipelineable.length === 0) continue;
      missing = true;
      if (!data.isAllSet) sets |= data.set;
    }
    if (!missing) return;
    if (valueSet !== 0) {
      this.prefer(valueSet);
      return;
    }
    if (byValue.length <= 1 && byName.length <= 1) state.ambiguous();
    if (sets === 0) return;
    this.ignoreSets(sets);
    if (state.currentSets === 0) state.ambiguous();
    if (setCount(state.currentSets) === 1) state.chooseSet(state.currentSets);
  }

  /** Settles for one set that takes pipeline input, and drops the other mandatory ones (PreservePotentialParameterSets). */
  private prefer(set: number): void {
    const { state } = this;
    this.mandatorySets = set;
    let others = 0;
    let needsMore = false;
    for (const data of this.prompting.values()) {
      if ((data.set & set) !== 0 || data.isAllSet) {
        if (!data.isAllSet) needsMore = data.nonPipelineable.length > 0;
      } else others |= data.set;
    }
    this.addNonPipelineable();
    if (needsMore) {
      state.currentSets = set;
      state.chooseSet(set);
      return;
    }
    this.ignoreSets(others);
    state.chooseSet(state.currentSets);
    if (state.currentSets !== set) state.prioritizedSet = set;
  }

  private ignoreSets(sets: number): void {
    const { state } = this;
    if (sets === 0) return;
    state.currentSets = (state.currentSets === -1 ? state.metadata.allSetFlags : state.currentSets) & ~sets;
  }
}

/**
 * Mandatory parameters that nothing has been given for. While pipeline input is expected, those that it may give are left out, and the sets
 * are narrowed (GetMissingMandatoryParameters).
 */
export function missingMandatoryParameters(
  state: SetState,
  validCount: number,
  expectsInput: boolean,
): readonly CompiledCommandParameter[] {
  return new MissingMandatory(state, validCount, expectsInput).find();
}

/** Sets that could still take pipeline input (FilterParameterSetsTakingNoPipelineInput). */
export function setsTakingPipelineInput(state: SetState, delayed: Iterable<CompiledCommandParameter>): number {
  let sets = 0;
  for (const parameter of delayed) sets |= parameter.setFlags;
  for (const parameter of state.unboundParameters()) {
    if (!parameter.isPipeline) continue;
    for (const set of parameter.matchingSetData(state.currentSets)) {
      if (!set.valueFromPipeline && !set.valueFromPipelineByPropertyName) continue;
      if (set.isInAllSets) return state.currentSets;
      sets |= set.flag;
    }
  }
  return sets === 0 ? state.currentSets : state.currentSets & sets;
}
