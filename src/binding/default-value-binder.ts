import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { scriptInvoker } from '../objects/script-hooks.ts';
import { complete, type Done, lift, type Steps } from '../scheduler/suspension.ts';
import type { CommandInfo } from '../session/command-info.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { nowhere, withCoercion } from './argument-binder.ts';
import { ParameterBindingException } from './binding-errors.ts';
import { defaultValueWarnings, fill } from './binding-messages.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import { type DefaultValues, defaultValuesFor, defaultValueTable } from './default-parameter-values.ts';
import { bindingStateObject } from './default-value-script.ts';
import type { ParameterBinderController } from './parameter-binder.ts';
import { isNull, textOf } from './primitives.ts';

/** Binds what `$PSDefaultParameterValues` holds for a command (ApplyDefaultParameterBinding). */
export class DefaultValueBinder {
  /** True when the table has something for the command. */
  isUsed = false;
  #defaults: DefaultValues | null = null;
  #warned: Set<string> | null = null;
  constructor(private readonly controller: ParameterBinderController) {}

  /** Looks the table up, also again when dynamic parameters have been added. */
  read(): void {
    const table = defaultValueTable(this.controller.target.caller?.sessionState ?? this.controller.context);
    this.isUsed = false;
    if (table === null) return;
    this.#defaults = defaultValuesFor(table, this.controller.metadata, () => this.#aliases(), (this.#warned ??= new Set()));
    this.isUsed = this.#defaults !== null;
  }

  #aliases(): readonly string[] {
    const names: string[] = [];
    const wanted = this.controller.metadata.name.toLowerCase();
    for (
      let scope = this.controller.context.sessionState.currentScope as typeof this.controller.context.sessionState.currentScope | null;
      scope;
      scope = scope.parent
    )
      for (const alias of scope.aliases?.values() ?? [])
        if ((alias as CommandInfo).definition.toLowerCase() === wanted) names.push(alias.name);
    return names;
  }

  *apply(): Steps<undefined> {
    const defaults = this.#defaults;
    if (!this.isUsed || defaults === null) return undefined;
    for (const text of defaults.warnings) yield* this.warn(text);
    this.#defaults = { pairs: defaults.pairs, warnings: [] };
    let possible = -1;
    const chosen: [CompiledCommandParameter, Value][] = [];
    for (const [parameter, value] of defaults.pairs) {
      if (!parameter.isIn(this.controller.currentSets) || this.controller.boundParameters.has(parameter)) continue;
      if (parameter.setFlags !== 0) {
        possible &= parameter.setFlags;
        if (possible === 0) return undefined;
      }
      chosen.push([parameter, value]);
    }
    for (const [parameter, given] of chosen) {
      let value = given;
      try {
        if (value instanceof ScriptBlock) {
          value = yield* complete(
            scriptInvoker().invoke(value, [bindingStateObject(this.controller)], { context: this.controller.context, errors: 'external' }),
          );
          if (value === AutomationNull) continue;
        }
        if (yield* complete(this.controller.bind(parameter, value, nowhere, withCoercion, true)))
          this.controller.boundDefaults.push(parameter.name);
      } catch (e) {
        if (!(e instanceof ParameterBindingException)) throw e;
        const key = `${this.controller.metadata.name}:::${parameter.name}`;
        if (this.#warned?.has(key)) continue;
        this.#warned?.add(key);
        yield* this.warn(
          fill(defaultValueWarnings.FailToBindDefaultParameter, isNull(value) ? 'null' : textOf(value), parameter.name, e.message),
        );
      }
    }
    return undefined;
  }

  /** Applies default values again once pipeline input has chosen a set. */
  applyAfterInput(): Done {
    return this.isUsed && this.controller.boundDefaults.length === 0 ? lift(this.apply()) : undefined;
  }

  *warn(text: string): Steps<undefined> {
    const step = this.controller.target.writeWarning?.(text);
    if (step) yield* step.rest;
    return undefined;
  }
}
