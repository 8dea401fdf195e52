import { exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { NetDateTime } from '../time/date-time.ts';

/** System.Net.Cookie. */
export class Cookie extends NetObject {
  name = '';
  value = '';
  path = '';
  domain = '';
  comment = '';
  port = '';
  secure = false;
  httpOnly = false;
  discard = false;
  expired = false;
  version = 0;
  expires: NetDateTime = NetDateTime.minValue;
  readonly timeStamp = NetDateTime.now;
  /** Whether its domain was given by the server or is the host it came from. */
  isHostOnly = true;
  static of(name: string, value = '', path = '', domain = ''): Cookie {
    return Object.assign(new Cookie(), { name, value: value ?? '', path, domain });
  }
  get isOver(): boolean {
    return this.expired || (this.expires.ticks !== 0n && this.expires.toUniversalTime().ticks <= NetDateTime.utcNow.ticks);
  }
  override toString(): string {
    return this.name === '' ? '' : `${this.name}=${this.value}`;
  }
}

/** System.Net.CookieCollection. */
export class CookieCollection extends NetCollection {
  readonly items: Cookie[] = [];
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }
  /** A cookie of the same name, domain and path takes the place of the one that is there. */
  add(cookie: Cookie): void {
    const index = this.items.findIndex((c) => isSame(c, cookie));
    if (index < 0) this.items.push(cookie);
    else this.items[index] = cookie;
  }
  byName(name: string): Cookie | null {
    return this.items.find((c) => c.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
}

function isSame(a: Cookie, b: Cookie): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.domain.toLowerCase() === b.domain.toLowerCase() && a.path === b.path;
}

/** The part of an address that cookies are kept by. */
export interface CookieTarget {
  readonly hostname: string;
  readonly pathname: string;
  readonly protocol: string;
}

/** System.Net.CookieContainer: cookies, and which of them belong to an address. */
export class CookieContainer extends NetObject {
  readonly items: Cookie[] = [];
  capacity = 300;
  perDomainCapacity = 20;
  maxCookieSize = 4096;

  get count(): number {
    return this.items.length;
  }
  /** Keeps a cookie, or drops the one it replaces when its time is over. @throws ArgumentException without a domain, CookieException without a name */
  add(cookie: Cookie): void {
    if (cookie.domain === '')
      throw exceptionOf('System.ArgumentException', "The parameter 'cookie.Domain' cannot be an empty string. (Parameter 'cookie')", null, {
        ParamName: 'cookie',
      });
    if (cookie.name === '') throw exceptionOf('System.Net.CookieException', "The 'Name'='' part of the cookie is invalid.");
    const kept = Object.assign(new Cookie(), cookie, { path: cookie.path === '' ? '/' : cookie.path });
    if (cookie.domain.startsWith('.')) kept.isHostOnly = false;
    const index = this.items.findIndex((c) => isSame(c, kept));
    if (index >= 0) this.items.splice(index, 1);
    if (!kept.isOver) this.items.push(kept);
  }
  /** Adds a cookie for an address: its host and path stand for what the cookie leaves open. */
  addFor(target: CookieTarget, cookie: Cookie): void {
    const path = cookie.path === '' ? '/' : cookie.path;
    this.add(Object.assign(new Cookie(), cookie, { domain: cookie.domain === '' ? target.hostname : cookie.domain, path }));
  }
  /** Keeps what a server has sent as Set-Cookie. */
  take(target: CookieTarget, header: string): void {
    const [first = '', ...attributes] = header.split(';').map((t) => t.trim());
    const equals = first.indexOf('=');
    if (equals < 1) return;
    const folder = target.pathname.slice(0, Math.max(1, target.pathname.lastIndexOf('/')));
    const cookie = Object.assign(Cookie.of(first.slice(0, equals).trim(), first.slice(equals + 1).trim(), folder, target.hostname));
    for (const attribute of attributes) {
      const [name = '', value = ''] = attribute.split(/=(.*)/s).map((t) => t.trim());
      switch (name.toLowerCase()) {
        case 'domain':
          if (value === '' || !matchesDomain(target.hostname, value.replace(/^\.?/, '.'))) return;
          cookie.domain = value.startsWith('.') ? value : `.${value}`;
          cookie.isHostOnly = false;
          break;
        case 'path':
          if (value.startsWith('/')) cookie.path = value;
          break;
        case 'secure':
          cookie.secure = true;
          break;
        case 'httponly':
          cookie.httpOnly = true;
          break;
        case 'max-age':
          cookie.expires = NetDateTime.fromUnixMilliseconds(Date.now() + Number(value) * 1000).toLocalTime();
          break;
        case 'expires':
          if (cookie.expires.ticks === 0n && !Number.isNaN(Date.parse(value)))
            cookie.expires = NetDateTime.fromUnixMilliseconds(Date.parse(value)).toLocalTime();
      }
    }
    this.add(cookie);
  }
  /** The cookies that are sent to an address. */
  cookiesFor(target: CookieTarget): CookieCollection {
    const found = new CookieCollection();
    for (const cookie of this.items)
      if (
        !cookie.isOver &&
        (target.protocol === 'https:' || !cookie.secure) &&
        (cookie.isHostOnly
          ? cookie.domain.toLowerCase() === target.hostname.toLowerCase()
          : matchesDomain(target.hostname, cookie.domain)) &&
        matchesPath(target.pathname, cookie.path)
      )
        found.items.push(cookie);
    found.items.sort((a, b) => b.path.length - a.path.length);
    return found;
  }
  /** The value of the header Cookie for an address. */
  headerFor(target: CookieTarget): string {
    return this.cookiesFor(target)
      .items.map((c) => c.toString())
      .join('; ');
  }
}

function matchesDomain(host: string, domain: string): boolean {
  const [h, d] = [host.toLowerCase(), domain.toLowerCase()];
  return h === d || (d.startsWith('.') && (h.endsWith(d) || h === d.slice(1)));
}

function matchesPath(path: string, prefix: string): boolean {
  return path === prefix || (path.startsWith(prefix) && (prefix.endsWith('/') || path[prefix.length] === '/'));
}
