import { describe, expect, it } from 'vitest';
import { manifestMember, quoteName, quoteNames } from '../../src/commands/modules/manifest-text.ts';

describe('text of a module manifest', () => {
  it('doubles single quotes', () => {
    expect(quoteName("it's")).toBe("'it''s'");
    expect(quoteName(null)).toBe("''");
  });
  it('breaks lists after 80 characters and writes an empty list for none', () => {
    expect(quoteNames(undefined)).toBe('@()');
    expect(quoteNames([''])).toBe('@()');
    expect(quoteNames(['a', 'b'])).toBe("'a', 'b'");
    const long = 'x'.repeat(40);
    expect(quoteNames([long, long])).toBe(`'${long}', \n               '${long}'`);
  });
  it('comments a member out that was not given', () => {
    expect(manifestMember('GUID', true, "'1'")).toBe("# ID used to uniquely identify this module\nGUID = '1'\n\n");
    expect(manifestMember('Tags', false, '@()', '  ')).toContain('\n  # Tags = @()\n');
  });
});
