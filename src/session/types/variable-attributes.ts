import { AttributeConstraint } from '../../compile/attribute-constraints.ts';
import { GenericCollection } from '../../dotnet/collections/generic-list.ts';
import { defineType, getType } from '../../dotnet/registry.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { currentContext } from '../current-context.ts';
import { ComputedVariable, type PSVariable, type VariableConstraint } from '../ps-variable.ts';

const name = 'System.Management.Automation.PSVariableAttributeCollection';

const isShown = (c: VariableConstraint): boolean => c.attribute !== null && c.isOfSlot !== true;

const isValidation = (c: VariableConstraint): boolean => c instanceof AttributeConstraint && !c.isTransformation;

/** The attributes of a variable; what is put in has to let the value of the variable stand (PSVariableAttributeCollection). */
class PSVariableAttributeCollection extends GenericCollection {
  constructor(private readonly variable: PSVariable) {
    super(
      getType(name),
      (variable.constraints ?? []).filter(isShown).map((c) => c.attribute),
    );
  }
  override insertItem(index: number, value: Value): void {
    const constraint = this.verified(value);
    super.insertItem(index, value);
    this.changed(constraint);
  }
  override setItem(index: number, value: Value): void {
    const constraint = this.verified(value);
    super.setItem(index, value);
    this.changed(constraint);
  }
  override removeItem(index: number): void {
    super.removeItem(index);
    this.changed(null);
  }
  override clearItems(): void {
    super.clearItems();
    this.changed(null);
  }
  /** @throws ValidationMetadataException where the attribute refuses the value that the variable has */
  private verified(value: Value): AttributeConstraint | null {
    if (!(value instanceof NetObject)) return null;
    const { variable } = this;
    const constraint = new AttributeConstraint(value, { context: currentContext() });
    const transformed = constraint.applyFirst(variable.read(), variable);
    if (constraint.isTransformation) variable.value = transformed;
    return constraint;
  }
  /** Gives the variable the attributes there are: those it had go on as they were, and values are converted before they are checked (PSVariable.SetValue). */
  private changed(added: AttributeConstraint | null): void {
    const { variable } = this;
    const known = variable.constraints ?? [];
    const kept = known.filter((c) => !isShown(c));
    for (const attribute of this.items) {
      const constraint = added?.attribute === attribute ? added : known.find((c) => isShown(c) && c.attribute === attribute);
      if (constraint) kept.push(constraint);
    }
    const ordered = [...kept.filter((c) => !isValidation(c)), ...kept.filter(isValidation)];
    variable.constraints = ordered.length > 0 || variable instanceof ComputedVariable ? ordered : null;
  }
}

defineType({ name, baseType: 'System.Collections.ObjectModel.Collection[System.Attribute]', jsClass: PSVariableAttributeCollection });

/** PSVariable.Attributes: what is added to it holds for the variable from then on. */
export function attributesOf(variable: PSVariable): GenericCollection {
  return new PSVariableAttributeCollection(variable);
}

/** PSVariable.IsValidValue: whether the attributes that validate let a value be. */
export function isValidValue(variable: PSVariable, value: Value): boolean {
  for (const constraint of variable.constraints ?? []) {
    if (!isValidation(constraint)) continue;
    try {
      constraint.apply(value, variable);
    } catch (e) {
      if (!(e instanceof NetException) || !derivesFrom(e, 'System.Management.Automation.ValidationMetadataException')) throw e;
      return false;
    }
  }
  return true;
}
