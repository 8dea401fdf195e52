import { exceptionOf } from '../../../errors/throw.ts';
import { NetObject } from '../../../objects/net-object.ts';
import { defineType } from '../../registry.ts';
import { notNull } from '../../values.ts';

/** System.Net.Sockets.UnixDomainSocketEndPoint: a socket that is a file. */
export class UnixDomainSocketEndPoint extends NetObject {
  constructor(readonly path: string) {
    super();
    // sun_path of Linux holds 108 bytes
    if (path === '' || Buffer.byteLength(path) > 107)
      throw exceptionOf(
        'System.ArgumentOutOfRangeException',
        `The path '${path}' is of an invalid length for use with domain sockets on this platform. The length must be between 1 and 108 characters, inclusive. (Parameter 'path')`,
        null,
        { ParamName: 'path' },
      );
  }
  hashKey(): string {
    return this.path;
  }
  override toString(): string {
    return this.path;
  }
}

/** Defines UnixDomainSocketEndPoint. */
export function defineUnixEndPoint(): void {
  type E = UnixDomainSocketEndPoint;
  defineType({
    name: 'System.Net.Sockets.UnixDomainSocketEndPoint',
    baseType: 'System.Net.EndPoint',
    sealed: true,
    jsClass: UnixDomainSocketEndPoint,
    constructors: { '(string path)': (_t, path: string | null) => new UnixDomainSocketEndPoint(notNull(path, 'path')) },
    methods: {
      'string ToString()': (e: E) => e.toString(),
      'bool Equals(System.Object obj)': (e: E, other: unknown) => other instanceof UnixDomainSocketEndPoint && other.path === e.path,
    },
  });
}
