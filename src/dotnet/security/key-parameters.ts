/** RSAParameters, ECParameters and ECPoint: the numbers that keys are made of. */
import type { PSArray } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { defineType } from '../registry.ts';
import { NetECCurve, NetOid } from './oids.ts';

const ns = 'System.Security.Cryptography.';

/** The fields of RSAParameters, in the order in which .NET lists them. */
export const rsaFields = ['D', 'DP', 'DQ', 'Exponent', 'InverseQ', 'Modulus', 'P', 'Q'] as const;

/** System.Security.Cryptography.RSAParameters. */
export class RSAParameters extends NetObject {
  readonly values = new Map<string, PSArray | null>();
}

/** System.Security.Cryptography.ECPoint. */
export class ECPoint extends NetObject {
  constructor(
    public x: PSArray | null = null,
    public y: PSArray | null = null,
  ) {
    super();
  }
}

/** System.Security.Cryptography.ECParameters: the point, the private number, the curve. */
export class ECParameters extends NetObject {
  q = new ECPoint();
  d: PSArray | null = null;
  curve = new NetECCurve(new NetOid(null, null));
}

function bytesOf<T>(get: (o: T) => PSArray | null, set: (o: T, value: PSArray | null) => void): PropertyBody {
  return { get, set };
}

/** Defines RSAParameters. */
export function defineRSAParameters(): void {
  const properties: Record<string, PropertyBody> = {};
  for (const name of rsaFields)
    properties[`byte[] ${name}`] = bytesOf<RSAParameters>(
      (p) => p.values.get(name) ?? null,
      (p, value) => void p.values.set(name, value),
    );
  const made = () => new RSAParameters();
  defineType({
    name: `${ns}RSAParameters`,
    kind: 'struct',
    jsClass: RSAParameters,
    defaultValue: made,
    constructors: { '()': made },
    properties,
  });
}

/** Defines ECParameters and ECPoint. */
export function defineECParameters(): void {
  defineType({
    name: `${ns}ECPoint`,
    kind: 'struct',
    jsClass: ECPoint,
    defaultValue: () => new ECPoint(),
    constructors: { '()': () => new ECPoint() },
    properties: {
      'byte[] X': bytesOf<ECPoint>(
        (p) => p.x,
        (p, v) => void (p.x = v),
      ),
      'byte[] Y': bytesOf<ECPoint>(
        (p) => p.y,
        (p, v) => void (p.y = v),
      ),
    },
  });
  defineType({
    name: `${ns}ECParameters`,
    kind: 'struct',
    jsClass: ECParameters,
    defaultValue: () => new ECParameters(),
    constructors: { '()': () => new ECParameters() },
    properties: {
      [`${ns}ECPoint Q`]: {
        get: (p: ECParameters) => new ECPoint(p.q.x, p.q.y),
        set: (p: ECParameters, v: ECPoint) => void (p.q = new ECPoint(v.x, v.y)),
      },
      'byte[] D': bytesOf<ECParameters>(
        (p) => p.d,
        (p, v) => void (p.d = v),
      ),
      [`${ns}ECCurve Curve`]: { get: (p: ECParameters) => p.curve, set: (p: ECParameters, v: NetECCurve) => void (p.curve = v) },
    },
  });
}
