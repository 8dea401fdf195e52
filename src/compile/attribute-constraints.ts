import type { AttributeAst } from '../../grammar/index.ts';
import { attributeFromAst } from '../binding/attributes/from-ast.ts';
import { ArgumentTransformationAttribute } from '../binding/attributes/transformation-attributes.ts';
import { ValidateArgumentsAttribute } from '../binding/attributes/validate-attributes.ts';
import { NetException } from '../errors/exceptions.ts';
import { derivesFrom, runtimeException } from '../errors/throw.ts';
import { toText } from '../objects/language-primitives.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { runSync } from '../scheduler/scheduler.ts';
import type { PSVariable, VariableConstraint } from '../session/ps-variable.ts';
import type { Frame } from './frame.ts';

const metadataException = 'System.Management.Automation.ValidationMetadataException';

/** A validation or transformation attribute on a variable or parameter (PSVariableAttributeCollection; PSVariable.SetValue). */
export class AttributeConstraint implements VariableConstraint {
  constructor(
    readonly attribute: NetObject,
    private readonly frame: Pick<Frame, 'context'>,
  ) {}
  /** True for attributes that make another value of a value. */
  get isTransformation(): boolean {
    return this.attribute instanceof ArgumentTransformationAttribute;
  }
  /** False for attributes that have nothing to say about later values ([Parameter()], [Alias()] …). */
  get checks(): boolean {
    return this.attribute instanceof ValidateArgumentsAttribute || this.attribute instanceof ArgumentTransformationAttribute;
  }
  apply(value: Value, variable: PSVariable): Value {
    return this.check(
      value,
      () =>
        `The variable cannot be validated because the value ${value === null ? '$null' : toText(value)} is not a valid value for the ${variable.name} variable.`,
    );
  }
  /** As {@link apply} for the value that a variable gets together with its attributes: the error has a text of its own. */
  applyFirst(value: Value, variable: PSVariable): Value {
    return this.check(
      value,
      () =>
        `The attribute cannot be added because variable ${variable.name} with value ${value === null ? '' : toText(value)} would no longer be valid.`,
    );
  }
  /** Only checks, with the attribute's own error: for properties of classes. */
  validate(value: Value): Value {
    const { attribute } = this;
    if (attribute instanceof ValidateArgumentsAttribute) runSync(attribute.validate(value, this.frame.context));
    return value;
  }
  /** What a property gets for a value that is set: transformed, or checked with the attribute's own error. */
  transform(value: Value): Value {
    const { attribute } = this;
    if (attribute instanceof ArgumentTransformationAttribute) return runSync(attribute.transform(value, this.frame.context));
    return this.validate(value);
  }
  private check(value: Value, message: () => string): Value {
    const { attribute } = this;
    const { context } = this.frame;
    if (attribute instanceof ArgumentTransformationAttribute) return runSync(attribute.transform(value, context));
    if (!(attribute instanceof ValidateArgumentsAttribute)) return value;
    try {
      runSync(attribute.validate(value, context));
    } catch (e) {
      // what else an attribute fails with goes up as it is (PSVariable.IsValidValue)
      if (!(e instanceof NetException) || !derivesFrom(e, metadataException)) throw e;
      throw runtimeException('ValidateSetFailure', 'MetadataError', message(), null, metadataException);
    }
    return value;
  }
}

/** The constraint that an attribute in the source puts on a variable. */
export function attributeConstraint(f: Frame, ast: AttributeAst): AttributeConstraint {
  return new AttributeConstraint(attributeFromAst(ast, f.sessionState), f);
}
